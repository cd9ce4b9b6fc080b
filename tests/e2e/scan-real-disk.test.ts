import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { dropFromDisk } from '../support/drop-folder.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { titles } from '../support/scan-page.ts';

/** A folder of this computer's disk with these files in it, by their contents; it goes with its test. */
async function withFolder(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'scan-'));
  try {
    const folder = join(base, 'Films');
    for (const [path, content] of Object.entries(files)) await put(join(folder, path), content);
    await work(folder);
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function dropAndScan(page: Page, folder: string): Promise<void> {
  await dropFromDisk(page, [folder]);
  await page.locator('rs-add-folder-dialog').getByRole('button', { name: 'Add and scan' }).click();
}

function roots(page: Page) {
  return page.evaluate(() => globalThis.reelshelf.folders.list());
}

test('names in any script, at their longest, double and triple episodes and an empty file, from a real disk', async ({
  page,
  appUrl,
}) => {
  const longest = `${'Endless '.repeat(30)}(2004).mkv`;
  const files = {
    'Harbour/Season 1/Harbour.S01E01.mkv': 'a',
    'Harbour/Season 1/Harbour.S01E01.720p.mkv': 'ab',
    'Harbour/Season 1/Harbour.S01E02E03E04.mkv': 'abc',
    'Empty (1999).mkv': '',
    'Garçon (1999).mkv': 'b',
    '海の物語 (2001).mkv': 'bc',
    'مدينة (2002).mkv': 'bcd',
    'Salt &amp; {{x}} (2003).mkv': 'bcde',
    [longest]: 'bcdef',
  };
  expect(Buffer.byteLength(longest)).toBe(250);
  await withFolder(files, async (folder) => {
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'nowhere.mkv'), join(folder, 'Dangling (2008).mkv'));
    await openApp(page, appUrl);
    await dropAndScan(page, folder);
    await expect(page.locator('rs-toasts')).toContainText('8 new · 1 could not be read', { timeout: 20_000 });
    expect((await roots(page)).map((root) => root.files)).toEqual([8]);
    expect(new Set(await titles(page))).toEqual(
      new Set([
        'Harbour null',
        ...[1, 2, 3, 4].map((episode) => `Episode ${episode} null`),
        'Garçon 1999',
        '海の物語 2001',
        'مدينة 2002',
        'Salt &amp; {{x}} 2003',
        `${'Endless '.repeat(30).trim()} 2004`,
      ]),
    );
    await page.getByRole('button', { name: 'Show what could not be read' }).first().click();
    const report = page.locator('rs-job-report');
    await expect(report).toContainText('Films/Empty (1999).mkv');
    await expect(report).toContainText('0 bytes');
  });
});

test('a file that is put into a folder is found without asking, and a drive that is away loses nothing', async ({
  page,
  appUrl,
}) => {
  test.slow();
  const files = { 'Harbour (1999).mkv': 'a', 'Lighthouse (2004).mkv': 'ab' };
  await withFolder(files, async (folder) => {
    await openApp(page, appUrl);
    await dropAndScan(page, folder);
    const entry = libraryEntry(page, 'Films');
    await expect(entry).toContainText('2', { timeout: 20_000 });
    await put(join(folder, 'The Long Shore (1987).mkv'), 'abc');
    await expect(entry).toContainText('3', { timeout: 40_000 });

    await rename(folder, `${folder}-away`);
    const again = page.getByRole('button', { name: 'Scan Films again' });
    await again.click();
    await expect(page.locator('rs-library-menu')).toContainText('Out of reach', { timeout: 20_000 });
    await expect(page.locator('rs-toasts')).toContainText('1 could not be read');
    await expect(entry).toContainText('3');
    await page.getByRole('link', { name: /Lighthouse/ }).click();
    await expect(page.locator('rs-item-files')).toContainText('Out of reach');
    await page.goBack();
    expect((await roots(page)).map(({ isOffline, missing }) => ({ isOffline, missing }))).toEqual([
      { isOffline: true, missing: 0 },
    ]);

    await rename(`${folder}-away`, folder);
    await again.click();
    await expect(page.locator('rs-library-menu')).not.toContainText('Out of reach', { timeout: 20_000 });
    await expect(entry).toContainText('3');
  });
});

test('what a browser leaves out of a folder it keeps is found when the folder is chosen as files', async ({
  page,
  appUrl,
}) => {
  const files = { 'Harbour: The Return (1999).mkv': 'a', 'Lighthouse (2004).mkv': 'ab' };
  await withFolder(files, async (folder) => {
    await openApp(page, appUrl);
    await page.locator('rs-empty-library').getByRole('button', { name: 'Add a folder' }).click();
    const dialog = page.locator('rs-add-folder-dialog');
    await dialog.getByText('Names with').click();
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a folder as files' }).click();
    await (await choosing).setFiles(folder);
    await dialog.getByRole('button', { name: 'Add and scan' }).click();
    await expect(libraryEntry(page, 'Films')).toContainText('2', { timeout: 20_000 });
    expect(await titles(page)).toEqual(['Harbour: The Return 1999', 'Lighthouse 2004']);
  });
});
