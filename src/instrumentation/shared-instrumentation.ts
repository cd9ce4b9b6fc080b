// What code that runs from the first screen on may import: nearly nothing until recording is asked for.
import type { Instrumentation, TimerOptions } from './instrumentation.ts';
import type { Span, SpanSecrets } from './span.ts';

let shared: Instrumentation | undefined;

/** The one instance of this thread; undefined as long as nobody asked for one (`startInstrumentation`). */
export function sharedInstrumentation(): Instrumentation | undefined {
  return shared;
}

/** Makes an instance the thread's. */
export function shareInstrumentation(instance: Instrumentation): void {
  shared = instance;
}

/** Whether what is recorded is kept: for whoever has to work out what to record. */
export function isRecording(): boolean {
  return shared?.isEnabled ?? false;
}

/** Times work with the thread's instance; without one, only calls it. See `Instrumentation.timer`. */
export function timer<T>(name: string, work: () => T, options?: TimerOptions): T {
  return shared === undefined ? work() : shared.timer(name, work, options);
}

/** Records a span with the thread's instance, if there is one. */
export function recordSpan(span: Span): void {
  shared?.record(span);
}

/** Counts with the thread's instance, if there is one. */
export function incrementCounter(name: string, value?: number, metadata?: SpanSecrets): void {
  shared?.incrementCounter(name, value, metadata);
}
