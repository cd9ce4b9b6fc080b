import type { Library } from '../../shared/library.ts';
import { storeCriteria } from '../../shared/query-language/stored-criteria.ts';
import type { SavedSearch } from '../../shared/saved-search.ts';
import type { App } from '../app.ts';
import { saveFile } from '../save-file.ts';
import { criteriaQuery } from './describe-criteria.ts';
import { portableCriteria } from './portable-criteria.ts';
import { printSearchFile, SEARCH_FILE_NAME, type SearchFileEntry } from './search-file.ts';

/** Gives the browser a file with these searches to save; those that cannot be read go into it as they are. */
export async function exportSearches(
  app: Pick<App, 'backend'>,
  searches: readonly SavedSearch[],
): Promise<void> {
  saveFile(SEARCH_FILE_NAME, await searchFile(app, searches));
}

/** A file with these searches. */
export async function searchFile(
  { backend }: Pick<App, 'backend'>,
  searches: readonly SavedSearch[],
): Promise<File> {
  const libraries = await backend.libraries.list();
  const text = printSearchFile(searches.map((search) => entryOf(search, libraries)));
  return new File([text], SEARCH_FILE_NAME, { type: 'application/json' });
}

function entryOf(search: SavedSearch, libraries: readonly Library[]): SearchFileEntry {
  const { name, description, stored, criteria: reading, isPinned } = search;
  if (!reading.ok) return { name, description, stored, query: null, isPinned };
  const criteria = portableCriteria(reading.criteria, libraries);
  const query = criteriaQuery(criteria);
  return { name, description, stored: storeCriteria(criteria), query, isPinned };
}
