import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/import.ts';

const SCENARIOS = '/tests/browser/scenarios/import.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

for (const [way, expectedItems] of [
  ['a first load', 6000],
  ['adding', 1],
] as const) {
  test(`${way} stores every item with its credits, counters, indexes and full text`, async ({
    runInWorker,
  }) => {
    const found = await runInWorker<Outcome<'generateLibrary'>>(
      SCENARIOS,
      'generateLibrary',
      6000,
      expectedItems,
    );
    expect(found.faults).toEqual([]);
    expect(found.job).toMatchObject({ status: 'completed', processed: 6000, added: 6000, credits: 18_000 });
    expect(found.counts).toMatchObject({ items: 6000, credits: 18_000, ids: 6000 });
    expect(found.counts?.people).toBe((found.job as { people: number }).people);
    expect(found.sameSchema).toBe(true);
    expect(found.phases).toEqual(
      expectedItems === 1
        ? ['Reading titles', 'Building search']
        : ['Reading titles', 'Building indexes', 'Building search'],
    );
    expect(found.fractionsRise).toBe(true);
    expect(found.kinds).toEqual(['item', 'job', 'library', 'person']);
  });
}

test('building an index tells how far it is while it goes on, and never goes back', async ({
  runInWorker,
}) => {
  const { fractions, within } = await runInWorker<Outcome<'finishSlowly'>>(SCENARIOS, 'finishSlowly', 20_000);
  expect(fractions[0]).toBe(0);
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  // Of fourteen indexes, those of titles, credits, companies and genres have rows enough.
  expect(within.filter((told) => told >= 3).length).toBeGreaterThan(8);
});

test('adding to a library keeps it whole, and adding the same again skips it', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'addToLibrary'>>(SCENARIOS, 'addToLibrary');
  expect(found).toEqual({
    phases: ['Reading titles', 'Building search'],
    added: 500,
    skippedAgain: 500,
    brought: {
      acts: 2,
      isAll: true,
      left: 1,
      places: [0, 2],
      kept: 1,
      isAgain: true,
      leftThen: 0,
      last: [0],
    },
    faults: [],
  });
});

test('one batch of 20,000 items is taken', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'hugeBatch'>>(SCENARIOS, 'hugeBatch', 20_000);
  expect(found).toEqual({ added: 20_000, faults: [] });
});
