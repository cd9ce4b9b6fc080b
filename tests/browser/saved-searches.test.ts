import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/saved-searches.ts';

const SCENARIOS = '/tests/browser/scenarios/saved-searches.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('searches are saved, renamed, described, pinned and given other criteria, and each change is told', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'changes'>>(SCENARIOS, 'changes');
  const films = { ok: true, criteria: { mediaType: 'movie', sort: 'year', descending: true } };
  expect(found.made).toMatchObject({
    name: 'Film noir',
    description: null,
    isPinned: false,
    criteria: films,
  });
  expect(found.renamed).toMatchObject({ name: 'FILM NOIR', description: 'dark', criteria: films });
  expect(found.other.criteria).toEqual({ ok: true, criteria: { sort: 'title', descending: false } });
  expect(found.pinned).toMatchObject({ isPinned: true, description: 'dark' });
  expect(found.plain).toMatchObject({ isPinned: true, description: null });
  expect(found.isListed).toBe(true);
  expect(found.told).toEqual(Array.from({ length: 5 }, () => ({ kinds: ['saved-search'], libraryIds: [] })));
});

test('names that clash or will not do and searches that are gone are refused by a message; nothing is kept', async ({
  runInWorker,
}) => {
  const { outcomes, left, told } = await runInWorker<Outcome<'refusals'>>(SCENARIOS, 'refusals');
  expect(outcomes).toEqual([
    'constraint: There is a saved search named “Élan” already.',
    'invalid-argument: A saved search needs a name.',
    'invalid-argument: The name of a saved search has at most 100 characters.',
    'invalid-argument: The description of a saved search has at most 1000 characters.',
    expect.stringMatching(/^invalid-argument: ./),
    'constraint: There is a saved search named “Élan” already.',
    ...Array.from({ length: 4 }, () => 'not-found: This saved search is no longer there.'),
    'invalid-argument: A saved search needs a name.',
    'ok',
  ]);
  expect(left).toEqual(['élan', 'Other']);
  expect(told).toBe(1);
});

test('a search is moved anywhere among the others', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'moves'>>(SCENARIOS, 'moves')).toEqual(['DABC', 'DBAC', 'DBCA', 'DBCA']);
});

test('deleted searches come back as they were and where they stood', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'restored'>>(SCENARIOS, 'restored')).toEqual({
    rest: ['D'],
    isSame: true,
    renamed: 'B (2)',
    last: ['A', 'B (2)', 'C', 'D', 'b'],
  });
});

test('many are added at once; names that are taken get a number', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'imported'>>(SCENARIOS, 'imported')).toEqual({
    made: ['noir (2)', 'Noir (3)', 'New', `${'x'.repeat(96)} (2)`].map((name) => ({ name, isPinned: true })),
    isAtEnd: true,
  });
});

test('criteria that cannot be read are told and kept; such a search can be renamed, deleted, brought back', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'unreadable'>>(SCENARIOS, 'unreadable')).toEqual({
    codes: ['Good: ok', 'Newer: newer', 'Damaged: damaged'],
    hasReasons: true,
    stored: '{"version":9999}',
    without: ['Good: ok', 'From tomorrow: newer'],
    back: '[1]',
  });
});

test('another connection sees each change, and a reader changes nothing', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'twoConnections'>>(SCENARIOS, 'twoConnections')).toEqual({
    seen: [[], ['One', 'Two'], ['Two', 'One'], ['Two']],
    isRefused: true,
  });
});
