import type { DatabaseClient } from '../../client/database-client.ts';
import { leaderLockName, ownFilesLockName } from '../../rpc/job-lock-name.ts';
import type { JobLane, JobQueueApi, QueueRequest } from '../../rpc/job-queue-api.ts';
import { isLockHeld } from '../../shared/is-lock-held.ts';
import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import type { Reply } from '../../shared/reply.ts';
import { codeOf, reasonOf } from '../error-facts.ts';
import { endOfJob } from './end-of-job.ts';
import { lockOfJobs } from './job-lock.ts';
import { type ElsewhereParts, JobsElsewhere } from './jobs-elsewhere.ts';

const LANES: readonly JobLane[] = ['scan', 'read-files', 'match', 'pictures'];

/**
 * Does the work of a job of the queue whose turn it is. Rejects with `permission-revoked` when this tab cannot reach what
 * it works on, `cancelled` when it was stopped, or waits no more.
 */
export type CarryOut = (job: JobRun, onProgress: (progress: JobProgress) => void) => Promise<JobRun>;

/**
 * The jobs that wait for their turn. One tab of all has the lead and runs them; when it closes, the next one takes over
 * and goes on with what it was at. A job whose files only one tab has is run by that tab.
 */
export class JobQueue {
  readonly #app: ElsewhereParts;
  readonly #carryOut: CarryOut;
  readonly #database: Pick<DatabaseClient, 'write'>;
  readonly #lead = Promise.withResolvers<void>();
  #isLeading = false;
  /** Jobs whose files only this tab has. */
  readonly #ownFiles = new Set<number>();
  /** Jobs whose files only another tab has. */
  readonly #others = new Set<number>();
  readonly #working = new Set<JobLane>();
  /** Jobs that this tab runs just now. */
  readonly #runs = new Map<number, Promise<void>>();
  readonly #again = new Set<JobLane>();
  /** What jobs of this tab failed with. */
  readonly #errors = new Map<number, unknown>();

  constructor(app: ElsewhereParts, database: Pick<DatabaseClient, 'write'>, carryOut: CarryOut) {
    this.#app = app;
    this.#carryOut = carryOut;
    this.#database = database;
    new JobsElsewhere(app);
    app.backend.onChange(({ kinds }) => {
      if (kinds.includes('job') || kinds.includes('database')) this.#workOn();
    });
    // As long as the tab lives: the next one in line takes over.
    void navigator.locks.request(leaderLockName(lockOfJobs()), () => {
      this.#isLeading = true;
      this.#lead.resolve();
      this.#workOn();
      return new Promise<never>(() => undefined);
    });
  }

  /** Resolves when this tab is the one that runs what waits. */
  get leads(): Promise<void> {
    return this.#lead.promise;
  }

  /**
   * Lets a job wait for its turn; settles with its record when it has ended or is paused. One that does the same and
   * waits already is not recorded twice.
   * @param hasOwnFiles No other tab can reach what it works on.
   */
  async ask(request: QueueRequest, hasOwnFiles = false): Promise<JobRun> {
    const { id } = await this.#call((queue) => queue.enqueue(request));
    return this.#follow(id, hasOwnFiles, request.isQuiet);
  }

  /** The same with a job that is paused or ended early. */
  async resume(jobId: number, hasOwnFiles = false): Promise<JobRun> {
    return this.#follow(jobId, hasOwnFiles, false, () => this.#call((queue) => queue.requeue(jobId)));
  }

  /** Lets a job that waits be the next. */
  toFront(jobId: number): Promise<void> {
    return this.#call((queue) => queue.toFront(jobId));
  }

  /** Forgets what has ended, but for what can be gone on with; tells how many. */
  clearHistory(): Promise<number> {
    return this.#call((queue) => queue.clearHistory());
  }

