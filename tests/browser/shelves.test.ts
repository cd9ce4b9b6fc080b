import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/shelves.ts';

const SCENARIOS = '/tests/browser/scenarios/shelves.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('home shows what was begun, added, watched and marked last, of libraries that are shown', async ({
  runInWorker,
}) => {
  const { before, begun } = await runInWorker<Outcome<'home'>>(SCENARIOS, 'home');
  expect(before).toEqual({
    // Behind the last of a season comes the first of the next.
    begun: [
      ['S2E1', null, null],
      ['Film 2', 60_000, 6_000_000],
    ],
    added: ['Signals', 'Film 4', 'Film 3'],
    watched: ['S1E4', 'Film 3'],
    favourites: ['Film 4', 'Film 1'],
  });
  expect(begun).toEqual([
    ['S2E1', 30_000, null],
    ['Film 2', 60_000, 6_000_000],
  ]);
});

test('lists by time go on where they ended; tags count what is below them, collections have an order', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'pages'>>(SCENARIOS, 'pages');
  expect(found.walked).toEqual([4, 3, 2, 1]);
  expect(found.favourites).toEqual([4, 3, 2].map((id) => ({ id, at: id, notes: `Note ${id}` })));
  expect(found.tags).toEqual([
    ['mood/cold', 2],
    ['Mood/Warm', 2],
    ['Sea', 2],
  ]);
  expect(found.branches).toEqual([{ name: 'mood', count: 3 }]);
  // They were put in as 3, 1, 2.
  expect(found.itemIds).toEqual([2, 3, 1]);
  expect(found.collections).toMatchObject([
    { name: 'Best', count: 3, watched: 3, first: [2, 3, 1], artwork: null },
  ]);
  expect(found.gone).toBe(false);
});

test('a position that is kept while a title plays is no change for a search', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'searchChanges'>>(SCENARIOS, 'searchChanges');
  expect(found).toEqual({ passing: 1, finished: 1 });
});

test('home reads a few steps of each index, however many titles there are', async ({ runInWorker }) => {
  test.setTimeout(240_000);
  const { shown, first, median } = await runInWorker<Outcome<'largeHome'>>(SCENARIOS, 'largeHome', 60_000);
  console.log(`home of 60,000 titles: first ${first.toFixed(1)} ms, then ${median.toFixed(1)} ms`);
  expect(shown).toBe(80);
});
