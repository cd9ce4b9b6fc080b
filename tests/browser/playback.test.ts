import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/playback.ts';

const SCENARIOS = '/tests/browser/scenarios/playback.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('a position outlives a rename, a rescan and a match', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'positions'>>(SCENARIOS, 'positions');
  expect(found.before).toEqual({
    isWatched: false,
    playCount: 0,
    resumeMs: null,
    resumePart: null,
    lastWatchedAt: null,
  });
  // While it plays nobody is told; when it is left, all tabs are.
  expect(found.passing).toBe(0);
  expect(found.told).toEqual([{ kinds: ['playback'], libraryIds: [], itemIds: [found.id] }]);
  expect(found.after.state).toMatchObject({ isWatched: false, playCount: 0, resumeMs: 1_400_000 });
  expect(found.after.files).toMatchObject([
    { rootId: 1, path: 'Root/Moved/shore.mkv', pathInRoot: 'Moved/shore.mkv', isMissing: false },
  ]);
  expect(found.forgotten).toMatchObject({ resumeMs: null });
  // What was only opened has no state.
  expect(found.kept).toEqual([found.id]);
  expect(found.refused).toEqual(['invalid-argument', 'invalid-argument', 'not-found', 'not-found']);
  expect(found.broke).toEqual([]);
});

test('what is played to its end is watched with all its file holds, and the series goes on behind it', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'finished'>>(SCENARIOS, 'finished');
  const { first, second, third } = found.ids;
  expect(found.fresh).toMatchObject({ id: first, resumeMs: null });
  expect(found.begun).toMatchObject({ id: second, resumeMs: 60_000 });
  expect(found.told).toEqual([
    { kinds: ['item', 'playback'], libraryIds: [], itemIds: [first, second].sort((a, b) => a - b) },
  ]);
  const watched = { isWatched: true, playCount: 1, resumeMs: null, resumePart: null, lastWatchedAt: 9000 };
  expect(found.states).toEqual([watched, watched]);
  expect(found.plays).toMatchObject([
    { startedAt: 20_000, endedAt: 29_000, positionMs: 8000 },
    { startedAt: 1000, endedAt: 9000, positionMs: 8000 },
  ]);
  expect(found.playCount).toBe(2);
  expect(found.next).toMatchObject({ id: third, season: 1, episode: 3, part: null });
  expect([found.last, found.ofSpecial, found.ofFilm, found.withoutMissing]).toEqual([null, null, null, null]);
  expect(found.then).toMatchObject({ id: third });
  expect(found.parts.behind).toMatchObject([
    { title: 'The Tide', part: { fileId: found.parts.ids[1], number: 2 } },
    null,
  ]);
  // Left in a part, it is continued there; the end of one is the beginning of the next, and that of the last the end.
  expect(found.parts.states).toMatchObject([
    { resumeMs: 700, resumePart: 1, isWatched: false },
    { resumeMs: 0, resumePart: 2, isWatched: false },
    { resumeMs: 0, resumePart: 2, isWatched: false },
    { resumeMs: 400, resumePart: 2, isWatched: false },
    { resumeMs: null, resumePart: null, isWatched: true, playCount: 1 },
    { resumeMs: 400, resumePart: 2, isWatched: false },
  ]);
});
