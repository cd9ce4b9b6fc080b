import { basePath } from '../../pwa/base-path.ts';
import { jobLockName } from '../../rpc/job-lock-name.ts';
import { isLockHeld } from '../../shared/is-lock-held.ts';
import { AppError } from '../../shared/reply.ts';
import { storagePrefix } from '../../shared/storage-prefix.ts';
import { codeOf } from '../error-facts.ts';
import type { RunningJob } from './running-job.ts';

/** The lock that a job that writes holds, in whichever tab. */
export function lockOfJobs(): string {
  return jobLockName(storagePrefix(basePath()));
}

/** Attempts in a row that are refused although no job runs: then it is something else that is busy. */
const ATTEMPTS = 3;

/** Does work that is refused with `busy` while a job runs as soon as none does. A signal ends the waiting, with `cancelled`. */
export async function inTurn<T>(
  signal: AbortSignal,
  tell: (progress: RunningJob['progress'] & object) => void,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempts = 0; ; ) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== 'busy') throw error;
      attempts = (await isLockHeld(lockOfJobs())) ? 0 : attempts + 1;
      if (attempts === ATTEMPTS) throw error;
    }
    tell({ phase: 'Waiting for another job', fraction: 0 });
    await untilFree(lockOfJobs(), signal);
  }
}

async function untilFree(name: string, signal: AbortSignal): Promise<void> {
  try {
    await navigator.locks.request(name, { signal }, () => undefined);
  } catch (error) {
    throw signal.aborted ? new AppError('cancelled', 'It was cancelled before it began.') : error;
  }
}
