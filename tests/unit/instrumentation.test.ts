import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Instrumentation } from '../../src/instrumentation/instrumentation.ts';
import type { Span } from '../../src/instrumentation/span.ts';
import { summaryOf } from '../../src/instrumentation/summary.ts';
import { newTrace, runInTrace } from '../../src/instrumentation/trace-context.ts';

const started: Instrumentation[] = [];

function enabled(): Instrumentation {
  const instrumentation = new Instrumentation();
  instrumentation.enable();
  started.push(instrumentation);
  return instrumentation;
}

test.afterEach(() => {
  for (const instrumentation of started.splice(0)) instrumentation.disable();
});

function spanOf(name: string, start: number, duration: number): Span {
  return { name, track: 'SQL', start, duration };
}

test('a timer returns what the work returns and records how long it took', async () => {
  const instrumentation = enabled();
  expect(instrumentation.timer('work.sync', () => 17)).toBe(17);
  const later = instrumentation.timer('work.async', async () => {
    await wait(20);
    return 18;
  });
  expect(instrumentation.recent('work.async', 1)).toEqual([]);
  expect(await later).toBe(18);
  expect(instrumentation.timers().map(({ name, count, failures }) => [name, count, failures])).toEqual([
    ['work.sync', 1, 0],
    ['work.async', 1, 0],
  ]);
  expect(instrumentation.recent('work.async', 1)[0]?.duration).toBeGreaterThanOrEqual(15);
});

test('work that throws or rejects is recorded as failed and fails alike', async () => {
  const instrumentation = enabled();
  const error = new Error('Refused.');
  expect(() =>
    instrumentation.timer('work.sync', () => {
      throw error;
    }),
  ).toThrow(error);
  const rejected = instrumentation.timer('work.async', () => Promise.reject(error));
  await expect(rejected).rejects.toBe(error);
  expect(instrumentation.timers().map(({ failures }) => failures)).toEqual([1, 1]);
  expect(instrumentation.recent('work.sync', 1)[0]?.failed).toBe(true);
});

test('a disabled one only calls the work, and leaves no entries', async () => {
  const instrumentation = new Instrumentation();
  const heard: Span[] = [];
  instrumentation.subscribe((span) => heard.push(span));
  const promise = Promise.resolve(5);
  expect(instrumentation.timer('work.off', () => promise)).toBe(promise);
  instrumentation.recordTimer('work.off', 5);
  instrumentation.record(spanOf('work.off', 0, 5));
  instrumentation.ingest([spanOf('work.off', 0, 5)], { thread: 'reader 1', clockOffset: 0 });
  instrumentation.incrementCounter('work.off');
  await wait(300);
  expect(performance.getEntriesByName('work.off')).toEqual([]);
  expect([instrumentation.timers(), instrumentation.counters(), heard]).toEqual([[], [], []]);
});

test('what is under way when it is disabled is not recorded', async () => {
  const instrumentation = enabled();
  const later = instrumentation.timer('work.async', () => wait(10));
  instrumentation.disable();
  await later;
  expect(instrumentation.timers()).toEqual([]);
});

test('the statistics of a name are those of its durations', () => {
  const instrumentation = enabled();
  const before = Date.now();
  for (const duration of [4, 2, 9]) instrumentation.recordTimer('work.known', duration, { track: 'Jobs' });
  const [summary] = instrumentation.timers();
  expect(summary).toMatchObject({ track: 'Jobs', count: 3, total: 15, min: 2, max: 9, average: 5, last: 9 });
  expect(Math.abs((summary?.p50 ?? 0) - 4)).toBeLessThan(4 / 60);
  expect(summary?.p99).toBe(9);
  expect(Math.abs((summary?.lastTime ?? 0) - before)).toBeLessThan(2000);
  expect(summary?.perSecond).toHaveLength(60);
  expect(summary?.perSecond.reduce((sum, ms) => sum + ms, 0)).toBe(15);
});

test('parts of calls are added up', () => {
  const instrumentation = enabled();
  const parts = { queue: 1, execution: 2, transfer: 3 };
  instrumentation.recordTimer('items.page', 6, { parts });
  instrumentation.recordTimer('items.page', 6, { parts });
  expect(instrumentation.timers()[0]?.parts).toEqual({ queue: 2, execution: 4, transfer: 6 });
});

test('counters add up and keep what was told last', () => {
  const instrumentation = enabled();
  instrumentation.incrementCounter('cache.hits');
  instrumentation.incrementCounter('cache.hits', 4, { key: 'one' });
  instrumentation.incrementCounter('cache.hits', -2);
  expect(instrumentation.counters()).toMatchObject([
    { name: 'cache.hits', value: 3, increments: 3, metadata: { key: 'one' } },
  ]);
});

