import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import configureTextSearchSql from '../sql/first-load/configure-text-search.sql?raw';
import countPendingSql from '../sql/first-load/count-pending.sql?raw';
import forgetPendingSql from '../sql/first-load/forget-pending.sql?raw';
import forgetPendingAfterSql from '../sql/first-load/forget-pending-after.sql?raw';
import lastSearchableSql from '../sql/first-load/last-searchable.sql?raw';
import nextPendingSql from '../sql/first-load/next-pending.sql?raw';
import pendingTextsSql from '../sql/first-load/pending-texts.sql?raw';
import textRangeSql from '../sql/first-load/text-range.sql?raw';
import unsearchTextsSql from '../sql/first-load/unsearch-texts.sql?raw';
import { indexTexts } from './search-part-repository.ts';

type None = Record<never, never>;
type Last = { readonly last: number };

const LAST_SEARCHABLE = defineQuery<None, { id: number }>('last-searchable', lastSearchableSql);
const TEXT_RANGE = defineQuery<None, { first: number; last: number }>('text-range', textRangeSql);
const CONFIGURE = defineQuery<{ setting: string; value: number }, never>(
  'configure-text-search',
  configureTextSearchSql,
);
const COUNT_PENDING = defineQuery<None, { count: number }>('count-pending', countPendingSql);
const NEXT_PENDING = defineQuery<{ limit: number }, { last: number | null; count: number }>(
  'next-pending',
  nextPendingSql,
);
const UNSEARCH_TEXTS = defineQuery<Last, never>('unsearch-texts', unsearchTextsSql);
const PENDING_TEXTS = defineQuery<Last, unknown>('pending-texts', pendingTextsSql);
const FORGET_PENDING_AFTER = defineQuery<{ after: number }, never>(
  'forget-pending-after',
  forgetPendingAfterSql,
);
const FORGET_PENDING = defineQuery<Last, never>('forget-pending', forgetPendingSql);

/** The highest id of an item whose overview full text covers. */
export function lastSearchableItem(statements: Statements): number {
  return statements.get(LAST_SEARCHABLE, {})?.id ?? 0;
}

/** The lowest and the highest id of an item that has an overview; 0 when there are none. */
export function textRange(statements: Statements): { readonly first: number; readonly last: number } {
  return statements.get(TEXT_RANGE, {}) ?? { first: 0, last: 0 };
}

/** Sets an option of full text, https://www.sqlite.org/fts5.html#special_insert_commands. */
export function configureSearch(
  statements: Statements,
  setting: 'automerge' | 'crisismerge' | 'hashsize',
  value: number,
): void {
  statements.run(CONFIGURE, { setting, value });
}

/** How many items wait for full text to catch up. */
export function countSearchPending(statements: Statements): number {
  return statements.get(COUNT_PENDING, {})?.count ?? 0;
}

/** Says that full text is up to date with all items of higher ids. */
export function forgetPendingAfter(statements: Statements, after: number): void {
  statements.run(FORGET_PENDING_AFTER, { after });
}

/** Brings the next `limit` waiting items up to date; returns how many there were. */
export function catchUpSearch(statements: Statements, limit: number): number {
  const next = statements.get(NEXT_PENDING, { limit });
  if (!next || next.last === null) return 0;
  const { last } = next;
  statements.run(UNSEARCH_TEXTS, { last });
  indexTexts(statements, statements.pack(PENDING_TEXTS, { last }, 1));
  statements.run(FORGET_PENDING, { last });
  return next.count;
}
