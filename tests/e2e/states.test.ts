import { expect, test } from '../support/app-test.ts';
import { libraryEntry, makeTitles, openApp, openWithTitles, storeTitles } from '../support/library-page.ts';
import { runInWorker } from '../support/run-in-worker.ts';

test('without private file storage the page says what is missing and what to use', async ({
  page,
  appUrl,
}) => {
  // Workers take their storage from a prototype of their own, so the route to it is cut at the source.
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const isWorker = route.request().url().includes('db.worker');
    const cut = "Object.defineProperty(StorageManager.prototype,'getDirectory',{value:undefined});";
    await route.fulfill({ response, body: `${isWorker ? cut : ''}${await response.text()}` });
  });
  await page.goto(appUrl);
  await expect(page.getByRole('heading', { name: 'This browser cannot keep a library here' })).toBeVisible();
  await expect(page.getByText(/Use a normal window of Chrome or Edge/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  const rejection = await page.evaluate(() =>
    globalThis.reelshelf.ready.catch((error: { code: string }) => error.code),
  );
  expect(rejection).toBe('storage-unavailable');
});

test('a damaged database is told as such, can be saved as it is, and the app starts over', async ({
  page,
  appUrl,
}) => {
  // No page has had the files open, which the browser at times takes to be open long after that is closed.
  expect(await storeTitles(page, appUrl, 60)).toBe(true);
  await page.goto(`${appUrl}manifest.webmanifest`);
  await runInWorker(page, damageLibrary, undefined);
  await page.goto(appUrl);
  await expect(page.getByRole('heading', { name: 'The database is damaged' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file as it is' }).click();
  expect((await download).suggestedFilename()).toMatch(/^library/);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Delete and start over' }).click();
  await expect(page.getByRole('heading', { name: 'Your films and series' })).toBeVisible({ timeout: 15_000 });
  await page.evaluate(() => globalThis.reelshelf.ready);
});

test.describe('with its service worker', () => {
  test.use({ withServiceWorker: true });
  test('offline is a small mark, and the library stays usable', async ({ page, context, appUrl }) => {
    await openWithTitles(page, appUrl, 60);
    // Offline works from the second visit on.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await openApp(page, appUrl);
    await context.setOffline(true);
    await expect(page.getByText('Offline. Everything here works')).toBeVisible();
    await page.locator('rs-poster-grid .poster a').first().click();
    await expect(page.locator('rs-item-view h1')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('Offline. Everything here works')).toHaveCount(0);
  });
});

test('a message that comes while a dialog is open is shown in it and can be used', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(dialog).toBeVisible();
  await makeTitles(page, 60);
  await expect(page.getByText('60 added')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close message' }).click();
  await expect(page.getByText('60 added')).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.evaluate(() => globalThis.reelshelf.libraries.remove(1));
  await makeTitles(page, 61);
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(() => page.evaluate(() => globalThis.reelshelf.items.count())).toBe(0);
  await expect(dialog).toHaveCount(0);
});

test('a second tab shows what the first one adds within a second', async ({ page, context, appUrl }) => {
  await openApp(page, appUrl);
  const second = await context.newPage();
  await openApp(second, appUrl);
  await expect(second.getByRole('heading', { name: 'Your films and series' })).toBeVisible();
  await makeTitles(page, 150);
  await expect(libraryEntry(second, 'Synthetic · 150')).toContainText('150', { timeout: 1000 });
  await expect(second.locator('rs-library-view .total')).toHaveText('150 titles', { timeout: 1000 });
  await second.evaluate(() => globalThis.reelshelf.libraries.rename(1, 'Renamed'));
  await expect(libraryEntry(page, 'Renamed')).toBeVisible({ timeout: 1000 });
});

test('one import runs at a time over all tabs, and that of another tab waits', async ({
  page,
  context,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const second = await context.newPage();
  await openApp(second, appUrl);
  const running = page.evaluate(() => globalThis.reelshelf.library.generate({ items: 200_000 }));
  await expect
    .poll(() => second.evaluate(async () => (await globalThis.reelshelf.jobs.list()).length))
    .toBe(1);
  const waiting = second.evaluate(() => globalThis.reelshelf.library.generate({ items: 10 }));
  await expect(second.locator('rs-job-tray')).toContainText('Waiting for another job');
  await page.evaluate(async () => {
    const [job] = await globalThis.reelshelf.jobs.list(1);
    if (job) await globalThis.reelshelf.jobs.cancel(job.id);
  });
  expect((await running).status).toBe('cancelled');
  expect(await waiting).toMatchObject({ status: 'completed', added: 10 });
});

test('a reload in the middle of a generation loses nothing stored, and it is resumed', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  void page.evaluate(() => globalThis.reelshelf.library.generate({ items: 30_000 })).catch(() => undefined);
  await expect
    .poll(() => page.evaluate(async () => (await globalThis.reelshelf.jobs.list(1))[0]?.processed ?? 0), {
      timeout: 20_000,
    })
    .toBeGreaterThan(2000);
  await page.reload();
  await page.evaluate(() => globalThis.reelshelf.ready);
  await expect(page.getByText(/was interrupted/)).toBeVisible({ timeout: 30_000 });
  const kept = await page.evaluate(() => globalThis.reelshelf.items.count());
  expect(kept).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Resume' }).first().click();
  await expect
    .poll(() => page.evaluate(() => globalThis.reelshelf.items.count()), { timeout: 50_000 })
    .toBe(30_000);
});

/** Runs in a worker: writes over the beginning of each file of the database, also where another has it open. */
async function damageLibrary(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('reelshelf.reelshelf');
  for await (const entry of folder.values()) {
    if (!(entry instanceof FileSystemFileHandle) || !entry.name.startsWith('library')) continue;
    const open = entry.createSyncAccessHandle as (how: unknown) => Promise<FileSystemSyncAccessHandle>;
    const handle = await open.call(entry, { mode: 'readwrite-unsafe' });
    if (handle.getSize() > 0) handle.write(new Uint8Array(65_536).fill(7), { at: 0 });
    handle.close();
  }
}
