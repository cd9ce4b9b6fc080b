import { AppError } from '../../../shared/reply.ts';

/**
 * Does something while no job runs in this or another tab, and none begins. Throws `busy` when one runs.
 * @param lockName of the lock that jobs hold; absent: there are none
 */
export function aloneAmongJobs<T>(lockName: (() => string) | undefined, work: () => Promise<T>): Promise<T> {
  if (lockName === undefined) return work();
  return navigator.locks.request(lockName(), { ifAvailable: true }, (lock) => {
    if (!lock)
      throw new AppError('busy', 'An import, scan or removal is running. Wait for it, or cancel it.');
    return work();
  });
}
