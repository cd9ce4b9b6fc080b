import type { ItemFilter } from '../../shared/item-filter.ts';

/** A filter that is one click away. */
export interface QuickFilter {
  readonly label: string;
  readonly filter: ItemFilter;
}

/** In the order they are offered. */
export const QUICK_FILTERS: readonly QuickFilter[] = [
  { label: 'Unwatched', filter: { not: { field: 'is', state: 'watched' } } },
  { label: 'Favourites', filter: { field: 'is', state: 'favourite' } },
  { label: 'Rated 8 and over', filter: { field: 'rating', from: 8 } },
  { label: 'Added in 7 days', filter: { field: 'added', withinDays: 7 } },
  { label: 'Unmatched', filter: { field: 'is', state: 'unmatched' } },
  { label: 'No poster', filter: { field: 'is', state: 'no-poster' } },
];
