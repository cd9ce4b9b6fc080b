import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/bin-libraries.ts';

const SCENARIOS = '/tests/browser/scenarios/bin-libraries.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

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
    creation: [
      true,
      'constraint: “Made” has folders by now. Delete the library instead: that can be undone as well.',
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
    notUndone: 4,
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
