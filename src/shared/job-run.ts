/** What a job does. */
export type JobType =
  | 'import'
  | 'generate'
  | 'remove-library'
  | 'export'
  | 'restore'
  | 'scan'
  | 'read-files'
  | 'match'
  | 'pictures'
  | 'batch';

/**
 * Where a job stands. `queued`: it waits for its turn. `paused`: a person stopped it, to go on another time.
 * `interrupted`: the tab or browser went away in the middle; it can be resumed.
 */
export type JobStatus =
  | 'queued'
  | 'running'
  | 'paused'
  | 'completed'
  | 'failed'
  | 'cancelled'
  | 'interrupted';

/** Kinds of jobs that wait in the queue and run in whichever tab has the lead: all they need outlives a tab. */
export type QueuedJobType = 'scan' | 'read-files' | 'match' | 'pictures';

/** What a job has done so far, in titles (lines, where they are rejected). */
export interface JobCounts {
  readonly processed: number;
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
}

/** One run of a long piece of work, as recorded in the database. Times are ms since the epoch. */
export interface JobRun extends JobCounts {
  readonly id: number;
  readonly jobType: JobType;
  readonly status: JobStatus;
  readonly libraryId: number | null;
  /** What it works on, for a person: the file's or library's name. */
  readonly title: string;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** Lines that were taken in part, as many of them as are listed with the rejected ones. */
  readonly adjusted: number;
  /** Sum of people and credits stored, for the closing report. */
  readonly people: number;
  readonly credits: number;
  /** Nobody asked for it: it stands among the jobs, and says nothing of itself. */
  readonly isQuiet: boolean;
  /** Those that wait run in this order; null for the others. */
  readonly queuePosition: number | null;
  readonly errorMessage: string | null;
  /** JSON: what resuming needs (files' names and sizes, mapping, options, position). */
  readonly resume: string | null;
}

/**
 * Whether a running job can still be cancelled. `begun`: it was, and what was stored is being finished, which
 * cannot be left out. `too-late`: all of it is done but for that.
 */
export type JobStop = 'possible' | 'begun' | 'too-late';

/** What a running job tells at least 4 times a second. */
export interface JobProgress extends JobCounts {
  readonly jobId: number;
  /** A few words: "Reading titles", "Building indexes", "Building search". */
  readonly phase: string;
  /** 0 to 1 over all phases. */
  readonly fraction: number;
  /** Items a second over the last seconds; null outside the reading phase. */
  readonly itemsPerSecond: number | null;
  /** Estimated ms left, or null while unknown. */
  readonly remainingMs: number | null;
  readonly stop: JobStop;
}

/** A line that was rejected or taken in part, as kept with its job. */
export interface JobRejection {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly excerpt: string;
  /** The title it is about, where there is one. */
  readonly itemId: number | null;
}
