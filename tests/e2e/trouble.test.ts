import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { openApp, openWithTitles } from '../support/library-page.ts';

/** Serves the database worker's script as another build would have it. */
async function changeDatabaseWorker(page: Page, change: (script: string) => string): Promise<void> {
  await page.route('**/db.worker*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const changed = change(script);
    if (changed === script) throw new Error('The worker’s script is not as this test takes it to be.');
    await route.fulfill({ response, body: changed });
  });
}

/** The worker of a build that knows one more migration. */
function withLaterMigration(script: string): string {
  const entries = [...script.matchAll(/"\/migrations\/(\d{4})_\w+\.sql":[\w$]+/g)];
  const [last, version] = entries.at(-1) ?? [];
  const later = `"/migrations/${String(Number(version) + 1).padStart(4, '0')}_later.sql"`;
  return last === undefined
    ? script
    : script.replace(last, `${last},${later}:"CREATE TABLE later (id INTEGER)"`);
}

test('a library of a newer version is shown but not changed, and can be exported', async ({
  page,
  appUrl,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await changeDatabaseWorker(page, withLaterMigration);
  await openWithTitles(page, appUrl, 60);
  await page.unroute('**/db.worker*.js');
  await openApp(page, appUrl);
  const banner = page.locator('rs-banners');
  await expect(banner).toContainText('Read only');
  await expect(banner).toContainText('newer Reelshelf');
  await expect(page.locator('rs-library-view .total')).toHaveText('60 titles');
  const code = await page.evaluate(() =>
    globalThis.reelshelf.libraries.rename(1, 'Changed').catch((error: { code: string }) => error.code),
  );
  expect(code).toBe('database-newer');
  await banner.getByRole('link', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.sqlite$/);
});

test('a page and a worker of different builds refuse each other, and say what to do', async ({
  page,
  appUrl,
}) => {
  await changeDatabaseWorker(page, (script) => script.replace(/(["'`])[0-9a-f]{12}\1/g, '"another"'));
  await page.goto(appUrl);
  await expect(page.getByRole('heading', { name: 'This tab is out of date' })).toBeVisible();
  await page.unroute('**/db.worker*.js');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: 'Your films and series' })).toBeVisible();
});

test('an import that fills the storage stops, keeps what it stored, and goes on when there is room', async ({
  page,
  appUrl,
}) => {
  test.slow();
  await openWithTitles(page, appUrl, 60);
  const { origin } = new URL(appUrl);
  const session = await page.context().newCDPSession(page);
  const used = await page.evaluate(async () => (await globalThis.reelshelf.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 6_000_000 });
  const code = await page.evaluate(() =>
    globalThis.reelshelf.library.generate({ items: 20_000, seed: 2 }).then(
      (run) => run.errorMessage,
      (error: { code: string }) => error.code,
    ),
  );
  expect(code).toContain('no room left');
  await expect(page.locator('rs-toasts')).toContainText('stopped');
  await expect(page.locator('rs-toasts')).toContainText('Free space on this device');
  const kept = await page.evaluate(() => globalThis.reelshelf.items.count());
  expect(kept).toBeGreaterThanOrEqual(60);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Show jobs' }).last().click();
  // Where not even the failure could be recorded, that follows once there is room.
  await expect(page.locator('rs-jobs-view li').first()).toContainText('Failed', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect
    .poll(() => page.evaluate(() => globalThis.reelshelf.items.count()), { timeout: 60_000 })
    .toBe(20_060);
});
