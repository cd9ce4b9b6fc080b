import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { judge } from '../../bench/gate/judge.ts';

const FLOOR = 1;
const RUNS = 5;

test('a regression of 30 % is found', () => {
  expect(judge([100, 103, 98, 101, 99], [131, 128, 133, 127, 130], FLOOR)).toMatchObject({
    verdict: 'worse',
    before: 100,
    after: 130,
    ratio: 1.3,
    isBeyondDoubt: false,
  });
});

test('noise of 20 % is no regression, even where the medians differ by 16 %', () => {
  expect(judge([100, 118, 84, 95, 107], [119, 88, 116, 101, 121], FLOOR).verdict).toBe('unclear');
});

test('a regression of 10 % is none, however sure it is', () => {
  expect(judge([100, 100, 100, 100, 100], [110, 110, 110, 110, 110], FLOOR).verdict).toBe('same');
});

test('an improvement is one and passes', () => {
  const { verdict, isBeyondDoubt } = judge([100, 103, 98, 101, 99], [40, 42, 39, 41, 38], FLOOR);
  expect({ verdict, isBeyondDoubt }).toEqual({ verdict: 'better', isBeyondDoubt: false });
});

test('a difference below the floor is none', () => {
  expect(judge([0.2, 0.2, 0.2], [0.5, 0.5, 0.5], 0.3).verdict).toBe('same');
  expect(judge([0.2, 0.2, 0.2], [0.6, 0.6, 0.6], 0.3).verdict).toBe('worse');
});

test('three runs must not overlap, five may once', () => {
  expect(judge([100, 110, 120], [118, 150, 160], FLOOR).verdict).toBe('unclear');
  expect(judge([100, 110, 120], [121, 150, 160], FLOOR).verdict).toBe('worse');
  expect(judge([100, 105, 110, 115, 120], [118, 150, 155, 160, 165], FLOOR).verdict).toBe('worse');
  expect(judge([100, 105, 110, 119, 120], [118, 150, 155, 160, 165], FLOOR).verdict).toBe('unclear');
});

test('two runs tell nothing', () => {
  expect(judge([100, 101], [300, 301, 302], FLOOR)).toMatchObject({
    verdict: 'unclear',
    isBeyondDoubt: false,
  });
});

test('beyond doubt is more than twice with every run apart', () => {
  expect(judge([100, 105, 110], [230, 240, 250], FLOOR).isBeyondDoubt).toBe(true);
  expect(judge([100, 105, 110], [190, 200, 205], FLOOR).isBeyondDoubt).toBe(false);
  expect(judge([100, 100, 100, 100, 231], [230, 240, 250, 260, 270], FLOOR)).toMatchObject({
    verdict: 'worse',
    isBeyondDoubt: false,
  });
});

test('what was nothing and is something is worse, and the other way round', () => {
  expect(judge([0, 0, 0], [5, 6, 7], 2)).toMatchObject({ verdict: 'worse', ratio: Number.POSITIVE_INFINITY });
  expect(judge([5, 6, 7], [0, 0, 0], 2)).toMatchObject({ verdict: 'better', ratio: 0 });
  expect(judge([0, 0, 0], [0, 0, 0], 2)).toMatchObject({ verdict: 'same', ratio: 1 });
});

test('turned round, worse is better', () => {
  const runs = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 7 });
  const opposite = { worse: 'better', better: 'worse', same: 'same', unclear: 'unclear' } as const;
  fc.assert(
    fc.property(runs, runs, (one, other) => {
      expect(judge(other, one, FLOOR).verdict).toBe(opposite[judge(one, other, FLOOR).verdict]);
    }),
  );
});

test('of runs that differ by noise of 20 % alone, fewer than one in a hundred are called worse', () => {
  const random = randomNumbers();
  const noisy = (middle: number) => Array.from({ length: RUNS }, () => middle * (0.8 + 0.4 * random()));
  const pairs = Array.from({ length: 5000 }, () => judge(noisy(100), noisy(100), FLOOR).verdict);
  const alarms = pairs.filter((verdict) => verdict === 'worse').length;
  expect(alarms).toBeGreaterThan(0);
  expect(alarms / pairs.length).toBeLessThan(0.01);
});

test('of regressions of 30 % in noise of 10 %, nearly all are found', () => {
  const random = randomNumbers();
  const noisy = (middle: number) => Array.from({ length: RUNS }, () => middle * (0.9 + 0.2 * random()));
  const pairs = Array.from({ length: 1000 }, () => judge(noisy(100), noisy(130), FLOOR).verdict);
  expect(pairs.filter((verdict) => verdict === 'worse').length / pairs.length).toBeGreaterThan(0.97);
});

/** Always the same numbers from 0 to 1. */
function randomNumbers(): () => number {
  let state = 20_251;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
