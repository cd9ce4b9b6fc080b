import type { Page } from '@playwright/test';
import { collectedHeapBytes, startBenchBrowser } from '../bench-browser.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { overlayCost } from './overlay-cost.ts';

/** Imports with and without recording, in turns. */
const PAIRS = 8;
/** Titles of each of them, at most. */
const MOST_TITLES = 50_000;
/** Stretches of scrolling with and without the overlay, in turns. */
const OVERLAY_PAIRS = 6;
const SPANS = 100_000;
const BYTES_PER_MB = 1e6;

/**
 * What recording costs: a timer while nothing is recorded and while everything is, what stays in memory, what
 * the overlay adds to a frame, and the share recording adds to an import.
 */
export const overheadSuite: Suite = async ({ browser, items, effort }) => {
  const page = await browser.open('#/settings');
  const { disabledTimerNs, spanUs } = await page.evaluate(() =>
    globalThis.reelshelf.performance.measureOverhead(),
  );
  const results = [
    summarise('overhead.disabled_timer', disabledTimerNs, 'ns'),
    summarise('overhead.span', spanUs, 'µs'),
    summarise('overhead.memory_after_100k', [await growthOfSpans(page)], 'MB'),
  ];
  await page.close();
  const overlay = await overlayCost(browser.open, samplesFor(effort, OVERLAY_PAIRS, 3));
  const imports = await importsInTurns(
    browser.url,
    Math.min(items, MOST_TITLES),
    samplesFor(effort, PAIRS, 3),
  );
  return [...results, ...overlay, imports];
};

/** MB by which the page's collected heap grows while 100,000 spans are recorded, of calls as they are made. */
async function growthOfSpans(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => globalThis.reelshelf.performance.reset());
  const before = await collectedHeapBytes(session);
  await page.evaluate(async (wanted) => {
    const { items, performance: times } = globalThis.reelshelf;
    for (let spans = 0; spans < wanted; ) {
      for (let call = 0; call < 500; call += 1) await items.count();
      const { metrics } = await times.export();
      spans = metrics.timers.reduce((sum, { count }) => sum + count, 0);
    }
  }, SPANS);
  const growth = ((await collectedHeapBytes(session)) - before) / BYTES_PER_MB;
  await session.detach();
  return growth;
}

/** First loads of as many titles with and without recording: how much longer they take with, in percent. */
async function importsInTurns(url: string, titles: number, pairs: number): Promise<BenchResult> {
  const browser = await startBenchBrowser(url);
  try {
    const page = await browser.open();
    await importOnce(page, titles, true);
    const percents: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      // Whichever goes first finds the machine as the last pair left it: they take turns in that too.
      const first = await importOnce(page, titles, pair % 2 === 0);
      const second = await importOnce(page, titles, pair % 2 !== 0);
      const [on, off] = pair % 2 === 0 ? [first, second] : [second, first];
      percents.push((on / off - 1) * 100);
    }
    return summarise('overhead.import_percent', percents, '%');
  } finally {
    await browser.close();
  }
}

/** ms of a first load; the library is removed afterwards. */
function importOnce(page: Page, items: number, isRecorded: boolean): Promise<number> {
  return page.evaluate(
    async ([count, on]) => {
      const { library, libraries, performance: times } = globalThis.reelshelf;
      times.setRecording(on);
      const start = performance.now();
      const { libraryId } = await library.generate({ items: count, seed: 1 });
      const took = performance.now() - start;
      if (libraryId !== null) await libraries.remove(libraryId);
      return took;
    },
    [items, isRecorded] as const,
  );
}
