import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type FoldedSpans, foldSpan } from '../../src/instrumentation/fold-span.ts';
import { longestOf, type Span } from '../../src/instrumentation/span.ts';
import { clockOffset, SpanBatch, type SpanMessage } from '../../src/instrumentation/span-batch.ts';
import { SpanLog } from '../../src/instrumentation/span-log.ts';
import { SpanQueue } from '../../src/instrumentation/span-queue.ts';
import {
  type CallTrace,
  currentTrace,
  keepTrace,
  newTrace,
  runInTrace,
} from '../../src/instrumentation/trace-context.ts';

const spans = fc.record({
  name: fc.constantFrom('items.page', 'items.order', 'jobs.list'),
  track: fc.constant('Calls' as const),
  start: fc.integer({ min: 0, max: 1000 }),
  duration: fc.integer({ min: 0, max: 1000 }),
  failed: fc.boolean(),
});

function spanOf(name: string, start: number, duration = 1): Span {
  return { name, track: 'Calls', start, duration };
}

function countOf(list: readonly Span[]): number {
  return list.reduce((sum, { count = 1 }) => sum + count, 0);
}

function totalOf(list: readonly Span[]): number {
  return list.reduce((sum, { duration, total = duration }) => sum + total, 0);
}

test('spans added up keep count, sum, failures and the longest of every name', () => {
  fc.assert(
    fc.property(fc.array(spans), (list) => {
      const folded: FoldedSpans = new Map();
      for (const span of list) foldSpan(folded, span);
      const sums = [...folded.values()];
      for (const { name, failed } of list) {
        const isAlike = (span: Span) => span.name === name && Boolean(span.failed) === failed;
        const originals = list.filter(isAlike);
        const [sum] = sums.filter(isAlike);
        expect(sum).toMatchObject({
          count: originals.length,
          total: totalOf(originals),
          longest: Math.max(...originals.map(longestOf)),
          start: Math.min(...originals.map((span) => span.start)),
        });
      }
      expect(sums.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('a flood is delivered one by one up to the limit, then added up, and nothing is lost', async () => {
  const delivered: Span[][] = [];
  const queue = new SpanQueue((batch) => delivered.push(batch), { batch: 50, perWindow: 200 });
  for (let at = 0; at < 1000; at++) queue.add(spanOf(at % 2 === 0 ? 'items.page' : 'items.order', at));
  expect(delivered.map((batch) => batch.length)).toEqual([50, 50, 50, 50]);
  queue.flush();
  const all = delivered.flat();
  expect(all).toHaveLength(202);
  expect(countOf(all)).toBe(1000);
  expect(totalOf(all)).toBe(1000);
  queue.add(spanOf('items.page', 0));
  await expect.poll(() => countOf(delivered.flat())).toBe(1001);
});

test('a thread that is held delivers all the same', () => {
  const delivered: Span[][] = [];
  const queue = new SpanQueue((batch) => delivered.push(batch), { batch: 10, perWindow: 10 });
  const start = performance.now();
  let added = 0;
  while (performance.now() - start < 600) {
    queue.add(spanOf('items.page', added));
    added++;
  }
  expect(delivered.length).toBeGreaterThanOrEqual(3);
  queue.flush();
  expect(countOf(delivered.flat())).toBe(added);
});

test('what was cleared is never delivered', async () => {
  const delivered: Span[][] = [];
  const queue = new SpanQueue((batch) => delivered.push(batch), { batch: 5, perWindow: 2 });
  for (let at = 0; at < 4; at++) queue.add(spanOf('items.page', at));
  queue.clear();
  await wait(300);
  expect(delivered).toEqual([]);
});

test('a worker hands over its spans in batches with the clock they are on', () => {
  const messages: SpanMessage[] = [];
  const batch = new SpanBatch((message) => messages.push(structuredClone(message)));
  for (let at = 0; at < 3000; at++) batch.add(spanOf('sql.page', at));
  expect(messages.map((message) => message.spans.length)).toEqual([500, 500, 500, 500]);
  batch.flush();
  expect(countOf(messages.flatMap((message) => message.spans))).toBe(3000);
  expect(new Set(messages.map((message) => message.timeOrigin))).toEqual(new Set([performance.timeOrigin]));
});

test('a clock that began later is ahead by as much', () => {
  expect(clockOffset(performance.timeOrigin + 250)).toBeCloseTo(250, 3);
  expect(clockOffset(performance.timeOrigin)).toBe(0);
});

test('a log holds the newest only, in order, and answers by name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.array(spans), (limit, list) => {
      const log = new SpanLog(limit);
      for (const span of list) log.add(span);
      const kept = limit === 0 ? [] : list.slice(-limit);
      expect(log.all()).toEqual(kept);
      const newest = kept.filter(({ name }) => name === 'items.page').toReversed();
      expect(log.newest('items.page', 3)).toEqual(newest.slice(0, 3));
    }),
  );
});

test('a log made smaller or larger keeps the newest and goes on', () => {
  const log = new SpanLog(4);
  for (let at = 0; at < 6; at++) log.add(spanOf('items.page', at));
  log.limit = 2;
  expect(log.all().map(({ start }) => start)).toEqual([4, 5]);
  log.limit = 3;
  log.add(spanOf('items.page', 6));
  log.add(spanOf('items.page', 7));
  expect(log.all().map(({ start }) => start)).toEqual([5, 6, 7]);
});

test('a trace is known while its work runs, within others too, and not after', async () => {
  const outer = newTrace();
  const inner = newTrace();
  expect(inner.id).not.toBe(outer.id);
  expect(Number.isSafeInteger(inner.id)).toBe(true);
  const seen: (CallTrace | undefined)[] = [];
  const later = runInTrace(outer, async () => {
    seen.push(currentTrace());
    runInTrace(inner, () => seen.push(currentTrace()));
    expect(() =>
      runInTrace(inner, () => {
        throw new Error('Refused.');
      }),
    ).toThrow('Refused.');
    seen.push(currentTrace());
    await wait(1);
    seen.push(currentTrace());
  });
  seen.push(currentTrace());
  await later;
  expect(seen).toEqual([outer, inner, outer, undefined, undefined]);
});

test('behind an await the trace goes on where it was kept, whatever ran in between', async () => {
  const [one, other] = [newTrace(), newTrace()];
  const seen: [CallTrace, CallTrace | undefined][] = [];
  const work = (trace: CallTrace) =>
    runInTrace(trace, async () => {
      for (let part = 0; part < 5; part++) {
        await keepTrace(wait(1));
        seen.push([trace, currentTrace()]);
      }
    });
  await Promise.all([work(one), work(other)]);
  expect(seen).toHaveLength(10);
  for (const [own, found] of seen) expect(found).toBe(own);
});
