import fc from 'fast-check';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/library-figures.ts';

const SCENARIOS = '/tests/browser/scenarios/library-figures.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

const spreads = fc.sample(fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 6, maxLength: 6 }), {
  numRuns: 2,
  seed: 20261126,
});

for (const spread of spreads)
  test(`figures are what is in the tables, and in the lists behind them (${spread.join(' ')})`, async ({
    runInWorker,
  }) => {
    test.slow();
    expect(await runInWorker<Outcome<'differences'>>(SCENARIOS, 'differences', spread)).toEqual([]);
  });

test('the list behind the running time leaves series out, as the sum does', async ({ runInWorker }) => {
  const { listed, counted } = await runInWorker<Outcome<'runtimes'>>(SCENARIOS, 'runtimes');
  expect(listed).toBe(counted);
  expect(listed).toBeGreaterThan(500);
});

test('an empty library has figures too', async ({ runInWorker }) => {
  const figures = await runInWorker<Outcome<'nothing'>>(SCENARIOS, 'nothing');
  expect(figures).toMatchObject({
    total: 0,
    types: { movie: 0, series: 0, episode: 0, video: 0 },
    runtimeMin: 0,
    bytes: 0,
    years: [],
    genres: [],
    directors: [],
    missing: { poster: 0, overview: 0, match: 0, subtitles: 0 },
  });
  expect(figures.added.unit).toBe('week');
  expect(figures.added.spans).toHaveLength(26);
});
