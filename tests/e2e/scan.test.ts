import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/app-test.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import {
  addPickedFolder,
  emptyFolder,
  fillFolder,
  pickOwnFolder,
  SCAN_COMPLETE,
  titles,
} from '../support/scan-page.ts';

test('a picked folder becomes titles, and a second look finds only what changed', async ({
  page,
  appUrl,
}) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await fillFolder(page, 'Films', [
    ['The Long Shore (1987)/The Long Shore (1987) 1080p.mkv'],
    ['Harbour.1999.720p.WEB-DL.mkv'],
    ['notes.txt'],
  ]);
  await addPickedFolder(page);
  await expect(page.getByText(SCAN_COMPLETE)).toBeVisible({ timeout: 20_000 });
  await expect(libraryEntry(page, 'Films')).toContainText('2');
  expect(await titles(page)).toEqual(['Harbour 1999', 'The Long Shore 1987']);

  await fillFolder(page, 'Films', [['Lighthouse (2004).mkv']]);
  await page.getByRole('button', { name: 'Scan Films again' }).click();
  await expect(libraryEntry(page, 'Films')).toContainText('3', { timeout: 20_000 });
  await page.evaluate(() => {
    location.hash = '#/jobs';
  });
  const records = page.locator('rs-jobs-view li').filter({ hasText: '1 new · 2 unchanged' });
  await expect(records).toHaveCount(1);
});

test('without a picker a folder is chosen as files, and has to be chosen again after a reload', async ({
  page,
  appUrl,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'scan-'));
  try {
    await mkdir(join(folder, 'Harbour', 'Season 1'), { recursive: true });
    await writeFile(join(folder, 'Harbour', 'Season 1', 'Harbour.S01E01.mkv'), 'a');
    await writeFile(join(folder, 'Harbour', 'Season 1', 'Harbour.S01E02.mkv'), 'bc');
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
    await openApp(page, appUrl);
    await page.locator('rs-empty-library').getByRole('button', { name: 'Add a folder' }).click();
    const dialog = page.locator('rs-add-folder-dialog');
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a folder' }).click();
    await (await choosing).setFiles(folder);
    await expect(dialog).toContainText('2 files');
    await dialog.getByRole('textbox', { name: 'Its name' }).fill('Series');
    await dialog.getByRole('button', { name: 'Add and scan' }).click();
    await expect(page.getByText(SCAN_COMPLETE)).toBeVisible({ timeout: 20_000 });
    expect((await page.evaluate(() => globalThis.reelshelf.items.page({ mediaType: 'episode' }))).total).toBe(
      2,
    );

    await page.reload();
    await page.getByRole('button', { name: 'Folders of Series' }).click();
    await expect(page.locator('rs-scan-roots')).toContainText('This browser shows a folder only once.');
    await expect(page.getByRole('button', { name: 'Choose the folder again' })).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a text file of paths becomes titles of which no size is known', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  await page.locator('rs-empty-library').getByRole('button', { name: 'Add a folder' }).click();
  const dialog = page.locator('rs-add-folder-dialog');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /text file of paths/ }).click();
  const buffer = Buffer.from(
    '/mnt/nas/The Long Shore (1987).mkv\r\n\r\nD:\\Films\\Harbour (1999)\\Harbour (1999).mkv\n',
  );
  await (await choosing).setFiles({ name: 'nas.txt', mimeType: 'text/plain', buffer });
  await dialog.getByRole('button', { name: 'Add and scan' }).click();
  await expect(libraryEntry(page, 'nas')).toContainText('2', { timeout: 20_000 });
  expect(await titles(page)).toEqual(['Harbour 1999', 'The Long Shore 1987']);
});

test('many files that are not there any more are marked only when a person says so', async ({
  page,
  appUrl,
}) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  const names = Array.from({ length: 10 }, (_, at) => `Film number ${at} (${1990 + at}).mkv`);
  await fillFolder(
    page,
    'Films',
    names.map((name, at) => [name, 1000 + at]),
  );
  await addPickedFolder(page);
  await expect(libraryEntry(page, 'Films')).toContainText('10', { timeout: 20_000 });

  await emptyFolder(page, 'Films', names.slice(0, 4));
  await page.getByRole('button', { name: 'Scan Films again' }).click();
  const question = page.locator('rs-banners').getByText('4 of 10 files of “Films” were not found');
  await expect(question).toBeVisible({ timeout: 20_000 });
  const missing = () =>
    page.evaluate(async () => (await globalThis.reelshelf.folders.list()).map((root) => root.missing));
  expect(await missing()).toEqual([0]);

  await page.locator('rs-banners').getByRole('button', { name: 'They are gone' }).click();
  await expect(question).toHaveCount(0);
  expect(await missing()).toEqual([4]);
  await expect(libraryEntry(page, 'Films')).toContainText('10');
});

