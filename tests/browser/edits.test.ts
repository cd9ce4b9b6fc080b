import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/edits.ts';

const SCENARIOS = '/tests/browser/scenarios/edits.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('acts that are undone leave nothing behind, and can be done again', async ({ runInWorker }) => {
  const { broken } = await runInWorker<Outcome<'backAndForth'>>(SCENARIOS, 'backAndForth');
  expect(broken).toEqual([]);
});

test('what is said before and after an act is what it does, and what is so already is none', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'foretold'>>(SCENARIOS, 'foretold');
  expect(found).toEqual({ hadIdle: true, nothing: null, isSame: true, hadBoth: true, hadItems: true });
});

test('what many titles have in common is counted, and the counting stopped', async ({ runInWorker }) => {
  const { values, code } = await runInWorker<Outcome<'inCommon'>>(SCENARIOS, 'inCommon');
  expect(values).toMatchObject({
    count: 3,
    episodes: 0,
    fields: {
      year: {
        values: [
          { value: 1990, count: 2 },
          { value: 1992, count: 1 },
        ],
        distinct: 2,
      },
      season: { values: [{ value: null, count: 3 }], distinct: 1 },
    },
    names: { genres: [{ name: 'Drama', count: 3 }], tags: [{ name: 'sea', count: 2 }], collections: [] },
    userRating: { values: [{ value: 8, count: 3 }], distinct: 1 },
    distinctNames: { genres: 1, tags: 1, collections: 0 },
    favourites: 2,
    notes: { distinct: 2 },
    watched: 1,
    locked: { title: 1 },
    pictures: { poster: { pictures: [{ picture: { url: 'own:mine.png' }, count: 2 }], count: 2 } },
    cast: {
      members: [
        {
          name: 'Ada Lang',
          role: 'actor',
          count: 2,
          characters: {
            values: [
              { value: null, count: 1 },
              { value: 'Keeper', count: 1 },
              { value: 'Pilot', count: 1 },
            ],
          },
        },
      ],
      distinct: 1,
    },
  });
  expect(values.notes.values.map(({ value }) => String(value).length)).toEqual([2000, 4]);
  expect(code).toBe('cancelled: Cancelled.');
});

test('cast, crew and notes of several titles are changed, and the others left', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'recast'>>(SCENARIOS, 'recast');
  expect(found).toEqual({
    itemCount: 2,
    after: [
      ['Ada Lang, actor, Keeper', 'Dee Orr, actor, Pilot'],
      [
        'Ada Lang, director, null',
        'Cy Moor, director, null',
        'Dee Orr, actor, Pilot',
        'ada lang, actor, Nobody',
      ],
    ],
    notes: ['One.\nTwo.', false],
    isKept: true,
  });
});

test('a series is watched with its episodes', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'watchedSeries'>>(SCENARIOS, 'watchedSeries');
  expect(found).toEqual({ title: 'Saga', itemCount: 1, again: null, watched: 3, undone: 0 });
});

test('what a person edited or locked stays when providers say otherwise', async ({ runInWorker }) => {
  const { own, fields, given } = await runInWorker<Outcome<'ownStays'>>(SCENARIOS, 'ownStays');
  expect(own).toMatchObject({
    title: 'My Harbour',
    sortTitle: 'my harbour',
    description: 'Mine.',
    genres: ['Noir'],
    year: 1990,
    runtimeMin: 136,
    companies: [{ name: 'Nordlicht' }],
    credits: [{ name: 'Ada Lang', role: 'actor', character: 'Keeper' }],
  });
  expect(fields).toEqual([
    { field: 'credits', isEdited: true, isLocked: false },
    { field: 'description', isEdited: true, isLocked: false },
    { field: 'genres', isEdited: true, isLocked: false },
    { field: 'title', isEdited: true, isLocked: false },
    { field: 'year', isEdited: false, isLocked: true },
  ]);
  expect(given).toMatchObject({
    title: 'The Quiet Harbour',
    year: 1999,
    description: 'Mine.',
    genres: ['Noir'],
  });
});

