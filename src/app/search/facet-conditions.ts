import type { FacetField } from '../../rpc/search-api.ts';
import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { ItemFilter } from '../../shared/item-filter.ts';
import { MEDIA_TYPES } from '../../shared/media-type.ts';
import { conditionOn, placeOfCondition, replaceCondition, toggleCondition } from './filter-edit.ts';

/** The highest rating; the last band goes up to it. */
const HIGHEST_RATING = 10;

/** The condition that a value of a facet stands for; undefined for a value that is none. */
export function facetCondition(field: FacetField, value: string): ItemFilter | undefined {
  const number = Number(value);
  switch (field) {
    case 'type': {
      const type = MEDIA_TYPES.find((known) => known === value);
      return type && { field, anyOf: [type] };
    }
    case 'decade':
      return { field: 'year', from: number, to: number + 9 };
    case 'rating':
      return { field, from: number, to: number >= HIGHEST_RATING - 1 ? HIGHEST_RATING : number + 0.9 };
    case 'watched': {
      const watched = { field: 'is', state: 'watched' } as const;
      return value === 'yes' ? watched : { not: watched };
    }
    default:
      return { field, anyOf: [value] };
  }
}

/** Whether a criteria holds what a value of a facet stands for. */
export function isFacetOn(criteria: ItemCriteria, field: FacetField, value: string): boolean {
  if (field === 'type' && criteria.mediaType === value) return true;
  const condition = facetCondition(field, value);
  return condition !== undefined && placeOfCondition(criteria.filter, condition) >= 0;
}

/** The criteria with a value of a facet added, or taken away. An item has one year: another takes its place. */
export function toggleFacet(criteria: ItemCriteria, field: FacetField, value: string): ItemCriteria {
  const condition = facetCondition(field, value);
  if (condition === undefined) return criteria;
  const isOn = isFacetOn(criteria, field, value);
  if (field === 'type') {
    const { mediaType: _, ...rest } = criteria;
    const others = replaceCondition(rest, conditionOn(rest.filter, 'type'), undefined);
    const mediaType = MEDIA_TYPES.find((known) => known === value);
    return isOn || mediaType === undefined ? others : { ...others, mediaType };
  }
  if (field === 'decade' || field === 'rating') {
    const before = conditionOn(criteria.filter, field === 'decade' ? 'year' : 'rating');
    return replaceCondition(criteria, before, isOn ? undefined : condition);
  }
  if (field === 'watched' && !isOn) {
    const other = facetCondition(field, value === 'yes' ? 'no' : 'yes');
    return replaceCondition(criteria, other, condition);
  }
  return toggleCondition(criteria, condition);
}
