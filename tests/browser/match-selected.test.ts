import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/match-selected.ts';

const SCENARIOS = '/tests/browser/scenarios/match-selected.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('a selection is refreshed as one act: undone, done again, and what was edited since or is a person’s stays', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'refreshed'>>(SCENARIOS, 'refreshed');
  const { facts, inTheEnd, bytesATitle, ...rest } = found;
  expect(bytesATitle).toBeLessThan(1000);
  expect(rest).toEqual({
    tally: { total: 5, changed: 2, unidentified: 3, kept: 1 },
    counts: [5, 2, 3, 0],
    asked: ['The Quiet Harbour 603,Q83495', 'Northern Signals 44'],
    isSinceItBegan: true,
    act: { edits: [{ kind: 'match-many', wish: 'refresh' }], itemCount: 2, changeCount: 4 },
    left: [0, 0, 1],
    undoneWell: true,
    redoneWell: true,
    faults: [],
  });
  expect(facts).toEqual({ year: 1999, rating: 9.1 });
  expect(inTheEnd).toEqual([
    { title: 'The Quiet Harbour', rating: expect.any(Number) },
    { title: 'Mine', rating: 9.1 },
  ]);
  expect(inTheEnd[0]?.rating).not.toBe(9.1);
});

test('titles that are matched again may become others, and are given back with their cast', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'matchedAgain'>>(SCENARIOS, 'matchedAgain');
  expect(found).toEqual({
    tally: { total: 5, changed: 4, matched: 3, unknown: 1 },
    titles: ['The Quiet Harbour', 'Two of a Kind', 'Nobody’s', 'Broken'].map((title) => ({
      title: `Other ${title}`,
    })),
    left: 0,
    undoneWell: true,
    redoneWell: true,
    candidates: { undoneWell: true, same: 0, left: 1, title: 'Second' },
  });
});

test('what a person decided before a match of a selection holds, and what is asked for again is given back', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'decidedBefore'>>(SCENARIOS, 'decidedBefore');
  expect(found).toEqual({
    tallies: [
      { total: 1, changed: 1 },
      { total: 1, unsure: 1 },
    ],
    refreshed: [
      ['manual', 9.1],
      ['skipped', null],
    ],
    history: [7.7, 8.2],
    asked: ['manual', 'pending'],
    undoneWell: true,
    moved: [{ library_id: 2, list: 'skipped' }],
    pictures: [{ key: '0123456789abcdef0123456789abcdef' }],
    faults: [],
  });
});

const MANY = 25_000;
const WAITING = 600;

test('of 25,000 titles what is left is asked for after a kill, none twice, and all of it is one act', async ({
  page,
  runInWorker,
}) => {
  expect(await killWhereItHangs(page)).toBe('hangs');
  const found = await runInWorker<Outcome<'goOn'>>(SCENARIOS, 'goOn');
  const { bytesATitle, ...rest } = found;
  expect(rest).toEqual({
    status: 'completed',
    askedInAll: WAITING,
    isAnyAskedTwice: false,
    tally: {
      total: MANY,
      changed: WAITING * 0.9,
      matched: WAITING * 0.9,
      unknown: WAITING * 0.1,
      decided: MANY - WAITING,
    },
    itemCount: WAITING * 0.9,
    left: 0,
    matched: 0,
    bits: [{ pages: 0 }],
  });
  expect(bytesATitle).toBeLessThan(200);
});

test('what is left of a cancelled one, and of one that reached nobody, is kept and gone on with', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'stopped'>>(SCENARIOS, 'stopped');
  expect(found).toMatchObject({
    cancelled: { status: 'cancelled' },
    forgotten: 0,
    offline: {
      code: 'provider-failed',
      status: 'failed',
      message: 'You are offline. What is matched stays; the rest can be matched later.',
    },
    ended: {
      status: 'completed',
      rejected: 0,
      tally: { total: 200, changed: 90, unknown: 10, decided: 100 },
    },
    notes: [{ lines: 0 }],
    itemCount: 90,
    waiting: 100,
  });
  expect(found.bytesATitle).toBeLessThan(120);
  expect(found.cancelled.updated).toBeGreaterThan(0);
  expect(found.cancelled.processed).toBeLessThan(200);
});

/** Starts a match in a worker and kills the worker when it waits for providers for ever. */
function killWhereItHangs(page: Page): Promise<string> {
  return page.evaluate(
    ([module, ...args]) =>
      new Promise<string>((resolve) => {
        const channel = new BroadcastChannel('match-selected');
        const worker = new Worker('/tests/support/scenario-worker.ts', { type: 'module' });
        const end = (how: string) => {
          worker.terminate();
          channel.close();
          resolve(how);
        };
        channel.onmessage = ({ data }) => end(String(data));
        worker.onmessage = ({ data }) => end(JSON.stringify(data));
        worker.postMessage({ module, exportName: 'untilKilled', args });
      }),
    [SCENARIOS, MANY, WAITING, 'match-selected'] as const,
  );
}
