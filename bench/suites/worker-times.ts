import type { Page } from '@playwright/test';

/** More calls than any suite makes between two readings. */
const MOST = 20_000;

/** From now on the page's calls to workers are those that are read next. */
export async function recordCalls(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.reelshelf.performance.reset());
}

/** The worker's share of every call of this name since {@link recordCalls}, or since the last reading, in ms. */
export async function takeWorkerTimes(page: Page, call: string): Promise<number[]> {
  return page.evaluate(
    ([name, most]) => {
      const { performance: times } = globalThis.reelshelf;
      const calls = times.spans(name, most);
      times.reset();
      return calls.map(({ parts }) => parts?.execution ?? Number.NaN);
    },
    [call, MOST] as const,
  );
}
