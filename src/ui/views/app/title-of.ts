import type { LibraryList } from '../../../app/library-list.ts';
import type { Route } from '../../../app/route.ts';

/** What the browser's tab and history call a place; undefined for the pages that name themselves. */
export function titleOf(route: Route, libraries: LibraryList): string | undefined {
  const name = nameOf(route, libraries);
  return name && `${name} – Reelshelf`;
}

function nameOf(route: Route, libraries: LibraryList): string | undefined {
  switch (route.page) {
    case 'library':
      return libraries.find(route.criteria.libraryId)?.name ?? 'All titles';
    case 'people':
      return 'People';
    case 'companies':
      return 'Companies';
    case 'dashboard':
      return 'Dashboard';
    case 'jobs':
      return 'Jobs';
    case 'job':
      return 'Job report';
    case 'searches':
      return 'Saved searches';
    case 'measure':
      return 'Measure this machine';
    default:
      return undefined;
  }
}
