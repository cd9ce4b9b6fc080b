import type { CatalogueSource } from '../../../rpc/catalogue-source.ts';
import type { HeaderSource } from '../../../rpc/header-source.ts';
import type {
  BatchRequest,
  ImportRequest,
  JobRunnerApi,
  MatchRequest,
  PicturesRequest,
  ReadFilesRequest,
  RemovalRequest,
} from '../../../rpc/jobs-api.ts';
import type { MatchSource } from '../../../rpc/match-source.ts';
import type { PictureSource } from '../../../rpc/picture-source.ts';
import type { ScanRequest } from '../../../rpc/scan-api.ts';
import type { ScanSource } from '../../../rpc/scan-source.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { forgetUnanswered } from '../repositories/job-queue-repository.ts';
import { runBatch } from './batch-service.ts';
import type { StartSearchAhead } from './first-load-service.ts';
import { givingWay, type WorkGivingWay } from './giving-way.ts';
import { readHeaders } from './header-reading-service.ts';
import { runImport } from './import-service.ts';
import {
  JobExecution,
  type JobExecutionParts,
  type JobListener,
  type Work,
  type WorkTools,
} from './job-execution.ts';
import { type JobStart, recordImport, recordRemoval, recordStart } from './job-records.ts';
import { recoverJobs } from './job-recovery.ts';
import { JobTurns } from './job-turns.ts';
import { requireJob } from './jobs-service.ts';
import { removeLibrary } from './library-removal-service.ts';
import { runMatch } from './match-service.ts';
import { type MortalSource, mortal } from './mortal-source.ts';
import { fetchPictures } from './pictures-service.ts';
import { runScan } from './scan-service.ts';

/** What the job runner needs from its worker. */
export interface JobRunnerParts extends JobExecutionParts {
  readonly openSource: (port: MessagePort) => CatalogueSource;
  readonly openHeaders: (port: MessagePort) => HeaderSource;
  readonly openMatch: (port: MessagePort) => MatchSource;
  readonly openPictures: (port: MessagePort) => PictureSource;
  readonly openScanSource: (port: MessagePort) => ScanSource;
  /** Absent where full text is built in this thread alone. */
  readonly startSearchAhead?: StartSearchAhead;
}

type OnStart = (jobId: number) => void;
type OnProgress = (progress: JobProgress) => void;
type Closable = { close(): Promise<void> };
type Record = (statements: Statements) => JobRun;

/** Jobs that write, one at a time over all tabs. */
export function createJobRunner(parts: JobRunnerParts): JobRunnerApi {
  return new JobRunner(parts);
}

class JobRunner implements JobRunnerApi {
  readonly #parts: JobRunnerParts;
  readonly #execution: JobExecution;
  readonly #turns: JobTurns;

  constructor(parts: JobRunnerParts) {
    this.#parts = parts;
    this.#execution = new JobExecution(parts);
    this.#turns = new JobTurns(parts.connection, parts.lockName);
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
      runImport({ connection, request, job, source: source.calls, startSearchAhead, ...tools });
    const record: Record = (statements) => recordImport(statements, request);
    return this.#alone(record, { onStart, onProgress }, work).finally(() => leave(source, port));
  }

