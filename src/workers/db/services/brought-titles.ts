import type { ImportDeed } from '../../../shared/edits/item-edit.ts';
import type { IdRange } from '../../../shared/id-range.ts';
import type { JobRun } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { broughtRepository } from '../repositories/brought-repository.ts';
import { getJob } from '../repositories/job-repository.ts';
import { highestFileId } from '../repositories/scan-row-repository.ts';
import { prepareEdits } from './edit-items.ts';
import { noteLargeActs } from './large-acts.ts';
import type { ActDetail } from './stored-act.ts';
import type { TouchedTitles } from './touched-titles.ts';
import type { Reversal } from './turn-round.ts';

/** How acts are called that brought titles. */
const BROUGHT = 'brought';
/** Titles of one step. */
const GROUP_SIZE = 2_500;
/** A job that may go on. */
const UNDER_WAY: readonly JobRun['status'][] = ['running', 'queued', 'paused'];

/**
 * Does a part of a job within its transaction, and keeps which titles that made with the act that the job is: all ids that
 * are given out in a transaction are its own.
 * @param changed tells how many titles that were there the job has changed until then
 */
export async function notingBrought<T>(
  statements: Statements,
  job: Pick<JobRun, 'id' | 'title' | 'jobType' | 'libraryId'>,
  work: () => T | Promise<T>,
  changed: () => number,
): Promise<T> {
  const brought = broughtRepository(statements);
  const firstId = brought.highestItemId() + 1;
  const value = await work();
  const lastId = brought.highestItemId();
  let actId = brought.ofJob(job.id);
  if (lastId < firstId && actId === undefined) return value;
  const acts = actRepository(statements);
  actId ??= acts.begin(BROUGHT, Date.now());
  if (lastId >= firstId) brought.note(actId, { firstId, lastId });
  const how = job.jobType === 'scan' || job.jobType === 'generate' ? job.jobType : 'import';
  const detail: ActDetail = {
    ...{ edits: [], itemId: null, title: job.title, isGrouped: true },
    brought: { jobId: job.id, how, changed: changed() },
    broughtInto: { libraryId: job.libraryId, lastFileId: highestFileId(statements) },
  };
  acts.settle(actId, JSON.stringify(detail), countOf(brought.ranges(actId)));
  acts.prune();
  return value;
}

/** What a job brought, and where to. */
export interface BroughtTitles {
  readonly brought: ImportDeed;
  readonly into: NonNullable<ActDetail['broughtInto']>;
}

/**
 * Moves the titles that a job brought into the bin, group by group; those that are in use by now are left, and series with
 * one that is. What is done again is to turn round these groups. Throws `busy` while the job may go on. `now` in ms since the
 * epoch.
 */
export function* undoBrought(
  statements: Statements,
  actId: number,
  { brought: { jobId, how }, into }: BroughtTitles,
  touched: TouchedTitles,
  now: number,
): Generator<Reversal> {
  const job = getJob(statements, jobId);
  if (job !== undefined && UNDER_WAY.includes(job.status))
    throw new AppError('busy', `“${job.title}” is still under way: cancel that first.`);
  const acts = actRepository(statements);
  const brought = broughtRepository(statements);
  const ranges = brought.ranges(actId);
  const by = { actId, isOfFiles: how === 'scan', ...into };
  const isAsked = (id: number) => ranges.some(({ firstId, lastId }) => firstId <= id && id <= lastId);
  const { doTo } = prepareEdits(statements, [{ kind: 'remove' }], isAsked, now);
  acts.replaceParts(actId, []);
  for (const _ of noteLargeActs(statements, actId)) yield { left: 0, itemIds: [] };
  let group = 0;
  for (const ids of groupsOf(ranges)) {
    const inUse = brought.inUse(ids, by);
    const there = acts.present(ids);
    const wanted = ids.filter((id) => there.has(id) && !inUse.has(id));
    touched.addPlaces(wanted);
    const { changes, itemIds } = doTo(wanted);
    const parts = [...changes].map(([table, rows]) => ({
      table,
      changes: rows.map(([before, after]) => [after, before] as const),
    }));
    acts.addGroup(actId, group++, parts);
    yield { left: inUse.size, itemIds: [...itemIds, ...inUse] };
  }
}

function countOf(ranges: readonly IdRange[]): number {
  return ranges.reduce((sum, { firstId, lastId }) => sum + lastId - firstId + 1, 0);
}

function* groupsOf(ranges: readonly IdRange[]): Generator<readonly number[]> {
  for (const { firstId, lastId } of ranges)
    for (let from = firstId; from <= lastId; from += GROUP_SIZE)
      yield Array.from({ length: Math.min(GROUP_SIZE, lastId - from + 1) }, (_, at) => from + at);
}
