import type { ItemCriteria, ItemSort } from '../../shared/item-criteria.ts';
import type { Library } from '../../shared/library.ts';
import type { MediaType } from '../../shared/media-type.ts';
import { printQuery } from '../../shared/query-language/print-query.ts';
import { queryCriteriaOf } from '../../shared/query-language/query-criteria.ts';
import { SEARCH_TEXT_LIMITS } from '../../shared/saved-search.ts';
import { portableCriteria } from './portable-criteria.ts';

const TYPES: Readonly<Record<MediaType, string>> = {
  movie: 'Films',
  series: 'Series',
  episode: 'Episodes',
  video: 'Videos',
};

const SORTS: Readonly<Record<ItemSort, string>> = {
  relevance: 'by relevance',
  title: 'by title',
  year: 'by year',
  rating: 'by rating',
  added: 'by date added',
  runtime: 'by duration',
  watched: 'by last watched',
  random: 'in random order',
};

/** What a search looks for and in which order, for a person. */
export function describeCriteria(criteria: ItemCriteria, libraries: readonly Library[]): string {
  const { sort, descending } = criteria;
  return `${subjectOf(criteria, libraries)}, ${SORTS[sort]}${descending ? ', descending' : ''}`;
}

/** A name for a search that has none yet. */
export function proposeName(criteria: ItemCriteria, libraries: readonly Library[]): string {
  return subjectOf(criteria, libraries).slice(0, SEARCH_TEXT_LIMITS.name);
}

/** The same in the query language, with the order. */
export function criteriaQuery(criteria: ItemCriteria): string {
  return printQuery(queryCriteriaOf(criteria));
}

function subjectOf(criteria: ItemCriteria, libraries: readonly Library[]): string {
  const { text, mediaType, libraryId, filter } = criteria;
  if (filter !== undefined) {
    const {
      sort: _,
      descending: __,
      seed: ___,
      ...query
    } = queryCriteriaOf(portableCriteria(criteria, libraries));
    return printQuery(query);
  }
  const library = libraries.find(({ id }) => id === libraryId)?.name;
  const type = mediaType && TYPES[mediaType];
  const parts = [library, text?.trim(), type].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? 'All titles' : parts.join(' · ');
}
