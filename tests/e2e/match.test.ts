import { libraryEntry } from '../support/library-page.ts';
import { expect, test } from '../support/look-up-test.ts';
import { untilServiceWorkerIsReady } from '../support/offline-visit.ts';
import { fillFolder, scanOwnFolder } from '../support/scan-page.ts';

test.use({ withServiceWorker: true });

/** What the list shows of each title of the library, in its order. */
const ROWS = async (libraryId: number) => {
  const { items } = await globalThis.reelshelf.items.page({ libraryId, sort: 'title' }, { limit: 20 });
  return items.map(({ title, year, status, poster }) => ({
    title,
    year,
    status,
    hasPoster: poster !== null,
  }));
};

test('a folder becomes a list of matched titles with posters, which is there offline', async ({
  page,
  context,
  providers,
}) => {
  await untilServiceWorkerIsReady(page);
  await fillFolder(page, 'Videos', [
    ['Harbour.of.Glass.1998.1080p.BluRay.x264.mkv'],
    ['The Lantern Keeper (2011)/lantern.keeper.2011.720p.mkv'],
    ['Northern Signals/Season 1/Northern.Signals.S01E01.mkv'],
    ['Northern Signals/Season 1/Northern.Signals.S01E02.mkv'],
    ['Nobody Ever Made This (1971).mkv'],
  ]);
  const libraryId = await scanOwnFolder(page, 'Videos');
  await libraryEntry(page, 'Videos').click();
  await page.getByRole('button', { name: 'Match the titles of Videos' }).click();
  await expect(page.getByText('Match of “Videos” is complete')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('3 matched · 1 left to you')).toBeVisible();

  // Pictures come behind the match.
  const postered = async () =>
    (await page.evaluate(ROWS, libraryId))
      .filter(({ year, hasPoster }) => year !== null && hasPoster)
      .map(({ title, year }) => `${title} ${year}`);
  await expect
    .poll(postered, { timeout: 30_000 })
    .toEqual(['Harbour of Glass 1998', 'The Lantern Keeper 2011', 'Northern Signals 2015']);
  // The list shows them as they come; the two episodes have their series'.
  await expect(page.locator('rs-poster-grid img.picture')).toHaveCount(5);
  const rows = await page.evaluate(ROWS, libraryId);
  expect(rows.filter(({ status }) => status === 'pending').map(({ title }) => title)).toEqual([
    'Nobody Ever Made This',
  ]);
  expect(rows.some(({ title }) => /^Episode \d/.test(title))).toBe(false);

  providers.resetCounts();
  await page.getByRole('button', { name: 'Match the titles of Videos' }).click();
  await expect(page.getByText('0 matched · 1 left to you')).toBeVisible({ timeout: 30_000 });
  await providers.stop();
  await context.setOffline(true);
  await page.reload();
  const picture = page.locator('rs-poster-grid img.picture').first();
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await page.evaluate(ROWS, libraryId)).toEqual(rows);
});

test('what is selected is matched by keyboard, and given back as one', async ({ page, providers: _ }) => {
  await fillFolder(page, 'Videos', [
    ['Harbour.of.Glass.1998.1080p.BluRay.x264.mkv'],
    ['Northern Signals/Season 1/Northern.Signals.S01E01.mkv'],
    ['Nobody Ever Made This (1971).mkv'],
  ]);
  const libraryId = await scanOwnFolder(page, 'Videos');
  await page.evaluate((id) => {
    location.hash = `#/library/${id}?view=table`;
  }, libraryId);
  await expect(page.locator('[role=grid][aria-multiselectable=true]')).toBeVisible();
  const before = await page.evaluate(ROWS, libraryId);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  const bar = page.locator('rs-selection-bar');
  await bar.getByRole('button', { name: 'Actions' }).focus();
  const again = bar.locator('.menu').getByRole('button', { name: 'Match again', exact: true });
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(again).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press('Enter');
  const toast = page.locator('rs-toasts .toast');
  await expect(toast.filter({ hasText: 'New match of 4 titles is complete' })).toContainText(
    '2 changed (2 not known before) · 1 not found',
    { timeout: 30_000 },
  );
  const statuses = async () => (await page.evaluate(ROWS, libraryId)).map(({ status }) => status).sort();
  await expect.poll(statuses).toEqual(['matched', 'matched', 'matched', 'pending']);
  await page.keyboard.press('Control+z');
  await expect(toast.filter({ hasText: 'Undone' })).toContainText('Matched 2 titles again');
  await expect.poll(() => page.evaluate(ROWS, libraryId)).toEqual(before);
});
