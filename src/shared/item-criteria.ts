import type { ItemFilter } from './item-filter.ts';
import type { MediaType } from './media-type.ts';

/** The sorts that the database keeps an index for. */
export type IndexedSort = 'title' | 'year' | 'rating' | 'added' | 'runtime';

/** All indexed sorts in the order they are offered. */
export const INDEXED_SORTS: readonly IndexedSort[] = ['title', 'year', 'rating', 'added', 'runtime'];

/**
 * The sorts a list offers. `relevance` is for lists with a text (without one it is the order of renown);
 * `watched` is the time it was last watched; `random` is stable for one seed.
 */
export type ItemSort = IndexedSort | 'relevance' | 'watched' | 'random';

/** All sorts in the order they are offered. */
export const ITEM_SORTS: readonly ItemSort[] = ['relevance', ...INDEXED_SORTS, 'watched', 'random'];

/**
 * Lists that the database's own indexes answer. Ties: title order goes on by year, year order by
 * title; then all go on by type, library and id. A descending order is the ascending one reversed,
 * but an unknown year, rating or runtime comes last in both.
 */
export interface ListCriteria {
  /** Absent: all active libraries. */
  readonly libraryId?: number;
  /** Absent: every type. */
  readonly mediaType?: MediaType;
  readonly sort: IndexedSort;
  readonly descending: boolean;
}

/** Which items a list shows and in which order. Equal ones of `watched` go on by title. */
export interface ItemCriteria extends Omit<ListCriteria, 'sort'> {
  readonly sort: ItemSort;
  /** What is searched for, as typed; absent or without letters and digits: everything. */
  readonly text?: string;
  /** Absent: everything. */
  readonly filter?: ItemFilter;
  /** Which of the random orders, 0 to 2³² − 1; absent where the sort is another. */
  readonly seed?: number;
}

/** Items of every library by title: where a list begins. */
export const DEFAULT_CRITERIA: ListCriteria = { sort: 'title', descending: false };

/** Whether the database's own indexes answer the list: nothing is searched for or filtered by. */
export function isListCriteria(criteria: ItemCriteria): criteria is ListCriteria & ItemCriteria {
  const { text, filter, sort } = criteria;
  return text === undefined && filter === undefined && INDEXED_SORTS.some((indexed) => indexed === sort);
}

/** A stable text for one criteria: equal criteria give equal keys (maps, caches, memory of places). */
export function criteriaKey(criteria: ItemCriteria): string {
  const { libraryId, mediaType, sort, descending, text, filter, seed } = criteria;
  const plain = [libraryId ?? 'all', mediaType ?? 'any', sort, descending ? 'down' : 'up'].join('/');
  if (text === undefined && filter === undefined && seed === undefined) return plain;
  return `${plain}/${JSON.stringify([text ?? '', filter ?? null, seed ?? 0])}`;
}
