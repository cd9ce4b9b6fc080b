import { groupBy } from './group-by.ts';
import type { PlacedSpan } from './trace-lanes.ts';

/** A span with the row of the trace it is in. */
export interface TracedSpan extends PlacedSpan {
  readonly pid: number;
  readonly tid: number;
}

/** What one thread did for another: an arrow in the trace. */
export interface TraceFlow {
  readonly from: TracedSpan;
  readonly to: TracedSpan;
}

/** For every trace id: from its earliest span to the earliest one of each other thread. */
export function flowsOf(spans: readonly TracedSpan[]): TraceFlow[] {
  const traces = groupBy(
    spans.filter(({ span }) => span.traceId !== undefined),
    ({ span }) => span.traceId,
  );
  return [...traces.values()].flatMap((trace) => {
    const byStart = trace.toSorted((one, other) => one.start - other.start || other.end - one.end);
    const firsts = [...groupBy(byStart, ({ pid }) => pid).values()].flatMap((thread) => thread.slice(0, 1));
    const [from, ...others] = firsts;
    return from === undefined ? [] : others.map((to) => ({ from, to }));
  });
}
