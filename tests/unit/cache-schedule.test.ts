import { expect, test } from '@playwright/test';
import { scheduleMaintenance } from '../../src/cache/cache-schedule.ts';
import type { MaintenanceReport } from '../../src/shared/cache/cache-statistics.ts';

const REPORT: MaintenanceReport = {
  expired: { entries: 0, bytes: 0 },
  evicted: { entries: 0, bytes: 0 },
  durationMs: 1,
  after: { entries: 0, expired: 0, bytes: 0 },
};

/** A cache that is quiet or not, and counts. */
function countingCache() {
  return {
    quietFor: 0,
    runs: 0,
    maintain() {
      this.runs += 1;
      // The first fails: that stops nothing.
      return this.runs === 1 ? Promise.reject(new Error('full')) : Promise.resolve(REPORT);
    },
  };
}

test('maintenance waits until the cache is quiet, comes again whatever became of it, and can be ended', async () => {
  const cache = countingCache();
  const stop = scheduleMaintenance(cache, undefined, 'lock', { first: 1, every: 1, quiet: 5 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(cache.runs).toBe(0);
  cache.quietFor = 10;
  await expect.poll(() => cache.runs).toBeGreaterThan(2);
  stop();
  const { runs } = cache;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(cache.runs - runs).toBeLessThanOrEqual(1);
});

test('of several tabs one does it', async () => {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) => {
      if (held.has(name)) return work(null);
      held.add(name);
      return work({ name, mode: 'exclusive' });
    },
  } as unknown as LockManager;
  const caches = [countingCache(), countingCache()];
  const stops = caches.map((cache) => {
    cache.quietFor = 10;
    return scheduleMaintenance(cache, locks, 'prefix~maintain', { first: 1, every: 1e6, quiet: 5 });
  });
  await expect.poll(() => caches.map(({ runs }) => runs).sort()).toEqual([0, 1]);
  for (const stop of stops) stop();
});
