import type { Span } from '../../instrumentation/span.ts';

/**
 * How many ms between two moments were covered by at least one of the spans. A span that stands for
 * several counts with their total, at its end.
 * @param from As of a span's start.
 */
export function busyTime(spans: readonly Span[], from: number, to: number): number {
  const intervals = spans
    .map(intervalOf)
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => end > start)
    .sort(([one], [other]) => one - other);
  let busy = 0;
  let covered = from;
  for (const [start, end] of intervals) {
    if (end <= covered) continue;
    busy += end - Math.max(start, covered);
    covered = end;
  }
  return busy;
}

function intervalOf({ start, duration, total = duration }: Span): [start: number, end: number] {
  const end = start + duration;
  return [end - Math.min(duration, Math.max(0, total)), end];
}

/** What one worker did in a stretch of time. */
export interface WorkerUse {
  readonly thread: string;
  /** 0–1: the share of the time in which it worked on something that is recorded. */
  readonly share: number;
  /** Spans that ended in that time. */
  readonly spans: number;
}

/**
 * How busy each worker was.
 * @param threads Those to be told in any case; others are told when they did something.
 */
export function workerUse(
  spans: readonly Span[],
  threads: readonly string[],
  from: number,
  to: number,
): WorkerUse[] {
  const byThread = new Map<string, Span[]>(threads.map((thread) => [thread, []]));
  for (const span of spans) {
    if (span.thread === undefined) continue;
    const known = byThread.get(span.thread);
    if (known) known.push(span);
    else byThread.set(span.thread, [span]);
  }
  return [...byThread].map(([thread, its]) => ({
    thread,
    share: to > from ? busyTime(its, from, to) / (to - from) : 0,
    spans: its.reduce((sum, { count = 1 }) => sum + count, 0),
  }));
}
