import { basePath } from '../../pwa/base-path.ts';
import { behindLockName, JOBS_BEHIND, jobLockName } from '../../rpc/job-lock-name.ts';
import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import { storagePrefix } from '../../shared/storage-prefix.ts';

/** Whether a job that writes is running, in whichever tab. */
export async function isJobRunning(): Promise<boolean> {
  const name = jobLockName(storagePrefix(basePath()));
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

/** Whether a job is recorded as running although nobody has its lock, and so nobody runs it. */
export async function isAbandoned({ status, jobType }: JobRun): Promise<boolean> {
  if (status !== 'running') return false;
  const name = jobLockName(storagePrefix(basePath()));
  const own = JOBS_BEHIND.includes(jobType) ? behindLockName(name, jobType) : name;
  const { held = [] } = await navigator.locks.query();
  return !held.some((lock) => lock.name === own);
}

/** One that is about to end is waited for: every start of a page has the lock for a moment. ms. */
const PATIENCE = 1000;
const LOOK_AGAIN = 50;

/** Throws `busy` while a job is running: before anything is made for one that would be refused. */
export async function requireNoJob(): Promise<void> {
  for (const latest = performance.now() + PATIENCE; await isJobRunning(); ) {
    if (performance.now() > latest)
      throw new AppError('busy', 'Another import or removal is running. Wait for it, or cancel it.');
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}
