import { axeScript, violations } from '../support/axe.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { expect, test } from '../support/look-up-test.ts';
import { fillFolder, scanOwnFolder } from '../support/scan-page.ts';

/** Titles of the library with their states and numbers of files. */
const TITLES = async (libraryId: number) => {
  const { items } = await globalThis.reelshelf.items.page({ libraryId, sort: 'title' }, { limit: 20 });
  // One that became a part of another meanwhile is gone.
  const details = await Promise.all(
    items.map(({ id }) => globalThis.reelshelf.items.get(id).catch(() => undefined)),
  );
  return details
    .filter((detail) => detail !== undefined)
    .map(({ title, year, status, files }) => `${title} ${year} ${status} ${files.length}`)
    .sort((a, b) => (a < b ? -1 : 1));
};

test('an inbox is gone through by keyboard, everything is undone, and a match nobody chose is taken back', async ({
  page,
  providers,
  appUrl,
}) => {
  expect(providers).toBeDefined();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openApp(page, `${appUrl}?again`);
  await fillFolder(page, 'Videos', [
    ['Harbour.of.Glass.1998.1080p.BluRay.x264.mkv'],
    ['Nobody Ever Made This (1971).mkv'],
    ['Keepers/The.Lantern.Keeper.mkv'],
    ['Odd/Qwx Part Alpha.mkv'],
    ['Odd/Qwx Part Beta.mkv'],
  ]);
  const libraryId = await scanOwnFolder(page, 'Videos');
  await libraryEntry(page, 'Videos').click();
  await page.getByRole('button', { name: 'Match the titles of Videos' }).click();
  await page.getByRole('button', { name: 'Decide on 4' }).click({ timeout: 30_000 });
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('Nobody Ever Made This');
  await expect(rows.nth(1)).toContainText('The Lantern Keeper');
  await expect(libraryEntry(page, 'Match inbox')).toContainText('4 waiting');
  const before = await page.evaluate(TITLES, libraryId);
  expect(before).toContain('Harbour of Glass 1998 matched 1');
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('s');
  await expect(rows).toHaveCount(3);
  const chosen = page.locator('rs-inbox-case');
  await expect(chosen.getByRole('heading')).toContainText('The Lantern Keeper');
  const second = chosen.locator('.choose').nth(1);
  await page.keyboard.press('2');
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect(chosen.locator('li.card').nth(1)).toContainText('For: Same title');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(chosen.getByRole('heading')).toContainText('Qwx Part');

  await page.keyboard.press('/');
  await expect(chosen.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('A Quiet Orbit');
  await page.keyboard.press('Enter');
  await expect(chosen.locator('.choose').first()).toHaveText('A Quiet Orbit');
  await expect(chosen.getByRole('button', { name: 'Accept for all 2 of this folder' })).toBeEnabled();
  await page.keyboard.press('f');
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
  await expect
    .poll(() => page.evaluate(TITLES, libraryId))
    .toEqual([
      'A Quiet Orbit 2016 manual 2',
      'Harbour of Glass 1998 matched 1',
      'Nobody Ever Made This 1971 skipped 1',
      expect.stringMatching(/^The Lantern Keeper (1974|2011) manual 1$/),
    ]);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(4);
  expect(await page.evaluate(TITLES, libraryId)).toEqual(before);

  await page.getByRole('link', { name: 'Matched automatically' }).click();
  await expect(rows).toHaveCount(1);
  const matched = await page.evaluate(TITLES, libraryId);
  const head = page.locator('rs-inbox-view').getByRole('button', { name: 'Undo' });
  await expect(head).toBeDisabled();
  // By the message, by the key, and by the button that is always there.
  const takeBack = [
    () => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click(),
    () => page.keyboard.press('Control+z'),
    () => head.click(),
  ];
  for (const undo of takeBack) {
    await page.getByRole('button', { name: 'Not this one' }).click();
    await expect(page.getByText('Nothing was matched automatically')).toBeVisible();
    await expect(head).toBeEnabled();
    await undo();
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('Harbour of Glass');
    expect(await page.evaluate(TITLES, libraryId)).toEqual(matched);
  }
  await page.keyboard.press('n');
  await expect(page.getByText('Nothing was matched automatically')).toBeVisible();
  await page.getByRole('link', { name: 'To decide' }).click();
  await expect(rows).toHaveCount(5);
  expect(await page.evaluate(TITLES, libraryId)).toContain('Harbour of Glass 1998 pending 1');
  await page.setViewportSize({ width: 320, height: 640 });
  await rows.last().scrollIntoViewIfNeeded();
  const box = await page.locator('rs-inbox-case').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 1000)).toBeLessThanOrEqual(320);
  await page.locator('rs-inbox-case').getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByText(/” skipped$/)).toBeVisible();
});
