import type { ImportRequest, RemovalRequest } from '../../../rpc/jobs-api.ts';
import type { JobRun, JobType } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { libraryName } from '../repositories/import-library-repository.ts';
import { claimJob } from '../repositories/job-queue-repository.ts';
import { findUnfinishedRemoval, insertJob, reopenJob } from '../repositories/job-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { requireJob } from './jobs-service.ts';

/** What is recorded of a job that begins. */
export interface JobStart {
  readonly jobType: JobType;
  readonly libraryId: number | null;
  readonly title: string;
  readonly resume: string | null;
  /** A job that waits, and begins now. */
  readonly queuedJobId?: number | undefined;
}

/** Records that a job begins: a new one, or one that waits. Throws `cancelled` when that one waits no more. */
export function recordStart(
  statements: Statements,
  { jobType, libraryId, title, resume, queuedJobId }: JobStart,
): JobRun {
  if (libraryId !== null) requireLibrary(statements, libraryId);
  if (queuedJobId === undefined) {
    const id = insertJob(statements, { jobType, libraryId, title, startedAt: Date.now(), resume });
    return requireJob(statements, id);
  }
  const job = requireJob(statements, queuedJobId);
  if (job.jobType !== jobType || job.libraryId !== libraryId)
    throw new AppError('invalid-argument', `Job ${job.id} is another one.`);
  if (!claimJob(statements, job.id, Date.now()))
    throw new AppError('cancelled', `Job ${job.id} does not wait any more: it is ${job.status}.`);
  return requireJob(statements, job.id);
}

/** The same for an import, which goes on with one that stopped early by its id. */
export function recordImport(statements: Statements, request: ImportRequest): JobRun {
  const { libraryId, resumeJobId } = request;
  if (resumeJobId === undefined) return recordStart(statements, request);
  requireLibrary(statements, libraryId);
  const job = requireJob(statements, resumeJobId);
  const isImport = job.jobType === 'import' || job.jobType === 'generate';
  if (job.libraryId !== libraryId || !isImport || !reopenJob(statements, job.id))
    throw new AppError('invalid-argument', `Job ${job.id} cannot be resumed: it is ${job.status}.`);
  return requireJob(statements, job.id);
}

/**
 * The same for a removal, which goes on with the last one of the library that did not come to its end. Throws `not-found`
 * when one from the bin was restored: its turn may have come late.
 */
export function recordRemoval(statements: Statements, { libraryId, isFromBin }: RemovalRequest): JobRun {
  const title = libraryName(statements, libraryId);
  if (isFromBin && libraryRepository(statements).standing().has(libraryId))
    throw new AppError('not-found', 'The library is not in the bin any more.', `library ${libraryId}`);
  if (title === undefined) throw new AppError('not-found', 'The library is not there any more.');
  const unfinished = findUnfinishedRemoval(statements, libraryId);
  if (unfinished === undefined)
    return recordStart(statements, { jobType: 'remove-library', libraryId, title, resume: null });
  reopenJob(statements, unfinished);
  return requireJob(statements, unfinished);
}

function requireLibrary(statements: Statements, libraryId: number): void {
  if (libraryName(statements, libraryId) === undefined)
    throw new AppError('not-found', 'The library to add to is not there any more.');
}
