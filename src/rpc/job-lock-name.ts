import type { JobType } from '../shared/job-run.ts';

/** Name of the lock that a job that writes holds, one at a time over all tabs. */
export function jobLockName(prefix: string): string {
  return `${prefix}~job`;
}

/** Kinds of jobs that give way to all others, and may run beside each other. */
export const JOBS_BEHIND: readonly JobType[] = ['read-files', 'match', 'pictures'];

/** Kinds of jobs that run one at a time over all tabs. */
export const JOBS_ALONE: readonly JobType[] = ['import', 'generate', 'remove-library', 'scan', 'batch'];

/** Name of the lock that a job of such a kind holds as long as it takes. `lockName` from {@link jobLockName}. */
export function behindLockName(lockName: string, jobType: JobType): string {
  return `${lockName}~${jobType}`;
}

/** Name of the lock of the tab that has the lead: it runs what waits. */
export function leaderLockName(lockName: string): string {
  return `${lockName}~leader`;
}

/** Name of the lock that a tab holds which alone has the files of a job that waits. */
export function ownFilesLockName(lockName: string, jobId: number): string {
  return `${lockName}~files-${jobId}`;
}
