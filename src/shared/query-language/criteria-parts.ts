import type { ItemFilter } from '../item-filter.ts';
import { canonicalCriteria } from './canonical-criteria.ts';
import { conditionLabel } from './condition-label.ts';
import type { QueryCriteria } from './query-criteria.ts';

/** Which part of criteria: the type, or the number of a condition that every item has to fulfil. */
export type PartPath = 'type' | number;

/** A part that can be taken away by itself, in plain words. */
export interface CriteriaPart {
  readonly path: PartPath;
  readonly label: string;
}

/** The parts of criteria beside the text and the order, as chips show them. */
export function criteriaParts(criteria: QueryCriteria): CriteriaPart[] {
  const { mediaType, filter } = canonicalCriteria(criteria);
  const type: ItemFilter[] = mediaType ? [{ field: 'type', anyOf: [mediaType] }] : [];
  return [
    ...type.map((condition) => ({ path: 'type' as const, label: conditionLabel(condition) })),
    ...topConditions(filter).map((condition, path) => ({ path, label: conditionLabel(condition) })),
  ];
}

/** Canonical criteria without one of their {@link criteriaParts}. */
export function removeCondition<Criteria extends QueryCriteria>(criteria: Criteria, path: PartPath): Criteria;
export function removeCondition(criteria: QueryCriteria, path: PartPath): QueryCriteria {
  const { mediaType, filter, ...rest } = canonicalCriteria(criteria);
  const all = topConditions(filter).filter((_, index) => index !== path);
  const type = path === 'type' || mediaType === undefined ? {} : { mediaType };
  return canonicalCriteria({ ...rest, ...type, filter: { all } });
}

function topConditions(filter: ItemFilter | undefined): readonly ItemFilter[] {
  if (!filter) return [];
  return 'all' in filter ? filter.all : [filter];
}
