import type { IdPage } from '../shared/id-set.ts';
import type { JobRun, QueuedJobType } from '../shared/job-run.ts';
import type { Reply } from '../shared/reply.ts';

/** A job to be recorded as waiting. */
export interface QueueRequest {
  readonly jobType: QueuedJobType;
  readonly libraryId: number | null;
  /** For a person: the library's name, or the root's. */
  readonly title: string;
  /** JSON kept with the job: all that running it needs. */
  readonly resume: string;
  readonly isQuiet?: boolean;
  /** Titles it is to work on, each once; kept with the job, which forgets what it has done. */
  readonly selection?: readonly IdPage[];
  /** What could not be read in this job, is to be read again by the new one; of a selection, what it has left. */
  readonly retryOf?: number;
}

/** Which of the jobs that run one at a time: those that write without pause, or one of the kinds that give way. */
export type JobLane = 'scan' | 'read-files' | 'match' | 'pictures';

/** Jobs that wait for their turn, on the writer. They are run by `JobRunnerApi`, by their id. */
export interface JobQueueApi {
  /** Records a job that waits. One that does just the same and waits already is answered instead. */
  enqueue(request: QueueRequest): Promise<Reply<JobRun>>;
  /** Lets a job wait that is paused or ended early; `invalid-argument` when it is not one of those. */
  requeue(jobId: number): Promise<Reply<JobRun>>;
  /** Lets a job that waits be the next; `invalid-argument` when it does not wait. */
  toFront(jobId: number): Promise<Reply<void>>;
  /** Ends a job that waits and cannot be run, with the reason; without effect on one that does not wait. */
  giveUp(jobId: number, status: 'failed' | 'interrupted', reason: string): Promise<Reply<void>>;
  /**
   * Waits until no job of the lane is running in any tab, puts in order those that nobody runs any more, and tells
   * which jobs wait for the lane, in their order.
   */
  waiting(lane: JobLane): Promise<Reply<readonly JobRun[]>>;
  /** Forgets jobs that ended, and their reports, but for what stopped early and can be gone on with; tells how many. */
  clearHistory(): Promise<Reply<number>>;
}
