import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

/** Counts the calls that the page sends to its workers, below everything that makes spans of them. */
async function countCalls(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = globalThis as { sentCalls?: number };
    counted.sentCalls = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string }, ...rest: never[]) {
      // Comlink's word for a call.
      if (message.type === 'APPLY') counted.sentCalls = (counted.sentCalls ?? 0) + 1;
      postMessage.call(this, message, ...rest);
    };
  });
  return () => page.evaluate(() => (globalThis as { sentCalls?: number }).sentCalls ?? Number.NaN);
}

async function spannedCalls(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { metrics } = await globalThis.reelshelf.performance.export();
    return metrics.timers.filter(({ track }) => track === 'Calls').reduce((sum, { count }) => sum + count, 0);
  });
}

test('every call to a worker is a span, from the first one of a start on', async ({ page, appUrl }) => {
  const sentCalls = await countCalls(page);
  await openApp(page, appUrl);
  await makeTitles(page, 3000);
  await page.reload();
  await page.locator('rs-poster-grid [data-index]').first().waitFor();
  await page.keyboard.press('End');
  await page.evaluate(async () => {
    const { items, libraries, jobs } = globalThis.reelshelf;
    await Promise.all([items.page({ sort: 'year' }, { at: 2500 }), libraries.list(), jobs.list()]);
    await items.get(-1).catch(() => undefined);
  });
  await expect.poll(async () => (await spannedCalls(page)) - (await sentCalls())).toBe(0);
  expect(await sentCalls()).toBeGreaterThan(10);
});
