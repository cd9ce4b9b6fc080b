import type { ItemFilter } from '../item-filter.ts';
import type { MediaType } from '../media-type.ts';
import { canonicalFilter } from './canonical-filter.ts';
import type { QueryCriteria } from './query-criteria.ts';

/**
 * The same criteria in the one form that a text is read as: the filter canonical, words that every item has
 * to hold in `text`, a type that every item has to be in `mediaType`, nothing that says nothing. Doing it
 * twice changes nothing. Other properties of the given object, such as a library, are kept.
 */
export function canonicalCriteria<Criteria extends QueryCriteria>(criteria: Criteria): Criteria;
export function canonicalCriteria(criteria: QueryCriteria): QueryCriteria {
  const { text, mediaType, filter, sort, descending, seed, ...rest } = criteria;
  const canonical = canonicalFilter({ all: [...saidApart(text, mediaType), ...(filter ? [filter] : [])] });
  const parts = 'all' in canonical ? canonical.all : [canonical];
  const words = parts.map(wordsOf).find((found) => found !== '');
  const type = parts.map(typeOf).find((found) => found !== undefined);
  const conditions = parts.filter((part) => wordsOf(part) === '' && (!type || typeOf(part) !== type));
  return {
    ...rest,
    ...(words ? { text: words } : {}),
    ...(type ? { mediaType: type } : {}),
    ...filterOf(conditions),
    ...(sort ? { sort, descending: descending ?? false } : {}),
    ...(sort === 'random' && seed ? { seed } : {}),
  };
}

function saidApart(text: string | undefined, mediaType: MediaType | undefined): ItemFilter[] {
  return [
    ...(text === undefined ? [] : [{ field: 'text' as const, words: text }]),
    ...(mediaType === undefined ? [] : [{ field: 'type' as const, anyOf: [mediaType] }]),
  ];
}

function filterOf(all: readonly ItemFilter[]): { filter?: ItemFilter } {
  const [only, second] = all;
  if (!only) return {};
  return { filter: second ? { all } : only };
}

function wordsOf(filter: ItemFilter): string {
  return 'field' in filter && filter.field === 'text' ? filter.words : '';
}

/** The one type of a condition that leaves no other. */
function typeOf(filter: ItemFilter): MediaType | undefined {
  if (!('field' in filter) || filter.field !== 'type') return undefined;
  const [type, second] = filter.anyOf;
  return second ? undefined : type;
}
