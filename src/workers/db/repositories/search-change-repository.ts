import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import changedItemsSql from '../sql/search-change/changed-items.sql?raw';
import changedPeopleSql from '../sql/search-change/changed-people.sql?raw';
import insertWholeSql from '../sql/search-change/insert-whole.sql?raw';
import isWholeSql from '../sql/search-change/is-whole.sql?raw';
import latestSql from '../sql/search-change/latest.sql?raw';
import markOfSql from '../sql/search-change/mark-of.sql?raw';
import pruneSql from '../sql/search-change/prune.sql?raw';

/** With more rows than these the log is pruned, to so many. */
const MOST_ROWS = 50_000;
const KEPT_ROWS = 10_000;

/** A row of the log of changes: its number, and a random mark (decimal digits) that no other history has there. */
export interface ChangeMark {
  readonly id: number;
  readonly mark: string;
}

/** What changed after a row of the log. */
export interface SearchChanges {
  /** So much that all is to be read anew; nothing else is told then. Also when the log does not reach back so far. */
  readonly isWhole: boolean;
  /** Items that were added, changed or deleted, each once. */
  readonly itemIds: Uint32Array;
  /** People whose names changed. */
  readonly personIds: Uint32Array;
  /** The newest row: where to go on from. */
  readonly last: ChangeMark;
}

type None = Record<never, never>;
type After = { readonly after: number };

const LATEST = defineQuery<None, ChangeMark>('search-change/latest', latestSql);
const MARK_OF = defineQuery<{ id: number }, { mark: string }>('search-change/mark-of', markOfSql);
const IS_WHOLE = defineQuery<After, { isWhole: number }>('search-change/is-whole', isWholeSql);
const CHANGED_ITEMS = defineQuery<After, unknown>('search-change/changed-items', changedItemsSql);
const CHANGED_PEOPLE = defineQuery<After, unknown>('search-change/changed-people', changedPeopleSql);
const INSERT_WHOLE = defineQuery<None, never>('search-change/insert-whole', insertWholeSql);
const PRUNE = defineQuery<{ kept: number; most: number }, never>('search-change/prune', pruneSql);

/** The newest row. There always is one; without it (a damaged file) it is 0. */
export function latestChange(statements: Statements): ChangeMark {
  return statements.get(LATEST, {}) ?? { id: 0, mark: '' };
}

/** The mark of a row; null when the log does not have it (any more): then, or when it is another, all is to be read anew. */
export function markOf(statements: Statements, id: number): string | null {
  return statements.get(MARK_OF, { id })?.mark ?? null;
}

/** What changed after row `id`, whose mark is known to be the same still. */
export function changesAfter(statements: Statements, id: number): SearchChanges {
  const last = latestChange(statements);
  const isWhole = statements.get(IS_WHOLE, { after: id })?.isWhole === 1;
  return {
    isWhole,
    itemIds: isWhole ? new Uint32Array() : statements.ids(CHANGED_ITEMS, { after: id }),
    personIds: isWhole ? new Uint32Array() : statements.ids(CHANGED_PEOPLE, { after: id }),
    last,
  };
}

/** Logs that everything changed: after bulk work with the triggers down. */
export function logWholeChange(statements: Statements): void {
  statements.run(INSERT_WHOLE, {});
}

/** Forgets old rows when there are many; the newest ones stay. */
export function pruneSearchChanges(statements: Statements): void {
  statements.run(PRUNE, { kept: KEPT_ROWS, most: MOST_ROWS });
}
