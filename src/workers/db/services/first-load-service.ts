import type { Connection, Statements } from '../engine/connection.ts';
import {
  type Dropped,
  putUp,
  readDropped,
  recountItems,
  sortInPersonIds,
  tableOf,
  takeDown,
} from '../repositories/bulk-load-repository.ts';
import { estimateRows } from '../repositories/row-estimate-repository.ts';
import { logWholeChange } from '../repositories/search-change-repository.ts';
import { indexTexts, isSearchEmpty, readSearchableTexts } from '../repositories/search-part-repository.ts';
import {
  configureSearch,
  forgetPendingAfter,
  lastSearchableItem,
  textRange,
} from '../repositories/search-repository.ts';
import { BuildProgress, type BuildStep } from './build-progress.ts';
import type { SearchAhead } from './search-ahead.ts';

/** Rows between two reports of progress. */
const FILL_ROWS = 10_000;
/** Rows of one transaction: each leaves a segment behind, and a kill loses no more than this. */
const FILL_TRANSACTION_ROWS = 200_000;
/** Memory for words not yet written, in bytes: a transaction's worth should fit. */
const FILL_HASH_SIZE = 256 * 1024 * 1024;
/**
 * An index is sorted in runs of this size, which are then merged: runs that fit the processor's own cache
 * sort faster than all of it at once. While one is sorted, SQLite tells nothing: half a million rows here.
 */
const SORT_RUN_KB = 8 * 1024;
/**
 * Operations of SQLite a row: an index's are one for each of its two to five columns and seven more, two
 * thirds of them before the last run is sorted.
 */
const OPERATIONS_AN_INDEX_ROW = 12;
/** 38, a foreign key among them. */
const OPERATIONS_A_SORTED_IN_ROW = 40;
const USUAL_HASH_SIZE = 1024 * 1024;
const USUAL_AUTOMERGE = 4;

/** With ids of overviews that lie nearer together a second thread has hardly begun when all is done. */
const WORTH_A_THREAD = 50_000;

/** Begins to build full text in a thread of its own. */
export type StartSearchAhead = (connection: Connection) => SearchAhead;

/** Told while a first load is finished: 0 to 1 of either part. */
export interface FinishProgress {
  indexes(fraction: number): void;
  search(fraction: number): void;
}

/** Whether indexes are down: a first load is running, or was cut off. */
export async function isLoading(connection: Connection): Promise<boolean> {
  return (await connection.read(readDropped)).length > 0;
}

/**
 * Takes down indexes and triggers, in one transaction with the record of them. For the removal of nearly
 * everything, also the triggers of what a person did by hand.
 */
export async function beginFirstLoad(connection: Connection, isRemoval = false): Promise<void> {
  await connection.write((statements) => {
    if (readDropped(statements).length === 0) takeDown(statements, isRemoval);
  });
}

/**
 * Puts everything up again: counters, indexes, full text, triggers. Each step is a transaction that
 * also says it is done, so that it goes on where it was cut off. Full text is built beside the indexes
 * where there is a thread for it.
 */
export async function finishFirstLoad(
  connection: Connection,
  progress: FinishProgress,
  startSearchAhead?: StartSearchAhead,
): Promise<void> {
  const dropped = await connection.read(readDropped);
  const indexes = dropped.filter(({ kind }) => kind === 'index');
  const covered = await connection.read(lastSearchableItem);
  const ahead = (await isWorthAThread(connection)) ? startSearchAhead?.(connection) : undefined;
  try {
    await buildIndexes(connection, indexes, progress, ahead);
    await ahead?.storeRest(() => progress.indexes(1));
    await fillAllSearch(connection, progress.search);
    await putUpTriggers(connection, dropped, covered, progress);
    await ahead?.writeIndex(() => progress.search(1));
  } finally {
    ahead?.end();
  }
  await connection.checkpoint('truncate');
}

/** @param covered The last item that full text covered before. */
async function putUpTriggers(
  connection: Connection,
  dropped: readonly Dropped[],
  covered: number,
  progress: FinishProgress,
): Promise<void> {
  await connection.write(
    (statements) => {
      recountItems(statements);
      for (const trigger of dropped.filter(({ kind }) => kind === 'trigger')) putUp(statements, trigger);
      logWholeChange(statements);
      endFilling(statements, covered);
    },
    { onOperations: () => progress.search(1) },
  );
}

