import { expect, test } from '@playwright/test';
import { chromeTrace, type TraceEvent } from '../../src/instrumentation/chrome-trace.ts';
import { Histogram } from '../../src/instrumentation/histogram.ts';
import { Instrumentation, type InstrumentationSnapshot } from '../../src/instrumentation/instrumentation.ts';
import { performanceExport } from '../../src/instrumentation/performance-export.ts';
import type { PerformanceFacts } from '../../src/instrumentation/performance-facts.ts';
import { reportOf } from '../../src/instrumentation/report.ts';
import type { Span } from '../../src/instrumentation/span.ts';
import type { Track } from '../../src/instrumentation/track.ts';
import { readTrace } from '../support/read-trace.ts';

function snapshotOf(spans: readonly Span[]): InstrumentationSnapshot {
  const instrumentation = new Instrumentation();
  instrumentation.enable();
  instrumentation.slowThreshold = 50;
  for (const span of spans) {
    const { thread } = span;
    if (thread === undefined) instrumentation.record(span);
    else instrumentation.ingest([span], { thread, clockOffset: 0 });
  }
  instrumentation.incrementCounter('cache.hits', 3);
  const snapshot = instrumentation.snapshot();
  instrumentation.disable();
  return snapshot;
}

function factsOf(snapshot: InstrumentationSnapshot): PerformanceFacts {
  return {
    snapshot,
    cache: [{ name: 'list.pages', hits: 9, misses: 1, stale: 2, entries: 40, bytes: null }],
    system: {
      browser: 'Chromium 156',
      cores: 2,
      deviceMemory: 8,
      heap: null,
      storage: { usage: 1_000_000, quota: 50_000_000, persisted: false },
    },
  };
}

function call(start: number, duration: number, more: Partial<Span> = {}): Span {
  return { name: 'items.page', track: 'Calls', start, duration, ...more };
}

const work: readonly Span[] = [
  call(100, 60, { traceId: 7, parts: { queue: 10, execution: 40, transfer: 10 } }),
  { name: 'sql.item-page', track: 'SQL', start: 115, duration: 20, traceId: 7, thread: 'reader 1' },
  call(120, 80, { traceId: 8, properties: { priority: 'visible', rows: 100 } }),
  { name: 'sql.order', track: 'SQL', start: 125, duration: 20, traceId: 8, thread: 'reader 2', failed: true },
  call(130, 10, { secret: { title: 'Carmen' } }),
];

test('the report tells timing, counters, slow operations, caches and system', () => {
  const text = reportOf(factsOf(snapshotOf(work)));
  for (const line of [
    /^items\.page +3 +0 +50\.00 /m,
    /^sql\.order +1 +1 +20\.00 /m,
    /^cache\.hits +3 +1$/m,
    /^items\.page +80 /m,
    /^list\.pages +9 +1 +2 +90 % +40 +not available here$/m,
    /^cores +2$/m,
    /^storage is kept +not promised$/m,
  ]) {
    expect(text).toMatch(line);
  }
  expect(text.indexOf('items.page')).toBeLessThan(text.indexOf('sql.order'));
});

test('the export is whole, and its histograms can be read again', () => {
  const exported = JSON.parse(JSON.stringify(performanceExport(factsOf(snapshotOf(work)))));
  expect(Object.keys(exported)).toEqual(['timestamp', 'metrics', 'cache', 'system']);
  expect(exported.metrics.timers[0]).toMatchObject({ name: 'items.page', count: 3, total: 150, max: 80 });
  expect(Histogram.fromSparse(exported.metrics.timers[0].distribution).count).toBe(3);
  expect(exported.metrics.counters).toMatchObject([{ name: 'cache.hits', value: 3, metadata: null }]);
  expect(exported.metrics.slow).toMatchObject([
    { name: 'items.page', duration: 60, thread: null, parts: { queue: 10 } },
    { name: 'items.page', duration: 80, properties: { priority: 'visible', rows: 100 } },
  ]);
  expect(exported.cache).toEqual(factsOf(snapshotOf([])).cache);
  expect(exported.system).toMatchObject({ cores: 2, heap: null });
});

const TITLES = ['The Crown of Courage', 'Carmen', 'M', 'Mr. Robot (2015)', '/films/carmen.mkv', 'carmen.mkv'];

/** The title as a word of its own: “M” is a letter of others. */
function wordsOf(title: string): RegExp {
  return new RegExp(`(?<![a-z])${title.replace(/[.()]/g, '\\$&')}(?![a-z])`, 'i');
}

