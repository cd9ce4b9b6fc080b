import type { MatchWish } from '../../../rpc/jobs-api.ts';
import type { MatchGroup, MatchOutcome } from '../../../rpc/match-source.ts';
import { IdSet } from '../../../shared/id-set.ts';
import type { JobCounts, JobRun } from '../../../shared/job-run.ts';
import { type MatchTally, NO_TALLY, type SelectionPosition } from '../../../shared/metadata/match-tally.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { updateJob } from '../repositories/job-repository.ts';
import { jobSelections } from '../repositories/job-selection-repository.ts';
import { listChosen, targetsOf, titlesToAsk } from '../repositories/match-repository.ts';
import { keepChanges, type MatchChange } from './match-many-acts.ts';
import { type AskedTitles, asAsked, type MatchQueue } from './match-queue.ts';
import type { OutcomeStore } from './store-match.ts';
import { storeSelected } from './store-selected.ts';

/** Ids of a selection that are looked through at once when its job begins. */
const STRETCH = 20_000;

interface SelectedParts {
  readonly connection: Connection;
  readonly job: JobRun;
  readonly wish: MatchWish;
  /** Those that can be seen just now. */
  readonly onScreen: () => readonly number[];
  readonly signal: AbortSignal;
  /** Runs a write when no import, removal or batch is under way. */
  readonly whenFree: <T>(write: () => Promise<T>) => Promise<T>;
}

/** What a transaction has stored, to be taken in when it is committed. */
export interface StoredStretch {
  readonly counts: JobCounts;
  commit(): void;
}

/**
 * The titles that a person has chosen to be matched again, or refreshed. They are kept with the job as bits; those that are done
 * go from there by the transaction that stores what came of them, so that a job that was killed, or cancelled, goes on with
 * what is left. Those that could not be asked for stay.
 */
export class SelectedTitles implements MatchQueue {
  readonly #parts: SelectedParts;
  /** What is kept with the job. */
  #left: IdSet;
  /** What was not given in this run. */
  readonly #rest: IdSet;
  /** Given, and not to be asked for any more: decided on since the job began. */
  #dropped: number[] = [];
  #failed = 0;
  #position: SelectionPosition;

  private constructor(parts: SelectedParts, left: IdSet, position: SelectionPosition) {
    this.#parts = parts;
    this.#left = left;
    this.#rest = left.clone();
    this.#position = position;
  }

  /** Those of a job that begins, or goes on. */
  static async open(parts: SelectedParts): Promise<SelectedTitles> {
    const { connection, job, whenFree } = parts;
    const left = await connection.read((statements) => jobSelections.read(statements, job.id));
    const position = positionOf(job);
    if (position === undefined) {
      const begun = await prepare(parts, left.size > 0 ? left : notedIds(job));
      return new SelectedTitles(parts, begun.left, begun.position);
    }
    // They are asked for again.
    await whenFree(() =>
      connection.write((statements) => jobSelections.forgetNotes(statements, job.id, left)),
    );
    return new SelectedTitles(parts, left, position);
  }

  /** Titles in all. */
  get total(): number {
    return this.#position.total;
  }

