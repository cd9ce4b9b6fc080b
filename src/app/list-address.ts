import {
  criteriaKey,
  DEFAULT_CRITERIA,
  ITEM_SORTS,
  type ItemCriteria,
  type ItemSort,
} from '../shared/item-criteria.ts';
import { MEDIA_TYPES, type MediaType } from '../shared/media-type.ts';
import { canonicalCriteria } from '../shared/query-language/canonical-criteria.ts';
import { parseQuery } from '../shared/query-language/parse-query.ts';
import { printQuery } from '../shared/query-language/print-query.ts';
import { itemCriteriaOf, queryCriteriaOf } from '../shared/query-language/query-criteria.ts';

/** The greatest seed of a random order. */
const MOST_SEED = 0xffff_ffff;

/** A list and, where it is not the criteria as they are printed, the text in the search box. */
export interface ListAddress {
  readonly criteria: ItemCriteria;
  /** A text that is no query, or says the same as the criteria in other words. */
  readonly query?: string;
}

/**
 * Reads `q`, a text in the query language, and `type`, `sort`, `down` and `seed`, which count where `q` does
 * not say the like. A `q` that cannot be read is handed on as text.
 */
export function readListAddress(params: URLSearchParams, libraryId: number | undefined): ListAddress {
  const listed = listedCriteria(params);
  const query = params.get('q') ?? '';
  if (query.trim() === '') return { criteria: itemCriteriaOf({ ...DEFAULT_CRITERIA, ...listed }, libraryId) };
  const parsed = parseQuery(query);
  if (!parsed.ok) return { criteria: itemCriteriaOf({ ...DEFAULT_CRITERIA, ...listed }, libraryId), query };
  const { descending = false, ...rest } = { ...listed, ...parsed.criteria };
  const criteria = canonicalCriteria({ ...itemCriteriaOf(rest, libraryId), descending });
  return query === printedText(criteria) || !says(query, criteria) ? { criteria } : { criteria, query };
}

/** Writes what {@link readListAddress} reads, as short as it can be. */
export function writeListAddress(params: URLSearchParams, { criteria, query }: ListAddress): void {
  const isKept = query !== undefined && says(query, criteria);
  const text = isKept ? query : printedText(criteria);
  if (text === '' || !parseQuery(text).ok) writeListed(params, criteria);
  if (text.trim() !== '') params.set('q', text);
}

/** What stands in the search box of a list. */
export function searchBoxText({ criteria, query }: ListAddress): string {
  return query ?? printedText(criteria);
}

/** Nothing for a list whose type and order have their own place in the address. */
function printedText(criteria: ItemCriteria): string {
  const { text, filter } = canonicalCriteria(criteria);
  return text === undefined && filter === undefined ? '' : printQuery(queryCriteriaOf(criteria));
}

/** Whether a text may stand for the criteria: it says the same, or cannot be read. */
function says(query: string, criteria: ItemCriteria): boolean {
  const parsed = parseQuery(query);
  return (
    !parsed.ok || criteriaKey(itemCriteriaOf(parsed.criteria, criteria.libraryId)) === criteriaKey(criteria)
  );
}

interface ListedCriteria {
  readonly mediaType?: MediaType;
  readonly sort?: ItemSort;
  readonly descending?: boolean;
  readonly seed?: number;
}

function listedCriteria(params: URLSearchParams): ListedCriteria {
  const mediaType = MEDIA_TYPES.find((known) => known === params.get('type'));
  const sort = ITEM_SORTS.find((known) => known === params.get('sort'));
  const seed = Number(/^\d{1,10}$/.exec(params.get('seed') ?? '')?.[0] ?? 0);
  return {
    ...(mediaType ? { mediaType } : {}),
    ...(sort ? { sort } : {}),
    ...(params.get('down') === '1' ? { descending: true } : {}),
    ...(sort === 'random' && seed > 0 && seed <= MOST_SEED ? { seed } : {}),
  };
}

function writeListed(params: URLSearchParams, { sort, descending, mediaType, seed }: ItemCriteria): void {
  if (sort !== DEFAULT_CRITERIA.sort) params.set('sort', sort);
  if (descending) params.set('down', '1');
  if (seed) params.set('seed', String(seed));
  if (mediaType !== undefined) params.set('type', mediaType);
}
