import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { IdSet } from '../../src/shared/id-set.ts';

const ids = fc.uniqueArray(fc.oneof(fc.nat(200), fc.nat(200_000), fc.nat(4_000_000_000)), { maxLength: 200 });
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

test('pages hold what the set does, and a set of them is the same', () => {
  fc.assert(
    fc.property(ids, ids, (all, gone) => {
      const set = new IdSet(all);
      for (const id of gone) set.delete(id);
      const again = IdSet.ofPages(set.pages());
      expect(again.size).toBe(set.size);
      expect(again.takeLowest(all.length)).toEqual(ascending(all.filter((id) => !gone.includes(id))));
    }),
  );
});

test('the lowest ids are taken in their order, each once', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 50 }), (all, count) => {
      const set = new IdSet(all);
      const taken: number[] = [];
      for (let some = set.takeLowest(count); some.length > 0; some = set.takeLowest(count)) {
        expect(some.length).toBeLessThanOrEqual(count);
        taken.push(...some);
        expect(set.size).toBe(all.length - taken.length);
        expect(taken.some((id) => set.has(id))).toBe(false);
      }
      expect(taken).toEqual(ascending(all));
    }),
  );
});

test('a page of another size is refused', () => {
  expect(() => IdSet.ofPages([{ page: 0, bits: new Uint32Array(3) }])).toThrow(RangeError);
});
