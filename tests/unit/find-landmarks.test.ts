import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { findLandmarks } from '../../src/workers/db/services/find-landmarks.ts';

test('every run is found where it begins, whatever their lengths', () => {
  const runs = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 20 });
  fc.assert(
    fc.property(runs, (lengths) => {
      const labels = lengths.flatMap((length, run) => Array.from({ length }, () => `run ${run}`));
      const expected = lengths.map((_, run) => ({ label: `run ${run}`, at: labels.indexOf(`run ${run}`) }));
      expect(findLandmarks(labels.length, (position) => labels[position] as string, 20)).toEqual(expected);
    }),
  );
});

test('a million rows take some twenty looks a run', () => {
  let looks = 0;
  const found = findLandmarks(
    1_000_000,
    (position) => {
      looks++;
      return position < 999_999 ? 'a' : 'b';
    },
    40,
  );
  expect(found).toEqual([
    { label: 'a', at: 0 },
    { label: 'b', at: 999_999 },
  ]);
  expect(looks).toBeLessThan(50);
});

test('more runs than a rail has room for are not found', () => {
  expect(findLandmarks(100, String, 40)).toBeUndefined();
  expect(findLandmarks(40, String, 40)).toHaveLength(40);
  expect(findLandmarks(0, String, 40)).toEqual([]);
});
