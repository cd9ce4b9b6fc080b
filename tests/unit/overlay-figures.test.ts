import { expect, test } from '@playwright/test';
import { type LongFrameEntry, longFrameOf } from '../../src/app/performance/long-frames.ts';
import { spanRows } from '../../src/app/performance/span-rows.ts';
import type { TimerSummary } from '../../src/instrumentation/timer-statistics.ts';
import type { Track } from '../../src/instrumentation/track.ts';
import { formatMs } from '../../src/ui/overlay/format-ms.ts';

const entry: LongFrameEntry = {
  startTime: 1000,
  duration: 120,
  blockingDuration: 70,
  styleAndLayoutStart: 0,
  scripts: [
    { duration: 20, invoker: 'IMG#x.onload', sourceURL: '', sourceFunctionName: '' },
    {
      duration: 80,
      invoker: 'DIV.onclick',
      sourceURL: 'https://host.example/app/assets/index-1.js?v=2#x',
      sourceFunctionName: 'onClick',
    },
  ],
};

test('of a long frame the longest script is blamed', () => {
  expect(longFrameOf(entry)).toEqual({
    start: 1000,
    duration: 120,
    blocking: 70,
    blame: 'onClick in index-1.js (DIV.onclick), 80 ms',
  });
});

test('layout is blamed where it took longer than any script', () => {
  const { blame } = longFrameOf({ ...entry, styleAndLayoutStart: 1025 });
  expect(blame).toBe('style, layout and paint, 95 ms');
});

test('nothing is blamed for what something else held up', () => {
  expect(longFrameOf({ ...entry, scripts: [] }).blame).toBe('nothing of the page itself');
});

function timerOf(name: string, track: Track, total: number): TimerSummary {
  const none = { min: 0, max: 0, average: 0, last: 0, lastTime: 0, p50: 0, p95: 0, p99: 0 };
  return { name, track, total, count: 1, failures: 0, parts: null, perSecond: [], ...none };
}

const timers = [timerOf('sql.a', 'SQL', 5), timerOf('items.page', 'Calls', 9), timerOf('sql.b', 'SQL', 7)];
const namesOf = (rows: readonly TimerSummary[]) => rows.map(({ name }) => name);

test('spans come by total, of one track or all', () => {
  expect(namesOf(spanRows(timers, null))).toEqual(['items.page', 'sql.b', 'sql.a']);
  expect(namesOf(spanRows(timers, 'SQL'))).toEqual(['sql.b', 'sql.a']);
});

test('rows that somebody points at stay where they are; new ones come behind', () => {
  expect(namesOf(spanRows(timers, null, ['sql.a', 'sql.b']))).toEqual(['sql.a', 'sql.b', 'items.page']);
});

test('durations have three digits, or whole ms', () => {
  expect([0, 0.4217, 8.314, 9.996, 42.35, 99.96, 1234.5].map(formatMs)).toEqual([
    '0.00',
    '0.42',
    '8.31',
    '10.0',
    '42.4',
    '100',
    '1,235',
  ]);
});
