import type { Page } from '@playwright/test';

/** From now on the page records its calls to workers. */
export async function recordCalls(page: Page): Promise<void> {
  await page.evaluate(() => void globalThis.reelshelf.performance.recordCalls());
}

/** The worker's share of every call of this name since it was last asked for, in ms. */
export async function takeWorkerTimes(page: Page, call: string): Promise<number[]> {
  return page.evaluate((name) => {
    const entries = performance.getEntriesByName(name) as PerformanceMeasure[];
    performance.clearMeasures(name);
    return entries.map(({ detail }) => Number(detail.workerMs));
  }, call);
}
