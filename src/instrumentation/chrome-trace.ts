import { groupBy } from './group-by.ts';
import type { InstrumentationSnapshot } from './instrumentation.ts';
import { type ExportOptions, Redaction } from './redaction.ts';
import type { Span } from './span.ts';
import { flowsOf, type TracedSpan, type TraceFlow } from './trace-flows.ts';
import { placeInLanes } from './trace-lanes.ts';

/** A file that Perfetto and `chrome://tracing` open; write it with `JSON.stringify`. */
export interface ChromeTrace {
  readonly traceEvents: readonly TraceEvent[];
  readonly displayTimeUnit: 'ms';
  /** `origin`: when the trace's time 0 was, ISO 8601. */
  readonly otherData: { readonly origin: string };
}

/** Names of rows (`M`), spans (`X`), and arrows from one thread to another (`s`, `f`). */
export interface TraceEvent {
  readonly ph: 'M' | 'X' | 's' | 'f';
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs */
  readonly ts?: number;
  /** µs */
  readonly dur?: number;
  readonly cat?: string;
  /** Of an arrow: the same at both ends. */
  readonly id?: number;
  /** Of an arrow's end: it belongs to the span around it. */
  readonly bp?: 'e';
  readonly args?: Readonly<Record<string, unknown>>;
}

/** A thread as a process of the trace, its tracks as the process's threads. */
interface TraceRows {
  readonly events: TraceEvent[];
  readonly spans: TracedSpan[];
}

/**
 * The last spans as a trace.
 * @param ownThread What the thread of the snapshot is called.
 */
export function chromeTrace(
  { spans, timeOrigin }: InstrumentationSnapshot,
  options: ExportOptions & { readonly ownThread?: string } = {},
): ChromeTrace {
  const { ownThread = 'page' } = options;
  const redaction = new Redaction(options);
  const origin = spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const threads = groupBy(spans, ({ thread }) => thread ?? ownThread);
  const processes = [...threads].map(([thread, itsSpans], index) =>
    processOf(index + 1, redaction.thread(thread), itsSpans, origin, redaction),
  );
  const traced = processes.flatMap((process) => process.spans);
  const isEmpty = spans.length === 0;
  return {
    traceEvents: [
      ...processes.flatMap(({ events }) => events),
      ...traced.map((span) => spanEvent(span, redaction)),
      ...flowsOf(traced).flatMap(flowEvents),
    ],
    displayTimeUnit: 'ms',
    otherData: { origin: new Date(isEmpty ? timeOrigin : timeOrigin + origin).toISOString() },
  };
}

function processOf(
  pid: number,
  thread: string,
  spans: readonly Span[],
  origin: number,
  redaction: Redaction,
): TraceRows {
  const events = [nameEvent('process_name', `Reelshelf ${thread}`, pid, 0)];
  const traced: TracedSpan[] = [];
  let tid = 0;
  for (const [track, itsSpans] of groupBy(spans, (span) => redaction.track(span.track))) {
    const placed = placeInLanes(itsSpans, origin);
    const first = tid + 1;
    const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    for (let lane = 0; lane < lanes; lane++) {
      tid = first + lane;
      events.push(nameEvent('thread_name', lane === 0 ? track : `${track} ${lane + 1}`, pid, tid));
    }
    for (const one of placed) traced.push({ ...one, pid, tid: first + one.lane });
  }
  return { events, spans: traced };
}

function nameEvent(kind: 'process_name' | 'thread_name', name: string, pid: number, tid: number): TraceEvent {
  return { ph: 'M', name: kind, pid, tid, args: { name } };
}

function spanEvent({ span, start, end, pid, tid }: TracedSpan, redaction: Redaction): TraceEvent {
  const { traceId, count, total, longest, failed, parts } = span;
  const own = { traceId, count, total, longest, failed };
  return {
    ph: 'X',
    name: redaction.name(span.name),
    cat: redaction.track(span.track),
    pid,
    tid,
    ts: start / 1000,
    dur: (end - start) / 1000,
    // What is undefined is left out of the text.
    args: { ...redaction.secret(span.secret), ...redaction.properties(span.properties), ...parts, ...own },
  };
}

/** An arrow begins where its first span begins, and ends in the second one, never before it began. */
function flowEvents({ from, to }: TraceFlow, index: number): TraceEvent[] {
  const flow = { name: 'call', cat: 'flow', id: index + 1 };
  return [
    { ph: 's', ...flow, pid: from.pid, tid: from.tid, ts: from.start / 1000 },
    { ph: 'f', ...flow, pid: to.pid, tid: to.tid, ts: to.start / 1000, bp: 'e' },
  ];
}
