import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/item-artwork.ts';

const SCENARIOS = '/tests/browser/scenarios/item-artwork.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('rows and pages name the poster that is stored; an episode without one shows its series’', async ({
  runInWorker,
}) => {
  const ofSeries = { key: '5e', color: '#123456' };
  const expected = [ofSeries, ofSeries, { key: 'ab', color: null }, null];
  const { rows, pages } = await runInWorker<Outcome<'posters'>>(SCENARIOS, 'posters');
  expect(rows).toEqual(expected);
  expect(pages).toEqual(expected);
});

test('pictures take the place of others of their types, and are known to be in use', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'artwork'>>(SCENARIOS, 'artwork');
  const stored = {
    url: 'https://example.org/p.jpg',
    size: 'original',
    width: 500,
    height: 750,
    bytes: 4000,
    color: '#102030',
    status: 'completed',
    isDated: 1,
  };
  expect(found.stored).toEqual([
    expect.objectContaining({ type: 'fanart', key: null, status: 'failed' }),
    { ...stored, type: 'banner', key: 'ba' },
    { ...stored, type: 'poster', key: 'def456' },
  ]);
  expect(found.poster).toEqual({ key: 'def456', color: '#102030' });
  expect(found.used).toEqual(['ba', 'def456']);
  expect(found.usedThen).toEqual([]);
  expect(found.total).toEqual({ pictures: 2, bytes: 8000 });
  expect(found.totalThen).toEqual({ pictures: 0, bytes: 0 });
  const change = { kinds: ['item'], libraryIds: [1], itemIds: [1] };
  expect(found.told).toEqual([change, change, change]);
});
