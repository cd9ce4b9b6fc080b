import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/search-changes.ts';

const SCENARIOS = '/tests/browser/scenarios/search-changes.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('everything that is searched or filtered by leaves a trace when it changes', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'traces'>>(SCENARIOS, 'traces');
  const items = (...ids: number[]) => ({ isWhole: false, items: ids, people: [], isSameHistory: true });
  const whole = { isWhole: true, items: [], people: [], isSameHistory: true };
  expect(found).toEqual({
    'first load': whole,
    nothing: items(),
    'same again, skipped': items(),
    'another genre': items(2),
    'replaced as it was': items(3),
    added: items(4),
    'made a favourite': items(1),
    'a name': { ...items(), people: [7] },
    'a tag deleted': items(2, 3),
    deleted: items(4),
    'library removed': items(1, 2, 3),
  });
});

test('a log that is not long keeps all rows', async ({ runInWorker }) => {
  const told = { recent: 50, recentIsWhole: false, ofAnotherHistory: true };
  expect(await runInWorker(SCENARIOS, 'pruned', 49_000)).toEqual({
    rows: 49_001,
    fromStart: false,
    markOfStart: true,
    ...told,
  });
});

test('a long log loses its old rows, and says so to who has not read them', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'pruned'>>(SCENARIOS, 'pruned', 60_000);
  expect(found).toMatchObject({ rows: 10_000, fromStart: true, markOfStart: false, recent: 50 });
});
