import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { busyTime, workerUse } from '../../src/app/performance/busy-time.ts';
import type { Span } from '../../src/instrumentation/span.ts';
import { SpanLog } from '../../src/instrumentation/span-log.ts';

function spanOf(start: number, duration: number, more: Partial<Span> = {}): Span {
  return { name: 'sql.rows', track: 'SQL', start, duration, ...more };
}

test('time that spans share counts once', () => {
  const spans = [spanOf(0, 10), spanOf(5, 10), spanOf(6, 2), spanOf(30, 5)];
  expect(busyTime(spans, 0, 100)).toBe(20);
});

test('only what lies between the two moments counts', () => {
  expect(busyTime([spanOf(0, 100)], 20, 50)).toBe(30);
  expect(busyTime([spanOf(0, 10), spanOf(60, 10)], 20, 50)).toBe(0);
});

test('a span that stands for several counts with their total, at its end', () => {
  expect(busyTime([spanOf(0, 100, { count: 30, total: 20 })], 0, 100)).toBe(20);
  expect(busyTime([spanOf(0, 100, { count: 30, total: 20 })], 0, 90)).toBe(10);
  expect(busyTime([spanOf(0, 100, { count: 30, total: 900 })], 0, 100)).toBe(100);
});

test('it is what counting every ms gives', () => {
  const span = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.array(span), (pairs) => {
      const busy = Array.from({ length: 50 }, (_, ms) =>
        pairs.some(([start, duration]) => start <= ms && ms < start + duration),
      );
      const spans = pairs.map(([start, duration]) => spanOf(start, duration));
      expect(busyTime(spans, 0, 50)).toBe(busy.filter(Boolean).length);
    }),
  );
});

test('each worker has its share, also one that did nothing; the page is none', () => {
  const spans = [
    spanOf(0, 50, { thread: 'reader 1' }),
    spanOf(40, 20, { thread: 'reader 1' }),
    spanOf(0, 10, { thread: 'media', count: 4, total: 10 }),
    spanOf(0, 100),
  ];
  expect(workerUse(spans, ['reader 1', 'writer 1'], 0, 100)).toEqual([
    { thread: 'reader 1', share: 0.6, spans: 2 },
    { thread: 'writer 1', share: 0, spans: 0 },
    { thread: 'media', share: 0.1, spans: 4 },
  ]);
});

test('the log tells what ended since a moment, newest first, also what came in late', () => {
  const log = new SpanLog(5);
  const at = (end: number) => spanOf(end - 1, 1);
  for (const end of [100, 5000, 7000, 6500, 5200, 7100]) log.add(at(end));
  expect(log.since(6000).map(({ start, duration }) => start + duration)).toEqual([7100, 6500, 7000]);
  expect(log.since(7100)).toEqual([]);
});
