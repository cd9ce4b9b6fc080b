import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/bin.ts';

const SCENARIOS = '/tests/browser/scenarios/bin.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('titles that are moved, deleted and restored at random are back after undoing, with their episodes and counters', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'backAndForth'>>(SCENARIOS, 'backAndForth');
  expect(found).toEqual({ strays: 0, broken: [] });
});

test('a series goes to another library and into the bin with its episodes, but for one that was deleted before', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'seriesGoes'>>(SCENARIOS, 'seriesGoes')).toEqual({
    alone:
      'constraint: Nothing was to be moved: it is there already, or it is an episode, which moves with its series.',
    moved: { series: 2, first: 0, second: 2 },
    deleted: { series: 0, first: 0, second: 0 },
    episode:
      'constraint: It could not be restored: its library is not there any more, or its series is deleted as well. Move it into a library, or restore the series.',
    restored: { series: 2, first: 0, second: 2 },
    words: [{ kind: 'move', libraryId: 2, libraryName: 'Other' }],
    nowhere: 'not-found: This library is no longer there.',
    bin: 'invalid-argument: There is no such library.',
  });
});

test('what was deleted is in no list, search, count, facet or figure, until it is undone', async ({
  runInWorker,
}) => {
  const { before, deleted, undone, people } = await runInWorker<Outcome<'unseen'>>(SCENARIOS, 'unseen');
  // Nobody without a title that is shown is listed.
  expect(people).toEqual([0, 0]);
  expect(before).toEqual({
    list: 6,
    count: 6,
    search: 1,
    filter: 6,
    facet: 6,
    figures: 6,
    works: [3, 3, 3, 3, 3, 3, 1],
    named: ['Films', 'Other'],
  });
  expect(deleted).toEqual({
    list: 5,
    count: 5,
    search: 0,
    filter: 5,
    facet: 5,
    figures: 5,
    works: [2, 2, 2, 2, 2, 2, 1],
    named: ['Films', 'Other'],
  });
  expect(undone).toEqual(before);
});

test('undoing a move leaves a title whose library is gone, takes episodes along that came since, and what is deleted again stays in the bin as long as any', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'changedSince'>>(SCENARIOS, 'changedSince')).toEqual({
    left: 1,
    film: 2,
    newEpisode: 1,
    isKeptAnew: true,
    broken: [],
  });
});

test('a scan finds what was moved or deleted by its files, and makes no second one', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'scannedAgain'>>(SCENARIOS, 'scannedAgain')).toEqual({
    // Neither the same files again, nor files of the same titles.
    titles: [
      'movie Amber Sky 2',
      'movie Grey Hill 0',
      'series Harbour 2',
      'series Lantern 0',
      'episode Dawn 2',
      'episode Dusk 2',
      'episode Episode 1 0',
      'episode Episode 2 0',
    ],
    files: 8,
    reread: 8,
    restored: ['series Lantern 1', 'episode Episode 1 1', 'episode Episode 2 1'],
    broken: [],
  });
});

test('an episode that was deleted alone is not in its series, and its file is not played next', async ({
  runInWorker,
}) => {
  const all = {
    there: 3,
    shown: ['Dawn 5', 'Dusk 6', 'Noon 7'],
    repository: [3, 3],
    next: 'Dusk',
    neighbours: 'Dusk',
    ofDeleted: 'Noon',
  };
  expect(await runInWorker<Outcome<'seriesWithout'>>(SCENARIOS, 'seriesWithout')).toEqual({
    before: all,
    without: {
      there: 2,
      shown: ['Dawn 5', 'Dusk null', 'Noon 7'],
      repository: [2, 2],
      next: 'Noon',
      neighbours: 'Noon',
      ofDeleted: null,
    },
    whole: all,
    upNext: 'Noon',
  });
});

test('episodes that a scan finds are where their series was moved to meanwhile', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'movedMeanwhile'>>(SCENARIOS, 'movedMeanwhile')).toEqual({
    places: [2, 2, 2],
    broken: [],
  });
});
