import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { TitleOrder } from '../../src/workers/db/search/title-order.ts';

const TITLES = 60;

test('changed titles come to where they belong, however many and wherever they stood', () => {
  const titles = fc.array(fc.nat(30), { minLength: TITLES, maxLength: TITLES });
  const changes = fc.uniqueArray(fc.tuple(fc.nat(TITLES - 1), fc.nat(30)), { selector: ([slot]) => slot });
  fc.assert(
    fc.property(titles, changes, (keys, changed) => {
      const compare = (one: number, other: number) =>
        (keys[one] as number) - (keys[other] as number) || one - other;
      const order = new TitleOrder(Uint32Array.from(keys.keys()).sort(compare));
      const before = [...order.slots];
      for (const [slot, key] of changed) keys[slot] = key;
      const slots = changed.map(([slot]) => slot);
      const moved = order.placeAll(slots, compare);
      expect([...order.slots]).toEqual(before.toSorted(compare));
      const stayed = before.filter((slot) => !moved.includes(slot));
      expect(stayed).toEqual(stayed.toSorted(compare));
    }),
  );
});

test('a title that keeps its place is compared with its neighbours alone, and nothing is made anew for it', () => {
  const order = new TitleOrder(Uint32Array.from({ length: 1000 }, (_, slot) => slot));
  const ranks = order.ranks(1000);
  let compared = 0;
  const moved = order.placeAll([0, 500, 999], (one, other) => {
    compared += 1;
    return one - other;
  });
  expect(moved).toEqual([]);
  expect(compared).toBe(4);
  expect(order.ranks(1000)).toBe(ranks);
});
