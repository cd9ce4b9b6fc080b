import type { ItemCriteria } from '../item-criteria.ts';

/**
 * What a text in the search box says: which items and in which order, whatever the library. No sort: the
 * text names none. `descending` is there where `sort` is.
 */
export type QueryCriteria = Omit<ItemCriteria, 'libraryId' | 'sort' | 'descending'> &
  Partial<Pick<ItemCriteria, 'sort' | 'descending'>>;

/** Why a text is no query, for a person to read, and the part of it that is meant: UTF-16 units, `end` excluded. */
export interface QueryError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ParsedQuery =
  | { readonly ok: true; readonly criteria: QueryCriteria }
  | { readonly ok: false; readonly error: QueryError };

/** The criteria of a list: a text without a sort goes by relevance, anything else by title. */
export function itemCriteriaOf(query: QueryCriteria, libraryId?: number): ItemCriteria {
  const { sort = defaultSort(query), descending = false, ...rest } = query;
  return { ...(libraryId === undefined ? {} : { libraryId }), ...rest, sort, descending };
}

/** What a box has to say for a list: without the library, and without the sort that it has anyway. */
export function queryCriteriaOf(criteria: ItemCriteria): QueryCriteria {
  const { libraryId: _, sort, descending, ...rest } = criteria;
  return sort === defaultSort(rest) && !descending ? rest : { ...rest, sort, descending };
}

function defaultSort({ text }: QueryCriteria): 'relevance' | 'title' {
  return text === undefined ? 'title' : 'relevance';
}
