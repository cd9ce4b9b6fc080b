import type { JobType } from '../shared/job-run.ts';

/** Name of the lock that a job that writes holds, one at a time over all tabs. */
export function jobLockName(prefix: string): string {
  return `${prefix}~job`;
}

/** Kinds of jobs that give way to all others, and may run beside each other. */
export const JOBS_BEHIND: readonly JobType[] = ['read-files', 'match'];

/** Name of the lock that a job of such a kind holds as long as it takes. `lockName` from {@link jobLockName}. */
export function behindLockName(lockName: string, jobType: JobType): string {
  return `${lockName}~${jobType}`;
}
