import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/repositories.ts';

const SCENARIOS = '/tests/browser/scenarios/repositories.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('items are paged by offset, by key and by position, and counted', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'paging'>>(SCENARIOS, 'paging')).toEqual({
    order: [1, 6, 5, 4, 3],
    byOffset: [5, 4],
    fromEnd: [4, 5],
    byKey: [5, 4],
    afterNothing: [],
    byPosition: [5, 4],
    counts: [6, 5, 0],
  });
});

test('items and what belongs to them are found by every lookup', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'lookups'>>(SCENARIOS, 'lookups')).toMatchObject({
    sameTitle: [1, 2],
    undatedTitle: [3],
    episodes: ['Part 1x1', 'Part 1x2', 'Part 2x1'],
    season: ['Part 1x1', 'Part 1x2'],
    genres: ['Comedy', 'Drama'],
    dramas: [1, 2],
    ofCompany: [2],
    byExternalId: [1, 2],
    fileByPath: { id: 2, itemId: 2, path: '/b', isMissing: true },
    noFile: null,
    sameContent: [1, 2],
    posters: [1],
    postersToFetch: [1],
    english: [1],
    englishToFetch: [1],
    trailers: [{ name: 'Teaser', url: 'https://example.org/', language: null }],
    namesakes: [1, 3],
    personIds: [
      { source: 'imdb', externalId: 'nm1' },
      { source: 'tmdb', externalId: '1' },
    ],
    cast: ['Ann', 'Bea'],
    directed: [1],
    failedOfLibrary: [2],
    failedScans: [3],
  });
});

test('tags, collections, favourites, plays, searches and history are kept; deleted items leave them', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'personal'>>(SCENARIOS, 'personal')).toEqual({
    tags: [{ id: 1, name: 'to see', color: '#f00', count: 1 }],
    tagged: [1],
    collections: [{ id: 1, name: 'Best', description: 'of all', count: 1 }],
    collected: [1],
    favourites: [{ itemId: 1, notes: 'better', favouritedAt: 10 }],
    favourite: { itemId: 1, notes: 'better', favouritedAt: 10 },
    watched: { isWatched: true, playCount: 1, resumeMs: null, resumePart: null, lastWatchedAt: 4 },
    unwatched: null,
    plays: [3, 1],
    searches: [
      { name: 'Renamed', isPinned: false, position: 0, updatedAt: 2 },
      { name: 'Pinned', isPinned: true, position: 1, updatedAt: 1 },
    ],
    played: [3, 2, 1],
    playedThen: [2, 1],
  });
});

test('a unit of work that fails half way leaves nothing', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'undone'>>(SCENARIOS, 'undone')).toEqual({
    failure: 'constraint',
    tags: 0,
  });
});

test('libraries are made and renamed, clashing names are refused, changes are told', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'libraries'>>(SCENARIOS, 'libraries');
  expect(found.created).toMatchObject({
    id: 3,
    name: 'Élan',
    mediaType: 'movie',
    isSynthetic: true,
    isActive: true,
    scanRoots: [],
    counts: {},
  });
  expect(found.renamed).toBe('More');
  expect(found.codes).toEqual([
    'invalid-argument',
    'invalid-argument',
    'constraint',
    'constraint',
    'constraint',
    'not-found',
  ]);
  expect(found.sameName).toBe(true);
  expect(found.told).toEqual([[3], [], []]);
  expect(found.listed).toMatchObject({
    ok: true,
    value: [
      { id: 1, name: 'FILMS', counts: { movie: 1, series: 1, episode: 3 } },
      { id: 2, name: 'films 2', counts: { movie: 1 } },
      { id: 3, name: 'Élan' },
    ],
  });
});
