import { expect, test } from '@playwright/test';
import { CacheService } from '../../src/cache/cache-service.ts';
import { CachedAnswers } from '../../src/cache/cached-answers.ts';
import { MemoryBackend } from '../../src/cache/memory-backend.ts';
import { SharedQuestion } from '../../src/cache/shared-question.ts';
import type { CacheQuery, CacheValue } from '../../src/shared/cache/cache-entry.ts';
import { DEFAULT_CACHE_SETTINGS } from '../../src/shared/cache/cache-settings.ts';
import { AppError } from '../../src/shared/reply.ts';

const MINUTE = 60_000;
const QUERY: CacheQuery = { provider: 'tvmaze', type: 'search', params: { title: 'Dark' } };

/** Answers over a cache in memory, and a provider that answers when it is told to. */
function answersOn(backend = new MemoryBackend()) {
  const clock = { now: 1_800_000_000_000 };
  const line = { isOnline: true };
  const now = () => clock.now;
  const settings = DEFAULT_CACHE_SETTINGS;
  const cache = new CacheService({ backend, settings, ceilings: {}, now });
  const options = { cache, prefix: 'test', locks: undefined, now, isOnline: () => line.isOnline };
  const answers = new CachedAnswers(options);
  const asked: { signal: AbortSignal; reply: (value: CacheValue) => void; fail: (error: unknown) => void }[] =
    [];
  const ask = (signal: AbortSignal) =>
    new Promise<CacheValue>((reply, fail) => {
      asked.push({ signal, reply, fail });
      signal.addEventListener('abort', () => fail(signal.reason));
    });
  /** Keeps an answer and lets so much time pass. */
  const keep = async (value: CacheValue, age: number) => {
    await cache.keep(QUERY, value);
    clock.now += age;
  };
  /** The nth time the provider is asked, from 0 on. */
  const asking = async (n: number) => {
    await expect.poll(() => asked.length).toBeGreaterThan(n);
    return asked[n] ?? Promise.reject(new Error('It was not asked.'));
  };
  /** Until what is kept is fresh. */
  const kept = () => expect.poll(async () => (await cache.peek(QUERY))?.isStale).toBe(false);
  return { answers, cache, clock, line, asked, asking, ask, keep, kept };
}

test('an answer is asked for once, and given from then on without asking', async () => {
  const { answers, asked, asking, ask, kept, clock } = answersOn();
  const first = answers.answer(QUERY, ask);
  (await asking(0)).reply(['Dark']);
  expect(await first).toEqual({ value: ['Dark'], from: 'network', ageMs: 0, refreshing: false, error: null });
  await kept();
  clock.now += 5000;
  expect(await answers.answer(QUERY, ask)).toMatchObject({ value: ['Dark'], from: 'cache', ageMs: 5000 });
  expect(asked.length).toBe(1);
});

test('however many ask the same at once, the provider is asked once', async () => {
  const { answers, asked, asking, ask } = answersOn();
  const all = Array.from({ length: 20 }, () => answers.answer(QUERY, ask));
  (await asking(0)).reply('one');
  expect(new Set((await Promise.all(all)).map(({ value }) => value))).toEqual(new Set(['one']));
  expect(asked.length).toBe(1);
});

test('a question goes on while anyone wants its answer, and is given up when nobody does', async () => {
  let abandoned = 0;
  const signals: AbortSignal[] = [];
  const question = new SharedQuestion(
    (signal) => {
      signals.push(signal);
      return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
    },
    () => (abandoned += 1),
  );
  const [one, two] = [new AbortController(), new AbortController()];
  const [first, second] = [question.join(one.signal), question.join(two.signal)];
  one.abort(new Error('not me'));
  await expect(first).rejects.toThrow('not me');
  expect([abandoned, signals[0]?.aborted]).toEqual([0, false]);
  two.abort(new Error('nor me'));
  await expect(second).rejects.toThrow('nor me');
  expect([abandoned, signals[0]?.aborted, await question.kept]).toEqual([1, true, null]);
});

test('a question that was given up can be asked anew', async () => {
  const { answers, asking, ask } = answersOn();
  const only = new AbortController();
  const first = answers.answer(QUERY, ask, { signal: only.signal });
  const { signal } = await asking(0);
  only.abort(new Error('not me'));
  await expect(first).rejects.toThrow('not me');
  expect(signal.aborted).toBe(true);
  const second = answers.answer(QUERY, ask);
  (await asking(1)).reply('late');
  expect(await second).toMatchObject({ value: 'late', from: 'network' });
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(answers.answer(QUERY, ask, { signal: gone })).rejects.toThrow('gone');
});

test('failures are told to all who asked, and not kept', async () => {
  const { answers, asking, ask } = answersOn();
  const all = [answers.answer(QUERY, ask), answers.answer(QUERY, ask)];
  const outcomes = Promise.allSettled(all);
  (await asking(0)).fail(new Error('refused'));
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = answers.answer(QUERY, ask);
  (await asking(1)).reply('there');
  expect(await again).toMatchObject({ value: 'there' });
});

