import type { ChangeEvent } from '../../../rpc/change-event.ts';
import { behindLockName, JOBS_ALONE } from '../../../rpc/job-lock-name.ts';
import type { JobLane, JobQueueApi, QueueRequest } from '../../../rpc/job-queue-api.ts';
import type { JobRun } from '../../../shared/job-run.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { libraryName } from '../repositories/import-library-repository.ts';
import {
  clearHistory,
  findSame,
  forgetQuiet,
  listQueued,
  markUnreadAgain,
  queueJob,
  queuePosition,
  settleWaiting,
  speakUp,
  sweepAbandoned,
} from '../repositories/job-queue-repository.ts';
import { insertJob } from '../repositories/job-repository.ts';
import { jobSelections } from '../repositories/job-selection-repository.ts';
import { requireJob } from './jobs-service.ts';

/** What the queue needs from its worker. */
export interface JobQueueParts {
  readonly connection: Connection;
  readonly lockName: () => string;
  readonly publish: (event: ChangeEvent) => void;
}

/** The jobs that wait, on the writer's connection. */
export function createJobQueue({ connection, lockName, publish }: JobQueueParts): JobQueueApi {
  const tell = () => publish({ kinds: ['job'], libraryIds: [] });

  async function answer<T>(work: () => Promise<T>): Promise<Reply<T>> {
    try {
      return ok(await work());
    } catch (error) {
      return failed(error);
    }
  }

  function change<T>(work: (statements: Statements) => T): Promise<Reply<T>> {
    return answer(async () => {
      const value = await connection.write(work);
      tell();
      return value;
    });
  }

  return {
    enqueue: (request) => change((statements) => enqueue(statements, request)),
    requeue: (jobId) =>
      change((statements) => {
        const { status } = requireJob(statements, jobId);
        if (status === 'running' || !queueJob(statements, jobId, 'back'))
          throw new AppError('invalid-argument', `Job ${jobId} cannot be resumed: it is ${status}.`);
        return requireJob(statements, jobId);
      }),
    toFront: (jobId) =>
      change((statements) => {
        const { status } = requireJob(statements, jobId);
        if (status !== 'queued')
          throw new AppError('invalid-argument', `Job ${jobId} does not wait: it is ${status}.`);
        queueJob(statements, jobId, 'front');
      }),
    giveUp: (jobId, status, reason) =>
      change((statements) => {
        if (requireJob(statements, jobId).status === 'queued')
          settleWaiting(statements, jobId, status, Date.now(), reason);
      }),
    clearHistory: () => change(clearHistory),
    waiting: (lane) =>
      answer(() =>
        inLane(lockName(), lane, async () => {
          const found = await connection.write((statements) => ({
            swept: sweepAbandoned(statements, lane === 'scan' ? JOBS_ALONE : [lane], Date.now()),
            jobs: listQueued(statements, [lane]),
          }));
          if (found.swept > 0) tell();
          return found.jobs;
        }),
      ),
  };
}

/** What has begun goes on to the end of its list: new files, titles and pictures come after those that are there. */
const TAKES_IN_WHAT_COMES = ['read-files', 'match', 'pictures'] as const;

function enqueue(statements: Statements, request: QueueRequest): JobRun {
  const { jobType, libraryId, title, resume, isQuiet = false, retryOf } = request;
  if (libraryId !== null && libraryName(statements, libraryId) === undefined)
    throw new AppError('not-found', 'The library is not there any more.', `library ${libraryId}`);
  if (retryOf !== undefined) wantAgain(statements, jobType, retryOf);
  const record = { jobType, libraryId, title, resume, isQuiet, startedAt: Date.now() };
  const isTakenIn = TAKES_IN_WHAT_COMES.some((type) => type === jobType) && retryOf === undefined;
  const same =
    findSame(statements, 'queued', record) ??
    (isTakenIn ? findSame(statements, 'running', record) : undefined);
  if (same !== undefined && !isQuiet) speakUp(statements, same);
  if (isQuiet && same === undefined) forgetQuiet(statements, jobType);
  const queued = { ...record, queuePosition: queuePosition(statements, 'back') };
  const id = same ?? insertJob(statements, queued);
  giveSelection(statements, id, request);
  return requireJob(statements, id);
}

/** What failed in a job is to be done by the next of its kind. */
function wantAgain(statements: Statements, jobType: QueueRequest['jobType'], jobId: number): void {
  if (jobType === 'pictures') artworkRepository(statements).wantFailed(Date.now());
  else if (jobType !== 'match') markUnreadAgain(statements, requireJob(statements, jobId).id);
}

/** The titles it is to work on, or what another job has left of its own. */
function giveSelection(statements: Statements, jobId: number, request: QueueRequest): void {
  const { jobType, selection, retryOf } = request;
  if (selection !== undefined) jobSelections.replace(statements, jobId, selection);
  else if (jobType === 'match' && retryOf !== undefined) jobSelections.copy(statements, retryOf, jobId);
}

/** Shares the lock with the writes of those that give way, which are no reason to wait. */
function inLane<T>(lockName: string, lane: JobLane, work: () => Promise<T>): Promise<T> {
  if (lane === 'scan') return navigator.locks.request(lockName, { mode: 'shared' }, work);
  return navigator.locks.request(behindLockName(lockName, lane), work);
}
