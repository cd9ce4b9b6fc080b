import { DEFAULT_CRITERIA, type ItemSort } from '../shared/item-criteria.ts';
import type { ItemFilter } from '../shared/item-filter.ts';
import { loadQueryLanguage } from './list-address.ts';
import { printRoute } from './route.ts';

/** What a page that links to lists shows: it settles when their addresses can be printed. */
export async function withLists<T>(value: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([value, loadQueryLanguage()]);
  return loaded;
}

/** Address of the list of all titles that a filter selects; by title, or with the greatest first. See {@link withLists}. */
export function filteredList(filter: ItemFilter, sort: ItemSort = 'title'): string {
  const criteria = { ...DEFAULT_CRITERIA, sort, descending: sort !== 'title', filter };
  return printRoute({ page: 'library', criteria });
}
