import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import type { JobCounts, JobRejection, JobRun, JobStatus, JobType } from '../../../shared/job-run.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import deleteRejectionsSql from '../sql/job/delete-rejections.sql?raw';
import finishJobSql from '../sql/job/finish-job.sql?raw';
import getJobSql from '../sql/job/get-job.sql?raw';
import insertJobSql from '../sql/job/insert-job.sql?raw';
import insertRejectionSql from '../sql/job/insert-rejection.sql?raw';
import listJobsSql from '../sql/job/list-jobs.sql?raw';
import listRejectionsSql from '../sql/job/list-rejections.sql?raw';
import listUnfinishedSql from '../sql/job/list-unfinished.sql?raw';
import nextRejectionSql from '../sql/job/next-rejection.sql?raw';
import noteResumeSql from '../sql/job/note-resume.sql?raw';
import reopenJobSql from '../sql/job/reopen-job.sql?raw';
import updateJobSql from '../sql/job/update-job.sql?raw';
import runningRemovalSql from '../sql/removal/running-removal.sql?raw';
import unfinishedRemovalSql from '../sql/removal/unfinished-removal.sql?raw';

/** As read from the table. */
export interface JobRow extends JobCounts {
  readonly id: number;
  readonly job_type: JobType;
  readonly status: JobStatus;
  readonly library_id: number | null;
  readonly title: string;
  readonly started_at: number;
  readonly finished_at: number | null;
  /** Lines kept with the job. */
  readonly noted: number;
  readonly people: number;
  readonly credits: number;
  readonly is_quiet: 0 | 1;
  readonly queue_position: number | null;
  readonly error_message: string | null;
  readonly resume: string | null;
}

/** What is recorded when a job starts. */
export interface NewJob {
  readonly jobType: JobType;
  readonly libraryId: number | null;
  readonly title: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** JSON. */
  readonly resume: string | null;
  /** Where it waits among those that do; absent for one that runs at once. */
  readonly queuePosition?: number;
  readonly isQuiet?: boolean;
}

/** How far a job is. */
export interface JobState extends JobCounts {
  readonly people: number;
  readonly credits: number;
  /** JSON. */
  readonly position: string | null;
}

type Params<T> = { readonly [K in keyof T]: T[K] };

const INSERT_JOB = defineQuery<
  Params<Pick<NewJob, 'jobType' | 'libraryId' | 'title' | 'startedAt' | 'resume'>> & {
    status: JobStatus;
    queuePosition: number | null;
    isQuiet: number;
  },
  never
>('insert-job', insertJobSql);
const UPDATE_JOB = defineQuery<Params<JobState> & { id: number }, never>('update-job', updateJobSql);
const FINISH_JOB = defineQuery<
  { id: number; status: JobStatus; finishedAt: number; errorMessage: string | null },
  never
>('finish-job', finishJobSql);
const NOTE_RESUME = defineQuery<{ id: number; resume: string }, never>('note-resume', noteResumeSql);
const REOPEN_JOB = defineQuery<{ id: number }, never>('reopen-job', reopenJobSql);
const LIST_UNFINISHED = defineQuery<Record<string, never>, JobRow>('list-unfinished', listUnfinishedSql);
const LIST_JOBS = defineQuery<{ limit: number }, JobRow>('list-jobs', listJobsSql);
const GET_JOB = defineQuery<{ id: number }, JobRow>('get-job', getJobSql);
const NEXT_REJECTION = defineQuery<{ id: number }, { ordinal: number }>('next-rejection', nextRejectionSql);
const DELETE_REJECTIONS = defineQuery<{ id: number }, never>('delete-rejections', deleteRejectionsSql);
const LIST_REJECTIONS = defineQuery<{ id: number; at: number; limit: number }, JobRejection>(
  'list-rejections',
  listRejectionsSql,
);

const UNFINISHED_REMOVAL = defineQuery<{ libraryId: number }, { id: number }>(
  'unfinished-removal',
  unfinishedRemovalSql,
);
const RUNNING_REMOVAL = defineQuery<{ libraryId: number }, { id: number }>(
  'running-removal',
  runningRemovalSql,
);