/** Whether there are overviews and none of them is covered by full text, as after an update that changes it. */
export function isSearchMissing(connection: Connection): Promise<boolean> {
  return connection.read((statements) => isSearchEmpty(statements) && textRange(statements).last > 0);
}

/** Builds all full text, which is empty; `progress` is told 0 to 1. What is done when it is cut off stays. */
export async function buildSearch(
  connection: Connection,
  progress: (fraction: number) => void,
  startSearchAhead?: StartSearchAhead,
): Promise<void> {
  const ahead = (await isWorthAThread(connection)) ? startSearchAhead?.(connection) : undefined;
  try {
    await ahead?.storeRest(() => progress(0));
  } finally {
    ahead?.end();
  }
  await fillAllSearch(connection, progress);
  await connection.write((statements) => endFilling(statements, 0));
  await connection.checkpoint('truncate');
}

async function isWorthAThread(connection: Connection): Promise<boolean> {
  return connection.read((statements) => {
    const { first, last } = textRange(statements);
    return isSearchEmpty(statements) && last - first >= WORTH_A_THREAD;
  });
}

async function buildIndexes(
  connection: Connection,
  indexes: readonly Dropped[],
  progress: FinishProgress,
  ahead: SearchAhead | undefined,
): Promise<void> {
  progress.indexes(0);
  const steps = await connection.read((statements) => buildSteps(statements, indexes));
  const build = new BuildProgress(steps, progress.indexes);
  const tellAgain = () => build.again();
  try {
    await connection.sortInRuns(SORT_RUN_KB);
    for (const [number, { run }] of steps.entries()) {
      build.at(number, 0);
      await connection.write(run, {
        durability: 'relaxed',
        onOperations: (operations) => build.at(number, operations),
      });
      build.again();
      await connection.checkpoint('passive');
      await ahead?.storeArrived(tellAgain);
    }
  } finally {
    await connection.sortInRuns(null);
  }
  progress.indexes(1);
}

/** Everything that needs a table to be read from end to end and sorted: people's ids, and each index. */
function buildSteps(
  statements: Statements,
  indexes: readonly Dropped[],
): (BuildStep & { run: (statements: Statements) => void })[] {
  const estimates = estimateRows(statements);
  return [
    {
      rows: estimates.get('bulk_person_external_id') ?? 0,
      operationsARow: OPERATIONS_A_SORTED_IN_ROW,
      run: sortInPersonIds,
    },
    ...indexes.map((index) => ({
      rows: estimates.get(tableOf(index) ?? '') ?? 0,
      operationsARow: OPERATIONS_AN_INDEX_ROW,
      run: (within: Statements) => putUp(within, index),
    })),
  ];
}

/** Full text of all overviews that it does not cover yet. */
async function fillAllSearch(connection: Connection, progress: (fraction: number) => void): Promise<void> {
  const total = (await connection.read(textRange)).last;
  const first = await connection.read(lastSearchableItem);
  await connection.write((statements) => {
    configureSearch(statements, 'hashsize', FILL_HASH_SIZE);
    configureSearch(statements, 'automerge', 0);
  });
  for (let after = first; after < total; ) {
    after = await connection.write(
      (statements) => {
        let last = after;
        for (let done = 0; done < FILL_TRANSACTION_ROWS && last < total; done += FILL_ROWS) {
          const rows = readSearchableTexts(statements, last, FILL_ROWS);
          indexTexts(statements, rows);
          last = rows.numbers.at(-1) ?? total;
          progress((last - first) / (total - first));
        }
        return last;
      },
      { durability: 'relaxed' },
    );
    await connection.checkpoint('passive');
  }
  progress(1);
}

/** Full text covers everything above `covered`, and is kept up to date from now on. */
function endFilling(statements: Statements, covered: number): void {
  forgetPendingAfter(statements, covered);
  configureSearch(statements, 'hashsize', USUAL_HASH_SIZE);
  configureSearch(statements, 'automerge', USUAL_AUTOMERGE);
}