  get counts(): JobCounts {
    return countsOf(this.#position, this.#left.size, this.#failed);
  }

  next(limit: number): Promise<AskedTitles> {
    const { connection, wish, onScreen } = this.#parts;
    return connection.read((statements) => {
      const groups: MatchGroup[] = [];
      while (groups.length < limit && this.#rest.size > 0) {
        const ids = this.#take(limit - groups.length, onScreen());
        const listed = listChosen(statements, ids, wish);
        const isListed = new Set(listed.map(({ itemId }) => itemId));
        this.#dropped.push(...ids.filter((id) => !isListed.has(id)));
        groups.push(...listed);
      }
      return asAsked(statements, groups);
    });
  }

  /** Stores what came of some of them, and how far the job is by that. */
  store(
    statements: Statements,
    outcomes: readonly MatchOutcome[],
    store: Omit<OutcomeStore, 'wish'>,
  ): StoredStretch {
    const { job, wish } = this.#parts;
    const tally: { -readonly [Name in keyof MatchTally]: number } = { ...this.#position };
    const dropped = this.#dropped;
    const done = [...dropped];
    const changes: MatchChange[] = [];
    const titles: { id: number; title: string }[] = [];
    let failed = this.#failed;
    tally.decided += dropped.length;
    for (const outcome of outcomes) {
      const { became, isNew, isKept, title, ...stored } = storeSelected(statements, outcome, {
        ...store,
        wish,
      });
      if (became === 'failed') {
        failed += 1;
        continue;
      }
      done.push(outcome.itemId);
      tally[became] += 1;
      if (stored.changes.length > 0) titles.push({ id: outcome.itemId, title });
      if (isNew) tally.matched += 1;
      if (isKept) tally.kept += 1;
      changes.push(...stored.changes);
    }
    const actId = keepChanges(statements, this.#position.actId, { wish, changes, titles, now: Date.now() });
    const left = this.#left.clone();
    for (const id of done) left.delete(id);
    jobSelections.keep(statements, job.id, left, done);
    const position = { ...this.#position, ...tally, actId };
    const counts = countsOf(position, left.size, failed);
    updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: JSON.stringify(position) });
    return {
      counts,
      commit: () => {
        this.#left = left;
        this.#position = position;
        this.#failed = failed;
        this.#dropped = this.#dropped.slice(dropped.length);
      },
    };
  }

  /** Whether some were given that are not to be asked for any more, and are not stored as such. */
  get hasDropped(): boolean {
    return this.#dropped.length > 0;
  }

  /** Those that are seen first, then by their ids. */
  #take(count: number, seen: readonly number[]): readonly number[] {
    const first = seen.filter((id) => this.#rest.has(id)).slice(0, count);
    for (const id of first) this.#rest.delete(id);
    return [...first, ...this.#rest.takeLowest(count - first.length)];
  }
}

/** Looks through a selection: series in place of episodes, and what is to be asked for. Changes nothing before its end. */
async function prepare(
  { connection, job, wish, signal, whenFree }: SelectedParts,
  selected: IdSet,
): Promise<{ readonly left: IdSet; readonly position: SelectionPosition }> {
  const targets = new IdSet();
  const toAsk = new IdSet();
  while (selected.size > 0) {
    if (signal.aborted) throw new AppError('cancelled', 'It was cancelled before it began.');
    const ids = selected.takeLowest(STRETCH);
    await connection.read((statements) => {
      const fresh = targetsOf(statements, ids).filter((id) => targets.add(id));
      toAsk.addAll(titlesToAsk(statements, [...fresh], wish));
    });
    await macrotask();
  }
  const aside = targets.size - toAsk.size;
  const asideAs = wish === 'refresh' ? { unidentified: aside } : { decided: aside };
  const position = { ...NO_TALLY, ...asideAs, total: targets.size, actId: null };
  await whenFree(() =>
    connection.write((statements) => {
      jobSelections.replace(statements, job.id, toAsk.pages());
      const counts = countsOf(position, toAsk.size, 0);
      updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: JSON.stringify(position) });
    }),
  );
  return { left: toAsk, position };
}

function positionOf({ resume }: JobRun): SelectionPosition | undefined {
  const note = JSON.parse(resume ?? '{}') as { readonly position?: SelectionPosition | null };
  return note.position ?? undefined;
}

/** What earlier versions kept a selection as: a list of ids with the job. */
function notedIds({ resume }: JobRun): IdSet {
  const { itemIds } = JSON.parse(resume ?? '{}') as { readonly itemIds?: unknown };
  return new IdSet(Array.isArray(itemIds) ? itemIds.filter((id) => Number.isInteger(id) && id > 0) : []);
}

/** What the job's record counts: `updated` were changed, `skipped` left or the same, `rejected` could not be asked for. */
function countsOf(
  { changed, total, ...tally }: SelectionPosition,
  left: number,
  rejected: number,
): JobCounts {
  const { unchanged, unsure, unknown, decided, unidentified } = tally;
  const skipped = unchanged + unsure + unknown + decided + unidentified;
  return {
    processed: Math.min(total, total - left + rejected),
    added: 0,
    updated: changed,
    skipped,
    rejected,
  };
}
