import { currentTrace, runInTrace } from '../../../instrumentation/trace-context.ts';
import { behindLockName, JOBS_ALONE } from '../../../rpc/job-lock-name.ts';
import type { JobType } from '../../../shared/job-run.ts';
import { AppError, failed, type Reply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { sweepAbandoned } from '../repositories/job-queue-repository.ts';

/** A job waits so long for one that is about to end, in ms. */
const LOCK_PATIENCE = 1_000;

/** Which job may run: the locks that keep jobs of all tabs apart. Whoever has one knows that no other of its kind runs. */
export class JobTurns {
  readonly #connection: Connection;
  readonly #lockName: () => string;

  constructor(connection: Connection, lockName: () => string) {
    this.#connection = connection;
    this.#lockName = lockName;
  }

  /** Runs work under the lock of jobs; `busy` when another job is running in this or another tab. */
  async alone<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const trace = currentTrace();
    // Whoever looks whether something waits, or was left, has it for a moment.
    const signal = AbortSignal.timeout(LOCK_PATIENCE);
    const busy = new AppError(
      'busy',
      'Another import, scan or removal is running. Wait for it, or cancel it.',
    );
    const begin = async () => {
      await this.#sweep(JOBS_ALONE);
      return work();
    };
    try {
      return await navigator.locks.request(this.#lockName(), { signal }, () => runInTrace(trace, begin));
    } catch (error) {
      return failed(error instanceof DOMException && error === signal.reason ? busy : error);
    }
  }

  /** The same for a kind of job that gives way to others: it has a lock of its own for as long as it takes. */
  async behind<T>(jobType: JobType, work: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const busy = new AppError('busy', 'Another job of this kind is running. Wait for it, or cancel it.');
    const name = behindLockName(this.#lockName(), jobType);
    try {
      return await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock) return failed(busy);
        await this.#sweep([jobType]);
        return work();
      });
    } catch (error) {
      return failed(error);
    }
  }

  #sweep(jobTypes: readonly JobType[]): Promise<number> {
    return this.#connection.write((statements) => sweepAbandoned(statements, jobTypes, Date.now()));
  }
}
