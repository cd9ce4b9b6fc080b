import type { MediaType } from './media-type.ts';

/** The sorts a list offers. */
export type ItemSort = 'title' | 'year' | 'rating' | 'added' | 'runtime';

/** All sorts in the order they are offered. */
export const ITEM_SORTS: readonly ItemSort[] = ['title', 'year', 'rating', 'added', 'runtime'];

/**
 * Which items a list shows and in which order. Ties: title order goes on by year, year order by
 * title; then all go on by type, library and id. A descending order is the ascending one reversed,
 * but an unknown year, rating or runtime comes last in both.
 */
export interface ItemCriteria {
  /** Absent: all active libraries. */
  readonly libraryId?: number;
  /** Absent: every type. */
  readonly mediaType?: MediaType;
  readonly sort: ItemSort;
  readonly descending: boolean;
}

/** Items of every library by title: where a list begins. */
export const DEFAULT_CRITERIA: ItemCriteria = { sort: 'title', descending: false };

/** A stable text for one criteria: equal criteria give equal keys (maps, caches, memory of places). */
export function criteriaKey(criteria: ItemCriteria): string {
  return [
    criteria.libraryId ?? 'all',
    criteria.mediaType ?? 'any',
    criteria.sort,
    criteria.descending ? 'down' : 'up',
  ].join('/');
}
