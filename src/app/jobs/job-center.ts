import { JOBS_BEHIND } from '../../rpc/job-lock-name.ts';
import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import { reasonOf } from '../error-facts.ts';
import { Observable } from '../observable.ts';
import { CancelChannel } from './cancel-channel.ts';
import type { RunningJob } from './running-job.ts';

/** How a job is carried out: it tells its id and progress and settles when it has ended. */
export type JobWork<T> = (
  onStart: (jobId: number) => void,
  onProgress: (progress: RunningJob['progress'] & object) => void,
  signal: AbortSignal,
) => Promise<T>;

/** The jobs this tab runs, newest last, with what is known of their progress. */
export class JobCenter extends Observable<readonly RunningJob[]> {
  readonly #backend: Backend;
  readonly #endListeners = new Set<JobEndListener>();
  readonly #others: CancelChannel;
  #nextKey = 1;

  /** @param channelName Of the channel on which tabs ask each other to cancel. */
  constructor(backend: Backend, channelName: string) {
    super([]);
    this.#backend = backend;
    this.#others = new CancelChannel(channelName, (jobId) => this.#cancelOwn(jobId));
  }

  /** Whether a job of this tab runs that others have to wait for. */
  get isBusy(): boolean {
    return this.value.some(({ jobType }) => !JOBS_BEHIND.includes(jobType));
  }

  /**
   * Runs recorded work. Settles with its record however it ended, and tells whoever listens by
   * `onEnd`, unless it is quiet; rejects only when it did not even begin.
   */
  async runRecorded(job: NewJob, work: JobWork<JobRun>): Promise<JobRun> {
    let jobId: number | undefined;
    const noted: JobWork<JobRun> = (onStart, onProgress, signal) => {
      const begin = (id: number) => {
        jobId = id;
        onStart(id);
      };
      return work(begin, onProgress, signal);
    };
    try {
      return this.#tellEnd(job, await this.run(job, noted));
    } catch (error) {
      if (jobId === undefined) throw error;
      return this.#tellEnd(job, endedBy(await this.#backend.jobs.get(jobId), error), error);
    }
  }

  /** Runs work under the eyes of the person: it stands in the tray until it settles. */
  async run<T>(job: NewJob, work: JobWork<T>): Promise<T> {
    const key = this.#nextKey++;
    const aborter = new AbortController();
    const cancel = () => this.#cancel(key, aborter);
    this.set([...this.value, { ...job, key, isCancelling: false, cancel }]);
    try {
      return await work(
        (jobId) => this.#started(key, jobId),
        (progress) => this.#change(key, { progress }),
        aborter.signal,
      );
    } finally {
      this.set(this.value.filter((running) => running.key !== key));
    }
  }

  /** Removes a library with all that is only in it. */
  removeLibrary(libraryId: number, title: string): Promise<JobRun> {
    return this.runRecorded({ jobType: 'remove-library', title, libraryId }, (onStart, onProgress) =>
      this.#backend.runner.removeLibrary(libraryId, onStart, (progress: JobProgress) => onProgress(progress)),
    );
  }

  /**
   * Cancels a recorded job, whichever tab runs it; one that only finishes what it has stored ends as completed
   * all the same. Rejects with `not-found` when none does.
   */
  async cancel(jobId: number): Promise<void> {
    if (this.#cancelOwn(jobId)) return;
    const { status } = await this.#backend.jobs.get(jobId);
    if (status !== 'running')
      throw new AppError('not-found', `Job ${jobId} is not running: it is ${status}.`);
    if (await this.#others.askOthers(jobId)) return;
    throw new AppError('not-found', `No open tab runs job ${jobId}. Reload the page to put it in order.`);
  }

  /** Calls `listener` for every recorded job of this tab that ends; returns what ends it. */
  onEnd(listener: JobEndListener): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  #tellEnd({ isQuiet }: NewJob, run: JobRun, error?: unknown): JobRun {
    if (isQuiet) return run;
    for (const listener of this.#endListeners) listener(run, error);
    return run;
  }

  #cancelOwn(jobId: number): boolean {
    const own = this.value.find((running) => running.jobId === jobId);
    own?.cancel();
    return own !== undefined;
  }

  /** A job cancelled before it had an id is cancelled as soon as it has one. */
  #started(key: number, jobId: number): void {
    this.#change(key, { jobId });
    if (this.value.find((running) => running.key === key)?.isCancelling)
      void this.#backend.runner.cancel(jobId);
  }

  #cancel(key: number, aborter: AbortController): void {
    const job = this.value.find((running) => running.key === key);
    if (job?.progress?.stop === 'too-late') return;
    this.#change(key, { isCancelling: true });
    aborter.abort();
    const jobId = job?.jobId;
    if (jobId !== undefined) void this.#backend.runner.cancel(jobId);
  }

  #change(key: number, changes: Partial<RunningJob>): void {
    this.set(this.value.map((running) => (running.key === key ? { ...running, ...changes } : running)));
  }
}

/** The record of a job that failed; with a full disk not even that could be written. */
function endedBy(run: JobRun, error: unknown): JobRun {
  return run.status === 'running' ? { ...run, status: 'failed', errorMessage: reasonOf(error) } : run;
}

/** Hears of a job's end: its record, and what it failed with. */
export type JobEndListener = (run: JobRun, error: unknown) => void;

/** What is known of a job before it begins. */
export type NewJob = Pick<RunningJob, 'jobType' | 'title' | 'libraryId' | 'isQuiet'>;
