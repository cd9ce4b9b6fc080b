import { expect, test } from '../support/browser-test.ts';
import { items } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/shelves.ts';

const SCENARIOS = '/tests/browser/scenarios/shelves.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('home shows what was begun, added, watched and marked last, of libraries that are shown', async ({
  runInWorker,
}) => {
  const { before, begun } = await runInWorker<Outcome<'home'>>(SCENARIOS, 'home');
  expect(before).toEqual({
    // The first that was not watched comes next, as on the page of the series.
    begun: [
      ['S1E2', null, null],
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

test('titles that lists do not show are on no page and in no count', async ({ runInWorker }) => {
  const { few, isSame } = await runInWorker<Outcome<'hidden'>>(SCENARIOS, 'hidden');
  expect(few).toEqual({
    home: { begun: [5, 1], watched: [6], added: [6, 5, 1], favourites: [6, 5, 1] },
    timed: [[5, 1], [6], [6, 5, 1], [6, 5, 1]],
    tags: [
      ['Mood/Cold', 2],
      ['Mood/Warm', 2],
      ['Sea', 0],
      ['mood', 3],
    ],
    collection: [3, 1, [5, 6, 1]],
    one: [3, 1, [5, 6, 1]],
  });
  expect(isSame).toBe(true);
});

test('a title is put behind another whatever stands between them unseen', async ({ runInWorker }) => {
  const { orders, gone } = await runInWorker<Outcome<'orderBesideHidden'>>(SCENARIOS, 'orderBesideHidden');
  expect(orders).toEqual([
    [5, 6, 1],
    [2, 3, 4, 5, 6, 1],
    [5, 1, 6],
    [2, 3, 4, 5, 1, 6],
    [6, 5, 1],
    [6, 2, 3, 4, 5, 1],
    [5, 6, 1],
    [2, 3, 4, 5, 6, 1],
  ]);
  expect(gone).toBe('not-found');
});

test('tags of very many titles are counted from the few that are not shown', async ({ runInWorker }) => {
  test.setTimeout(240_000);
  const all = items(20_000);
  const { counts, ms } = await runInWorker<Outcome<'largeTags'>>(SCENARIOS, 'largeTags', all, all / 50);
  console.log(`tags of ${all} titles: ${ms.toFixed(1)} ms`);
  const shown = all - all / 50;
  expect(counts).toEqual([shown, shown / 2, shown]);
});

test('a position that is kept while a title plays is no change for a search', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'searchChanges'>>(SCENARIOS, 'searchChanges');
  expect(found).toEqual({ passing: 1, finished: 1 });
});

test('home reads a few steps of each index, however many titles there are', async ({ runInWorker }) => {
  test.setTimeout(240_000);
  const all = items(15_000);
  const { shown, first, median } = await runInWorker<Outcome<'largeHome'>>(SCENARIOS, 'largeHome', all);
  console.log(`home of ${all} titles: first ${first.toFixed(1)} ms, then ${median.toFixed(1)} ms`);
  expect(shown).toBe(80);
});
