import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { chanceOfExceeding } from '../../bench/gate/rank-test.ts';

const sample = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 });

test('samples that are apart have the probability of one order among all', () => {
  expect(chanceOfExceeding([1, 2, 3], [4, 5, 6])).toBeCloseTo(1 / 20, 12);
  expect(chanceOfExceeding([5, 1, 4, 2, 3], [9, 7, 8, 10, 6])).toBeCloseTo(1 / 252, 12);
  expect(chanceOfExceeding([1, 2, 3, 4, 6], [5, 7, 8, 9, 10])).toBeCloseTo(2 / 252, 12);
  expect(chanceOfExceeding([4, 5, 6], [1, 2, 3])).toBe(1);
});

test('it is what counting all orders of distinct values gives', () => {
  const distinct = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(distinct, fc.nat(), (values, cut) => {
      const size = 1 + (cut % (values.length - 1));
      const observed = inversions(values.slice(0, size), values.slice(size));
      const splits = choices(values, size);
      const asFar = splits.filter(
        (lower) =>
          inversions(
            lower,
            values.filter((value) => !lower.includes(value)),
          ) <= observed,
      );
      const chance = chanceOfExceeding(values.slice(0, size), values.slice(size));
      expect(chance).toBeCloseTo(asFar.length / splits.length, 9);
    }),
  );
});

test('equal values count against a difference', () => {
  fc.assert(
    fc.property(sample, sample, (lower, upper) => {
      const raised = upper.map((value) => value + 0.5);
      expect(chanceOfExceeding(lower, raised)).toBeLessThanOrEqual(chanceOfExceeding(lower, upper));
    }),
  );
  expect(chanceOfExceeding([1, 1, 1], [1, 1, 1])).toBe(1);
});

test('it is exact for as many runs as can be asked for', () => {
  const low = Array.from({ length: 25 }, (_, index) => index);
  const high = low.map((value) => value + 25);
  expect(chanceOfExceeding(low, high) * 126_410_606_437_752).toBeCloseTo(1, 9);
});

function inversions(lower: readonly number[], upper: readonly number[]): number {
  return lower.flatMap((value) => upper.filter((other) => other < value)).length;
}

/** Every way to choose so many of the values. */
function choices(values: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return values.flatMap((value, at) =>
    choices(values.slice(at + 1), size - 1).map((rest) => [value, ...rest]),
  );
}
