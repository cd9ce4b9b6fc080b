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

test('a genre that came back in another case is no other one', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'respelledGenre'>>(SCENARIOS, 'respelledGenre');
  expect(found).toEqual({ again: ['Drama', 'noir'], left: 0, end: ['Drama'] });
});

test('what is watched and begun again can be left at that', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'begunAgain'>>(SCENARIOS, 'begunAgain');
  expect(found).toEqual({ forgotten: [1, 1, null, 1], undone: [1, 1, 180_000, 1] });
});

test('the newest 500 acts are kept, whatever their ids', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'kept'>>(SCENARIOS, 'kept');
  expect(found).toEqual({ gap: [3, 1], full: [500, 1], over: [500, 2] });
});

test('who was taken out of a title comes back as who they were, with what became known of them', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'comesBack'>>(SCENARIOS, 'comesBack');
  expect(found).toEqual({
    gone: [],
    left: [0, 0, 0],
    back: [900, 950],
    again: { cast: [], idle: [900] },
    end: { cast: [900, 950], idle: [] },
    keepsLists: true,
    broken: [],
  });
});
