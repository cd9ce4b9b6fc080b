import type { PackedRows } from '../shared/packed-rows.ts';
import type { Reply } from '../shared/reply.ts';

/**
 * What full text of some more overviews adds to that of all before them: rows of the tables of `text_search`, as
 * SQLite lays them out, https://www.sqlite.org/fts5.html#fts5_data_structures
 */
export interface SearchPart {
  /** `id`; `block`. The two rows that describe the whole (ids 1 and 10) replace those there are. */
  readonly data: PackedRows;
  /** `segid`, `pgno`; `term`. */
  readonly terms: PackedRows;
  /** `id`, `origin`; `sz`. */
  readonly sizes: PackedRows;
}

/**
 * Builds full text and the search's index, in a thread of its own, from the overviews that are committed. Whoever writes
 * the database asks for one part after the other and stores them in that order, the first one when full
 * text is empty.
 */
export interface SearchBuilderApi {
  /** Begins anew with the live database of an installation; false when that cannot be read beside its writer. */
  open(prefix: string): Promise<Reply<boolean>>;
  /** Full text of the next `limit` overviews; null when there are none. */
  next(limit: number): Promise<Reply<SearchPart | null>>;
  /**
   * Writes what searches are answered from beside the database, so that they need not read all of it.
   * @param sequence The commit that it is as of, or a later one.
   */
  writeIndex(sequence: number): Promise<Reply<void>>;
}
