import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/provider-cache.ts';

const SCENARIOS = '/tests/browser/scenarios/provider-cache.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('the table keeps answers byte for byte, notes uses and counts as it goes', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'kept'>>(SCENARIOS, 'kept');
  const b = {
    key: 'b',
    provider: 'tvmaze',
    type: 'search',
    params: '{"title":"Solaris"}',
    encoding: 'gzip',
    body: [0, 255, 7],
    createdAt: 10,
    expiresAt: 100,
    keepUntil: 1000,
    lastAccessedAt: 10,
    hitCount: 0,
    bytes: 3,
  };
  expect(found.found).toEqual([b, null, expect.objectContaining({ key: 'a', bytes: 3 }), b]);
  expect(found.replaced).toEqual([
    [20, 2, 30, 10],
    [10, 1, 10, 3],
  ]);
  expect(found.totals).toEqual([
    { provider: 'omdb', entries: 0, expired: 0, bytes: 0, hits: 0, misses: 4, stale: 0 },
    { provider: 'tmdb', entries: 2, expired: 1, bytes: 13, hits: 4, misses: 1, stale: 1 },
    { provider: 'tvmaze', entries: 1, expired: 0, bytes: 3, hits: 0, misses: 0, stale: 0 },
  ]);
  expect(found.deleted).toBe(1);
  expect(found.left).toEqual([
    ['omdb', 0],
    ['tmdb', 1],
    ['tvmaze', 1],
  ]);
  expect(found.both.kept).toEqual(found.both.real);
  expect(found.indexed).toEqual({ searches: ['b', 'c'], oldest: [expect.any(String)] });
});

test('what is past its time, has no room or is cleared goes, while other writes come between', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'tidied'>>(SCENARIOS, 'tidied', 12_000);
  const removed = (entries: number) => ({ entries, bytes: entries * 100 });
  expect(found.pastKeeping).toEqual(removed(3000));
  expect(found.cameBetween).toBe(true);
  expect(found.expired).toEqual(removed(3000));
  expect(found.evicted).toEqual(removed(3000));
  expect(found.first).toBe(9000);
  expect(found.nothing).toEqual(removed(0));
  expect(found.afterEviction.kept).toEqual(found.afterEviction.real);
  expect(found.ofProvider).toEqual(removed(1500));
  expect(found.totals).toEqual([
    { provider: 'tmdb', entries: 1500, expired: 0, bytes: 150_000, hits: 1, misses: 1, stale: 1 },
    { provider: 'tvmaze', entries: 0, expired: 0, bytes: 0, hits: 0, misses: 0, stale: 0 },
  ]);
  expect(found.rest).toEqual(removed(1500));
  expect(found.none).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('a failure of the table is an error with its code, and nothing of it is kept', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'failing'>>(SCENARIOS, 'failing')).toEqual({
    refused: 'constraint',
    left: [null],
  });
});
