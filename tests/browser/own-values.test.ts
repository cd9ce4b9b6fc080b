import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/own-values.ts';

const SCENARIOS = '/tests/browser/scenarios/own-values.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

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
  expect(found).toEqual({
    ...{ left: 2, years: [1990, 2002], twice: 'not-found: This was undone already.' },
    // Titles of each act of the second title, page by page, and of the first.
    counts: [[1], [3], [3]],
  });
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
    since: [
      [1, null, ['heist', 'noir']],
      [1, null, []],
    ],
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