test('each slow operation is kept and warned about once, without its secrets', () => {
  const instrumentation = enabled();
  const warnings: string[] = [];
  instrumentation.warn = (message) => warnings.push(message);
  instrumentation.slowThreshold = 100;
  const parts = { queue: 3, execution: 110, transfer: 7 };
  instrumentation.recordTimer('items.page', 99);
  instrumentation.recordTimer('items.page', 120, {
    parts,
    properties: { rows: 100 },
    secret: { title: 'X' },
  });
  expect(warnings).toEqual([
    'Slow: items.page took 120 ms (queue 3 ms, execution 110 ms, transfer 7 ms, rows 100).',
  ]);
  for (let at = 0; at < 150; at++) instrumentation.recordTimer('items.order', 200 + at);
  const slow = instrumentation.slow();
  expect([slow.length, slow[0]?.duration, slow.at(-1)?.duration]).toEqual([100, 250, 349]);
});

test('spans of another thread come onto this clock, are told, and make no entries', async () => {
  const instrumentation = enabled();
  const heard: Span[] = [];
  const end = instrumentation.subscribe((span) => heard.push(span));
  const folded = { ...spanOf('sql.ingested', 30, 50), count: 10, total: 40, longest: 22 };
  const from = { thread: 'reader 1', clockOffset: 1000 };
  instrumentation.ingest([spanOf('sql.ingested', 5, 2), folded], from);
  end();
  instrumentation.ingest([spanOf('sql.ingested', 5, 2)], from);
  expect(heard.map(({ start, thread }) => [start, thread])).toEqual([
    [1005, 'reader 1'],
    [1030, 'reader 1'],
  ]);
  expect(instrumentation.timers()).toMatchObject([{ count: 12, total: 44, max: 22, min: 2 }]);
  await wait(300);
  expect(performance.getEntriesByName('sql.ingested')).toEqual([]);
});

test('a listener that throws is dropped, and the work goes on', () => {
  const instrumentation = enabled();
  let calls = 0;
  instrumentation.subscribe(() => {
    calls++;
    throw new Error('A listener failed.');
  });
  expect(instrumentation.timer('work.sync', () => 1)).toBe(1);
  expect(instrumentation.timer('work.sync', () => 2)).toBe(2);
  expect(calls).toBe(1);
});

test('a timer belongs to the trace it was started in', async () => {
  const instrumentation = enabled();
  const later = runInTrace(newTrace(42), () => instrumentation.timer('work.async', () => wait(1)));
  await later;
  expect(instrumentation.recent('work.async', 1)[0]?.traceId).toBe(42);
  instrumentation.timer('work.sync', () => 1, { traceId: 7 });
  expect(instrumentation.recent('work.sync', 1)[0]?.traceId).toBe(7);
});

test('neither spans nor names pile up', () => {
  const instrumentation = enabled();
  instrumentation.logSize = 50;
  for (let at = 0; at < 2000; at++) instrumentation.recordTimer(`made.of-data-${at}`, 1);
  const { spans, timers } = instrumentation.snapshot();
  expect(spans).toHaveLength(50);
  expect(timers).toHaveLength(501);
  expect(timers.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
});

test('a snapshot is not changed by what comes later, and a reset forgets all', () => {
  const instrumentation = enabled();
  instrumentation.recordTimer('work.known', 3);
  instrumentation.incrementCounter('work.counted');
  const snapshot = instrumentation.snapshot();
  const copy = structuredClone(snapshot);
  instrumentation.recordTimer('work.known', 2000);
  instrumentation.incrementCounter('work.counted');
  expect(snapshot).toEqual(copy);
  expect(copy.timers[0]?.distribution).toMatchObject({ min: 3, max: 3, buckets: [expect.any(Number), 1] });
  instrumentation.reset();
  expect(instrumentation.snapshot()).toMatchObject({ timers: [], counters: [], slow: [], spans: [] });
});

test('the summary lists timers by average and counters by name', () => {
  const instrumentation = enabled();
  instrumentation.recordTimer('work.fast', 1);
  instrumentation.recordTimer('work.slow', 1500);
  instrumentation.incrementCounter('cache.misses', 2);
  instrumentation.incrementCounter('cache.hits', 5);
  const text = summaryOf(instrumentation.snapshot());
  expect(text).toMatch(
    /name +count +failed +average[^\n]+\nwork\.slow +1 +0 +1500\.00[^\n]+\nwork\.fast +1 /,
  );
  expect(text).toMatch(/cache\.hits +5 +1\ncache\.misses +2 +1/);
  expect(text).toMatch(/Slow[^\n]*\nname[^\n]+\nwork\.slow +1500 /);
});
