import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { libraryEntry, openApp } from '../support/library-page.ts';
import { openTitle, scanAndRead } from '../support/play-page.ts';
import { playableWebm, writeFiles } from '../support/playable-webm.ts';
import { smallMatroska } from '../support/small-matroska.ts';

const HEVC = join(import.meta.dirname, '../../../shared/data/media/h265.mp4');

const play = (page: Page) =>
  page.locator('rs-item-view').getByRole('button', { name: 'Play', exact: true }).click();
const panel = (page: Page) => page.locator('rs-player .panel');

test('a folder is asked for again when its permission is lost, and a denial is said and can be taken back', async ({
  page,
  appUrl,
}) => {
  await page.addInitScript({ path: axeScript });
  // As in a browser that was started anew: what a picked folder's handle allows has to be asked for.
  await page.addInitScript(() => {
    const answers = { known: 'granted', asked: 'denied' };
    Reflect.set(globalThis, 'answers', answers);
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => answers.known,
      requestPermission: async () => answers.asked,
    });
  });
  await openApp(page, appUrl);
  await writeFiles(page, 'Films', { 'Harbour (1999).webm': await playableWebm(page, 4) });
  await scanAndRead(page, 'Films');
  await openTitle(page, 'Harbour');
  const answer = (name: 'known' | 'asked', value: string) =>
    page.evaluate(([key, to]) => Object.assign(Reflect.get(globalThis, 'answers'), { [key]: to }), [
      name,
      value,
    ] as const);
  await answer('known', 'prompt');
  await play(page);
  await expect(panel(page).getByRole('heading', { name: '“Films” may not be read' })).toBeVisible();
  await expect(panel(page)).toContainText('The permission was denied');
  expect(await violations(page)).toEqual([]);
  await answer('asked', 'granted');
  await panel(page).getByRole('button', { name: 'Ask again' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect
    .poll(() => page.locator('rs-player video').evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0);
});

test('a file that is gone, and a drive that is, are told apart', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  await writeFiles(page, 'Films', {
    'Harbour (1999).webm': await playableWebm(page, 4),
    'Lighthouse (2004).webm': 'not read',
  });
  await scanAndRead(page, 'Films');
  await openTitle(page, 'Harbour');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await (await root.getDirectoryHandle('Films')).removeEntry('Harbour (1999).webm');
  });
  await play(page);
  await expect(panel(page).getByRole('heading', { name: 'The file is not there' })).toBeVisible();
  await expect(panel(page)).toContainText('Films/Harbour (1999).webm');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Films', { recursive: true });
  });
  await panel(page).getByRole('button', { name: 'Try again' }).click();
  await expect(panel(page).getByRole('heading', { name: '“Films” is out of reach' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('rs-player')).toHaveCount(0);
});

test('a list of paths has no files to play: it says so, and gives the path', async ({
  page,
  context,
  appUrl,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, appUrl);
  await page.locator('rs-empty-library').getByRole('button', { name: 'Add a folder' }).click();
  const dialog = page.locator('rs-add-folder-dialog');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /text file of paths/ }).click();
  const buffer = Buffer.from('/mnt/nas/The Long Shore (1987).mkv\n');
  await (await choosing).setFiles({ name: 'nas.txt', mimeType: 'text/plain', buffer });
  await dialog.getByRole('button', { name: 'Add and scan' }).click();
  await expect(libraryEntry(page, 'nas')).toContainText('1', { timeout: 20_000 });
  await openTitle(page, 'The Long Shore');
  await play(page);
  await expect(panel(page).getByRole('heading', { name: 'Only its path is known' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Copy its path' }).click();
  await expect(page.locator('rs-player').getByText('Its path was copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'mnt/nas/The Long Shore (1987).mkv',
  );
});

test('a file that does not play says which codec or container is the reason, and can be saved', async ({
  page,
  appUrl,
}) => {
  await page.addInitScript({ path: axeScript });
  await openApp(page, appUrl);
  await writeFiles(page, 'Films', {
    'Harbour (1999).mkv': smallMatroska('V_MPEG2'),
    'Lighthouse (2004).wmv': 'no video at all',
    'Signals (2011).mkv': smallMatroska(),
  });
  await scanAndRead(page, 'Films');
  const reasons: readonly (readonly [title: string, reason: string | RegExp])[] = [
    ['Lighthouse', 'Windows Media files are not played by this browser.'],
    ['Signals', /plays its kind \(Matroska, VP9, Opus\), but not this file/],
    ['Harbour', 'MPEG-2 video is not played by this browser.'],
  ];
  for (const [title, reason] of reasons) {
    await openTitle(page, title);
    await expect(page.locator('rs-item-view h1')).toHaveText(title);
    await play(page);
    await expect(panel(page)).toContainText(reason);
    if (title === 'Harbour') break;
    await page.keyboard.press('Escape');
  }
  expect(await violations(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Save a copy' }).click();
  expect((await saving).suggestedFilename()).toBe('Harbour (1999).mkv');
});

test('a real file in HEVC says so where the browser does not play it', async ({ page, appUrl }) => {
  test.skip(!existsSync(HEVC), 'There is no ../shared/data/media here.');
  await openApp(page, appUrl);
  const plays = await page.evaluate(() =>
    document.createElement('video').canPlayType('video/mp4; codecs="hvc1.1.6.L120.90"'),
  );
  test.skip(plays !== '', 'This browser plays HEVC.');
  await writeFiles(page, 'Films', { 'Harbour (1999).mp4': new Uint8Array(readFileSync(HEVC)) });
  await scanAndRead(page, 'Films');
  await openTitle(page, 'Harbour');
  await expect(page.locator('rs-item-files')).toContainText('HEVC', { timeout: 20_000 });
  await play(page);
  await expect(panel(page)).toContainText('HEVC video is not played by this browser.');
});
