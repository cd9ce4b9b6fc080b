import type { Page } from '@playwright/test';
import { metadataWorker } from './sent-requests.ts';

/** Waits from here on, in ms, are for an answer and go by the real clock. */
const LONGEST_WAIT = 5000;

/**
 * Lets time pass so many times as fast for the worker that asks providers, so that their limits hold up nothing: for
 * filling the cache with what the real adapters answer. The page has to be opened anew after it.
 */
export async function hastenProviders(page: Page, speed: number): Promise<void> {
  await page.evaluate(() => globalThis.reelshelf.metadata.facts());
  const worker = metadataWorker(page);
  // As in the page: tsx names functions through a helper (esbuild's keep-names).
  await worker.evaluate('globalThis.__name ??= (value) => value');
  await worker.evaluate(
    ({ times, longest }) => {
      const now = performance.now.bind(performance);
      const start = now();
      performance.now = () => start + (now() - start) * times;
      const later = globalThis.setTimeout;
      const sooner = (work: () => void, ms = 0, ...rest: unknown[]) =>
        later(work, ms < longest ? ms / times : ms, ...rest);
      globalThis.setTimeout = sooner as typeof globalThis.setTimeout;
    },
    { times: speed, longest: LONGEST_WAIT },
  );
}
