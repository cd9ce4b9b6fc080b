import { criteriaKey, type ItemCriteria } from '../shared/item-criteria.ts';
import { canonicalCriteria } from '../shared/query-language/canonical-criteria.ts';
import { parseQuery } from '../shared/query-language/parse-query.ts';
import { printQuery } from '../shared/query-language/print-query.ts';
import {
  itemCriteriaOf,
  type QueryCriteria,
  queryCriteriaOf,
} from '../shared/query-language/query-criteria.ts';

/** A list and, where it is not the criteria as they are printed, the text in the search box. */
export interface ListAddress {
  readonly criteria: ItemCriteria;
  /**
   * A text that cannot be read, or says the same as the criteria in other words; where the criteria say
   * something else than it, it does not count.
   */
  readonly query?: string;
}

/**
 * The list of a text, and of what is said beside it, which counts where the text does not say the like;
 * undefined for a text that cannot be read.
 */
export function readQueryAddress(
  query: string,
  beside: QueryCriteria,
  libraryId: number | undefined,
): ListAddress | undefined {
  const parsed = parseQuery(query);
  if (!parsed.ok) return undefined;
  const { descending = false, ...rest } = { ...beside, ...parsed.criteria };
  const criteria = canonicalCriteria({ ...itemCriteriaOf(rest, libraryId), descending });
  return query === printedText(criteria) || !says(query, criteria) ? { criteria } : { criteria, query };
}

/**
 * What stands in the search box of a list: the text as it was typed while it says what the criteria do or
 * cannot be read, else the criteria in words. Empty for a list whose type and order are all it is.
 */
export function searchBoxText({ criteria, query }: ListAddress): string {
  return query !== undefined && (!isQuery(query) || says(query, criteria)) ? query : printedText(criteria);
}

/** Whether a text can be read. */
export function isQuery(text: string): boolean {
  return parseQuery(text).ok;
}

function printedText(criteria: ItemCriteria): string {
  const { text, filter } = canonicalCriteria(criteria);
  return text === undefined && filter === undefined ? '' : printQuery(queryCriteriaOf(criteria));
}

function says(query: string, criteria: ItemCriteria): boolean {
  const parsed = parseQuery(query);
  if (!parsed.ok) return false;
  return criteriaKey(itemCriteriaOf(parsed.criteria, criteria.libraryId)) === criteriaKey(criteria);
}
