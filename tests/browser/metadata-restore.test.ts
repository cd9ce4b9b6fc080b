import { expect, test } from '../support/browser-test.ts';
import { runs } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/metadata-restore.ts';

const SCENARIOS = '/tests/browser/scenarios/metadata-restore.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('restoring brings back every row as it was', async ({ runInWorker }) => {
  await runInWorker(SCENARIOS, 'restored', runs(25));
});

test('restoring brings people, companies and genres back whose ids are others’ by now', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'restoredAmongOthers'>>(SCENARIOS, 'restoredAmongOthers')).toEqual({
    isSame: true,
    broken: [],
  });
});

test('what is not a title’s former state is refused whole', async ({ runInWorker }) => {
  const { codes, places, isUnchanged } = await runInWorker<Outcome<'malformed'>>(SCENARIOS, 'malformed');
  expect(codes.toSorted()).toEqual(['1 left', 'constraint', 'invalid-argument']);
  expect(places).toBeGreaterThan(50);
  expect(isUnchanged).toBe(true);
});
