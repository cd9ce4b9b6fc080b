import type { CDPSession, Page } from '@playwright/test';
import { collectedHeapBytes } from '../bench-browser.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import type { Suite } from '../suite.ts';
import { pagesDuring } from './page-sampling.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const ADDED = 10_000;
const HEAP_SAMPLE_MS = 1000;
const BYTES_PER_MB = 1e6;

/**
 * A first load of the whole library, then ten thousand titles more: all indexes and all full text
 * are there when the clock stops. Titles are added only where this suite was asked for: the others are
 * measured on a library of the size that was. The heap is the page's; its growth is between collections, from
 * before the import to the largest sample.
 */
export const importSuite: Suite = async ({ browser, items, measure }) => {
  const page = await browser.open();
  const session = await browser.context.newCDPSession(page);
  const before = await collectedHeapBytes(session);
  const heap = sampleHeap(session);
  const total = await generate(page, items, 1);
  const largest = await heap.stop();
  const results: BenchResult[] = [
    summarise('import.total', [total]),
    summarise('import.heap_growth', [(largest - before) / BYTES_PER_MB], 'MB'),
  ];
  if (measure) results.push(...(await addWhileReading(page)));
  await page.close();
  return results;
};

/** Adds titles to the full library while pages at any depth are asked for. */
async function addWhileReading(page: Page): Promise<BenchResult[]> {
  await recordCalls(page);
  const { took, pages } = await page.evaluate(pagesDuring, { items: ADDED, seed: 2 });
  return [
    summarise('import.add_10k', [took]),
    summarise('page.any_depth_while_importing', pages),
    summarise('page.any_depth_while_importing_worker', await takeWorkerTimes(page, 'items.rows')),
  ];
}

/** Makes a synthetic library; ms from the call until its job has ended. */
async function generate(page: Page, items: number, seed: number): Promise<number> {
  return page.evaluate(
    async (options) => {
      const start = performance.now();
      const run = await globalThis.reelshelf.library.generate(options);
      if (run.status !== 'completed')
        throw new Error(`The import ended as ${run.status}: ${run.errorMessage}`);
      return performance.now() - start;
    },
    { items, seed },
  );
}

/** Takes the collected size of the page's heap every second until stopped; gives the largest. */
function sampleHeap(session: CDPSession): { stop(): Promise<number> } {
  let largest = 0;
  let isRunning = true;
  const sampling = (async () => {
    while (isRunning) {
      largest = Math.max(largest, await collectedHeapBytes(session));
      await new Promise((resolve) => setTimeout(resolve, HEAP_SAMPLE_MS));
    }
  })();
  return {
    stop: async () => {
      isRunning = false;
      await sampling;
      return Math.max(largest, await collectedHeapBytes(session));
    },
  };
}
