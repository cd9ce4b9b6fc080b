import type { InstrumentationSnapshot } from './instrumentation.ts';
import { Redaction } from './redaction.ts';
import { longestOf } from './span.ts';
import { textTable } from './text-table.ts';

/** Timers by average, counters by name, and what was slow, as text without secrets. */
export function summaryOf(snapshot: InstrumentationSnapshot, redaction = new Redaction()): string {
  return [
    section('Timing, ms, by average', timingRows(snapshot, redaction)),
    section('Counters', counterRows(snapshot, redaction)),
    section('Slow, last first', slowRows(snapshot, redaction)),
  ].join('\n\n');
}

/** A heading and a table; `rows` begins with the columns' names. */
export function section(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}\n${rows.length > 1 ? textTable(rows) : 'none'}`;
}

function timingRows({ timers }: InstrumentationSnapshot, redaction: Redaction): string[][] {
  const rows = timers
    .toSorted((one, other) => other.average - one.average)
    .map(({ name, count, failures, average, p50, p95, p99, min, max, total }) => [
      redaction.name(name),
      String(count),
      String(failures),
      ...[average, p50, p95, p99, min, max, total].map((ms) => ms.toFixed(2)),
    ]);
  return [['name', 'count', 'failed', 'average', 'p50', 'p95', 'p99', 'min', 'max', 'total'], ...rows];
}

function counterRows({ counters }: InstrumentationSnapshot, redaction: Redaction): string[][] {
  const rows = counters
    .map(({ name, value, increments }) => [redaction.name(name), String(value), String(increments)])
    .sort(([one = ''], [other = '']) => one.localeCompare(other));
  return [['name', 'value', 'changes'], ...rows];
}

function slowRows({ slow, timeOrigin }: InstrumentationSnapshot, redaction: Redaction): string[][] {
  const rows = slow
    .toReversed()
    .map((span) => [
      redaction.name(span.name),
      longestOf(span).toFixed(0),
      span.thread === undefined ? '' : redaction.thread(span.thread),
      new Date(timeOrigin + span.start).toISOString(),
    ]);
  return [['name', 'ms', 'thread', 'began'], ...rows];
}
