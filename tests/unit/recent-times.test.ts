import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { framesPerSecond, RecentTimes } from '../../src/app/performance/recent-times.ts';

function timesOf(values: readonly number[], size = 600): RecentTimes {
  const times = new RecentTimes(size);
  for (const ms of values) times.add(ms);
  return times;
}

test('percentiles are those of the sorted times', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  expect(timesOf(hundred).summary()).toEqual({ count: 100, mean: 50.5, p50: 50, p95: 95, p99: 99, max: 100 });
});

test('without times everything is 0', () => {
  expect(timesOf([]).summary()).toEqual({ count: 0, mean: 0, p50: 0, p95: 0, p99: 0, max: 0 });
  expect(framesPerSecond(timesOf([]))).toBe(0);
});

test('only the last count, the newest first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 })),
      fc.integer({ min: 1, max: 20 }),
      (values, size) => {
        const times = timesOf(values, size);
        const last = values.slice(-size).reverse();
        expect(Array.from({ length: times.count }, (_, steps) => times.back(steps))).toEqual(last);
        expect(times.summary().max).toBe(Math.max(0, ...last));
        expect(times.back(size)).toBe(0);
      },
    ),
  );
});

test('frames a second are those of the last second', () => {
  const slow = Array.from({ length: 10 }, () => 100);
  const quick = Array.from({ length: 100 }, () => 10);
  expect(framesPerSecond(timesOf([...slow, ...quick]))).toBeCloseTo(100, 5);
  expect(framesPerSecond(timesOf([...quick, ...slow]))).toBeCloseTo(10, 5);
});

test('what was cleared is gone', () => {
  const times = timesOf([5, 6, 7]);
  times.clear();
  expect(times.count).toBe(0);
  expect(times.back(0)).toBe(0);
});
