import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { ItemCondition, ItemFilter } from '../../shared/item-filter.ts';

// A filter as a person edits it: conditions that all have to hold, some of which may be groups.

/** The conditions that all have to hold; none for a filter that is absent. */
export function conditionsOf(filter: ItemFilter | undefined): readonly ItemFilter[] {
  if (filter === undefined) return [];
  return 'all' in filter ? filter.all : [filter];
}

/** The filter of conditions that all have to hold; undefined for none. */
export function filterOf(conditions: readonly ItemFilter[]): ItemFilter | undefined {
  const [first] = conditions;
  return conditions.length > 1 ? { all: conditions } : first;
}

/** The criteria with other conditions. */
export function withConditions(criteria: ItemCriteria, conditions: readonly ItemFilter[]): ItemCriteria {
  const { filter: _, ...rest } = criteria;
  const filter = filterOf(conditions);
  return filter === undefined ? rest : { ...rest, filter };
}

/** Whether two filters say the same in the same words. */
export function isSameFilter(one: ItemFilter, other: ItemFilter): boolean {
  return filterKey(one) === filterKey(other);
}

/** Where a condition stands among those that all have to hold, or -1. */
export function placeOfCondition(filter: ItemFilter | undefined, condition: ItemFilter): number {
  return conditionsOf(filter).findIndex((held) => isSameFilter(held, condition));
}

/** Adds a condition, or takes it away when it is there. */
export function toggleCondition(criteria: ItemCriteria, condition: ItemFilter): ItemCriteria {
  const conditions = conditionsOf(criteria.filter);
  const at = placeOfCondition(criteria.filter, condition);
  return withConditions(criteria, at < 0 ? [...conditions, condition] : conditions.toSpliced(at, 1));
}

/** The first condition of a field among those that all have to hold, and the others. */
export function conditionOn<Field extends ItemCondition['field']>(
  filter: ItemFilter | undefined,
  field: Field,
): Extract<ItemCondition, { readonly field: Field }> | undefined {
  type Found = Extract<ItemCondition, { readonly field: Field }>;
  const isOfField = (held: ItemFilter): held is Found => 'field' in held && held.field === field;
  return conditionsOf(filter).find(isOfField);
}

/** Puts a condition in the place of another, or at the end; undefined takes the other away. */
export function replaceCondition(
  criteria: ItemCriteria,
  before: ItemFilter | undefined,
  after: ItemFilter | undefined,
): ItemCriteria {
  const conditions = conditionsOf(criteria.filter);
  const at = before === undefined ? -1 : placeOfCondition(criteria.filter, before);
  const put = after === undefined ? [] : [after];
  return withConditions(
    criteria,
    conditions.toSpliced(at < 0 ? conditions.length : at, at < 0 ? 0 : 1, ...put),
  );
}

/** With its keys in one order: criteria are read from texts and from forms. */
function filterKey(filter: ItemFilter): string {
  return JSON.stringify(filter, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
