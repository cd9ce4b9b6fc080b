import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import byArrivalSql from '../sql/item/by-arrival.sql?raw';
import byArrivalFromEndSql from '../sql/item/by-arrival-from-end.sql?raw';
import countsSql from '../sql/item/counts.sql?raw';
import hasSortIndexesSql from '../sql/item/has-sort-indexes.sql?raw';
import rowsSql from '../sql/item/rows.sql?raw';

/** Number of items of one type in one library. */
export interface ItemCountRow {
  readonly library_id: number;
  readonly media_type: MediaType;
  readonly count: number;
  readonly is_active: 0 | 1;
}

/** Which items an order of arrival has. */
export interface ArrivalFilter {
  readonly libraryIds: readonly number[];
  readonly mediaType?: MediaType;
}

const ROWS = defineQuery<{ ids: string }, { rows: string }>('item/rows', rowsSql);
const COUNTS = defineQuery<Record<never, never>, ItemCountRow>('item/counts', countsSql);
const HAS_SORT_INDEXES = defineQuery<Record<never, never>, { has_sort_indexes: 0 | 1 }>(
  'item/has-sort-indexes',
  hasSortIndexesSql,
);
const BY_ARRIVAL = defineQuery<
  { libraryIds: string; mediaType: MediaType | null; after: number; limit: number },
  { id: number }
>('item/by-arrival', byArrivalSql);
const BY_ARRIVAL_FROM_END = defineQuery<
  { libraryIds: string; mediaType: MediaType | null; limit: number },
  { id: number }
>('item/by-arrival-from-end', byArrivalFromEndSql);

/** The rows of these ids in this order, as a JSON array of `ItemRow` in UTF-8. */
export function itemRows(statements: Statements, ids: Uint32Array): Uint8Array<ArrayBuffer> {
  return statements.bytes(ROWS, { ids: `[${ids.join()}]` });
}

/** Counters of every library and type that has items. */
export function itemCounts(statements: Statements): readonly ItemCountRow[] {
  return statements.all(COUNTS, {});
}

/** How many titles lists do not show. */
export function countHiddenItems(statements: Statements): number {
  return itemCounts(statements).reduce((sum, row) => sum + (row.is_active === 0 ? row.count : 0), 0);
}

/** Whether there are titles that lists do not show: deleted ones, or those of libraries that are switched off. */
export function hasHiddenItems(statements: Statements): boolean {
  return itemCounts(statements).some(({ is_active }) => is_active === 0);
}

/** False while a first load has taken the sort indexes down. */
export function hasSortIndexes(statements: Statements): boolean {
  return statements.get(HAS_SORT_INDEXES, {})?.has_sort_indexes === 1;
}

/** The next ids in order of arrival. */
export function itemsByArrival(
  statements: Statements,
  filter: ArrivalFilter,
  after: number,
  limit: number,
): Uint32Array<ArrayBuffer> {
  return statements.ids(BY_ARRIVAL, { ...bindFilter(filter), after, limit });
}

/** The last ids in order of arrival, the newest first. */
export function newestItems(
  statements: Statements,
  filter: ArrivalFilter,
  limit: number,
): Uint32Array<ArrayBuffer> {
  return statements.ids(BY_ARRIVAL_FROM_END, { ...bindFilter(filter), limit });
}

function bindFilter({ libraryIds, mediaType }: ArrivalFilter) {
  return { libraryIds: JSON.stringify(libraryIds), mediaType: mediaType ?? null };
}
