import { DEFAULT_CRITERIA, type ItemSort } from '../../shared/item-criteria.ts';
import type { ItemFilter } from '../../shared/item-filter.ts';
import type { CountedPerson } from '../../shared/library-figures.ts';
import type { MediaType } from '../../shared/media-type.ts';
import { printRoute } from '../route.ts';
import { ofPerson } from './figure-filters.ts';

/** Which titles a list shows. */
export interface ListChoice {
  readonly filter?: ItemFilter;
  readonly mediaType?: MediaType;
  /** By title unless said otherwise; another one with the greatest first. */
  readonly sort?: ItemSort;
}

/**
 * Address of a library's list; of all libraries with null. The query language must be loaded.
 */
export function listAddress(
  libraryId: number | null,
  { filter, mediaType, sort = 'title' }: ListChoice = {},
): string {
  const criteria = {
    ...DEFAULT_CRITERIA,
    ...(libraryId === null ? {} : { libraryId }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(filter === undefined ? {} : { filter }),
    sort,
    descending: sort !== 'title',
  };
  return printRoute({ page: 'library', criteria });
}

/** Address of the titles in which somebody had a role: their own page where a filter by name takes in others. */
export function personListAddress(libraryId: number | null, person: CountedPerson, role: string): string {
  if (!person.isOnlyOne) return printRoute({ page: 'person', id: person.id });
  return listAddress(libraryId, { filter: ofPerson(person, role), sort: 'year' });
}