test('a title says which part of its path made it what it is', async ({ page, appUrl }) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await fillFolder(page, 'Films', [['The.Long.Shore.1987.1080p.BluRay.mkv']]);
  await addPickedFolder(page);
  await page.getByRole('link', { name: /The Long Shore/ }).click({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Why this title?' }).click();
  const explanation = page.locator('rs-name-explanation');
  await expect(explanation).toContainText('Film: The Long Shore · 1987');
  await expect(explanation.locator('code')).toHaveText('The.Long.Shore.1987.1080p.BluRay.mkv');
  await expect(explanation.getByRole('listitem').filter({ hasText: 'Resolution' })).toContainText('1080p');
});

test('a rule of one’s own is tried while it is written, and the next scan goes by it', async ({
  page,
  appUrl,
}) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await fillFolder(page, 'Films', [['x17 -- Shore, The Long -- 87.mkv']]);
  await addPickedFolder(page);
  await expect(page.getByText(SCAN_COMPLETE)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Folders of Films' }).click();
  await page.getByRole('button', { name: /how names are read/ }).click();
  const rules = page.locator('rs-name-rules');
  await expect(rules.getByRole('textbox', { name: /Try it on paths/ })).toHaveValue(
    'x17 -- Shore, The Long -- 87.mkv',
  );
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const pattern = rules.getByRole('textbox', { name: 'Pattern' });
  await pattern.fill('-- (?<titel>.+) --');
  await expect(rules.getByRole('alert').filter({ hasText: 'There is no “titel”' })).toBeVisible();
  await pattern.fill('-- (?<title>.+) --');
  await expect(rules.locator('rs-name-explanation')).toContainText('by your rule “Rule 1”');
  await page.getByRole('button', { name: 'Save' }).click();
  const kept = await page.evaluate(async () => {
    const { libraryId } = (await globalThis.reelshelf.folders.list())[0] ?? { libraryId: 0 };
    return (await globalThis.reelshelf.folders.rules(libraryId)).nameRules;
  });
  expect(kept).toEqual([{ name: 'Rule 1', pattern: '-- (?<title>.+) --', enabled: true }]);
});

test('a folder is taken away with its titles only when that is chosen', async ({ page, appUrl }) => {
  await pickOwnFolder(page, 'Films');
  await openApp(page, appUrl);
  await fillFolder(page, 'Films', [['Harbour (1999).mkv'], ['Lighthouse (2004).mkv']]);
  await addPickedFolder(page);
  await expect(libraryEntry(page, 'Films')).toContainText('2', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Folders of Films' }).click();
  await page.getByRole('button', { name: 'Remove Films' }).click();
  const dialog = page.locator('rs-remove-root-dialog');
  await expect(dialog.getByRole('radio', { name: /Keep its titles/ })).toBeChecked();
  await dialog.getByRole('radio', { name: /Delete its titles/ }).check();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.locator('rs-scan-roots')).toContainText('None yet.', { timeout: 20_000 });
  await expect(libraryEntry(page, 'Films')).toContainText('0');
  // The folder comes back with its handle and its titles, and is scanned again.
  await page.locator('rs-toasts[in-dialog]').getByRole('button', { name: 'Undo' }).click();
  await expect(libraryEntry(page, 'Films')).toContainText('2', { timeout: 20_000 });
  await expect
    .poll(() =>
      page.evaluate(async () => (await globalThis.reelshelf.folders.list()).map(({ files }) => files)),
    )
    .toEqual([2]);
  expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(2);
});

test('a scan that fills the storage stops, keeps what it stored, and goes on when there is room', async ({
  page,
  appUrl,
}) => {
  test.slow();
  const films = 20_000;
  // No number in a name: some of them would be read as years.
  const word = (at: number) => `x${[...String(at)].map((digit) => 'aeiouklmnr'[Number(digit)]).join('')}`;
  const lines = Array.from({ length: films }, (_, at) => `/nas/Films/Harbour ${word(at)} (1999).mkv`);
  await openApp(page, appUrl);
  await page.locator('rs-empty-library').getByRole('button', { name: 'Add a folder' }).click();
  const dialog = page.locator('rs-add-folder-dialog');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /text file of paths/ }).click();
  const buffer = Buffer.from(lines.join('\n'));
  await (await choosing).setFiles({ name: 'nas.txt', mimeType: 'text/plain', buffer });
  const { origin } = new URL(appUrl);
  const session = await page.context().newCDPSession(page);
  const used = await page.evaluate(async () => (await globalThis.reelshelf.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 8_000_000 });
  await dialog.getByRole('button', { name: 'Add and scan' }).click();
  await expect(page.locator('rs-toasts')).toContainText('Free space on this device', { timeout: 60_000 });
  const kept = await page.evaluate(() => globalThis.reelshelf.items.count());
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(films);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => {
    location.hash = '#/jobs';
  });
  await expect(page.locator('rs-jobs-view li').first()).toContainText('Failed', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect
    .poll(() => page.evaluate(() => globalThis.reelshelf.items.count()), { timeout: 90_000 })
    .toBe(films);
});
