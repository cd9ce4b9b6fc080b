import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { BuildProgress } from '../../src/workers/db/services/build-progress.ts';

/** What is told while each step takes its operations, in parts. */
function told(steps: readonly { rows: number; taken: readonly number[] }[]): number[][] {
  const all: number[][] = [];
  const build = new BuildProgress(
    steps.map(({ rows }) => ({ rows, operationsARow: 12 })),
    (fraction) => all.at(-1)?.push(fraction),
  );
  for (const [number, { taken }] of steps.entries()) {
    all.push([]);
    build.at(number, 0);
    let operations = 0;
    for (const more of taken) {
      operations += more;
      build.at(number, operations);
    }
    build.again();
  }
  return all;
}

test('a step’s share is that of its rows, and its operations say how much of it is done', () => {
  const steps = [
    { rows: 100, taken: [600, 600] },
    { rows: 300, taken: [1800] },
  ];
  expect(told(steps)).toEqual([
    [0, 0.125, 0.25, 0.25],
    [0.25, 0.625, 0.625],
  ]);
});

test('what is told never goes back nor beyond the step’s end, however wrong the estimates are', () => {
  const step = fc.record({
    rows: fc.double({ min: 0, max: 1000, noNaN: true }),
    taken: fc.array(fc.nat(20_000), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const fractions = told(steps);
      const all = fractions.flat();
      expect(all).toEqual([...all].sort((a, b) => a - b));
      expect(all.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
      for (const [number, within] of fractions.entries()) {
        const next = fractions[number + 1]?.[0];
        if (next !== undefined) expect(within.at(-1)).toBeLessThanOrEqual(next);
      }
    }),
  );
});
