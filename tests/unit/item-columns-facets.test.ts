import { deepEqual, equal } from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { countFacets, type ValueCount } from '../../src/workers/db/search/count-facets.ts';
import { WATCHED } from '../../src/workers/db/search/item-facts.ts';
import { selectItems } from '../../src/workers/db/search/select-items.ts';
import { anyChanges, applyChange } from '../support/item-changes.ts';
import { ItemColumnsSession } from '../support/item-columns-session.ts';
import {
  anyFilter,
  anyItems,
  fold,
  isNamed,
  isSelected,
  type ModelItem,
  namesOf,
} from '../support/item-model.ts';

const SETS = ['genre', 'resolution', 'keyword', 'tag', 'collection'] as const;

function counted(
  items: readonly ModelItem[],
  valuesOf: (item: ModelItem) => readonly string[],
): ValueCount[] {
  const counts = new Map<string, number>();
  for (const value of items.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

const mostFirst = (counts: ValueCount[]) =>
  counts.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
const byValue = (counts: ValueCount[]) =>
  counts.sort((one, other) => Number(one.value) - Number(other.value));

/** Of names that are alike the first stands for all. */
function firstOfAlike(field: (typeof SETS)[number]): readonly string[] {
  const names = namesOf(field).map(([, name]) => name);
  return names.filter((name, at) => !names.slice(0, at).some((other) => fold(other) === fold(name)));
}

test('a value counts the items that its condition selects of the result, also after any changes', () => {
  fc.assert(
    fc.property(anyItems, anyFilter, anyChanges, (items, filter, changes) => {
      const session = new ItemColumnsSession(items, new Set());
      const check = (): void => {
        const selection = selectItems(session.columns, { filter }, session.context, null);
        const { total, fields } = countFacets(session.columns, selection, session.context);
        const selected = [...session.items.values()].filter((item) => isSelected(item, filter));
        equal(total, selected.length);
        deepEqual(fields.type, mostFirst(counted(selected, (item) => [item.mediaType])));
        deepEqual(
          fields.watched,
          mostFirst(counted(selected, (item) => [item.flags & WATCHED ? 'yes' : 'no'])),
        );
        const decade = ({ year }: ModelItem) => (year === null ? [] : [String(Math.floor(year / 10) * 10)]);
        deepEqual(fields.decade, byValue(counted(selected, decade)));
        const band = ({ rating }: ModelItem) =>
          rating === null ? [] : [String(Math.min(Math.floor(rating), 9))];
        deepEqual(fields.rating, byValue(counted(selected, band)));
        for (const field of SETS) {
          const names = firstOfAlike(field);
          const having = (item: ModelItem) =>
            names.filter((name) => item.sets[field]?.some((value) => isNamed(field, value, name)));
          deepEqual([field, fields[field]], [field, mostFirst(counted(selected, having))]);
        }
      };
      check();
      for (const change of changes) applyChange(session, change);
      check();
    }),
    { numRuns: 200 },
  );
});
