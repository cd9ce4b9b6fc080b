import type { CacheService } from './cache-service.ts';

const MINUTE = 60_000;

/** When maintenance is due, in ms. */
export interface ScheduleTimes {
  /** From the start. */
  readonly first: number;
  readonly every: number;
  /** Nothing must have been asked for so long. */
  readonly quiet: number;
}

const TIMES: ScheduleTimes = { first: 2 * MINUTE, every: 60 * MINUTE, quiet: 10_000 };

/**
 * Has the cache maintained some time after the start and then every hour, when nothing is asked of it. Of several tabs
 * one does it.
 * @param lockName with the app's prefix
 * @returns ends it
 */
export function scheduleMaintenance(
  cache: Pick<CacheService, 'maintain' | 'quietFor'>,
  locks: LockManager | undefined,
  lockName: string,
  times: ScheduleTimes = TIMES,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const wait = (ms: number) => {
    if (!isStopped) timer = setTimeout(() => void run(), ms);
  };
  const run = async () => {
    const busy = times.quiet - cache.quietFor;
    if (busy > 0) return wait(busy);
    try {
      if (locks === undefined) await cache.maintain();
      else await locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? cache.maintain() : null));
    } catch {
      // The statistics say what is wrong; the next time it may be well again.
    }
    wait(times.every);
  };
  wait(times.first);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
