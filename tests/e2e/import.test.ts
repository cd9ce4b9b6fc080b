import { gzipSync } from 'node:zlib';
import { jobLockName } from '../../src/rpc/job-lock-name.ts';
import { storagePrefix } from '../../src/shared/storage-prefix.ts';
import { expect, test } from '../support/app-test.ts';
import { chooseCatalogue, filmLines, libraryEntry, openApp } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  // As in a browser whose picker gives no handles.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  await openApp(page, appUrl);
});

test('a catalogue is previewed, imported, and every rejected line is reported', async ({ page }) => {
  await page.getByRole('button', { name: 'Import a catalogue' }).click();
  const dialog = page.locator('rs-import-dialog');
  const lines = filmLines(400, ['{"title": broken', '{"year": 1999}']);
  await chooseCatalogue(page, 'my_films.jsonl.gz', gzipSync(lines));
  await expect(dialog).toContainText('JSON Lines, gzipped');
  await expect(dialog).toContainText('Film 0');
  await expect(dialog).toContainText('Of the first lines 2 will be left out');
  await expect(dialog.getByRole('textbox', { name: 'Its name' })).toHaveValue('my films');
  await dialog.getByRole('button', { name: /^Import about/ }).click();
  await expect(page.getByText('“my_films.jsonl.gz” is complete')).toBeVisible({ timeout: 20_000 });
  await expect(libraryEntry(page, 'my films')).toContainText('400');
  await page.getByRole('button', { name: 'Show rejected lines' }).click();
  const rows = page.locator('rs-job-report tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('my_films.jsonl.gz');
  await expect(rows.first()).toContainText('2');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test('a line of which a value makes no sense is announced as taken in part, and is', async ({ page }) => {
  await page.getByRole('button', { name: 'Import a catalogue' }).click();
  const dialog = page.locator('rs-import-dialog');
  await chooseCatalogue(page, 'some.csv', 'title,year\nAlien,1979\nHeat,soon\n');
  await expect(dialog).toContainText('Of the first lines 1 will be taken in part');
  await dialog.getByRole('button', { name: /^Import about/ }).click();
  await expect(libraryEntry(page, 'some')).toContainText('2', { timeout: 20_000 });
});

test('the report of a job reaches every line, those too that were taken in part', async ({ page }) => {
  await page.getByRole('button', { name: 'Import a catalogue' }).click();
  const dialog = page.locator('rs-import-dialog');
  const lines = Array.from({ length: 120 }, (_, index) => `Film ${index},soon`);
  await chooseCatalogue(page, 'late.csv', ['title,year', ...lines, ',1979'].join('\n'));
  await dialog.getByRole('button', { name: /^Import about/ }).click();
  await page.getByRole('button', { name: 'Show lines rejected or taken in part' }).click({ timeout: 20_000 });
  const report = page.locator('rs-job-report');
  await expect(report).toContainText('120 added · 1 rejected · 120 taken in part');
  await expect(report).toContainText('1 to 100 of 121');
  await report.getByRole('button', { name: 'Next' }).click();
  await expect(report.locator('tbody tr')).toHaveCount(21);
  await expect(report.locator('tbody tr').last()).toContainText('It has no title.');
  await expect(report.getByRole('button', { name: 'Next' })).toBeDisabled();
});

test('an import that another job keeps from starting says that it waits, and can be cancelled', async ({
  page,
  appUrl,
}) => {
  const lock = jobLockName(storagePrefix(new URL(appUrl).pathname));
  await page.evaluate((name) => {
    void navigator.locks.request(name, () => new Promise(() => undefined));
  }, lock);
  const code = page.evaluate(() =>
    globalThis.reelshelf.library
      .importFiles([new File(['title\nAlien\n'], 'a.csv')])
      .catch((error: { code?: string }) => error.code),
  );
  const tray = page.locator('rs-job-tray');
  await expect(tray).toContainText('Waiting for another job');
  await tray.getByRole('button', { name: 'Cancel Import: a.csv' }).click();
  expect(await code).toBe('cancelled');
  await expect(tray.getByText('a.csv')).toHaveCount(0);
});

test('without a column for titles nothing can be imported, by hand or by a script', async ({ page }) => {
  await page.getByRole('button', { name: 'Import a catalogue' }).click();
  const dialog = page.locator('rs-import-dialog');
  await chooseCatalogue(page, 'refused.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  await chooseCatalogue(page, 'odd.csv', 'what,when\nAlien,1979\n');
  await expect(dialog.getByRole('textbox', { name: 'Its name' })).toHaveValue('odd');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'what' }).selectOption({ label: 'Title' });
  await expect(dialog.getByRole('button', { name: 'Import about 1 title', exact: true })).toBeEnabled();
  await dialog.getByRole('combobox', { name: 'when' }).selectOption({ label: 'Title' });
  await expect(dialog).toContainText('“what” and “when” are read as the title');
  await dialog
    .getByRole('combobox', { name: 'Titles that are there already' })
    .selectOption({ label: 'Update with what the file gives' });
  await expect(dialog).toContainText('takes the place of what is there');
  const code = await page.evaluate(() =>
    globalThis.reelshelf.library
      .importFiles([new File(['what,when\nAlien,1979\n'], 'odd.csv')])
      .catch((error: { code?: string }) => error.code),
  );
  expect(code).toBe('file-not-catalogue');
});

test('columns that are not recognised are mapped by hand before anything is stored', async ({ page }) => {
  await page.getByRole('button', { name: 'Import a catalogue' }).click();
  const dialog = page.locator('rs-import-dialog');
  await chooseCatalogue(page, 'odd.csv', 'what,when\nAlien,1979\nHeat,1995\n');
  await expect(dialog.getByRole('alert').first()).toContainText('No column is read as the title');
  await dialog.getByRole('combobox', { name: 'what' }).selectOption({ label: 'Title' });
  await dialog.getByRole('combobox', { name: 'when' }).selectOption({ label: 'Year' });
  await expect(dialog.getByRole('cell', { name: 'Alien' })).toBeVisible();
  await dialog.getByRole('button', { name: /^Import about/ }).click();
  await expect(libraryEntry(page, 'odd')).toContainText('2', { timeout: 20_000 });
  const years = await page.evaluate(async () =>
    (await globalThis.reelshelf.items.page()).items.map(({ title, year }) => `${title} ${year}`),
  );
  expect(years).toEqual(['Alien 1979', 'Heat 1995']);
});

test('a second import of the same file adds nothing when what is there is kept', async ({ page }) => {
  const lines = filmLines(50);
  const again = await page.evaluate(async (text) => {
    const files = [new File([text], 'films.jsonl')];
    const first = await globalThis.reelshelf.library.importFiles(files);
    const libraryId = first.libraryId ?? 0;
    return globalThis.reelshelf.library.importFiles(files, { libraryId, duplicates: 'skip' });
  }, lines);
  expect(again).toMatchObject({ status: 'completed', added: 0, skipped: 50 });
  expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(50);
});

for (const [what, name, contents, message] of [
  [
    'a picture',
    'cover.jsonl',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    /Choose a \.jsonl, \.json or \.csv file/,
  ],
  [
    'a cut-off gzip file',
    'cut.jsonl.gz',
    gzipSync(filmLines(300)).subarray(0, 40),
    /compress the file again/,
  ],
] as const) {
  test(`${what} is refused with a message that names it`, async ({ page }) => {
    await page.getByRole('button', { name: 'Import a catalogue' }).click();
    await chooseCatalogue(page, name, contents);
    const problem = page.locator('rs-file-preview').getByRole('alert');
    await expect(problem).toContainText(name);
    await expect(problem).toContainText(message);
    await expect(page.getByRole('button', { name: 'Import', exact: true }).last()).toBeDisabled();
  });
}

test('a file dropped on the page opens the dialog with it', async ({ page }) => {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.jsonl'));
    document.dispatchEvent(
      new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, filmLines(10));
  const dialog = page.locator('rs-import-dialog');
  await expect(dialog).toContainText('dropped.jsonl');
  await expect(dialog).toContainText('about 10 titles');
});

test('an import is cancelled, what was stored stays, and it is resumed with the same file', async ({
  page,
}) => {
  const lines = filmLines(30_000);
  await page.getByRole('button', { name: 'Import a catalogue' }).click();
  await chooseCatalogue(page, 'long.jsonl', lines);
  await page.getByRole('button', { name: /^Import about/ }).click();
  const tray = page.getByRole('region', { name: 'Running jobs' });
  await expect(tray).toContainText(/titles · .* a second/);
  await tray.getByRole('button', { name: 'Cancel Import: long.jsonl' }).click();
  await expect(page.getByText('“long.jsonl” was cancelled')).toBeVisible();
  const kept = await page.evaluate(() => globalThis.reelshelf.items.count());
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(30_000);
  await page.locator('rs-side-bar.side').getByRole('link', { name: 'Jobs' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  const dialog = page.locator('rs-resume-dialog');
  await expect(dialog).toContainText('long.jsonl');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'other.jsonl', mimeType: '', buffer: Buffer.from('{}') });
  await expect(dialog.getByRole('alert')).toContainText('has to be the same file');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.jsonl', mimeType: '', buffer: Buffer.from(lines) });
  await expect
    .poll(() => page.evaluate(() => globalThis.reelshelf.items.count()), { timeout: 40_000 })
    .toBe(30_000);
});
