import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/mixed-acts.ts';

const SCENARIOS = '/tests/browser/scenarios/mixed-acts.ts';

type Found = Awaited<ReturnType<typeof Scenarios.manyActs>>;

test('a hundred acts of all kinds are undone and done again over several sessions', async ({
  runInWorker,
}) => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
  const found = await runInWorker<Found>(SCENARIOS, 'manyActs', seed);
  expect(found, `SEED=${seed}`).toEqual({ acts: 100, wrong: [], broken: [] });
});
