import { currentTrace, runInTrace } from '../../../instrumentation/trace-context.ts';
import type { CatalogueSource } from '../../../rpc/catalogue-source.ts';
import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { HeaderSource } from '../../../rpc/header-source.ts';
import { behindLockName, JOBS_BEHIND } from '../../../rpc/job-lock-name.ts';
import type { ImportRequest, JobRunnerApi, MatchRequest, ReadFilesRequest } from '../../../rpc/jobs-api.ts';
import type { MatchSource } from '../../../rpc/match-source.ts';
import type { ScanRequest } from '../../../rpc/scan-api.ts';
import type { ScanSource } from '../../../rpc/scan-source.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { libraryName } from '../repositories/import-library-repository.ts';
import {
  findUnfinishedRemoval,
  finishJob,
  insertJob,
  interruptJobs,
  interruptJobsOf,
  type NewJob,
  reopenJob,
} from '../repositories/job-repository.ts';
import { deleteCases } from '../repositories/match-repository.ts';
import { pruneSearchChanges } from '../repositories/search-change-repository.ts';
import { BackgroundPace } from './background-pace.ts';
import {
  buildSearch,
  finishFirstLoad,
  isLoading,
  isSearchMissing,
  type StartSearchAhead,
} from './first-load-service.ts';
import { givingWay, type WorkGivingWay } from './giving-way.ts';
import { readHeaders } from './header-reading-service.ts';
import { type ImportContext, runImport } from './import-service.ts';
import { JobProgressReporter } from './job-progress.ts';
import { requireJob } from './jobs-service.ts';
import { removeLibrary } from './library-removal-service.ts';
import { runMatch } from './match-service.ts';
import { type MortalSource, mortal } from './mortal-source.ts';
import { runScan } from './scan-service.ts';
import { catchUpWithSearch } from './search-catch-up-service.ts';
import { Throttle } from './throttle.ts';

/** What the job runner needs from its worker. */
export interface JobRunnerParts {
  readonly connection: Connection;
  /** Name of the lock that one job at a time holds, over all tabs; starts with the storage prefix. */
  readonly lockName: () => string;
  /** Name of the channel on which pages tell that somebody scrolls. */
  readonly interactionChannel: () => string;
  readonly openSource: (port: MessagePort) => CatalogueSource;
  readonly openHeaders: (port: MessagePort) => HeaderSource;
  readonly openMatch: (port: MessagePort) => MatchSource;
  readonly openScanSource: (port: MessagePort) => ScanSource;
  readonly publish: (event: ChangeEvent) => void;
  /** Absent where full text is built in this thread alone. */
  readonly startSearchAhead?: StartSearchAhead;
}

/** Lists refresh no more often than this, in ms. */
const CHANGE_INTERVAL = 500;
/** Between attempts to record a job's end, in ms. */
const FINISH_RETRY = 2000;
/** A job waits so long for one that is about to end, in ms. */
const LOCK_PATIENCE = 1_000;
const NO_COUNTS = { processed: 0, added: 0, updated: 0, skipped: 0, rejected: 0 };

/** What is recorded of a job that pulls from a source. */
type JobRequest = Pick<ImportRequest, 'libraryId' | 'title' | 'resume' | 'resumeJobId'> & {
  readonly jobType: ImportRequest['jobType'] | 'scan';
};
type OnStart = (jobId: number) => void;
type OnProgress = (progress: JobProgress) => void;
/** What a kind of job does; throws {@link AppError}. */
type Work = (job: JobRun, tools: WorkTools) => Promise<void>;
type WorkTools = Pick<ImportContext, 'signal' | 'onChange' | 'pace'>;

/** Jobs that write, one at a time over all tabs. */
export function createJobRunner(parts: JobRunnerParts): JobRunnerApi {
  return new JobRunner(parts);
}

class JobRunner implements JobRunnerApi {
  readonly #parts: JobRunnerParts;
  readonly #running = new Map<number, AbortController>();

  constructor(parts: JobRunnerParts) {
    this.#parts = parts;
  }

