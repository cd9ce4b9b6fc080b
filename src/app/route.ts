import { DEFAULT_CRITERIA } from '../shared/item-criteria.ts';
import type { InboxList } from '../shared/match-inbox.ts';
import { readListAddress, writeListAddress } from './list-address.ts';
import {
  type CompaniesRoute,
  type PeopleRoute,
  printNamesRoute,
  readCompaniesRoute,
  readPeopleRoute,
} from './people/names-route.ts';
import type { ListAddress } from './query-address.ts';
import { wholeNumber } from './whole-number.ts';

/** The two ways a list of items is shown. */
export type ListView = 'grid' | 'table';

/** A list of items: which, in what order, and where in it. */
export interface LibraryRoute extends ListAddress {
  readonly page: 'library';
  /** Position of the first item to be seen; absent: where the list was left. */
  readonly at?: number;
  /** Absent: the view in the settings. */
  readonly view?: ListView;
}

/** The pages of the settings beside the first. */
export type SettingsSection = 'providers' | 'cache';

/** Every place of the app that has an address. */
export type Route =
  | LibraryRoute
  | { readonly page: 'item'; readonly id: number }
  | { readonly page: 'person'; readonly id: number }
  | PeopleRoute
  | { readonly page: 'company'; readonly id: number }
  | CompaniesRoute
  /** What libraries come to; absent: all of them. */
  | { readonly page: 'dashboard'; readonly libraryId?: number }
  | { readonly page: 'jobs' }
  | { readonly page: 'job'; readonly id: number }
  /** What waits to be matched; absent: to be decided on. */
  | { readonly page: 'inbox'; readonly list?: InboxList }
  | { readonly page: 'settings'; readonly section?: SettingsSection }
  /** How each metadata provider is doing. */
  | { readonly page: 'providers' }
  /** What a person did. */
  | { readonly page: 'history' }
  /** The libraries, to be managed. */
  | { readonly page: 'libraries' }
  /** What was deleted. */
  | { readonly page: 'bin' }
  /** The saved searches. */
  | { readonly page: 'searches' }
  /** Measures this machine. */
  | { readonly page: 'measure' };

/** Pages whose address is their name. */
const PLAIN = ['searches', 'measure', 'providers', 'history', 'libraries', 'bin'] as const;

/** Where the app begins. */
export const HOME_ROUTE: LibraryRoute = { page: 'library', criteria: DEFAULT_CRITERIA };

/**
 * Reads an address such as `#/library/3?at=120&sort=year&down=1` or `#/library/all?q=noir+year:1950s`. What it does not know it leaves out,
 * and what is no address at all leads home: any text gives a place.
 */
export function parseRoute(hash: string): Route {
  const [path = '', ...query] = hash.replace(/^#?\/?/, '').split('?');
  const [page, key] = path.split('/');
  const id = wholeNumber(key);
  if (page === 'library') return libraryRoute(id, new URLSearchParams(query.join('?')));
  if (page === 'item' && id !== undefined) return { page, id };
  if ((page === 'person' || page === 'company') && id !== undefined) return { page, id };
  if (page === 'people') return readPeopleRoute(new URLSearchParams(query.join('?')));
  if (page === 'companies') return readCompaniesRoute(new URLSearchParams(query.join('?')));
  if (page === 'dashboard') return dashboardRoute(id);
  if (page === 'jobs') return jobsRoute(id);
  if (page === 'inbox') return inboxRoute(key);
  if (page === 'settings') return settingsRoute(key);
  const plain = PLAIN.find((name) => name === page);
  return plain ? { page: plain } : HOME_ROUTE;
}

/** The address of a place, from the `#` on. */
export function printRoute(route: Route): string {
  switch (route.page) {
    case 'library':
      return printLibraryRoute(route);
    case 'item':
    case 'person':
    case 'company':
      return `#/${route.page}/${route.id}`;
    case 'people':
    case 'companies':
      return printNamesRoute(route);
    case 'dashboard':
      return `#/dashboard${route.libraryId === undefined ? '' : `/${route.libraryId}`}`;
    case 'job':
      return `#/jobs/${route.id}`;
    case 'inbox':
      return `#/inbox${route.list ? `/${route.list}` : ''}`;
    case 'settings':
      return `#/settings${route.section ? `/${route.section}` : ''}`;
    default:
      return `#/${route.page}`;
  }
}

function dashboardRoute(libraryId: number | undefined): Route {
  return { page: 'dashboard', ...(libraryId === undefined ? {} : { libraryId }) };
}

function jobsRoute(id: number | undefined): Route {
  return id === undefined ? { page: 'jobs' } : { page: 'job', id };
}

function inboxRoute(key: string | undefined): Route {
  const page = 'inbox';
  return key === 'failed' || key === 'skipped' || key === 'matched' ? { page, list: key } : { page };
}

function settingsRoute(section: string | undefined): Route {
  const page = 'settings';
  return section === 'providers' || section === 'cache' ? { page, section } : { page };
}

function libraryRoute(libraryId: number | undefined, params: URLSearchParams): LibraryRoute {
  const at = wholeNumber(params.get('at') ?? undefined);
  const view = params.get('view');
  return {
    page: 'library',
    ...readListAddress(params, libraryId),
    ...(at === undefined ? {} : { at }),
    ...(view === 'grid' || view === 'table' ? { view } : {}),
  };
}

function printLibraryRoute({ at, view, ...list }: LibraryRoute): string {
  const params = new URLSearchParams();
  if (at !== undefined) params.set('at', String(at));
  writeListAddress(params, list);
  if (view !== undefined) params.set('view', view);
  // A colon needs no escape there, and addresses with a query are read by people.
  const text = params.size > 0 ? `?${String(params).replaceAll('%3A', ':')}` : '';
  return `#/library/${list.criteria.libraryId ?? 'all'}${text}`;
}
