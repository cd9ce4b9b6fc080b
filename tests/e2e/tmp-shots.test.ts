import { libraryEntry } from '../support/library-page.ts';
import { expect, test } from '../support/look-up-test.ts';
import { fillFolder } from '../support/scan-page.ts';

test('shots', async ({ page, providers }) => {
  test.setTimeout(120_000);
  await fillFolder(page, 'Videos', [
    ['Northern Signals/Season 1/Northern.Signals.S01E01-E02.mkv'],
    ['Northern Signals/Season 1/Northern.Signals.S01E04.mkv'],
    ['Harbour.of.Glass.1998.1080p.BluRay.x264.mkv'],
  ]);
  const [seriesId, filmId] = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const app = document.querySelector('rs-app')?.app;
    const library = await app?.backend.libraries.create({ name: 'Videos' });
    const id = library?.id ?? 0;
    await globalThis.reelshelf.folders.add(id, await root.getDirectoryHandle('Videos'));
    await globalThis.reelshelf.folders.scan(id);
    const { items } = await globalThis.reelshelf.items.page({ libraryId: id }, { limit: 20 });
    return [
      items.find(({ mediaType }) => mediaType === 'series')?.id ?? 0,
      items.find(({ mediaType }) => mediaType === 'movie')?.id ?? 0,
    ];
  });
  await libraryEntry(page, 'Videos').click();
  await page.getByRole('button', { name: 'Match the titles of Videos' }).click();
  await expect(page.getByText('2 matched')).toBeVisible({ timeout: 30_000 });
  await page.clock.setFixedTime(new Date('2016-03-05T12:00:00'));
  for (const [width, height] of [
    [390, 844],
    [320, 640],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate((h) => {
        location.hash = h;
      }, `#/item/${seriesId}`);
      await expect(page.locator('.backdrop img.picture')).toBeVisible();

      const second = page.locator('rs-series-episodes .season', { hasText: 'Season 2' }).getByRole('button');
      if ((await second.getAttribute('aria-expanded')) === 'false') await second.click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/shots-enrich/series-${width}-${colorScheme}.png` });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator('rs-series-episodes').evaluate((e) => e.scrollIntoView());
      await page.waitForTimeout(400);
      await page.screenshot({ path: `/tmp/shots-enrich/episodes-${width}-${colorScheme}.png` });
      if (width === 1440 || width === 390) {
        await page.evaluate((h) => {
          location.hash = h;
        }, `#/item/${filmId}`);
        await expect(page.locator('rs-item-view h1')).toHaveText('Harbour of Glass');
        await page.waitForTimeout(400);
        await page.screenshot({ path: `/tmp/shots-enrich/film-${width}-${colorScheme}.png` });
      }
    }
  }
  await page.evaluate((h) => {
    location.hash = h;
  }, `#/item/${seriesId}`);
  await page.locator('rs-season-episodes').getByRole('link', { name: 'Chapter 1.2' }).click();
  await expect(page.locator('rs-item-view h1')).toHaveText('Chapter 1.2');
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/shots-enrich/episode-1440-dark.png` });
  expect(providers.requests()).toBeGreaterThan(0);
});