test('a stale answer is given at once and fetched anew behind; whoever got it is told if the new one differs', async () => {
  const { answers, asked, asking, ask, keep, kept, clock } = answersOn();
  await keep({ title: 'Dark' }, 90 * MINUTE);
  let told = 0;
  const onFresh = () => {
    told += 1;
  };
  // One who goes away does not end it.
  const leaving = new AbortController();
  const stale = await answers.answer(QUERY, ask, { signal: leaving.signal, onFresh });
  leaving.abort();
  expect(stale).toMatchObject({
    value: { title: 'Dark' },
    from: 'stale',
    ageMs: 90 * MINUTE,
    refreshing: true,
  });
  await answers.answer(QUERY, ask, { onFresh });
  (await asking(0)).reply({ title: 'Dark', year: 2017 });
  await expect.poll(() => told).toBe(2);
  expect(asked.length).toBe(1);
  expect(await answers.answer(QUERY, ask)).toMatchObject({
    value: { title: 'Dark', year: 2017 },
    from: 'cache',
  });
  clock.now += 90 * MINUTE;
  await answers.answer(QUERY, ask, { onFresh });
  (await asking(1)).reply({ year: 2017, title: 'Dark' });
  await kept();
  expect(told).toBe(2);
});

test('when it cannot be fetched anew the stale answer is given with its age and the reason, and kept', async () => {
  const { answers, asking, ask, keep, kept, clock } = answersOn();
  await keep('old', 90 * MINUTE);
  await answers.answer(QUERY, ask);
  (await asking(0)).fail(new Error('It is away.'));
  clock.now += 90 * MINUTE;
  const refused = () => Promise.reject(new Error('It is still away.'));
  expect(await answers.answer(QUERY, refused)).toMatchObject({
    value: 'old',
    from: 'stale',
    ageMs: 180 * MINUTE,
    refreshing: false,
    error: { message: 'It is still away.' },
  });
  // One that takes its time is not waited for; what is known is why it failed the last time.
  expect(await answers.answer(QUERY, ask)).toMatchObject({
    from: 'stale',
    refreshing: true,
    error: { message: 'It is still away.' },
  });
  // It is there again, at once.
  (await asking(1)).reply('new');
  await kept();
  expect(await answers.answer(QUERY, ask)).toMatchObject({ value: 'new', from: 'cache', error: null });
});

test('offline the first stale answer says why already', async () => {
  const { answers, line, keep } = answersOn();
  await keep('old', 90 * MINUTE);
  line.isOnline = false;
  const offline = () => Promise.reject(new Error('offline'));
  expect(await answers.answer(QUERY, offline)).toMatchObject({
    from: 'stale',
    refreshing: false,
    error: { message: 'offline' },
  });
});

test('that there is no such thing is believed for ten minutes, and not offline afterwards', async () => {
  for (const nothing of [null, []]) {
    const { answers, asking, ask, kept, clock } = answersOn();
    const first = answers.answer(QUERY, ask);
    (await asking(0)).reply(nothing);
    await first;
    await kept();
    clock.now += 10 * MINUTE - 1;
    expect(await answers.answer(QUERY, ask)).toMatchObject({ value: nothing, from: 'cache' });
    clock.now += 1;
    await expect(answers.answer(QUERY, () => Promise.reject(new Error('offline')))).rejects.toThrow(
      'offline',
    );
  }
});

test('where nothing can be kept the provider is asked each time, and nobody is told of newer answers for ever', async () => {
  const backend = new MemoryBackend();
  const { answers, cache, asking, ask, keep } = answersOn(backend);
  await keep('old', 90 * MINUTE);
  backend.setMany = () => Promise.reject(new AppError('storage-full', 'Full.'));
  let told = 0;
  await answers.answer(QUERY, ask, { onFresh: () => (told += 1) });
  (await asking(0)).reply('new');
  await expect.poll(async () => (await cache.stats()).warning).toBe('Full.');
  backend.getMany = () => Promise.reject(new AppError('storage-unavailable', 'Away.'));
  const next = answers.answer(QUERY, ask);
  (await asking(1)).reply('newer');
  expect(await next).toMatchObject({ value: 'newer', from: 'network' });
  expect(told).toBe(0);
});

test('an answer from before a time is asked for anew, and stands in where none can be had', async () => {
  const { answers, asked, asking, ask, keep, kept, clock } = answersOn();
  await keep('old', MINUTE);
  const since = clock.now - 30_000;
  const anew = answers.answer(QUERY, ask, { since });
  (await asking(0)).reply('new');
  expect(await anew).toMatchObject({ value: 'new', from: 'network', refreshing: false, error: null });
  await kept();
  expect(await answers.answer(QUERY, ask, { since })).toMatchObject({ value: 'new', from: 'cache' });
  clock.now += MINUTE;
  const failing = answers.answer(QUERY, ask, { since: clock.now });
  (await asking(1)).fail(new Error('offline'));
  expect(await failing).toMatchObject({ value: 'new', from: 'stale', error: new Error('offline') });
  expect(asked.length).toBe(2);
});