test('undoing leaves titles that were changed since, and those that are gone', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'changedSince'>>(SCENARIOS, 'changedSince');
  expect(found).toEqual({ left: 2, years: [1990, 2002], twice: 'not-found: This was undone already.' });
});

test('an edit that cannot be done is refused as a whole', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'refused'>>(SCENARIOS, 'refused');
  expect(found).toEqual({
    codes: [
      'invalid-argument: Year is between 1800 and 2,200.',
      'not-found: None of these titles is in the library any more.',
      'invalid-argument: There is nothing to be changed.',
      'not-found: There is nothing that could be undone.',
    ],
    isSame: true,
    // The import that brought the titles.
    acts: 1,
    told: 0,
  });
});

for (const others of [false, true])
  test(`a library that is removed ${others ? 'beside another' : 'alone'} takes what was made of its titles`, async ({
    runInWorker,
  }) => {
    expect(await runInWorker<Outcome<'goesWithLibrary'>>(SCENARIOS, 'goesWithLibrary', others)).toEqual([]);
  });

test('a title is watched again after another was watched in between', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'playedBetween'>>(SCENARIOS, 'playedBetween');
  expect(found).toEqual({ left: 0, plays: [1, 1] });
});

for (const duplicates of ['update', 'replace'] as const)
  test(`an import leaves alone what is a person’s own (${duplicates})`, async ({ runInWorker }) => {
    expect(await runInWorker<Outcome<'imported'>>(SCENARIOS, 'imported', duplicates)).toEqual({
      title: 'Mine',
      year: 1990,
      runtimeMin: 90,
      genres: ['Noir'],
      countries: [],
      description: 'Mine.',
      originalTitle: 'Hafen',
      broken: [],
    });
  });

test('the own rating goes along when a title becomes a part of another, and comes back', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'merged'>>(SCENARIOS, 'merged')).toEqual({ rating: 8, isBack: true });
});

test('what was looked up is undone and done again', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'lookedUp'>>(SCENARIOS, 'lookedUp')).toEqual({
    isUndone: true,
    isRedone: true,
    left: 1,
    title: 'The Quiet Harbour',
    listed: ['set', 'match'],
  });
});

test('what the parts of a title were before is known, with who gave it, and its pictures are kept', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'earlierValues'>>(SCENARIOS, 'earlierValues');
  const of = (field: string) =>
    found.values.filter((one) => one.field === field).map(({ value, by }) => [value, by]);
  expect(of('genres')).toEqual([
    [['Noir'], 'person'],
    [['Drama'], null],
  ]);
  expect(of('keywords')).toEqual([[['sea'], 'person']]);
  expect(of('tags')).toEqual([[['to see'], 'person']]);
  expect(of('credits')).toEqual([
    [[expect.objectContaining({ name: 'Ada Lang', role: 'actor', character: 'Keeper' })], 'person'],
  ]);
  expect(of('poster')).toEqual([
    [expect.objectContaining({ key: '0123456789abcdef0123456789abcdef', type: 'poster' }), 'person'],
  ]);
  expect(of('title')).toEqual([['Harbor', null]]);
  expect(of('originalTitle')).toEqual([['Der stille Hafen', 'providers']]);
  expect(of('year')).toEqual([
    [2001, 'person'],
    [1990, null],
  ]);
  expect(found.used).toEqual(['0123456789abcdef0123456789abcdef']);
  expect(found.usedThen).toEqual([]);
  expect(found.imported).toBe('films.jsonl');
});

test('a save that was overtaken unheard stores nothing, and shows both values', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'missedChange'>>(SCENARIOS, 'missedChange')).toEqual({
    first: false,
    conflicts: ['year'],
    problem: undefined,
    stored: { year: 1950, description: 'Old.' },
    shown: ['1950', '1987', 'Typed here.', 'Hafen'],
    second: true,
    afterwards: { year: 1987, originalTitle: 'Hafen', description: 'Typed here.', rating: 3 },
    library: 'changed-since: This library was changed in another place meanwhile.',
  });
});
