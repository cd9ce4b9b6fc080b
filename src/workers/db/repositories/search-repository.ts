import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import configureTextSearchSql from '../sql/first-load/configure-text-search.sql?raw';
import configureTitleSearchSql from '../sql/first-load/configure-title-search.sql?raw';
import countPendingSql from '../sql/first-load/count-pending.sql?raw';
import endOfChunkSql from '../sql/first-load/end-of-chunk.sql?raw';
import forgetPendingSql from '../sql/first-load/forget-pending.sql?raw';
import lastSearchableSql from '../sql/first-load/last-searchable.sql?raw';
import nextPendingSql from '../sql/first-load/next-pending.sql?raw';
import searchPendingTextsSql from '../sql/first-load/search-pending-texts.sql?raw';
import searchPendingTitlesSql from '../sql/first-load/search-pending-titles.sql?raw';
import unsearchTextsSql from '../sql/first-load/unsearch-texts.sql?raw';
import unsearchTitlesSql from '../sql/first-load/unsearch-titles.sql?raw';

type None = Record<never, never>;
type Last = { readonly last: number };

const LAST_SEARCHABLE = defineQuery<None, { id: number }>('last-searchable', lastSearchableSql);
const END_OF_CHUNK = defineQuery<{ after: number; limit: number }, { id: number | null }>(
  'end-of-chunk',
  endOfChunkSql,
);
const CONFIGURE = [
  defineQuery<{ setting: string; value: number }, never>('configure-title-search', configureTitleSearchSql),
  defineQuery<{ setting: string; value: number }, never>('configure-text-search', configureTextSearchSql),
];
const COUNT_PENDING = defineQuery<None, { count: number }>('count-pending', countPendingSql);
const NEXT_PENDING = defineQuery<{ limit: number }, { last: number | null; count: number }>(
  'next-pending',
  nextPendingSql,
);
const CATCH_UP = [
  defineQuery<Last, never>('unsearch-titles', unsearchTitlesSql),
  defineQuery<Last, never>('unsearch-texts', unsearchTextsSql),
  defineQuery<Last, never>('search-pending-titles', searchPendingTitlesSql),
  defineQuery<Last, never>('search-pending-texts', searchPendingTextsSql),
  defineQuery<Last, never>('forget-pending', forgetPendingSql),
];

/** The highest id of an item that full text covers. */
export function lastSearchableItem(statements: Statements): number {
  return statements.get(LAST_SEARCHABLE, {})?.id ?? 0;
}

/** The last of the next `limit` items after `after`, or null when there are none. */
export function endOfChunk(statements: Statements, after: number, limit: number): number | null {
  return statements.get(END_OF_CHUNK, { after, limit })?.id ?? null;
}

/** Sets an option of both full-text tables, https://www.sqlite.org/fts5.html#special_insert_commands. */
export function configureSearch(
  statements: Statements,
  setting: 'automerge' | 'crisismerge' | 'hashsize',
  value: number,
): void {
  for (const query of CONFIGURE) statements.run(query, { setting, value });
}

/** How many items wait for full text to catch up. */
export function countSearchPending(statements: Statements): number {
  return statements.get(COUNT_PENDING, {})?.count ?? 0;
}

/** Brings the next `limit` waiting items up to date; returns how many there were. */
export function catchUpSearch(statements: Statements, limit: number): number {
  const next = statements.get(NEXT_PENDING, { limit });
  if (!next || next.last === null) return 0;
  for (const query of CATCH_UP) statements.run(query, { last: next.last });
  return next.count;
}
