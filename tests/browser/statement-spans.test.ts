import { expect, test } from '../support/browser-test.ts';

const SCENARIOS = '/tests/browser/scenarios/statement-spans.ts';

test('every run of a statement is part of a span, as SQLite itself counts', async ({ runInWorker }) => {
  const { runs, spanned } = await runInWorker<{ runs: number; spanned: number }>(
    SCENARIOS,
    'everyRunIsSpanned',
  );
  expect(runs).toBeGreaterThan(5000);
  expect(spanned).toBe(runs);
});

test('the spans of two calls that share a connection stay apart', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'spansBelongToTheirTrace')).toEqual({
    counts: [3, 5],
    haveWaited: true,
  });
});

test('the plan of a statement that has run can be asked for by its span', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'plansAreTold')).toEqual({
    details: ['SEARCH note USING INTEGER PRIMARY KEY (rowid=?)'],
    unknown: null,
  });
});

test('a span tells how many rows a walk over the whole table looked at', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'workIsTold')).toEqual({
    byId: { steps: expect.any(Number), scanned: 0, sorts: 0 },
    all: { steps: expect.any(Number), scanned: 9, sorts: 0 },
  });
});