  async #follow(
    jobId: number,
    hasOwnFiles: boolean,
    isQuiet = false,
    begin: () => Promise<unknown> = async () => undefined,
  ): Promise<JobRun> {
    if (hasOwnFiles) this.#ownFiles.add(jobId);
    const follow = async () => {
      await begin();
      this.#workOn();
      return endOfJob(this.#app.backend, jobId);
    };
    try {
      // So that no other tab speaks of it, nor tries what only this one can do.
      const run = await navigator.locks.request(askedLockName(jobId), { mode: 'shared' }, () =>
        hasOwnFiles
          ? navigator.locks.request(ownFilesLockName(lockOfJobs(), jobId), { mode: 'shared' }, follow)
          : follow(),
      );
      // The record tells of its end first, and of what it failed with in words only.
      await this.#runs.get(jobId);
      return isQuiet ? run : this.#app.jobs.tellEnd(run, this.#errors.get(jobId));
    } finally {
      this.#ownFiles.delete(jobId);
      this.#errors.delete(jobId);
    }
  }

  #workOn(): void {
    if (this.#isLeading || this.#ownFiles.size > 0) for (const lane of LANES) void this.#work(lane);
  }

  async #work(lane: JobLane): Promise<void> {
    if (this.#working.has(lane)) {
      this.#again.add(lane);
      return;
    }
    this.#working.add(lane);
    try {
      do {
        this.#again.delete(lane);
        while (await this.#runNext(lane)) this.#again.delete(lane);
      } while (this.#again.has(lane));
    } catch {
      // The library cannot be written to: it is tried again with the next change.
    } finally {
      this.#working.delete(lane);
    }
  }

  /** Runs the first job that waits and that this tab can run; tells whether there was one. */
  async #runNext(lane: JobLane): Promise<boolean> {
    const waiting = await this.#call((queue) => queue.waiting(lane));
    const next = waiting.find(
      ({ id }) => this.#ownFiles.has(id) || (this.#isLeading && !this.#others.has(id)),
    );
    if (next === undefined) return false;
    const run = this.#run(next).finally(() => this.#runs.delete(next.id));
    this.#runs.set(next.id, run);
    await run;
    return true;
  }

  async #run(job: JobRun): Promise<void> {
    const { id, jobType, title, libraryId, isQuiet } = job;
    const { jobs, backend } = this.#app;
    // One that somebody began, who is gone: taken over from another tab, or from before.
    const isOrphan = !isQuiet && job.processed > 0 && !(await isLockHeld(askedLockName(id)));
    try {
      await jobs.run({ jobType, title, libraryId, isQuiet, canPause: true }, (onStart, onProgress) => {
        onStart(id);
        return this.#carryOut(job, onProgress);
      });
    } catch (error) {
      await this.#explain(job, error);
    }
    const run = await backend.jobs.get(id);
    if (!isOrphan || run.status === 'queued') return;
    jobs.tellEnd(run, this.#errors.get(id));
    this.#errors.delete(id);
  }

  /** What to do with a job that did not come to its end: unless its record says so already, it cannot be run. */
  async #explain({ id }: JobRun, error: unknown): Promise<void> {
    const code = codeOf(error);
    if (code === 'busy' || code === 'cancelled') return;
    const files = ownFilesLockName(lockOfJobs(), id);
    if (code === 'permission-revoked' && !this.#ownFiles.has(id) && (await isLockHeld(files))) {
      this.#others.add(id);
      void navigator.locks.request(files, () => this.#others.delete(id)).then(() => this.#workOn());
      return;
    }
    this.#errors.set(id, error);
    const status = code === 'permission-revoked' ? 'interrupted' : 'failed';
    await this.#call((queue) => queue.giveUp(id, status, reasonOf(error)));
  }

  #call<T>(work: (queue: JobQueueApi) => Promise<Reply<T>>): Promise<T> {
    return this.#database.write((apis) => work(apis.jobQueue));
  }
}

/** Held by whoever waits for a job's end. */
function askedLockName(jobId: number): string {
  return `${lockOfJobs()}~asked-${jobId}`;
}
