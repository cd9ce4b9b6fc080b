import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/pictures.ts';

const SCENARIOS = '/tests/browser/scenarios/pictures.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

const WAITING = ['known-f.jpg pending', 'known-p.jpg pending', 'signals-p.jpg pending'];
const THERE = ['known-f.jpg completed', 'known-p.jpg completed', 'signals-p.jpg completed'];

test('pictures that wait are fetched, posters first; what cannot be had is told, and asked for again when wanted', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'fetchAll'>>(SCENARIOS, 'fetchAll');
  // What is shown stays until the new one is there.
  expect(found.noted).toEqual([...WAITING, 'old.jpg completed']);
  expect(found.first).toMatchObject({
    code: 'completed',
    asked: ['known-p.jpg', 'signals-p.jpg', 'known-f.jpg'],
  });
  expect(found.fetched).toEqual(['known-f.jpg failed', ...THERE.slice(1)]);
  expect(found.notes).toEqual([{ file: 'The Quiet Harbour', reason: 'Backdrop: There is none.' }]);
  expect(found.second).toMatchObject({ code: 'completed', asked: [] });
  expect(found.third).toMatchObject({ code: 'completed', asked: ['known-f.jpg'] });
  expect(found.atLast).toEqual(THERE);
});

test('when nobody can be reached, pictures wait as before', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'fetchOffline'>>(SCENARIOS, 'fetchOffline');
  expect(found).toEqual({ code: 'provider-failed', pictures: WAITING });
});

test('fetching that is paused goes on with what is left', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'pauseFetching'>>(SCENARIOS, 'pauseFetching');
  expect(found).toEqual({
    stopped: 'cancelled',
    paused: { status: 'paused' },
    left: WAITING,
    ended: 'completed',
    atLast: THERE,
  });
});

test('pictures of a match that was taken back meanwhile are not shown', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'refuseMeanwhile'>>(SCENARIOS, 'refuseMeanwhile');
  expect(found).toEqual({ code: 'completed', pictures: ['signals-p.jpg completed'] });
});