  runImport(
    request: ImportRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openSource, startSearchAhead } = this.#parts;
    const source = mortal(openSource(port), ['next', 'close'], request.sourceLock);
    const work: Work = (job, tools) =>
      runImport({ connection, request, job, source: source.calls, onProgress, startSearchAhead, ...tools });
    return this.#pull(source, port, async () => this.#run(await this.#record(request), onStart, work));
  }

  runScan(
    request: ScanRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openScanSource } = this.#parts;
    const source = mortal(openScanSource(port), ['know', 'next', 'fingerprint', 'close'], request.sourceLock);
    const work: Work = (job, tools) =>
      runScan({ connection, request, job, source: source.calls, onProgress, ...tools });
    const resume = JSON.stringify({ rootIds: request.rootIds });
    const record = { ...request, jobType: 'scan' as const, resume };
    return this.#pull(source, port, async () => this.#run(await this.#record(record), onStart, work));
  }

  /** Runs a job that pulls from a source. */
  async #pull(
    source: MortalSource<{ close(): Promise<void> }>,
    port: MessagePort,
    work: () => Promise<Reply<JobRun>>,
  ): Promise<Reply<JobRun>> {
    try {
      return await this.#alone(work);
    } finally {
      // Also when another job is running: the source must not go on reading.
      await leave(source, port);
    }
  }

  removeLibrary(libraryId: number, onStart: OnStart, onProgress: OnProgress): Promise<Reply<JobRun>> {
    const { connection } = this.#parts;
    const work: Work = (job, tools) => removeLibrary({ connection, libraryId, job, onProgress, ...tools });
    return this.#alone(async () => this.#run(await this.#recordRemoval(libraryId), onStart, work));
  }

  readFiles(
    request: ReadFilesRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openHeaders } = this.#parts;
    const { rootIds, title, sourceLock } = request;
    const source = mortal(openHeaders(port), ['read', 'readSidecars', 'close'], sourceLock);
    const work: WorkGivingWay<WorkTools> = (job, tools) =>
      readHeaders({ connection, job, rootIds, source: source.calls, onProgress, ...tools });
    const job = { jobType: 'read-files', libraryId: null, title } as const;
    return this.#behind(job, onStart, source, work).finally(() => leave(source, port));
  }

  runMatch(
    request: MatchRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openMatch } = this.#parts;
    const { libraryId, title, isAgain, sourceLock } = request;
    const source = mortal(openMatch(port), ['match', 'close'], sourceLock);
    const work: WorkGivingWay<WorkTools> = async (job, tools) => {
      if (isAgain) await connection.write((statements) => deleteCases(statements, libraryId));
      await runMatch({ connection, job, libraryId, source: source.calls, onProgress, ...tools });
    };
    const job = { jobType: 'match', libraryId, title } as const;
    return this.#behind(job, onStart, source, work).finally(() => leave(source, port));
  }

  async cancel(jobId: number): Promise<Reply<void>> {
    const controller = this.#running.get(jobId);
    if (!controller) return failed(new AppError('not-found', `Job ${jobId} is not running in this tab.`));
    controller.abort();
    return ok(undefined);
  }

  recover(onProgress: OnProgress): Promise<Reply<void>> {
    const { connection, publish, lockName } = this.#parts;
    return navigator.locks.request(lockName(), { ifAvailable: true }, async (lock) => {
      // Somebody else's job is alive: what is unfinished is theirs.
      if (!lock) return ok(undefined);
      try {
        const abandoned = await this.#interruptAbandoned();
        const interrupted = await connection.write((statements) => {
          pruneSearchChanges(statements);
          return interruptJobs(statements, Date.now());
        });
        if (abandoned + interrupted > 0) publish({ kinds: ['job'], libraryIds: [] });
        if (!(await this.#finishWhatIsLeft(onProgress))) return ok(undefined);
        publish({ kinds: ['item', 'library'], libraryIds: [] });
        return ok(undefined);
      } catch (error) {
        return failed(error);
      }
    });
  }

  /** Jobs that gave way to others, of which nobody has the lock any more. */
  async #interruptAbandoned(): Promise<number> {
    const { connection, lockName } = this.#parts;
    let interrupted = 0;
    for (const jobType of JOBS_BEHIND)
      await navigator.locks.request(
        behindLockName(lockName(), jobType),
        { ifAvailable: true },
        async (lock) => {
          if (!lock) return;
          interrupted += await connection.write((statements) =>
            interruptJobsOf(statements, jobType, Date.now()),
          );
        },
      );
    return interrupted;
  }

  /** Indexes and full text that a killed browser left unfinished; true when there were any. */
  async #finishWhatIsLeft(onProgress: OnProgress): Promise<boolean> {
    const { connection, startSearchAhead } = this.#parts;
    const phases = [
      { name: 'Finishing indexes', weight: 1 },
      { name: 'Finishing search', weight: 2 },
    ];
    const reporter = new JobProgressReporter(0, phases, onProgress);
    reporter.finishing('too-late');
    const search = (fraction: number) => reporter.report('Finishing search', fraction, NO_COUNTS, false);
    const indexes = (fraction: number) => reporter.report('Finishing indexes', fraction, NO_COUNTS, false);
    const wasLoading = await isLoading(connection);
    if (wasLoading) await finishFirstLoad(connection, { indexes, search }, startSearchAhead);
    const wasMissing = await isSearchMissing(connection);
    if (wasMissing) await buildSearch(connection, search, startSearchAhead);
    const caughtUp = await catchUpWithSearch(connection, search);
    return wasLoading || wasMissing || caughtUp > 0;
  }

  /**
   * Runs work that others need not wait for: it has a lock of its own for as long as it takes, `busy` where another has
   * it, and the lock of jobs, shared with its like, for each write.
   */
  async #behind(
    job: Pick<NewJob, 'jobType' | 'libraryId' | 'title'>,
    onStart: OnStart,
    source: MortalSource<{ close(): Promise<void> }>,
    work: WorkGivingWay<WorkTools>,
  ): Promise<Reply<JobRun>> {
    const { connection, lockName } = this.#parts;
    const busy = new AppError('busy', 'Another job of this kind is running. Wait for it, or cancel it.');
    try {
      return await navigator.locks.request(
        behindLockName(lockName(), job.jobType),
        { ifAvailable: true },
        async (lock) => {
          if (!lock) return failed(busy);
          const recorded = await connection.write((statements) => {
            // Whoever has the lock knows that nobody runs one any more.
            interruptJobsOf(statements, job.jobType, Date.now());
            return requireJob(
              statements,
              insertJob(statements, { ...job, startedAt: Date.now(), resume: null }),
            );
          });
          return this.#run(recorded, onStart, givingWay(lockName(), source.calls, work));
        },
      );
    } catch (error) {
      return failed(error);
    }
  }

  /** Runs work under the lock; `busy` when a job is running in this or another tab. */
  async #alone(work: () => Promise<Reply<JobRun>>): Promise<Reply<JobRun>> {
    const trace = currentTrace();
    // Every start of a page has it for a moment, to see whether something was left unfinished.
    const signal = AbortSignal.timeout(LOCK_PATIENCE);
    const busy = new AppError(
      'busy',
      'Another import, scan or removal is running. Wait for it, or cancel it.',
    );
    try {
      return await navigator.locks.request(this.#parts.lockName(), { signal }, () => runInTrace(trace, work));
    } catch (error) {
      return failed(error instanceof DOMException && error === signal.reason ? busy : error);
    }
  }

  async #run(job: JobRun, onStart: OnStart, work: Work): Promise<Reply<JobRun>> {
    const { connection, publish, interactionChannel } = this.#parts;
    const controller = new AbortController();
    this.#running.set(job.id, controller);
    const libraryIds = job.libraryId === null ? [] : [job.libraryId];
    const changes = new Throttle(CHANGE_INTERVAL, () => publish({ kinds: ['item', 'job'], libraryIds }));
    const pace = new BackgroundPace(interactionChannel());
    try {
      onStart(job.id);
      await work(job, { signal: controller.signal, onChange: () => changes.call(), pace });
      return ok(await this.#finish(job.id, 'completed', null));
    } catch (error) {
      const failure = failed(error);
      const status = failure.error.code === 'cancelled' ? 'cancelled' : 'failed';
      await this.#finish(job.id, status, failure.error.message).catch(() =>
        this.#finishOnceWritable(job.id, status, failure.error.message),
      );
      return failure;
    } finally {
      this.#running.delete(job.id);
      pace.close();
      changes.cancel();
      publish({ kinds: ['item', 'library', 'person', 'job'], libraryIds });
      // Every start reads what is left beside the file before its first rows. Nobody waits for this.
      connection.checkpoint('truncate').catch(() => undefined);
    }
  }

  /** Its end could not be recorded either: a full disk. Not waited for; `recover` does it for a tab that closes. */
  #finishOnceWritable(id: number, status: JobRun['status'], message: string): void {
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

  #finishAbandoned(id: number, status: JobRun['status'], message: string): Promise<void> {
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

  #record(request: JobRequest): Promise<JobRun> {
    return this.#parts.connection.write((statements) => {
      const { libraryId, jobType, title, resume, resumeJobId } = request;
      if (libraryName(statements, libraryId) === undefined) {
        throw new AppError('not-found', 'The library to add to is not there any more.');
      }
      if (resumeJobId === undefined) {
        const id = insertJob(statements, { jobType, libraryId, title, startedAt: Date.now(), resume });
        return requireJob(statements, id);
      }
      const job = requireJob(statements, resumeJobId);
      const isOther = job.libraryId !== libraryId || (job.jobType === 'scan') !== (jobType === 'scan');
      if (isOther || !reopenJob(statements, job.id)) {
        throw new AppError('invalid-argument', `Job ${job.id} cannot be resumed: it is ${job.status}.`);
      }
      return requireJob(statements, job.id);
    });
  }

  #recordRemoval(libraryId: number): Promise<JobRun> {
    return this.#parts.connection.write((statements) => {
      const title = libraryName(statements, libraryId);
      if (title === undefined) throw new AppError('not-found', 'The library is not there any more.');
      const unfinished = findUnfinishedRemoval(statements, libraryId);
      if (unfinished !== undefined) reopenJob(statements, unfinished);
      const jobType = 'remove-library';
      const id =
        unfinished ??
        insertJob(statements, { jobType, libraryId, title, startedAt: Date.now(), resume: null });
      return requireJob(statements, id);
    });
  }
}

/** Lets a source and its port go. */
async function leave(source: MortalSource<{ close(): Promise<void> }>, port: MessagePort): Promise<void> {
  await source.calls.close().catch(() => undefined);
  source.forget();
  port.close();
}
