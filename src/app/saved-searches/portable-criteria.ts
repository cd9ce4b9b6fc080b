import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { ItemFilter } from '../../shared/item-filter.ts';
import type { Library } from '../../shared/library.ts';

/**
 * The same criteria with their library by its name: its number means another one elsewhere. One that is not
 * there any more stays a number.
 */
export function portableCriteria(criteria: ItemCriteria, libraries: readonly Library[]): ItemCriteria {
  const { libraryId, filter, ...rest } = criteria;
  const library = libraries.find(({ id }) => id === libraryId);
  if (!library) return criteria;
  const inLibrary: ItemFilter = { field: 'library', anyOf: [library.name] };
  return { ...rest, filter: filter === undefined ? inLibrary : both(inLibrary, filter) };
}

function both(first: ItemFilter, second: ItemFilter): ItemFilter {
  return { all: 'all' in second ? [first, ...second.all] : [first, second] };
}