  runScan(
    request: ScanRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openScanSource } = this.#parts;
    const source = mortal(openScanSource(port), ['know', 'next', 'fingerprint', 'close'], request.sourceLock);
    const work: Work = (job, tools) => runScan({ connection, request, job, source: source.calls, ...tools });
    const { rootIds, rereadsNames } = request;
    const resume = JSON.stringify(rereadsNames ? { rootIds, rereadsNames } : { rootIds });
    const record: Record = (statements) => recordStart(statements, { ...request, jobType: 'scan', resume });
    return this.#alone(record, { onStart, onProgress }, work).finally(() => leave(source, port));
  }

  removeLibrary(request: RemovalRequest, onStart: OnStart, onProgress: OnProgress): Promise<Reply<JobRun>> {
    const { connection } = this.#parts;
    const { libraryId } = request;
    const work: Work = (job, tools) => removeLibrary({ connection, libraryId, job, ...tools });
    const record: Record = (statements) => recordRemoval(statements, request);
    return this.#alone(record, { onStart, onProgress }, work);
  }

  runBatch({ title, work }: BatchRequest, onStart: OnStart, onProgress: OnProgress): Promise<Reply<JobRun>> {
    const { connection } = this.#parts;
    const run: Work = (job, { signal, onProgress }) =>
      runBatch({ connection, work, job, signal, onProgress });
    const record: Record = (statements) =>
      recordStart(statements, { jobType: 'batch', libraryId: null, title, resume: null });
    return this.#alone(record, { onStart, onProgress }, run);
  }

  readFiles(
    request: ReadFilesRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openHeaders } = this.#parts;
    const { rootIds, title, sourceLock, queuedJobId } = request;
    const source = mortal(openHeaders(port), ['read', 'readSidecars', 'close'], sourceLock);
    const work: WorkGivingWay<WorkTools> = (job, tools) =>
      readHeaders({ connection, job, rootIds, source: source.calls, ...tools });
    const resume = JSON.stringify({ rootIds });
    const start = { jobType: 'read-files', libraryId: null, title, resume, queuedJobId } as const;
    return this.#behind(start, { onStart, onProgress }, source, work).finally(() => leave(source, port));
  }

  runMatch(
    request: MatchRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openMatch, interactionChannel } = this.#parts;
    const { libraryId, title, isAgain, itemIds, wish, sourceLock, queuedJobId } = request;
    const source = mortal(openMatch(port), ['match', 'close'], sourceLock);
    const onScreen = interactionChannel();
    const work: WorkGivingWay<WorkTools> = async (begun, tools) => {
      const job =
        wish === undefined
          ? await connection.write((statements) => withoutUnanswered(statements, begun))
          : begun;
      await runMatch({ connection, job, request, onScreen, source: source.calls, ...tools });
    };
    const resume = JSON.stringify({ isAgain, itemIds, wish });
    const start = { jobType: 'match', libraryId, title, resume, queuedJobId } as const;
    return this.#behind(start, { onStart, onProgress }, source, work).finally(() => leave(source, port));
  }

  runPictures(
    request: PicturesRequest,
    port: MessagePort,
    onStart: OnStart,
    onProgress: OnProgress,
  ): Promise<Reply<JobRun>> {
    const { connection, openPictures, interactionChannel } = this.#parts;
    const { title, sourceLock, queuedJobId } = request;
    const source = mortal(openPictures(port), ['fetch', 'close'], sourceLock);
    const onScreen = interactionChannel();
    const work: WorkGivingWay<WorkTools> = (job, tools) =>
      fetchPictures({ connection, job, onScreen, source: source.calls, ...tools });
    const start = { jobType: 'pictures', libraryId: null, title, resume: '{}', queuedJobId } as const;
    return this.#behind(start, { onStart, onProgress }, source, work).finally(() => leave(source, port));
  }

  cancel(jobId: number): Promise<Reply<void>> {
    return this.#execution.stop(jobId, 'cancel');
  }

  pause(jobId: number): Promise<Reply<void>> {
    return this.#execution.stop(jobId, 'pause');
  }

  async recover(onProgress: OnProgress): Promise<Reply<void>> {
    const { connection, publish, lockName, startSearchAhead } = this.#parts;
    try {
      const { jobs, isRepaired } = await recoverJobs(connection, lockName(), onProgress, startSearchAhead);
      if (jobs > 0) publish({ kinds: ['job'], libraryIds: [] });
      if (isRepaired) publish({ kinds: ['item', 'library'], libraryIds: [] });
      return ok(undefined);
    } catch (error) {
      return failed(error);
    }
  }

  #alone(record: Record, listener: JobListener, work: Work): Promise<Reply<JobRun>> {
    return this.#turns.alone(async () =>
      this.#execution.run(await this.#parts.connection.write(record), listener, work),
    );
  }

  /** Work that others need not wait for: it takes the lock of jobs, shared with its like, for each write. */
  #behind(
    start: JobStart,
    listener: JobListener,
    source: MortalSource<Closable>,
    work: WorkGivingWay<WorkTools>,
  ): Promise<Reply<JobRun>> {
    const { connection, lockName } = this.#parts;
    return this.#turns.behind(start.jobType, async () => {
      const job = await connection.write((statements) => recordStart(statements, start));
      return this.#execution.run(job, listener, givingWay(lockName(), source.calls, work));
    });
  }
}

/** A match that goes on asks again for what could not be asked for: it counts when that is done. */
function withoutUnanswered(statements: Statements, job: JobRun): JobRun {
  const forgotten = job.processed === 0 ? 0 : forgetUnanswered(statements, job.id);
  const { processed, rejected, ...rest } = requireJob(statements, job.id);
  return {
    ...rest,
    processed: Math.max(0, processed - forgotten),
    rejected: Math.max(0, rejected - forgotten),
  };
}

/** Lets a source and its port go. */
async function leave(source: MortalSource<Closable>, port: MessagePort): Promise<void> {
  await source.calls.close().catch(() => undefined);
  source.forget();
  port.close();
}
