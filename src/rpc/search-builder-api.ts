import type { PackedRows } from '../shared/packed-rows.ts';
import type { Reply } from '../shared/reply.ts';

/** The full-text tables: over titles, and over titles and descriptions. */
export type SearchTable = 'title_search' | 'text_search';

/** Rows of one full-text table's own tables, as SQLite lays them out: https://www.sqlite.org/fts5.html#fts5_data_structures */
export interface SearchTablePart {
  readonly table: SearchTable;
  /** `id`; `block`. The two rows that describe the whole (ids 1 and 10) replace those there are. */
  readonly data: PackedRows;
  /** `segid`, `pgno`; `term`. */
  readonly terms: PackedRows;
  /** `id`, `origin`; `sz`. */
  readonly sizes: PackedRows;
}

/** What full text of some more items adds to that of all items before them. */
export type SearchPart = readonly SearchTablePart[];

/**
 * Builds full text in memory, in a thread of its own, from the items that are committed. Whoever writes
 * the database asks for one part after the other and stores them in that order, the first one when full
 * text is empty.
 */
export interface SearchBuilderApi {
  /** Begins anew with the live database of an installation; false when that cannot be read beside its writer. */
  open(prefix: string): Promise<Reply<boolean>>;
  /** Full text of the next `limit` items; null when there are none. */
  next(limit: number): Promise<Reply<SearchPart | null>>;
}
