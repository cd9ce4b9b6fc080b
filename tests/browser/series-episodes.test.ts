import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/series-episodes.ts';

const SCENARIOS = '/tests/browser/scenarios/series-episodes.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('a series tells what there is, what is missing and what is to come, by season', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'seasons'>>(SCENARIOS, 'seasons');
  const count = (there: number, missing: number, upcoming: number) => ({ there, missing, upcoming });
  const unsaid = { title: null, overview: null, year: null, poster: null };
  expect(found.before).toEqual([{ season: 1, isListed: false, ...unsaid, ...count(3, 0, 0), watched: 1 }]);
  expect(found.after).toMatchObject([
    { season: 1, isListed: true, ...count(3, 1, 0) },
    { season: 2, isListed: true, ...count(0, 2, 1) },
    { season: 3, isListed: false, ...count(0, 0, 0) },
    { season: 0, isListed: true, ...count(0, 1, 0) },
  ]);
  expect(found.firstSeason.map(({ episode, title, state }) => [episode, title, state])).toEqual([
    [1, 'Part 1.1', 'there'],
    [2, 'Part 1.2', 'there'],
    [3, 'Part 1.3', 'missing'],
    [4, 'Part 1.4', 'there'],
  ]);
  expect(found.firstSeason[3]).toMatchObject({
    overview: 'What happens in 1.4.',
    runtimeMin: 45,
    isWatched: true,
    isOffline: true,
    stillUrl: 'https://example.org/still.jpg',
  });
  expect(found.firstSeason[1]).toMatchObject({ isOffline: false });
  expect(found.secondSeason.map(({ state }) => state)).toEqual(['missing', 'missing', 'upcoming']);
  expect(found.still).toEqual([null, null, null, '57']);
  expect(found.credits).toMatchObject([{ name: 'Guest 4', role: 'actor', character: 'Pilot' }]);
  expect(found.renumbered[0]).toMatchObject({ season: 1, ...count(3, 1, 0) });
  expect(found.neighbours).toMatchObject({ previous: { title: 'Part 1.2', episode: 2 }, next: null });
  expect(found.left).toEqual([[], []]);
});

test('another series takes the place of one, but of what was decided by hand; taking it back leaves no trace', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'chosenAgain'>>(SCENARIOS, 'chosenAgain');
  expect(found.titles).toEqual([
    { title: 'Mine', status: 'manual' },
    { title: 'Other 2', status: 'matched' },
    { title: 'Part 1.4', status: 'matched' },
  ]);
  expect(found.otherListed.map(({ title }) => title)).toEqual(['Other 1', 'Other 2', 'Other 9']);
  expect(found.changed).toEqual([]);
  expect(found.left).toBe(0);
  expect(found.late).toBe('cancelled');
});

test('a season of a thousand episodes is read whole', async ({ runInWorker }, info) => {
  const found = await runInWorker<Outcome<'longSeason'>>(SCENARIOS, 'longSeason');
  expect(found.count).toBe(1200);
  expect(found.summary).toMatchObject({ there: 3, missing: 1197 });
  info.annotations.push({ type: 'ms', description: `read ${found.readMs}, filled ${found.filledMs}` });
});
