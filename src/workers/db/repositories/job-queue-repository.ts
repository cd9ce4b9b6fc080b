import type { JobRun, JobStatus, JobType } from '../../../shared/job-run.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import claimJobSql from '../sql/job/claim-job.sql?raw';
import clearHistorySql from '../sql/job/clear-history.sql?raw';
import findSameSql from '../sql/job/find-same.sql?raw';
import forgetQuietSql from '../sql/job/forget-quiet.sql?raw';
import forgetUnansweredSql from '../sql/job/forget-unanswered.sql?raw';
import interruptAbandonedSql from '../sql/job/interrupt-abandoned.sql?raw';
import listQueuedSql from '../sql/job/list-queued.sql?raw';
import queueAbandonedSql from '../sql/job/queue-abandoned.sql?raw';
import queueEndsSql from '../sql/job/queue-ends.sql?raw';
import queueJobSql from '../sql/job/queue-job.sql?raw';
import settleWaitingSql from '../sql/job/settle-waiting.sql?raw';
import speakUpSql from '../sql/job/speak-up.sql?raw';
import unreadAgainSql from '../sql/media-header/unread-again.sql?raw';
import { type JobRow, type NewJob, toJob } from './job-repository.ts';

const LIST_QUEUED = defineQuery<{ jobTypes: string }, JobRow>('list-queued', listQueuedSql);
const CLAIM_JOB = defineQuery<{ id: number; now: number }, never>('claim-job', claimJobSql);
const QUEUE_JOB = defineQuery<{ id: number; position: number }, never>('queue-job', queueJobSql);
const QUEUE_ENDS = defineQuery<Record<string, never>, { first: number; last: number }>(
  'queue-ends',
  queueEndsSql,
);
const FIND_SAME = defineQuery<
  { status: JobStatus; jobType: JobType; libraryId: number | null; resume: string | null },
  { id: number }
>('find-same', findSameSql);
const SETTLE_WAITING = defineQuery<
  { id: number; status: JobStatus; now: number; errorMessage: string | null },
  never
>('settle-waiting', settleWaitingSql);
const QUEUE_ABANDONED = defineQuery<{ jobTypes: string; position: number; most: number }, never>(
  'queue-abandoned',
  queueAbandonedSql,
);
const INTERRUPT_ABANDONED = defineQuery<
  { jobTypes: string; now: number; errorMessage: string; stuckMessage: string; batchMessage: string },
  never
>('interrupt-abandoned', interruptAbandonedSql);
const CLEAR_HISTORY = defineQuery<Record<string, never>, never>('clear-history', clearHistorySql);
const FORGET_UNANSWERED = defineQuery<{ id: number }, never>('forget-unanswered', forgetUnansweredSql);
const FORGET_QUIET = defineQuery<{ jobType: JobType }, never>('forget-quiet', forgetQuietSql);
const SPEAK_UP = defineQuery<{ id: number }, never>('speak-up', speakUpSql);
const UNREAD_AGAIN = defineQuery<{ jobId: number }, never>('unread-again', unreadAgainSql);

/** Jobs of these types that wait, in their order. */
export function listQueued(statements: Statements, jobTypes: readonly JobType[]): readonly JobRun[] {
  return statements.all(LIST_QUEUED, { jobTypes: JSON.stringify(jobTypes) }).map(toJob);
}

/** Makes a job that waits the one that runs; false when it does not wait any more. */
export function claimJob(statements: Statements, id: number, now: number): boolean {
  return statements.run(CLAIM_JOB, { id, now }) === 1;
}

/** Lets a job that waits, or stopped early, wait at an end of the queue; false when it is not one of those. */
export function queueJob(statements: Statements, id: number, at: 'front' | 'back'): boolean {
  return statements.run(QUEUE_JOB, { id, position: queuePosition(statements, at) }) === 1;
}

/** A place in front of all that wait, or behind them. */
export function queuePosition(statements: Statements, at: 'front' | 'back'): number {
  const { first, last } = statements.get(QUEUE_ENDS, {}) ?? { first: 0, last: 0 };
  return at === 'front' ? first - 1 : last + 1;
}

/** A job of this status that does just the same. */
export function findSame(
  statements: Statements,
  status: JobStatus,
  { jobType, libraryId, resume }: Pick<NewJob, 'jobType' | 'libraryId' | 'resume'>,
): number | undefined {
  return statements.get(FIND_SAME, { status, jobType, libraryId, resume })?.id;
}

/** Somebody has asked for a job that nobody had asked for before. */
export function speakUp(statements: Statements, id: number): void {
  statements.run(SPEAK_UP, { id });
}

/** Ends or pauses a job that nobody runs; false when it neither waits nor is paused. `now` in ms since the epoch. */
export function settleWaiting(
  statements: Statements,
  id: number,
  status: JobStatus,
  now: number,
  errorMessage: string | null,
): boolean {
  return statements.run(SETTLE_WAITING, { id, status, now, errorMessage }) === 1;
}

/** What a batch changes and its end are one transaction. */
const NONE_OF_IT = 'The tab that ran it was closed, or the browser ended, before it was done.';
const LEFT = 'The tab that ran it was closed, or the browser ended. Resume it to go on where it stopped.';

/** A job is taken over so often at the same place before a person has to want it. */
const MOST_TAKE_OVERS = 3;
const STUCK = `Each of the ${MOST_TAKE_OVERS + 1} tabs that ran it ended at the same place. Resume it to try once more.`;

/**
 * Puts in order jobs of these types that nobody runs any more: those that every tab can run wait in front of all
 * others, the rest is interrupted. So is what ended one tab after the other without getting on. Returns how many.
 */
export function sweepAbandoned(statements: Statements, types: readonly JobType[], now: number): number {
  const jobTypes = JSON.stringify(types);
  const position = queuePosition(statements, 'front');
  const queued = statements.run(QUEUE_ABANDONED, { jobTypes, position, most: MOST_TAKE_OVERS });
  const left = { jobTypes, now, errorMessage: LEFT, stuckMessage: STUCK, batchMessage: NONE_OF_IT };
  return queued + statements.run(INTERRUPT_ABANDONED, left);
}

/** Forgets jobs that came to their end, with their reports, and keeps what can still be resumed; returns how many. */
export function clearHistory(statements: Statements): number {
  return statements.run(CLEAR_HISTORY, {});
}

/** Forgets jobs of a kind that nobody had asked for, and of which nothing came. */
export function forgetQuiet(statements: Statements, jobType: JobType): void {
  statements.run(FORGET_QUIET, { jobType });
}

/** Forgets that titles could not be asked for, which will be asked for again; returns how many. */
export function forgetUnanswered(statements: Statements, id: number): number {
  return statements.run(FORGET_UNANSWERED, { id });
}

/** Files that a job could not read are to be read once more; returns how many. */
export function markUnreadAgain(statements: Statements, jobId: number): number {
  return statements.run(UNREAD_AGAIN, { jobId });
}
