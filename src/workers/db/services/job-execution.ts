import type { ChangeEvent } from '../../../rpc/change-event.ts';
import { type JobStopKind, jobNewsName } from '../../../rpc/job-news.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { settleWaiting } from '../repositories/job-queue-repository.ts';
import { finishJob } from '../repositories/job-repository.ts';
import { pruneSearchChanges } from '../repositories/search-change-repository.ts';
import { BackgroundPace } from './background-pace.ts';
import { JobAnnouncer } from './job-announcer.ts';
import { requireJob } from './jobs-service.ts';
import { Throttle } from './throttle.ts';

/** Lists refresh no more often than this, in ms. */
const CHANGE_INTERVAL = 500;
/** Between attempts to record a job's end, in ms. */
const FINISH_RETRY = 2000;

/** What carrying out jobs needs from its worker. */
export interface JobExecutionParts {
  readonly connection: Connection;
  /** Name of the lock that one job at a time holds, over all tabs; starts with the storage prefix. */
  readonly lockName: () => string;
  /** Name of the channel on which pages tell that somebody scrolls. */
  readonly interactionChannel: () => string;
  readonly publish: (event: ChangeEvent) => void;
}

/** What a job works with besides its own. */
export interface WorkTools {
  /** Aborted when the job is to stop at its next safe point. */
  readonly signal: AbortSignal;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  readonly onProgress: (progress: JobProgress) => void;
  readonly pace: BackgroundPace;
}

/** What a kind of job does; throws {@link AppError}, `cancelled` where it was stopped. */
export type Work = (job: JobRun, tools: WorkTools) => Promise<void>;

/** Whoever asked for a job hears of its beginning and its progress. */
export interface JobListener {
  readonly onStart: (jobId: number) => void;
  readonly onProgress: (progress: JobProgress) => void;
}

/** A job that is being carried out here. */
interface Running {
  readonly aborter: AbortController;
  how: JobStopKind | null;
}

/** Carries out jobs that are recorded, until their end is recorded too; stops them. */
export class JobExecution {
  readonly #parts: JobExecutionParts;
  readonly #running = new Map<number, Running>();
  #opened: JobAnnouncer | undefined;

  constructor(parts: JobExecutionParts) {
    this.#parts = parts;
  }

  /** Whoever calls it holds the lock that keeps others from running it too. */
  async run(job: JobRun, { onStart, onProgress }: JobListener, work: Work): Promise<Reply<JobRun>> {
    const { connection, publish, interactionChannel } = this.#parts;
    const running: Running = { aborter: new AbortController(), how: null };
    this.#running.set(job.id, running);
    const libraryIds = job.libraryId === null ? [] : [job.libraryId];
    const changes = new Throttle(CHANGE_INTERVAL, () =>
      publish({ kinds: ['item'], libraryIds, isOfJob: true }),
    );
    const pace = new BackgroundPace(interactionChannel());
    const news = this.#news;
    const tell = (progress: JobProgress) => {
      news.progress(job.id, progress);
      onProgress(progress);
    };
    try {
      publish({ kinds: ['job'], libraryIds: [] });
      news.begin(job);
      onStart(job.id);
      const { signal } = running.aborter;
      await work(job, { signal, onChange: () => changes.call(), onProgress: tell, pace });
      return ok(await this.#finish(job.id, 'completed', null));
    } catch (error) {
      const failure = failed(error);
      const { status, message } = endOf(failure.error, running.how);
      await this.#finish(job.id, status, message).catch(() =>
        this.#finishOnceWritable(job.id, status, message),
      );
      return failure;
    } finally {
      this.#running.delete(job.id);
      news.end(job.id);
      pace.close();
      changes.cancel();
      publish({ kinds: ['item', 'library', 'person', 'job'], libraryIds });
      // Every start reads what is left beside the file before its first rows. Nobody waits for this.
      connection.checkpoint('truncate').catch(() => undefined);
    }
  }

  /** Ends or pauses a job, whichever tab runs it, and one that waits. */
  async stop(jobId: number, how: JobStopKind): Promise<Reply<void>> {
    const { connection, publish } = this.#parts;
    try {
      if (this.#stopOwn(jobId, how)) return ok(undefined);
      const status = how === 'cancel' ? 'cancelled' : 'paused';
      const job = await connection.write((statements) => {
        const { status: before } = requireJob(statements, jobId);
        const isToChange = before === 'queued' || (before === 'paused' && how === 'cancel');
        if (isToChange) settleWaiting(statements, jobId, status, Date.now(), null);
        return { before, isToChange };
      });
      if (job.isToChange) {
        publish({ kinds: ['job'], libraryIds: [] });
        return ok(undefined);
      }
      if (job.before !== 'running')
        throw new AppError('not-found', `Job ${jobId} is not running: it is ${job.before}.`);
      if (await this.#news.askOthers(jobId, how)) return ok(undefined);
      throw new AppError('not-found', `No open tab runs job ${jobId}. Reload the page to put it in order.`);
    } catch (error) {
      return failed(error);
    }
  }

  get #news(): JobAnnouncer {
    this.#opened ??= new JobAnnouncer(jobNewsName(this.#parts.lockName()), (jobId, how) =>
      this.#stopOwn(jobId, how),
    );
    return this.#opened;
  }

  /** Who cancels after a pause was asked for means it. */
  #stopOwn(jobId: number, how: JobStopKind): boolean {
    const running = this.#running.get(jobId);
    if (!running) return false;
    if (running.how !== 'cancel') running.how = how;
    running.aborter.abort();
    this.#news.stopping(jobId, running.how);
    return true;
  }

  /** Its end could not be recorded either: a full disk. Not waited for; `recover` does it for a tab that closes. */
  #finishOnceWritable(id: number, status: JobRun['status'], message: string | null): void {
    const { lockName, publish } = this.#parts;
    const retry = () =>
      // Whoever has the lock knows that nobody runs the job any more.
      navigator.locks.request(lockName(), { ifAvailable: true }, async (lock) => {
        if (!lock) return again();
        try {
          await this.#finishAbandoned(id, status, message);
          publish({ kinds: ['job'], libraryIds: [] });
        } catch {
          again();
        }
      });
    const again = () => void setTimeout(retry, FINISH_RETRY);
    again();
  }

  #finishAbandoned(id: number, status: JobRun['status'], message: string | null): Promise<void> {
    return this.#parts.connection.write((statements) => {
      if (requireJob(statements, id).status === 'running')
        finishJob(statements, id, status, Date.now(), message);
    });
  }

  #finish(id: number, status: JobRun['status'], message: string | null): Promise<JobRun> {
    return this.#parts.connection.write((statements) => {
      finishJob(statements, id, status, Date.now(), message);
      pruneSearchChanges(statements);
      return requireJob(statements, id);
    });
  }
}

function endOf(
  { code, message }: { readonly code: string; readonly message: string },
  how: JobStopKind | null,
): { readonly status: JobRun['status']; readonly message: string | null } {
  if (code !== 'cancelled') return { status: 'failed', message };
  return how === 'pause' ? { status: 'paused', message: null } : { status: 'cancelled', message };
}
