import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { firstOfSelection, orderSelection } from '../../src/workers/db/search/order-selection.ts';
import { selectItems } from '../../src/workers/db/search/select-items.ts';
import { anyChanges, applyChange } from '../support/item-changes.ts';
import { buildColumns, ItemColumnsSession } from '../support/item-columns-session.ts';
import {
  anyFilter,
  anyItems,
  byRenown,
  isSelected,
  MODEL_SORTS,
  type ModelItem,
  sorted,
} from '../support/item-model.ts';

const SORTS = Object.keys(MODEL_SORTS) as (keyof typeof MODEL_SORTS)[];

test('slots are numbered by votes, rating, year and title', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const { columns, slots } = buildColumns(items);
      const ids = items.map((_, slot) => columns.idOf(slot));
      const own = items.map(({ id }) => id);
      deepEqual(
        [ids, [...slots].map((slot) => columns.idOf(slot))],
        [[...items].sort(byRenown).map(({ id }) => id), own],
      );
    }),
  );
});

test('orders are those of sorted objects, whole and at their beginning, also after any changes', () => {
  fc.assert(
    fc.property(anyItems, anyFilter, anyChanges, fc.nat(20), (items, filter, changes, limit) => {
      const session = new ItemColumnsSession(items, new Set());
      const check = (): void => {
        const selection = selectItems(session.columns, { filter }, session.context, null);
        const selected = [...session.items.values()].filter((item) => isSelected(item, filter));
        const wanted: number[][] = [];
        const found: number[][] = [];
        for (const sort of SORTS) {
          for (const descending of [false, true]) {
            const ids = sorted(selected, sort, descending).map(({ id }) => id);
            wanted.push(ids, ids.slice(0, limit));
            const criteria = { sort, descending };
            const whole = orderSelection(session.columns, selection, criteria, null);
            const first = firstOfSelection(session.columns, selection, criteria, null, limit);
            found.push(session.ids(whole), session.ids(first));
          }
        }
        deepEqual(found, wanted);
      };
      check();
      for (const change of changes) {
        applyChange(session, change);
        check();
      }
    }),
    { numRuns: 150 },
  );
});

test('relevance is the tier, then the slot; without a text the slot alone', () => {
  fc.assert(
    fc.property(anyItems, fc.boolean(), fc.nat(10), (items, descending, limit) => {
      const { columns, context } = new ItemColumnsSession(items, new Set());
      const criteria = { sort: 'relevance', descending } as const;
      const tiers = context.text('one');
      const selection = selectItems(columns, {}, context, tiers);
      const slots = Array.from(selection.mask.keys()).filter((slot) => selection.mask[slot]);
      const best = slots.toSorted((a, b) => (tiers[a] ?? 0) - (tiers[b] ?? 0) || a - b);
      const wanted = descending ? best.reverse() : best;
      deepEqual([...orderSelection(columns, selection, criteria, tiers)], wanted);
      deepEqual([...firstOfSelection(columns, selection, criteria, tiers, limit)], wanted.slice(0, limit));
      const plain = orderSelection(columns, selection, criteria, null);
      deepEqual([...plain], descending ? slots.reverse() : slots);
    }),
  );
});

test('a random order stays when others come and go, turns round, and is another with another seed', () => {
  const item = (id: number): ModelItem => ({
    ...{
      id,
      mediaType: 'movie',
      libraryId: 7,
      year: null,
      rating: null,
      runtimeMin: null,
      addedAt: 0,
      size: null,
    },
    ...{ votes: id % 17, lastWatchedAt: null, sortTitle: '', flags: 0, sets: {}, people: [], words: [] },
  });
  const sessionOf = (ids: readonly number[]) => new ItemColumnsSession(ids.map(item), new Set());
  const ids = Array.from({ length: 20_000 }, (_, at) => at * 3 + 1);
  const all = sessionOf(ids);
  const order = (seed: number, descending = false, limit = Infinity, session = all): number[] => {
    const selection = selectItems(session.columns, {}, session.context, null);
    const criteria = { sort: 'random', descending, seed } as const;
    return session.ids(firstOfSelection(session.columns, selection, criteria, null, limit));
  };
  const whole = order(5);
  expect(new Set(whole)).toEqual(new Set(ids));
  expect(whole).not.toEqual(ids);
  for (const limit of [1, 100, 4000, 15_000]) expect(order(5, false, limit)).toEqual(whole.slice(0, limit));
  expect(order(5, true, 300)).toEqual(whole.toReversed().slice(0, 300));
  const some = ids.filter((id) => id % 2 === 0);
  expect(order(5, false, Infinity, sessionOf(some))).toEqual(whole.filter((id) => id % 2 === 0));
  expect(order(6)).not.toEqual(whole);
  expect(order(2 ** 32 - 1)).not.toEqual(whole);
});
