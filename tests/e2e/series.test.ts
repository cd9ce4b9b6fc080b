import type { Page } from '@playwright/test';
import { storageName } from '../../src/shared/storage-prefix.ts';
import { subPath } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { libraryEntry, openItem } from '../support/library-page.ts';
import { expect, test } from '../support/look-up-test.ts';
import { untilServiceWorkerIsReady } from '../support/offline-visit.ts';
import { fillFolder, scanOwnFolder } from '../support/scan-page.ts';

test.use({ withServiceWorker: true });

/** A library with a folder of it scanned and its titles matched; answers the id of the series. */
async function matchedSeries(page: Page): Promise<number> {
  await fillFolder(page, 'Videos', [
    ['Northern Signals/Season 1/Northern.Signals.S01E01-E02.mkv'],
    ['Northern Signals/Season 1/Northern.Signals.S01E04.mkv'],
  ]);
  const seriesId = await scannedSeries(page);
  await libraryEntry(page, 'Videos').click();
  await page.getByRole('button', { name: 'Match the titles of Videos' }).click();
  await expect(page.getByText('1 matched')).toBeVisible({ timeout: 30_000 });
  return seriesId;
}

/** Scans the folder into a library of its name; answers the id of its series. */
async function scannedSeries(page: Page): Promise<number> {
  const libraryId = await scanOwnFolder(page, 'Videos');
  return page.evaluate(async (id) => {
    const { items } = await globalThis.reelshelf.items.page({ libraryId: id }, { limit: 20 });
    return items.find(({ mediaType }) => mediaType === 'series')?.id ?? 0;
  }, libraryId);
}

