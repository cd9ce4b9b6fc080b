import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/duplicates.ts';

const SCENARIOS = '/tests/browser/scenarios/duplicates.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('titles are found by ids, titles, numbers of episodes, content and size', async ({ runInWorker }) => {
  const { first, kept, apart, isBack } = await runInWorker<Outcome<'found'>>(SCENARIOS, 'found');
  expect(first).toEqual([
    { ids: ['Dune Road', 'Tower', 'Keep'], reasons: 'fingerprint,size', certain: false },
    { ids: ['Harbor', 'Port'], reasons: 'external-id', certain: true },
    { ids: ['Lighthouse', 'Lighthouse'], reasons: 'title', certain: false },
    { ids: ['Pilot', 'Pilot'], reasons: 'episode', certain: false },
  ]);
  expect(kept).toBe(true);
  expect(apart).toBe(first.length - 1);
  expect(isBack).toBe(true);
});

test('titles that were deleted are neither found nor merged, nor told apart', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'foundOfDeleted'>>(SCENARIOS, 'foundOfDeleted')).toEqual({
    groups: [[5, 6]],
    nothing: 'not-found: None of these titles is in the library any more.',
    itemCount: 2,
    left: [1, 2, 3, 5, 6],
    apart: 'not-found: None of these titles is in the library any more.',
  });
});

test('merging joins all that belongs to titles, and undoing it leaves every table as it was', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'merged'>>(SCENARIOS, 'merged');
  expect(found.differences).toEqual([[], [], []]);
  expect(found).toMatchObject({
    act: { deed: { kind: 'merge', groups: 1 }, title: 'Harbor', itemCount: 3 },
    detail: {
      tags: ['Old', 'Sea'],
      collections: [{ id: 1, name: 'Ports' }],
      ids: ['imdb:tt1', 'tmdb:1', 'tvdb:9'],
      rating: 7.5,
      runtimeMin: 90,
      originalTitle: 'Hafen',
      description: 'Ships.',
      genres: ['Drama'],
      credits: 2,
      files: [
        [1, 0],
        [2, 1],
      ],
    },
    kept: { notes: 'Good.\nReally.', rating: 8, plays: 3, events: 2, own: 'rating', films: 1 },
    broken: [],
    left: [0, 0],
  });
  expect([...found.detail.names].sort()).toEqual(['Harbor (1990)', 'Puerto', 'The Harbor']);
});

test('series become one with their episodes, and all that is certain in one act', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'mergedSeries'>>(SCENARIOS, 'mergedSeries');
  expect(found.certain).toEqual([[1, 2]]);
  expect(found.titles.map(({ title, isOwn }) => `${title}${isOwn ? '' : ' (episode)'}`)).toHaveLength(5);
  expect(found.titles.filter(({ isOwn }) => !isOwn)).toHaveLength(2);
  expect(found).toMatchObject({ deed: { kind: 'merge', groups: 2 }, left: 0, difference: [], broken: [] });
});

test('a version becomes a title of its own, which is no duplicate; undone only while nobody changed it', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'split'>>(SCENARIOS, 'split')).toMatchObject({
    own: { title: 'Harbor', year: 1990, status: 'pending', files: '2', subtitles: 1 },
    groups: 0,
    only: 'invalid-argument: It is the only file of this title.',
    left: [0, 2, 0],
    difference: [],
    // With the import that brought the titles.
    acts: 4,
    broken: [],
  });
});

test('a title that was merged comes back under its id, and what was changed since stays', async ({
  runInWorker,
}) => {
  const { left, isNext, rows, last, broken } = await runInWorker<Outcome<'idsStay'>>(SCENARIOS, 'idsStay');
  expect({ left, isNext, broken }).toEqual({ left: 0, isNext: true, broken: [] });
  expect(rows).toEqual([
    { id: 1, rating: 9 },
    { id: last, rating: null },
    { id: last + 1, rating: null },
  ]);
});

test('what cannot be one is refused, and nothing is changed', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'refused'>>(SCENARIOS, 'refused')).toEqual({
    codes: [
      'invalid-argument: Only titles of one type can become one.',
      'not-found: None of these titles is in the library any more.',
      'not-found: None of these titles is in the library any more.',
      'not-found: This file is not one of this title any more.',
    ],
    isSame: true,
  });
});

test('a title that others became a part of is matched as any other', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'matchedAfter'>>(SCENARIOS, 'matchedAfter');
  expect(found).toMatchObject({ files: 2, tags: ['Old', 'Sea'] });
});

for (const [how, plays] of [
  ['watched', 1],
  ['begun', 0],
] as const)
  test(`undoing a merge takes only the plays of the other title off, from a title that was ${how} since`, async ({
    runInWorker,
  }) => {
    expect(await runInWorker<Outcome<'watchedSince'>>(SCENARIOS, 'watchedSince', plays)).toEqual({
      left: 0,
      found: [
        [plays, plays],
        [1, 2],
        [1, 4 + plays],
        [1, 4],
      ],
    });
  });
