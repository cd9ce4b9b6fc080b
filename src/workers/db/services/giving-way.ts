import type { JobRun } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';

/** What a job that gives way to others writes with: it waits until no other is under way. */
export interface WhenFree {
  readonly whenFree: <T>(write: () => Promise<T>) => Promise<T>;
}

/** What such a job does; throws {@link AppError}. */
export type WorkGivingWay<Tools> = (job: JobRun, tools: Tools & WhenFree) => Promise<void>;

/**
 * The work with its way to write. Once its signal aborts, its source is closed, which ends what is being asked or read
 * just now; it then throws `cancelled`.
 * @param lockName of the lock that all jobs that write hold; this one shares it with its like, for each write
 */
export function givingWay<Tools extends { readonly signal: AbortSignal }>(
  lockName: string,
  source: { close(): Promise<void> },
  work: WorkGivingWay<Tools>,
): (job: JobRun, tools: Tools) => Promise<void> {
  const cancelled = new AppError('cancelled', 'It was cancelled; what was stored until then stays.');
  return async (job, tools) => {
    const { signal } = tools;
    const whenFree = <T>(write: () => Promise<T>): Promise<T> => {
      if (!signal.aborted) return navigator.locks.request(lockName, { mode: 'shared', signal }, write);
      // What has come already is kept, where that need not wait.
      return navigator.locks.request(lockName, { mode: 'shared', ifAvailable: true }, (lock) => {
        if (lock) return write();
        throw cancelled;
      });
    };
    signal.addEventListener('abort', () => void source.close().catch(() => undefined));
    try {
      await work(job, { ...tools, whenFree });
    } catch (error) {
      throw !signal.aborted || error instanceof AppError ? error : cancelled;
    }
  };
}
