import type { JobProgress, JobRun, JobType } from '../../shared/job-run.ts';

/** A long piece of work, while it runs in this tab or another. */
export interface RunningJob {
  /** Tells jobs of this tab apart, also before they have an id. */
  readonly key: number;
  /** The id it is recorded by; absent until it has begun, and for what is not recorded. */
  readonly jobId?: number;
  readonly jobType: JobType;
  readonly title: string;
  readonly libraryId: number | null;
  /** Nobody asked for it: it stands among the jobs, and says nothing of itself. */
  readonly isQuiet?: boolean;
  /** Absent until something is known. */
  readonly progress?: Pick<JobProgress, 'phase' | 'fraction'> & Partial<JobProgress>;
  /** A person has asked for it. */
  readonly isCancelling: boolean;
  readonly isPausing?: boolean;
  /** It waits for its turn. */
  readonly isWaiting?: boolean;
  /** This tab does not run it. */
  readonly isElsewhere?: boolean;
  /** Without effect where it is too late. */
  cancel(): void;
  /** Stops it so that it can be gone on with another time; absent where that cannot be. */
  pause?(): void;
}

/** What a job's end is told with. */
export interface JobOutcome {
  readonly title: string;
  readonly text: string;
  readonly isGood: boolean;
}

/** The record of a job, as the interface needs it to say what came of it. */
export type EndedJob = Pick<
  JobRun,
  | 'jobType'
  | 'status'
  | 'title'
  | 'processed'
  | 'added'
  | 'updated'
  | 'skipped'
  | 'rejected'
  | 'adjusted'
  | 'errorMessage'
> &
  Partial<Pick<JobRun, 'resume'>>;
