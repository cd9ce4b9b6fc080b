import type { JobProgress, JobRun } from '../shared/job-run.ts';

/** Name of the channel on which those that run jobs tell of them, and are told what to do. `lockName` from `jobLockName`. */
export function jobNewsName(lockName: string): string {
  return `${lockName}~news`;
}

/** A running job is told of so often, in ms, also where nothing new is known. */
export const JOB_NEWS_INTERVAL = 250;

/** What ends a job before its time: for good, or to go on another time. */
export type JobStopKind = 'cancel' | 'pause';

/** A job that runs somewhere, as all tabs hear of it. */
export interface JobElsewhere {
  readonly job: Pick<JobRun, 'id' | 'jobType' | 'title' | 'libraryId' | 'isQuiet'>;
  /** Absent until it has told something. */
  readonly progress?: JobProgress;
  /** What it was asked to do and has not done yet. */
  readonly stopping: JobStopKind | null;
}

/**
 * Said on that channel: a job runs, or runs no more; whoever runs this job is to stop it; the answer of the one that
 * does.
 */
export type JobNews =
  | ({ readonly type: 'running' } & JobElsewhere)
  | { readonly type: 'ended'; readonly jobId: number }
  | { readonly type: 'stop'; readonly jobId: number; readonly how: JobStopKind }
  | { readonly type: 'stopping'; readonly jobId: number };
