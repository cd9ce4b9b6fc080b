import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/matching.ts';

const SCENARIOS = '/tests/browser/scenarios/matching.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('what is sure is stored with episodes, and its pictures are noted; the rest is kept, told, and asked for again when wanted', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'matchAll'>>(SCENARIOS, 'matchAll');
  expect(found.reply).toMatchObject({
    ok: true,
    value: { status: 'completed', processed: 5, updated: 2, skipped: 2, rejected: 1 },
  });
  expect(found.queries).toContainEqual({
    query: expect.objectContaining({
      kind: 'series',
      title: 'Signals',
      episodes: [{ season: 1, highest: 2 }],
    }),
    seasons: [1],
  });
  expect(found.queries[0]?.query).toMatchObject({ kind: 'movie', title: 'Known', year: 1999 });
  expect(found.titles).toEqual([
    { title: 'Low Tide', status: 'matched' },
    { title: 'Episode 2', status: 'matched' },
    { title: 'The Quiet Harbour', status: 'matched' },
    { title: 'Two of a Kind', status: 'pending' },
    { title: 'Nobody’s', status: 'pending' },
    { title: 'Broken', status: 'failed' },
    { title: 'Northern Signals', status: 'matched' },
  ]);
  expect(found.pictures).toEqual([
    { artwork_type: 'poster', url: 'https://example.org/known-p.jpg', download_status: 'pending' },
    { artwork_type: 'fanart', url: 'https://example.org/known-f.jpg', download_status: 'pending' },
    { artwork_type: 'poster', url: 'https://example.org/signals-p.jpg', download_status: 'pending' },
  ]);
  expect(found.cases).toEqual([
    { outcome: 'failed', list: 'failed', score: null, message: 'TMDB did not answer in time.' },
    { outcome: 'nothing', list: 'waiting', score: null, message: null },
    { outcome: 'unsure', list: 'waiting', score: 0.61, message: null },
  ]);
  expect(found.problems).toEqual([
    { file: 'Broken', reason: 'TMDB did not answer in time.' },
    { file: 'Signals', reason: 'Season 9: It cannot be had.' },
  ]);
  expect(found.episodes).toEqual([
    { episode: 1, title: 'Low Tide' },
    { episode: 2, title: null },
    { episode: 3, title: 'High Tide' },
  ]);
  expect(found.filled).toEqual([
    {
      title: 'Low Tide',
      aired_date: '2015-01-02',
      runtime_min: 45,
      rating: 7.5,
      description: 'The boats stay in.',
    },
  ]);
  expect(found.second).toEqual(['Broken']);
  expect(found.again).toEqual(['Nobody’s', 'Two of a Kind', 'Broken']);
});

test('episodes that come later are filled from their series, which is not searched for again', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'matchLater'>>(SCENARIOS, 'matchLater');
  expect(found.asked).toContainEqual({ title: '', refs: 1, seasons: [1, 2] });
  expect(found.asked.map(({ title }) => title)).not.toContain('Northern Signals');
  expect(found.titles.filter(({ status }) => status !== 'matched')).toEqual([
    { title: 'Episode 9', status: 'pending' },
    { title: 'Two of a Kind', status: 'pending' },
    { title: 'Nobody’s', status: 'pending' },
    { title: 'Broken', status: 'failed' },
  ]);
  expect(found.titles).toContainEqual({ title: 'High Tide', status: 'matched' });
  expect(found.askedAgain).toEqual([]);
});

test('a title that somebody decided on meanwhile is left as it is', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'decideMeanwhile'>>(SCENARIOS, 'decideMeanwhile');
  expect(found.reply).toMatchObject({ ok: true, value: { updated: 0, skipped: 1 } });
  expect(found.titles).toEqual([{ title: 'Mine', status: 'manual' }]);
});

test('when nobody can be asked the match stops, says why, and changes nothing', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'matchOffline'>>(SCENARIOS, 'matchOffline');
  expect(found.reply).toMatchObject({
    ok: false,
    error: { code: 'provider-failed', message: expect.stringContaining('You are offline.') },
  });
  expect(found.titles.every(({ status }) => status === 'pending')).toBe(true);
  expect(found.cases).toEqual([]);
});

test('a match is cancelled while providers are waited for', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'cancelWhileAsking'>>(SCENARIOS, 'cancelWhileAsking');
  expect(found.reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(found.jobs).toEqual([{ status: 'cancelled' }]);
});

test('a series of which no provider is known is not searched for by an empty title', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'matchWithoutProvider'>>(SCENARIOS, 'matchWithoutProvider');
  expect(found).toEqual(['Known', 'Two of a Kind', 'Nobody’s', 'Broken']);
});
