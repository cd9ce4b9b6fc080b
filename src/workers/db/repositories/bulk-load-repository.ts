import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import clearCountsSql from '../sql/first-load/clear-counts.sql?raw';
import clearWaitingPersonIdsSql from '../sql/first-load/clear-waiting-person-ids.sql?raw';
import countItemsSql from '../sql/first-load/count-items.sql?raw';
import droppableSql from '../sql/first-load/droppable.sql?raw';
import droppedSql from '../sql/first-load/dropped.sql?raw';
import forgetDroppedSql from '../sql/first-load/forget-dropped.sql?raw';
import recordDroppedSql from '../sql/first-load/record-dropped.sql?raw';
import recountSql from '../sql/first-load/recount.sql?raw';
import sortInPersonIdsSql from '../sql/first-load/sort-in-person-ids.sql?raw';

type None = Record<never, never>;

/** An index or trigger that a first load takes down. */
export interface Dropped {
  readonly name: string;
  readonly kind: 'index' | 'trigger';
  /** What makes it again. */
  readonly sql: string;
}

const DROPPABLE = defineQuery<{ all: number }, Dropped>('droppable', droppableSql);
const DROPPED = defineQuery<None, Dropped>('dropped', droppedSql);
const RECORD_DROPPED = defineQuery<{ name: string; kind: string; sql: string }, never>(
  'record-dropped',
  recordDroppedSql,
);
const FORGET_DROPPED = defineQuery<{ name: string }, never>('forget-dropped', forgetDroppedSql);
const COUNT_ITEMS = defineQuery<None, { count: number }>('count-items', countItemsSql);
const CLEAR_COUNTS = defineQuery<None, never>('clear-counts', clearCountsSql);
const RECOUNT = defineQuery<None, never>('recount', recountSql);

const SORT_IN_PERSON_IDS = defineQuery<None, never>('sort-in-person-ids', sortInPersonIdsSql);
const CLEAR_WAITING_PERSON_IDS = defineQuery<None, never>(
  'clear-waiting-person-ids',
  clearWaitingPersonIdsSql,
);

/** What is down at the moment; empty unless a first load is running or was cut off. */
export function readDropped(statements: Statements): readonly Dropped[] {
  return statements.all(DROPPED, {});
}

/**
 * Takes down what slows bulk loading, or (`all`) the removal of nearly everything, and records it so that it
 * can be put up again.
 */
export function takeDown(statements: Statements, all: boolean): void {
  for (const { name, kind, sql } of statements.all(DROPPABLE, { all: all ? 1 : 0 })) {
    statements.run(RECORD_DROPPED, { name, kind, sql });
    statements.exec(`DROP ${kind} "${name}"`);
  }
}

/** Puts one up again. */
export function putUp(statements: Statements, dropped: Dropped): void {
  statements.exec(dropped.sql);
  statements.run(FORGET_DROPPED, { name: dropped.name });
}

/** The table an index belongs to. */
export function tableOf({ sql }: Dropped): string | undefined {
  return / ON (\w+)/.exec(sql)?.[1];
}

/** Number of items in all libraries, counted. */
export function countAllItems(statements: Statements): number {
  return statements.get(COUNT_ITEMS, {})?.count ?? 0;
}

/** Counts all items anew. */
export function recountItems(statements: Statements): void {
  statements.run(CLEAR_COUNTS, {});
  statements.run(RECOUNT, {});
}

/** Moves people's external ids that arrived in no order to where they belong. */
export function sortInPersonIds(statements: Statements): void {
  statements.run(SORT_IN_PERSON_IDS, {});
  statements.run(CLEAR_WAITING_PERSON_IDS, {});
}
