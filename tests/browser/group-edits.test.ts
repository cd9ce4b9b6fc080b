import { expect, test } from '../support/browser-test.ts';
import { items } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/group-edits.ts';

const SCENARIOS = '/tests/browser/scenarios/group-edits.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('acts on tags and collections that are undone leave nothing behind, and can be done again', async ({
  runInWorker,
}) => {
  const { broken, done } = await runInWorker<Outcome<'backAndForth'>>(SCENARIOS, 'backAndForth');
  expect(broken).toEqual([]);
  expect(done).toBeGreaterThan(60);
});

test('what would lose another’s name or titles is refused as a whole', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'refused'>>(SCENARIOS, 'refused');
  expect(found).toEqual({
    codes: [
      'constraint: There is a tag “Sea” already.',
      'invalid-argument: “Mood” cannot go below itself.',
      'invalid-argument: “a//b” has an empty part beside a “/”.',
      expect.stringContaining('would be longer than 100 characters.'),
      'invalid-argument: “red” is no colour such as #2f6f4f.',
      'not-found: This tag is not here any more.',
      'constraint: There is a collection “Later” already.',
      'not-found: This title is not in the collection any more.',
    ],
    isSame: true,
    undo: [
      'constraint: There is another tag “Mood” by now: rename that first.',
      'constraint: There is another tag “Sea” by now: rename that first.',
      'constraint: The collection “Third” has other titles by now.',
    ],
    left: 1,
    broken: [],
  });
});

test('tags and collections differ in more than case, in all letters', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'inAnyCase'>>(SCENARIOS, 'inAnyCase');
  expect(found).toEqual({
    named: [
      { name: 'Ärger', items: 2 },
      { name: 'Übersee', items: 2 },
    ],
    refused: [
      'constraint: There is a collection “übersee” already.',
      'constraint: There is a tag “Ärger” already.',
    ],
    merged: [
      { name: 'Wut', color: '#00aa00', items: '1,2,3' },
      { name: 'Wut/Rest', color: null, items: '4' },
    ],
    isBack: true,
    broken: [],
  });
});

test('a tag of very many titles becomes another and is given back', async ({ runInWorker }) => {
  test.setTimeout(120_000);
  const all = items(20_000);
  const found = await runInWorker<Outcome<'mergesMany'>>(SCENARIOS, 'mergesMany', all);
  console.log(`merge ${Math.round(found.mergeMs)} ms, undo ${Math.round(found.undoMs)} ms`);
  const tagged = (id: number, rows: typeof found.after) => rows.find((row) => row.id === id)?.items ?? 0;
  expect([tagged(1, found.before), tagged(3, found.before)]).toEqual([all, all / 2 + 1]);
  expect([tagged(1, found.after), tagged(3, found.after)]).toEqual([0, all]);
  expect(found.back).toEqual(found.before);
  expect(found.left).toBe(0);
});
