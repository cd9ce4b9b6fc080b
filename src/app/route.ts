import { DEFAULT_CRITERIA, ITEM_SORTS, type ItemCriteria, type ItemSort } from '../shared/item-criteria.ts';
import { MEDIA_TYPES, type MediaType } from '../shared/media-type.ts';

/** The two ways a list of items is shown. */
export type ListView = 'grid' | 'table';

/** A list of items: which, in what order, and where in it. */
export interface LibraryRoute {
  readonly page: 'library';
  readonly criteria: ItemCriteria;
  /** Position of the first item to be seen; absent: where the list was left. */
  readonly at?: number;
  /** Absent: the view in the settings. */
  readonly view?: ListView;
}

/** Every place of the app that has an address. */
export type Route =
  | LibraryRoute
  | { readonly page: 'item'; readonly id: number }
  | { readonly page: 'person'; readonly id: number }
  | { readonly page: 'jobs' }
  | { readonly page: 'job'; readonly id: number }
  | { readonly page: 'settings' }
  /** Measures this machine. */
  | { readonly page: 'measure' };

/** Where the app begins. */
export const HOME_ROUTE: LibraryRoute = { page: 'library', criteria: DEFAULT_CRITERIA };

/**
 * Reads an address such as `#/library/3?at=120&sort=year&down=1`. What it does not know it leaves out,
 * and what is no address at all leads home: any text gives a place.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [page, key] = path.split('/');
  const id = wholeNumber(key);
  if (page === 'library') return libraryRoute(id, new URLSearchParams(query));
  if (page === 'item' && id !== undefined) return { page, id };
  if (page === 'person' && id !== undefined) return { page, id };
  if (page === 'jobs') return id === undefined ? { page } : { page: 'job', id };
  if (page === 'settings' || page === 'measure') return { page };
  return HOME_ROUTE;
}

/** The address of a place, from the `#` on. */
export function printRoute(route: Route): string {
  switch (route.page) {
    case 'library':
      return printLibraryRoute(route);
    case 'item':
    case 'person':
      return `#/${route.page}/${route.id}`;
    case 'job':
      return `#/jobs/${route.id}`;
    default:
      return `#/${route.page}`;
  }
}

function libraryRoute(libraryId: number | undefined, query: URLSearchParams): LibraryRoute {
  const sort = ITEM_SORTS.find((known) => known === query.get('sort')) ?? DEFAULT_CRITERIA.sort;
  const mediaType = MEDIA_TYPES.find((known) => known === query.get('type'));
  const at = wholeNumber(query.get('at') ?? undefined);
  const view = query.get('view');
  return {
    page: 'library',
    criteria: criteriaOf(libraryId, mediaType, sort, query.get('down') === '1'),
    ...(at === undefined ? {} : { at }),
    ...(view === 'grid' || view === 'table' ? { view } : {}),
  };
}

function criteriaOf(
  libraryId: number | undefined,
  mediaType: MediaType | undefined,
  sort: ItemSort,
  descending: boolean,
): ItemCriteria {
  return {
    ...(libraryId === undefined ? {} : { libraryId }),
    ...(mediaType === undefined ? {} : { mediaType }),
    sort,
    descending,
  };
}

function printLibraryRoute({ criteria, at, view }: LibraryRoute): string {
  const query = new URLSearchParams();
  if (at !== undefined) query.set('at', String(at));
  if (criteria.sort !== DEFAULT_CRITERIA.sort) query.set('sort', criteria.sort);
  if (criteria.descending) query.set('down', '1');
  if (criteria.mediaType !== undefined) query.set('type', criteria.mediaType);
  if (view !== undefined) query.set('view', view);
  const text = query.size > 0 ? `?${query}` : '';
  return `#/library/${criteria.libraryId ?? 'all'}${text}`;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
