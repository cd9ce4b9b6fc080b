// What code that runs from the first screen on may import: nearly nothing until the instance is there.
import type { Instrumentation } from './instrumentation.ts';
import type { Span, SpanSecrets, TimerOptions } from './span.ts';
import { timeWork } from './time-work.ts';

/** Spans kept for an instance that is still being loaded. */
const MOST_EARLY = 2000;

type Ingested = Parameters<Instrumentation['ingest']>;

let shared: Instrumentation | undefined;
/** What was recorded before the instance was there; undefined where nobody waits for one. */
let early: { readonly own: Span[]; readonly others: Ingested[] } | undefined;

/** The one instance of this thread; undefined until it is shared. */
export function sharedInstrumentation(): Instrumentation | undefined {
  return shared;
}

/** From now on spans are kept for an instance that will be shared soon. */
export function awaitInstrumentation(): void {
  if (shared === undefined) early ??= { own: [], others: [] };
}

/** Makes an instance the thread's; it takes in what was kept for it. */
export function shareInstrumentation(instance: Instrumentation): void {
  shared = instance;
  for (const span of early?.own ?? []) instance.record(span);
  for (const [spans, from] of early?.others ?? []) instance.ingest(spans, from);
  early = undefined;
}

/** Whether what is recorded is kept: for whoever has to work out what to record. */
export function isRecording(): boolean {
  return shared?.isEnabled ?? early !== undefined;
}

/**
 * Times work until it returns, or until the promise it returns settles. Returns what it returns (of a
 * promise: one that settles alike); what it throws is recorded as failed and thrown again. Outside of any
 * trace it begins one.
 */
export function timer<T>(name: string, work: () => T, options?: TimerOptions): T {
  return isRecording() ? timeWork(name, work, options, recordSpan) : work();
}

/** Records a span of this thread. */
export function recordSpan(span: Span): void {
  if (shared) shared.record(span);
  else if (early && early.own.length < MOST_EARLY) early.own.push(span);
}

/** Takes in spans of another thread; see `Instrumentation.ingest`. */
export function ingestSpans(...ingested: Ingested): void {
  if (shared) shared.ingest(...ingested);
  else if (early && early.others.length < MOST_EARLY) early.others.push(ingested);
}

/** Counts with the thread's instance, if there is one. */
export function incrementCounter(name: string, value?: number, metadata?: SpanSecrets): void {
  shared?.incrementCounter(name, value, metadata);
}
