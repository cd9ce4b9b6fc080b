import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import type { BrowserProcess } from '../support/browser-process.ts';

const ITEMS = 12_000;

/** Starts the browser and the app in it. */
async function openApp(browser: BrowserProcess, appUrl: string): Promise<Page> {
  const page = await (await browser.start()).newPage();
  await page.goto(appUrl);
  await page.evaluate(() => globalThis.reelshelf.ready);
  return page;
}

test('a browser killed in the middle of an import keeps what was committed, and the job is resumed', async ({
  browserProcess,
  appUrl,
}) => {
  test.setTimeout(180_000);
  const page = await openApp(browserProcess, appUrl);
  void page
    .evaluate((items) => globalThis.reelshelf.library.generate({ items }), ITEMS)
    .catch(() => undefined);
  const count = () => globalThis.reelshelf.items.count();
  await expect.poll(() => page.evaluate(count), { intervals: [20], timeout: 60_000 }).toBeGreaterThan(0);
  await browserProcess.kill();

  const after = await openApp(browserProcess, appUrl);
  // The app looks after what was left behind a moment after its start.
  await expect
    .poll(() => after.evaluate(async () => (await globalThis.reelshelf.jobs.list())[0]?.status), {
      timeout: 20_000,
    })
    .toBe('interrupted');
  const left = await after.evaluate(async () => {
    const { items, jobs, migrations } = globalThis.reelshelf;
    const [job] = await jobs.list();
    return {
      id: job?.id ?? 0,
      added: job?.added,
      count: await items.count(),
      schema: (await migrations.verify()).state,
    };
  });
  expect(left.schema).toBe('current');
  expect(left.count).toBe(left.added);

  // Not before the app has finished what the first load had put off: indexes and search.
  await expect(async () => {
    const resumed = await after.evaluate((id) => globalThis.reelshelf.jobs.resume(id), left.id);
    expect(resumed).toMatchObject({ status: 'completed', added: ITEMS });
  }).toPass({ timeout: 120_000 });
  expect(await after.evaluate(count)).toBe(ITEMS);
});
