import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';
import { reasonOf } from '../error-facts.ts';
import { Observable } from '../observable.ts';
import { inTurn } from './job-lock.ts';
import type { RunningJob } from './running-job.ts';

/** How a job is carried out: it tells its id and progress and settles when it has ended. */
export type JobWork<T> = (
  onStart: (jobId: number) => void,
  onProgress: (progress: RunningJob['progress'] & object) => void,
  signal: AbortSignal,
) => Promise<T>;

/** The jobs that run, newest last and those of this tab first, with what is known of their progress. */
export class JobCenter extends Observable<readonly RunningJob[]> {
  readonly #backend: Backend;
  readonly #endListeners = new Set<JobEndListener>();
  #nextKey = 1;

  constructor(backend: Backend) {
    super([]);
    this.#backend = backend;
  }

  /** Resolves when no job of this tab runs or waits for its turn. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.value.some(({ isElsewhere }) => !isElsewhere)) return;
        end();
        resolve();
      };
      const end = this.subscribe(look);
      look();
    });
  }

  /**
   * Runs recorded work. Settles with its record however it ended, and tells whoever listens by `onEnd`; rejects only
   * when it did not even begin.
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
      return this.tellEnd(await this.run(job, noted));
    } catch (error) {
      if (jobId === undefined) throw error;
      return this.tellEnd(endedBy(await this.#backend.jobs.get(jobId), error), error);
    }
  }

  /** Runs work under the eyes of the person: it stands in the tray until it settles. */
  async run<T>(job: NewJob, work: JobWork<T>): Promise<T> {
    const key = this.newKey();
    const aborter = new AbortController();
    const cancel = () => this.#cancel(key, aborter);
    const pausing = job.canPause ? { pause: () => this.#pause(key) } : {};
    this.set([...this.value, { ...job, key, isCancelling: false, cancel, ...pausing }]);
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

  /** Removes a library with all that is only in it; one from the bin unless it was restored before its turn. */
  removeLibrary(libraryId: number, title: string, isFromBin = false): Promise<JobRun> {
    return this.runRecorded({ jobType: 'remove-library', title, libraryId }, (onStart, onProgress, signal) =>
      inTurn(signal, onProgress, () =>
        this.#backend.runner.removeLibrary({ libraryId, isFromBin }, onStart, (progress: JobProgress) =>
          onProgress(progress),
        ),
      ),
    );
  }

  /**
   * Cancels a recorded job, whichever tab runs it, or one that waits or is paused; one that only finishes what it has
   * stored ends as completed all the same. Rejects with `not-found` when there is nothing to cancel.
   */
  async cancel(jobId: number): Promise<void> {
    const own = this.value.find((running) => running.jobId === jobId && !running.isElsewhere);
    if (own) own.cancel();
    else await this.#backend.runner.cancel(jobId);
  }

  /** A key for a job that is not run here. */
  newKey(): number {
    return this.#nextKey++;
  }

  /** Takes in what is known of the jobs of other tabs. */
  showElsewhere(jobs: readonly RunningJob[]): void {
    const own = this.value.filter(({ isElsewhere }) => !isElsewhere);
    const ids = own.map(({ jobId }) => jobId);
    this.set([...own, ...jobs.filter(({ jobId }) => !ids.includes(jobId))]);
  }

  /** Calls `listener` for every recorded job of this tab that ends; returns what ends it. */
  onEnd(listener: JobEndListener): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  /** Tells whoever listens what came of a job. */
  tellEnd(run: JobRun, error?: unknown): JobRun {
    for (const listener of this.#endListeners) listener(run, error);
    return run;
  }

  /** A job cancelled before it had an id is cancelled as soon as it has one. */
  #started(key: number, jobId: number): void {
    this.set(this.value.filter((running) => running.jobId !== jobId || running.key === key));
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

  #pause(key: number): void {
    const job = this.value.find((running) => running.key === key);
    if (job?.jobId === undefined || job.progress?.stop === 'too-late') return;
    this.#change(key, { isPausing: true });
    void this.#backend.runner.pause(job.jobId);
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
export type NewJob = Pick<RunningJob, 'jobType' | 'title' | 'libraryId' | 'isQuiet'> & {
  /** It can be stopped so that it goes on another time. */
  readonly canPause?: boolean;
};
