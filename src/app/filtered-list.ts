import { DEFAULT_CRITERIA, type ItemSort } from '../shared/item-criteria.ts';
import type { ItemFilter } from '../shared/item-filter.ts';
import { printRoute } from './route.ts';

/** Address of the list of all titles that a filter selects; by title, or with the greatest first. */
export function filteredList(filter: ItemFilter, sort: ItemSort = 'title'): string {
  const criteria = { ...DEFAULT_CRITERIA, sort, descending: sort !== 'title', filter };
  return printRoute({ page: 'library', criteria });
}