/** Records a job that starts, or waits; returns its id. */
export function insertJob(statements: Statements, job: NewJob): number {
  const { jobType, libraryId, title, startedAt, resume, queuePosition = null, isQuiet = false } = job;
  statements.run(INSERT_JOB, {
    jobType,
    libraryId,
    title,
    startedAt,
    resume,
    status: queuePosition === null ? 'running' : 'queued',
    queuePosition,
    isQuiet: Number(isQuiet),
  });
  return statements.lastInsertId();
}

/** Marks a job that ended early as running again; false when it is not one of those. */
export function reopenJob(statements: Statements, id: number): boolean {
  return statements.run(REOPEN_JOB, { id }) === 1;
}

/** Whether the library is just being removed for good. */
export function isBeingRemoved(statements: Statements, libraryId: number): boolean {
  return statements.get(RUNNING_REMOVAL, { libraryId }) !== undefined;
}

/** The last removal of the library that did not come to its end, if any. */
export function findUnfinishedRemoval(statements: Statements, libraryId: number): number | undefined {
  return statements.get(UNFINISHED_REMOVAL, { libraryId })?.id;
}

/** Records how far a job is; in the transaction of the batch it speaks of. */
export function updateJob(statements: Statements, id: number, state: JobState): void {
  statements.run(UPDATE_JOB, { id, ...state });
}

/** Records a job's end. `finishedAt` in ms since the epoch. */
export function finishJob(
  statements: Statements,
  id: number,
  status: JobStatus,
  finishedAt: number,
  errorMessage: string | null,
): void {
  statements.run(FINISH_JOB, { id, status, finishedAt, errorMessage });
}

/** Keeps a JSON with a job, in place of what it was recorded with. */
export function noteResume(statements: Statements, id: number, resume: string): void {
  statements.run(NOTE_RESUME, { id, resume });
}

/** The newest jobs. */
export function listJobs(statements: Statements, limit: number): readonly JobRun[] {
  return statements.all(LIST_JOBS, { limit }).map(toJob);
}

/** Jobs that wait, run or are paused, the newest first. */
export function listUnfinished(statements: Statements): readonly JobRun[] {
  return statements.all(LIST_UNFINISHED, {}).map(toJob);
}

/** A job, if there is one of this id. */
export function getJob(statements: Statements, id: number): JobRun | undefined {
  const row = statements.get(GET_JOB, { id });
  return row && toJob(row);
}

/** Keeps a job's lines that were rejected or taken in part, after those it has. */
export function insertRejections(statements: Statements, id: number, lines: readonly RejectedLine[]): void {
  if (lines.length === 0) return;
  let ordinal = statements.get(NEXT_REJECTION, { id })?.ordinal ?? 0;
  const insert = statements.bulk('insert-rejection', insertRejectionSql);
  for (const { file, line, reason, excerpt, itemId = null } of lines)
    insert.run([id, ordinal++, file, line, reason, excerpt, itemId]);
  insert.finish();
}

/** Forgets a job's lines, for a job that will tell them again. */
export function deleteRejections(statements: Statements, id: number): void {
  statements.run(DELETE_REJECTIONS, { id });
}

/** A job's lines that were rejected or taken in part, from the `at`th on. */
export function listRejections(
  statements: Statements,
  id: number,
  at: number,
  limit: number,
): readonly JobRejection[] {
  return statements.all(LIST_REJECTIONS, { id, at, limit });
}

/** The record of a job as the app knows it. */
export function toJob(row: JobRow): JobRun {
  return {
    id: row.id,
    jobType: row.job_type,
    status: row.status,
    libraryId: row.library_id,
    title: row.title,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    processed: row.processed,
    added: row.added,
    updated: row.updated,
    skipped: row.skipped,
    rejected: row.rejected,
    adjusted: Math.max(0, row.noted - row.rejected),
    people: row.people,
    credits: row.credits,
    isQuiet: row.is_quiet === 1,
    queuePosition: row.queue_position,
    errorMessage: row.error_message,
    resume: row.resume,
  };
}
