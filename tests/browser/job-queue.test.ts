import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/job-queue.ts';

const SCENARIOS = '/tests/browser/scenarios/job-queue.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('jobs and reports of before there was a queue are all there, and still go together', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'migrateJobs'>>(SCENARIOS, 'migrateJobs');
  expect(found).toEqual({
    jobs: [
      { id: 7, status: 'interrupted', rejected: 2, at: null },
      { id: 9, status: 'completed', rejected: 0, at: null },
    ],
    lines: [
      { line: 3, item: null },
      { line: 4, item: null },
    ],
    faults: [],
    left: [{ lines: 0 }],
  });
});

test('what waits is there once, in an order, and what nobody runs any more comes first', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'queueJobs'>>(SCENARIOS, 'queueJobs');
  expect(found).toEqual({
    isSame: true,
    before: ['Root 1', 'Root 2'],
    after: ['Root 2', 'Root 1'],
    swept: ['Left behind', 'Root 2', 'Root 1'],
    statuses: [{ status: 'interrupted' }],
    codes: ['ok', 'invalid-argument', 'ok', 'not-found'],
    atLast: ['Left behind', 'Root 2', 'Root 1'],
  });
});

test('a job that ends every tab at the same place is not taken over for ever', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'endTabs'>>(SCENARIOS, 'endTabs');
  expect(found).toEqual({
    isSame: true,
    waiting: [1, 1, 1, 1, 1, 0, 1],
    stuck: { status: 'interrupted', reason: expect.stringContaining('ended at the same place') },
    resumed: 'queued',
  });
});

test('clearing the history keeps what can still be resumed', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'clearJobs'>>(SCENARIOS, 'clearJobs');
  expect(found).toEqual({
    cleared: 4,
    left: ['Cancelled', 'Failed', 'Interrupted', 'Reading', 'Paused'],
  });
});

test('what nobody asked for and nothing came of is no history, and what is paused is never out of sight', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'quietJobs'>>(SCENARIOS, 'quietJobs');
  expect(found).toEqual({
    kept: ['Root 2', 'Root 1', 'Asked for', 'Found', 'Long ago'],
    unfinished: ['Root 2: queued', 'Long ago: paused'],
  });
});

test('a match that is paused goes on where it was, and waits for being asked to', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'pauseMatch'>>(SCENARIOS, 'pauseMatch');
  expect(found).toMatchObject({
    stopped: 'cancelled',
    paused: { status: 'paused' },
    atOnce: 'cancelled',
    waiting: 'queued',
    ended: { status: 'completed', processed: 60, skipped: 60 },
    answered: 60,
    cancelled: 'not-found',
    cleared: 2,
  });
  expect(found.paused?.processed).toBeGreaterThan(0);
  expect(found.paused?.processed).toBeLessThan(60);
});
