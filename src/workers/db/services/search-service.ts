import type { DashboardApi } from '../../../rpc/dashboard-api.ts';
import type { ItemOrder, Landmark } from '../../../rpc/items-api.ts';
import type { PeopleCriteria, PeopleSearchApi } from '../../../rpc/people-api.ts';
import type { MatchedPage, MatchedRows, SearchApi } from '../../../rpc/search-api.ts';
import type { SimilarApi } from '../../../rpc/similar-api.ts';
import { DEFAULT_CRITERIA, INDEXED_SORTS, type ItemCriteria } from '../../../shared/item-criteria.ts';
import { AppError, asReply, type Reply } from '../../../shared/reply.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemRows } from '../repositories/item-list-repository.ts';
import { itemSortKey } from '../repositories/item-walk.ts';
import { countFacets } from '../search/count-facets.ts';
import { readLandmarks } from './item-order.ts';
import { LibraryFigureCounts } from './library-figure-counts.ts';
import { PeopleSearch } from './people-search.ts';
import { explainItems } from './search-reasons.ts';
import { orderOf, type SearchResult, SearchResults, slotsOf } from './search-results.ts';
import { SearchStore, type SearchView } from './search-store.ts';
import { SearchSuggestions } from './search-suggestions.ts';
import { readSimilar } from './similar-titles.ts';
import type { SearchLocation } from './stored-search-data.ts';

/** Most rows asked for at once. */
const MOST_ROWS = 10_000;

/** See {@link SearchApi}. */
export class SearchService implements SearchApi, PeopleSearchApi, DashboardApi, SimilarApi {
  readonly #store: SearchStore;
  readonly #results = new SearchResults();
  readonly #suggestions = new SearchSuggestions();
  readonly #people = new PeopleSearch();
  readonly #figures = new LibraryFigureCounts();

  constructor(store: SearchStore) {
    this.#store = store;
  }

  prepare(): ReturnType<SearchApi['prepare']> {
    return asReply(
      this.#store.readWhenQuiet((_, { index }) => ({
        items: index.columns.count,
        people: index.people,
        bytes: index.bytes,
      })),
    );
  }

  page(criteria: ItemCriteria, at: number, limit: number): Promise<Reply<MatchedPage>> {
    return this.#answer((statements, view) => {
      requireFew(limit);
      const result = this.#results.get(statements, view, criteria);
      const ids = idsOf(view, slotsOf(view, result, at, limit));
      return {
        ...matchedRows(statements, view, result, ids),
        at,
        total: result.selection.count,
        provisional: view.provisional,
        words: result.matches?.words ?? [],
      };
    });
  }

  order(criteria: ItemCriteria): Promise<Reply<ItemOrder>> {
    return this.#answer((statements, view) => {
      const ids = idsOf(view, orderOf(view, this.#results.get(statements, view, criteria)));
      return { ids, landmarks: landmarks(statements, criteria, ids), provisional: view.provisional };
    });
  }

  seekTitle(criteria: ItemCriteria, text: string): Promise<Reply<number | null>> {
    return this.#answer((statements, view) => {
      if (criteria.sort !== 'title')
        throw new AppError(
          'invalid-argument',
          'Only a list sorted by title can be searched by its first letters.',
        );
      const order = orderOf(view, this.#results.get(statements, view, criteria));
      return seek(statements, idsOf(view, order), sortTitle(text), criteria.descending);
    });
  }

  rows(criteria: ItemCriteria, ids: Uint32Array): Promise<Reply<MatchedRows>> {
    return this.#answer((statements, view) => {
      requireFew(ids.length);
      const result = this.#results.get(statements, view, criteria);
      return matchedRows(statements, view, result, ids);
    });
  }

  facets(criteria: ItemCriteria): ReturnType<SearchApi['facets']> {
    return this.#answer((statements, view) => {
      const { selection } = this.#results.get(statements, view, criteria);
      return countFacets(view.index.columns, selection, view.index);
    });
  }

  suggest(...[field, text, limit]: Parameters<SearchApi['suggest']>): ReturnType<SearchApi['suggest']> {
    return this.#answer((statements, { index }) =>
      this.#suggestions.get(statements, index, field, text, limit),
    );
  }

  people(criteria: PeopleCriteria): ReturnType<PeopleSearchApi['people']> {
    return this.#answer((statements, { index }) => this.#people.get(statements, index, criteria));
  }

  figures(libraryId: number | null): ReturnType<DashboardApi['figures']> {
    return this.#answer((statements, view) => {
      const criteria: ItemCriteria = {
        ...(libraryId === null ? {} : { libraryId }),
        ...DEFAULT_CRITERIA,
      };
      const { selection } = this.#results.get(statements, view, criteria);
      return this.#figures.get(statements, view, selection, libraryId);
    });
  }

  similar(itemId: number, limit: number): ReturnType<SimilarApi['similar']> {
    return this.#answer((statements, view) => readSimilar(statements, view, itemId, limit));
  }

  #answer<T>(work: (statements: Statements, view: SearchView) => T): Promise<Reply<T>> {
    return asReply(this.#store.read(work));
  }
}

/** Searching and filtering, on any connection. */
export function createSearch(
  connection: Connection,
  location: () => SearchLocation,
): SearchApi & PeopleSearchApi & DashboardApi & SimilarApi {
  return new SearchService(new SearchStore(connection, location));
}

function idsOf({ index }: SearchView, slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const { ids } = index.columns;
  const found = new Uint32Array(slots.length);
  for (let at = 0; at < slots.length; at++) found[at] = ids[slots[at] as number] as number;
  return found;
}

/** An id that is gone has neither a row nor a reason. */
function matchedRows(
  statements: Statements,
  { index }: SearchView,
  result: SearchResult,
  ids: Uint32Array,
): MatchedRows {
  const matches = explainItems(statements, index, result, index.columns.slotsOf(ids));
  return { rows: itemRows(statements, ids), matches };
}

/** Where the order is one that the index of a list has. */
function landmarks(statements: Statements, { sort }: ItemCriteria, ids: Uint32Array): readonly Landmark[] {
  const indexed = INDEXED_SORTS.find((known) => known === sort);
  return indexed === undefined ? [] : readLandmarks(statements, { sort: indexed }, ids);
}

/** The first item that does not come before the title. */
function seek(statements: Statements, ids: Uint32Array, title: string, descending: boolean): number | null {
  let from = 0;
  let to = ids.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const key = itemSortKey(statements, ids[middle] as number)?.sort_title ?? '';
    const isBefore = descending ? key > title && !key.startsWith(title) : key < title;
    if (isBefore) from = middle + 1;
    else to = middle;
  }
  return ids[from] ?? null;
}

function requireFew(rows: number): void {
  if (rows <= MOST_ROWS) return;
  throw new AppError('invalid-argument', `At most ${MOST_ROWS} rows are read at once, not ${rows}.`);
}
