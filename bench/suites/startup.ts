import type { BrowserContext } from '@playwright/test';
import { startBenchBrowser } from '../bench-browser.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { firstRowsPainted, watchFirstRows } from './first-rows.ts';
import { takeWorkerTimes } from './worker-times.ts';

const STARTS = 15;
const SMALL_LIBRARY = 1000;

/**
 * From navigation to the first rows painted, installed and offline: every file comes from the
 * service worker's cache and the network is off. Measured on the large library and on one of 1,000
 * titles in a profile of its own.
 */
export const startupSuite: Suite = async ({ browser, effort }) => {
  const starts = samplesFor(effort, STARTS, 5);
  const large = await measureStarts(browser.context, browser.url, starts);

  const smallBrowser = await startBenchBrowser(browser.url);
  const small = await (async () => {
    try {
      const page = await smallBrowser.open();
      await page.evaluate(
        (items) => globalThis.reelshelf.library.generate({ items, seed: 1 }),
        SMALL_LIBRARY,
      );
      await page.close();
      return await measureStarts(smallBrowser.context, browser.url, starts);
    } finally {
      await smallBrowser.close();
    }
  })();

  const first = summarise('startup.first_rows', large.painted);
  const firstSmall = summarise('startup.first_rows_small', small.painted);
  const ratio: BenchResult = summarise('startup.ratio_to_small', [first.p50 / firstSmall.p50], '×');
  return [first, summarise('startup.first_rows_worker', large.worker), firstSmall, ratio];
};

/** ms of each start: from navigation to painted rows, and of the first page in the worker. */
interface Starts {
  readonly painted: number[];
  readonly worker: number[];
}

/** Opens the app `starts` times with the network off. */
async function measureStarts(context: BrowserContext, url: string, starts: number): Promise<Starts> {
  const first = await context.newPage();
  await first.goto(url);
  await first.evaluate(() => navigator.serviceWorker.ready);
  await first.reload();
  await first.evaluate(() => globalThis.reelshelf.ready);
  await first.close();

  await context.setOffline(true);
  const measured: Starts = { painted: [], worker: [] };
  try {
    for (let round = 0; round < starts; round += 1) {
      const page = await context.newPage();
      await page.addInitScript(watchFirstRows);
      await page.goto(url);
      measured.painted.push(await page.evaluate(firstRowsPainted));
      await page.waitForFunction(() => globalThis.reelshelf.performance.spans('items.page', 1).length > 0);
      measured.worker.push(...(await takeWorkerTimes(page, 'items.page')).slice(0, 1));
      await page.close();
    }
  } finally {
    await context.setOffline(false);
  }
  return measured;
}