test('the page of a matched series shows what is there, what is missing and what is to come, also offline', async ({
  page,
  context,
  providers,
}) => {
  await page.addInitScript({ path: axeScript });
  await page.reload();
  await page.evaluate(() => globalThis.reelshelf.ready);
  await untilServiceWorkerIsReady(page);
  providers.resetCounts();
  const seriesId = await matchedSeries(page);
  const asked = [...providers.counts].filter(([path]) => /\/season\/|\/shows\/\d/.test(path));
  // One list a season, and one answer of the provider that has all in one.
  expect(asked.every(([, count]) => count === 1)).toBe(true);
  expect(asked.length).toBeLessThanOrEqual(3);

  // In the middle of the second season.
  await page.clock.setFixedTime(new Date('2016-03-05T12:00:00'));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/item/${seriesId}`);
  const view = page.locator('rs-item-view');
  const series = view.locator('rs-series-episodes');
  await expect(series.locator('header .count')).toHaveText('3 of 11 episodes, 8 missing, 3 to come');
  const first = series.locator('.season', { hasText: 'Season 1' });
  const second = series.locator('.season', { hasText: 'Season 2' });
  await expect(first.locator('.season-count')).toHaveText('3 of 6 episodes, 3 missing');
  await expect(second.locator('.season-count')).toHaveText('None of 5 episodes, 5 missing, 3 to come');
  await expect(first.locator('li')).toHaveCount(6);
  await expect(first.locator('li.there')).toHaveCount(3);
  await expect(first.locator('li').nth(2)).toContainText('Missing');
  await expect(second.locator('li')).toHaveCount(0);
  await second.getByRole('button').click();
  await expect(second.locator('li').nth(5)).toContainText(/Airs .*2016/);
  const backdrop = view.locator('.backdrop img.picture');
  await expect(backdrop).toBeVisible();
  // Stills are fetched for what is seen.
  for (const row of await first.locator('li.there').all()) await row.scrollIntoViewIfNeeded();
  await expect(first.locator('li.there img.picture')).toHaveCount(3);
  await expect(first.locator('li.missing img.picture')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await series.getByRole('checkbox', { name: 'Only missing' }).check();
  await expect(series.locator('li')).toHaveCount(8);
  await expect(series.locator('li').first()).toContainText('Chapter 1.3');
  await series.getByRole('checkbox', { name: 'Only missing' }).uncheck();

  await first.getByRole('link', { name: 'Chapter 1.2' }).click();
  await expect(view.locator('h1')).toHaveText('Chapter 1.2');
  await expect(view.getByRole('link', { name: 'Ines Haldane' })).toBeVisible();
  const steps = view.getByRole('navigation', { name: 'Episodes of this series' });
  await expect(steps.getByRole('link')).toHaveText([/Previous episode: .*E1/, /Next episode: .*E4/]);
  await steps.getByRole('link', { name: /Next/ }).click();
  await expect(view.locator('h1')).toHaveText('Chapter 1.4');
  expect(await violations(page)).toEqual([]);

  await providers.stop();
  await context.setOffline(true);
  await view.getByRole('link', { name: 'Northern Signals' }).click();
  await page.reload();
  await expect(series.locator('header .count')).toHaveText('3 of 11 episodes, 8 missing, 3 to come');
  await expect(first.locator('li.there img.picture')).toHaveCount(3);
  await expect(backdrop).toBeVisible();
});

test('a series chosen by hand has its episodes filled; Undo takes them back', async ({ page, providers }) => {
  await fillFolder(page, 'Videos', [
    ['Kestrl/Season 1/Kestrl.S01E01.mkv'],
    ['Kestrl/Season 1/Kestrl.S01E02.mkv'],
  ]);
  const seriesId = await scannedSeries(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/item/${seriesId}`);
  const view = page.locator('rs-item-view');
  const rows = view.locator('rs-season-episodes li');
  await expect(rows).toHaveCount(2);
  const before = await rows.locator('.title').allTextContents();
  await page.keyboard.press('m');
  const dialog = page.locator('rs-lookup-dialog');
  await dialog.getByLabel('Title', { exact: true }).fill('Kestrel Bay');
  await page.keyboard.press('Enter');
  await dialog.locator('.choose', { hasText: 'Kestrel Bay' }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(view.locator('h1')).toHaveText('Kestrel Bay');
  await expect(view.locator('rs-series-episodes .season')).toHaveCount(3);
  await expect(rows).toHaveCount(10);
  await expect(rows.first()).toContainText('Chapter 1.1');
  await expect(view.locator('.backdrop img.picture')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await expect(view.locator('.backdrop')).toHaveCount(0);
  expect(await rows.locator('.title').allTextContents()).toEqual(before);
  expect(providers.requests('tmdb')).toBeGreaterThan(0);
});

test('texts come in the language wanted most; others say theirs, and old names still find a title', async ({
  page,
  providers,
}) => {
  await page.addInitScript(
    (name) => {
      const stored = JSON.parse(localStorage.getItem(name) ?? '{}');
      localStorage.setItem(name, JSON.stringify({ ...stored, languages: ['de', 'en'] }));
    },
    storageName(subPath, 'metadata-settings'),
  );
  await page.reload();
  await page.evaluate(() => globalThis.reelshelf.ready);
  const view = page.locator('rs-item-view');
  const takeBest = async (title: string) => {
    await openItem(page, title);
    await page.keyboard.press('m');
    const dialog = page.locator('rs-lookup-dialog');
    await dialog.locator('.card', { hasText: 'Best match' }).locator('.choose').click();
    await dialog.getByRole('button', { name: 'Apply' }).click();
  };
  await takeBest('Harbour of Glass');
  await expect(view.locator('.overview')).toHaveAttribute('lang', 'en');
  await expect(view.locator('.language')).toHaveText('In English: there is no overview in German.');
  await takeBest('The Lantern Keeper');
  await expect(view.locator('h1')).toHaveText('Die Laternenwärterin');
  await expect(view.locator('.overview')).toHaveAttribute('lang', 'de');
  await expect(view.locator('.language')).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await globalThis.reelshelf.items.page('keeper of the lantern', { limit: 5 })).items.map(
          ({ title }) => title,
        ),
      ),
    )
    .toContain('Die Laternenwärterin');
  expect(providers.requests('tmdb')).toBeGreaterThan(0);
});
