import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { textKey } from '../../src/shared/text-key.ts';
import { HashMultimap } from '../../src/workers/db/services/hash-multimap.ts';

function add(map: HashMultimap, key: string, id: number): void {
  const { high, low } = textKey(key);
  map.add(high, low, id);
}

function get(map: HashMultimap, key: string): readonly number[] {
  const { high, low } = textKey(key);
  return map.get(high, low);
}

test('every id added is found under its key, in the order of adding, also when it has grown', () => {
  const entries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })), {
    maxLength: 3000,
  });
  fc.assert(
    fc.property(entries, (given) => {
      const map = new HashMultimap(1);
      const expected = new Map<string, number[]>();
      for (const [key, id] of given) {
        add(map, key, id);
        expected.set(key, [...(expected.get(key) ?? []), id]);
      }
      for (const [key, ids] of expected) deepEqual([...get(map, key)], ids.slice(0, 50));
      deepEqual([...get(map, 'not there')], []);
    }),
    { numRuns: 30 },
  );
});

test('a key shared by very many costs no more than fifty', () => {
  const map = new HashMultimap(10);
  for (let id = 1; id <= 5000; id++) add(map, 'tt0', id);
  expect(get(map, 'tt0')).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  add(map, 'tt1', 9999);
  expect(get(map, 'tt1')).toEqual([9999]);
});

test('half a million keys keep apart', () => {
  const map = new HashMultimap(500_000);
  for (let id = 1; id <= 500_000; id++) add(map, `tmovie|2001|title ${id}`, id);
  let wrong = 0;
  for (let id = 1; id <= 500_000; id++) {
    const found = get(map, `tmovie|2001|title ${id}`);
    if (found.length !== 1 || found[0] !== id) wrong++;
  }
  expect(wrong).toBe(0);
});
