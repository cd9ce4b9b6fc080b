import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { ItemFilter } from '../../shared/item-filter.ts';
import { canonicalCriteria } from '../../shared/query-language/canonical-criteria.ts';
import { canonicalFilter as canonical } from '../../shared/query-language/canonical-filter.ts';
import { parseQuery } from '../../shared/query-language/parse-query.ts';
import { printQuery } from '../../shared/query-language/print-query.ts';
import type { QueryCriteria, QueryError } from '../../shared/query-language/query-criteria.ts';

/** What stands in the box, read. */
export type ReadSearch = { readonly query: QueryCriteria } | { readonly fault: QueryError };

/** Reads what stands in the box. */
export function readSearch(text: string): ReadSearch {
  const parsed = parseQuery(text);
  return parsed.ok ? { query: parsed.criteria } : { fault: parsed.error };
}

/** The text that says what a list shows, apart from its library and order. */
export function printSearch({ text, mediaType, filter }: ItemCriteria): string {
  return printQuery({
    ...(text === undefined ? {} : { text }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(filter === undefined ? {} : { filter }),
  });
}

/** The criteria in the form that reading their text gives. */
export function canonicalSearch(criteria: ItemCriteria): ItemCriteria {
  return canonicalCriteria(criteria);
}

/** The filter in the form that reading its text gives; undefined for everything. */
export function canonicalFilter(filter: ItemFilter | undefined): ItemFilter | undefined {
  const found = canonical(filter ?? { all: [] });
  return 'all' in found && found.all.length === 0 ? undefined : found;
}
