import type { Page } from '@playwright/test';

/** More calls than any suite makes between two readings. */
const MOST = 20_000;

/** From now on the page's calls to workers are those that are read next. */
export async function recordCalls(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.reelshelf.performance.reset());
}

/**
 * The worker's share of every call of this name, in ms and in order, since {@link recordCalls} or since they
 * were last asked for.
 */
export async function takeWorkerTimes(page: Page, call: string): Promise<number[]> {
  return page.evaluate(
    ([name, most]) => {
      globalThis.takenCalls ??= new Map();
      const taken = globalThis.takenCalls.get(name) ?? Number.NEGATIVE_INFINITY;
      const calls = globalThis.reelshelf.performance.spans(name, most).filter(({ start }) => start > taken);
      globalThis.takenCalls.set(name, calls[0]?.start ?? taken);
      return calls.map(({ parts }) => parts?.execution ?? Number.NaN).reverse();
    },
    [call, MOST] as const,
  );
}
