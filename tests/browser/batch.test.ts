import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/batch.ts';

const SCENARIOS = '/tests/browser/scenarios/batch.ts';
const MANY = 20_000;
/** So many that progress is told twice before the end. */
const LONG = 40_000;
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('a batch is one act that can be taken back, and tells how far it is', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'thereAndBack'>>(SCENARIOS, 'thereAndBack', MANY);
  const { progress, stops, ...rest } = found;
  expect(rest).toEqual({
    after: MANY,
    job: { status: 'completed', updated: MANY, skipped: 0, errorMessage: null },
    act: { itemCount: MANY, isUndone: true, edits: [{ kind: 'tags', add: ['later'], remove: [] }] },
    undo: { status: 'completed', updated: MANY - 1, skipped: 1, errorMessage: null },
    left: 0,
    twice: 'not-found',
    inTheEnd: MANY,
    merge: {
      codes: ['cancelled', 'completed', 'completed'],
      places: [[1], [2], [1]],
      updated: MANY,
      isTold: true,
    },
  });
  expect(progress.length).toBeGreaterThan(1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(stops).toEqual(['possible', 'too-late']);
});

test('a batch that is cancelled has changed nothing', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'cancelled'>>(SCENARIOS, 'cancelled', LONG)).toEqual({
    code: 'cancelled',
    acts: 0,
    tags: [],
    tagged: 0,
    job: {
      status: 'cancelled',
      updated: 0,
      skipped: 0,
      errorMessage: 'It was cancelled before it was done.',
    },
  });
});

test('others read meanwhile, and see none of it or all with its report', async ({ runInWorker }) => {
  const { seen, isRead } = await runInWorker<Outcome<'seenMeanwhile'>>(SCENARIOS, 'seenMeanwhile', MANY);
  const whole = ['null 0', 'running 0', `completed ${MANY}`];
  expect(seen.filter((state) => !whole.includes(state))).toEqual([]);
  expect(seen).toContain('running 0');
  expect(isRead).toBe(true);
});

test('a tab that is killed in the middle of a batch has changed nothing, and the report says so', async ({
  page,
  runInWorker,
}) => {
  expect(await killAtProgress(page)).toBe('killed');
  expect(await runInWorker<Outcome<'startAgain'>>(SCENARIOS, 'startAgain')).toEqual({
    tagged: 0,
    acts: 0,
    job: {
      status: 'interrupted',
      updated: 0,
      skipped: 0,
      errorMessage: 'The tab that ran it was closed, or the browser ended, before it was done.',
    },
  });
});

/** Starts a batch in a worker and kills the worker when it tells of progress the second time. */
function killAtProgress(page: Page): Promise<string> {
  return page.evaluate(
    ([module, items]) =>
      new Promise<string>((resolve) => {
        const channel = new BroadcastChannel('batch-progress');
        const worker = new Worker('/tests/support/scenario-worker.ts', { type: 'module' });
        let told = 0;
        const end = (how: string) => {
          worker.terminate();
          channel.close();
          resolve(how);
        };
        channel.onmessage = ({ data }) => {
          told += 1;
          if (data === null) end('it came to its end');
          else if (told === 2) end('killed');
        };
        worker.onmessage = ({ data }) => end(JSON.stringify(data));
        worker.postMessage({ module, exportName: 'untilKilled', args: [items, 'batch-progress'] });
      }),
    [SCENARIOS, LONG] as const,
  );
}
