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
  const { before, deleted, undone } = await runInWorker<Outcome<'unseen'>>(SCENARIOS, 'unseen');
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

test('undoing a move leaves a title whose library is gone, and takes episodes along that came since', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'changedSince'>>(SCENARIOS, 'changedSince')).toEqual({
    left: 1,
    film: 2,
    newEpisode: 1,
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

test('what is done to a library is undone, and done again', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'libraries'>>(SCENARIOS, 'libraries')).toEqual({
    edited: 'Best | Good ones. | #aa3311 | movie | 0 | Shelf 2',
    inactive: { list: 0, figures: 0, ofIts: 6 },
    deleted: { listed: ['Other'], bin: ['Best 6'], roots: 0, list: 0 },
    taken: ['Best (deleted 1) 6'],
    back: 'Best (deleted 1)',
    nameTaken: 1,
    undone: true,
    faults: [
      'constraint: There is a library named “Other” already.',
      'invalid-argument: A colour is written as #rrggbb, not “red”.',
      'invalid-argument: There is nothing to be changed.',
      'not-found: This library is no longer there.',
      'invalid-argument: A library cannot go into itself.',
      'not-found: This library is no longer there.',
    ],
    broken: [],
  });
});

test('a library goes into another one with its titles, folders and rules, and comes out of it by undoing', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'merged'>>(SCENARIOS, 'merged')).toEqual({
    counts: [{ name: 'Other', titles: 5 }],
    mediaType: 'mixed',
    rules: { ignoredExtensions: ['iso', 'avi'], smallestBytes: 9 },
    roots: [2],
    restored: 2,
    isSame: true,
    isSameAgain: true,
    broken: [],
  });
});

test('what is too old for the bin goes for good, but for what a scan would find again', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'tidied'>>(SCENARIOS, 'tidied')).toEqual({
    titles: 2,
    libraries: ['Other'],
    left: ['Amber Sky 0', 'Grey Hill 1'],
    emptied: { ok: true, left: ['Grey Hill 1'], bin: 1 },
    notUndone: 5,
    broken: [],
  });
});

test('a library that is restored before its removal has its turn stays, and is not restored while it is removed', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'restoredInTime'>>(SCENARIOS, 'restoredInTime')).toEqual({
    late: 'not-found: The library is not in the bin any more.',
    kept: 6,
    during: ['busy: This library is just being deleted for good. Cancel that first.', 1],
    isRemoved: true,
    left: 0,
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

for (const isMost of [false, true])
  test(`an episode in the bin goes with its series when its library does, which holds ${isMost ? 'most' : 'some'}`, async ({
    runInWorker,
  }) => {
    expect(await runInWorker<Outcome<'episodeGoesAlong'>>(SCENARIOS, 'episodeGoesAlong', isMost)).toEqual({
      isRemoved: true,
      left: [],
      bin: [],
      counts: [],
      broken: [],
    });
  });

test('titles whose files another library scans stay in the bin when theirs goes by its age', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'scannedByAnother'>>(SCENARIOS, 'scannedByAnother')).toEqual({
    titles: 0,
    left: ['Amber Sky 0', 'Grey Hill 1', 'Harbour 0', 'Dawn 0', 'Dusk 0'],
    binned: ['Harbour', 'Amber Sky'],
    broken: [],
  });
});

test('a large library goes into another one in groups of titles, and comes out of it', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'mergedInGroups'>>(SCENARIOS, 'mergedInGroups')).toEqual({
    titles: 5005,
    parts: [
      '0 bin_item 1',
      '1 item_place 2500',
      '2 item_place 2500',
      '3 item_place 5',
      '4 library 1',
      '4 scan_root 1',
    ],
    left: [0, 0, 0],
    isSame: true,
    isSameAgain: true,
    broken: [],
  });
});