for (const title of TITLES) {
  test(`“${title}”, wherever it is put, is in nothing that is given away`, () => {
    const instrumentation = new Instrumentation();
    instrumentation.enable();
    const span: Span = {
      name: title,
      track: title as Track,
      start: 0,
      duration: 5000,
      thread: title,
      properties: { title, [title]: 1 },
      secret: { title, [title]: title },
    };
    instrumentation.record(span);
    instrumentation.ingest([{ ...span, name: 'items.page' }], { thread: title, clockOffset: 0 });
    instrumentation.incrementCounter(title, 1, { title });
    instrumentation.incrementCounter('cache.hits', 1, { [title]: title });
    const snapshot = instrumentation.snapshot();
    instrumentation.disable();
    const { system } = factsOf(snapshot);
    const cache = [{ name: title, hits: 1, misses: 0, stale: 0, entries: null, bytes: null }];
    const facts = { snapshot, cache, system };
    const isIn = (value: unknown) => JSON.stringify(value).includes(title);
    const words = wordsOf(title);
    expect(JSON.stringify(performanceExport(facts))).not.toMatch(words);
    expect(JSON.stringify(chromeTrace(snapshot)).replaceAll('"ph":"M"', '"ph":""')).not.toMatch(words);
    expect(reportOf(facts)).not.toMatch(words);
    expect(isIn(performanceExport(facts, { includeSecrets: true }))).toBe(true);
    expect(isIn(chromeTrace(snapshot, { includeSecrets: true }))).toBe(true);
  });
}

test('a trace can be read, and holds every span once', () => {
  const trace = readTrace(JSON.stringify(chromeTrace(snapshotOf(work))));
  expect(trace.processes).toEqual(['Reelshelf page', 'Reelshelf reader 1', 'Reelshelf reader 2']);
  expect(trace.spans.map(({ name, process, thread, ts, dur }) => [name, process, thread, ts, dur])).toEqual([
    ['items.page', 'Reelshelf page', 'Calls', 0, 60_000],
    ['items.page', 'Reelshelf page', 'Calls 2', 20_000, 80_000],
    ['items.page', 'Reelshelf page', 'Calls', 30_000, 10_000],
    ['sql.item-page', 'Reelshelf reader 1', 'SQL', 15_000, 20_000],
    ['sql.order', 'Reelshelf reader 2', 'SQL', 25_000, 20_000],
  ]);
  expect(trace.spans[0]?.args).toEqual({ queue: 10, execution: 40, transfer: 10, traceId: 7 });
  expect(trace.spans[4]?.args).toEqual({ traceId: 8, failed: true });
});

test('arrows lead from a call to what was done for it in other threads', () => {
  const trace = readTrace(JSON.stringify(chromeTrace(snapshotOf(work))));
  expect(trace.flows.map(({ from, to }) => [from.name, from.ts, to.name, to.process])).toEqual([
    ['items.page', 0, 'sql.item-page', 'Reelshelf reader 1'],
    ['items.page', 20_000, 'sql.order', 'Reelshelf reader 2'],
  ]);
});

test('a trace of many overlapping spans can be read', () => {
  const many = Array.from({ length: 400 }, (_, at) => {
    const more = at % 3 === 0 ? { thread: 'reader 1' } : {};
    return call((at * 7919) % 997, (at * 104_729) % 131, { traceId: at % 50, ...more });
  });
  const trace = readTrace(JSON.stringify(chromeTrace(snapshotOf(many))));
  expect(trace.spans).toHaveLength(400);
  expect(trace.flows.length).toBeGreaterThan(40);
});

test('a trace of nothing is an empty one', () => {
  const trace = chromeTrace(snapshotOf([]));
  expect(trace.traceEvents).toEqual([]);
  expect(readTrace(JSON.stringify(trace)).spans).toEqual([]);
});

test('the reader of traces refuses what viewers would not draw', () => {
  const events = (...traceEvents: Partial<TraceEvent>[]) =>
    JSON.stringify({ traceEvents, displayTimeUnit: 'ms' });
  const named = [
    { ph: 'M', name: 'process_name', pid: 1, tid: 0, args: { name: 'page' } },
    { ph: 'M', name: 'thread_name', pid: 1, tid: 1, args: { name: 'SQL' } },
  ] as const;
  const span = { ph: 'X', name: 'sql.page', cat: 'SQL', pid: 1, tid: 1, ts: 0, dur: 5 } as const;
  expect(() => readTrace(events(span))).toThrow('no name');
  expect(() => readTrace(events(...named, span, { ...span, ts: 3 }))).toThrow('overlap');
  expect(() =>
    readTrace(events(...named, span, { ph: 's', name: 'call', cat: 'flow', id: 1, pid: 1, tid: 1, ts: 2 })),
  ).toThrow('one end');
  expect(() => readTrace(events(...named, { ...span, dur: -1 }))).toThrow('dur');
});
