import type { JobType } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';

/** Whether a job of a kind is paused: who has paused it wants that to rest. */
export async function isPaused({ jobs }: Pick<Backend, 'jobs'>, type: JobType): Promise<boolean> {
  const unfinished = await jobs.unfinished();
  return unfinished.some(({ jobType, status }) => jobType === type && status === 'paused');
}
