import type { LibraryList } from '../../../app/library-list.ts';
import type { Route } from '../../../app/route.ts';

/** What the browser's tab and history call a place. The item's and person's pages put their own name. */
export function titleOf(route: Route, libraries: LibraryList): string {
  return `${nameOf(route, libraries)} – Reelshelf`;
}

function nameOf(route: Route, libraries: LibraryList): string {
  switch (route.page) {
    case 'library':
      return libraries.find(route.criteria.libraryId)?.name ?? 'All titles';
    case 'item':
      return 'Title';
    case 'person':
      return 'Person';
    case 'jobs':
      return 'Jobs';
    case 'job':
      return 'Job report';
    case 'settings':
      return 'Settings';
  }
}
