import { CounterStatistics, type CounterSummary } from './counter-statistics.ts';
import { describeSlow } from './describe-slow.ts';
import type { SparseHistogram } from './histogram.ts';
import { MeasureEntries } from './measure-entries.ts';
import { longestOf, type Span, type SpanDraft, type SpanSecrets, type TimerOptions } from './span.ts';
import { SpanLog } from './span-log.ts';
import { timeWork } from './time-work.ts';
import { TimerStatistics, type TimerSummary } from './timer-statistics.ts';
import { currentTrace } from './trace-context.ts';
import { DEFAULT_TRACK } from './track.ts';

/** Everything at one moment. */
export interface InstrumentationSnapshot {
  /** When, in epoch ms. */
  readonly timestamp: number;
  /** Epoch ms of 0 on the clock the spans' starts are on. */
  readonly timeOrigin: number;
  readonly timers: readonly (TimerSummary & { readonly distribution: SparseHistogram })[];
  readonly counters: readonly CounterSummary[];
  /** The last slow operations, oldest first. */
  readonly slow: readonly Span[];
  /** The last spans, oldest first. */
  readonly spans: readonly Span[];
}

/** Names are few and written in the source; this bounds the memory should one be made of data. */
const MOST_NAMES = 500;
const OTHER_NAMES = 'other.names';
const SLOW_KEPT = 100;

const { timeOrigin } = performance;

/** Times and counts what a thread does. Off at first: then a timer only calls the work. */
export class Instrumentation {
  /** An operation that takes so many ms is kept and warned about. */
  slowThreshold = 1000;
  /** Told once of each slow operation; its secrets are only in the span. */
  warn: ((message: string, span: Span) => void) | undefined;

  readonly #entries: MeasureEntries;
  readonly #timers = new Map<string, TimerStatistics>();
  readonly #counters = new Map<string, CounterStatistics>();
  readonly #log = new SpanLog(20_000);
  readonly #slow = new SpanLog(SLOW_KEPT);
  readonly #listeners = new Set<(span: Span) => void>();
  readonly #recorder = (span: Span) => this.record(span);
  #enabled = false;

  constructor(entries = new MeasureEntries()) {
    this.#entries = entries;
  }

  get isEnabled(): boolean {
    return this.#enabled;
  }

  /** Whether DevTools can show spans on tracks of their own in this browser. */
  get hasTracks(): boolean {
    return this.#entries.isAvailable;
  }

  /** How many of the last spans are kept. */
  get logSize(): number {
    return this.#log.limit;
  }

  set logSize(size: number) {
    this.#log.limit = size;
  }

  enable(): void {
    this.#enabled = true;
  }

  /** Stops recording; what was recorded stays, its performance entries go. */
  disable(): void {
    if (!this.#enabled) return;
    this.#enabled = false;
    this.#entries.flush();
    this.#entries.clear();
  }

  /**
   * Times work until it returns, or until the promise it returns settles; outside of any trace it begins one.
   * Returns what it returns (of a promise: one that settles alike); what it throws is recorded as failed and
   * thrown again.
   */
  timer<T>(name: string, work: () => T, options?: TimerOptions): T {
    return this.#enabled ? timeWork(name, work, options, this.#recorder) : work();
  }

  /** Records what took `duration` ms until now, or from `options.start` on. */
  recordTimer(name: string, duration: number, options?: TimerOptions): void {
    if (!this.#enabled) return;
    this.record(this.#spanOf(name, options?.start ?? performance.now() - duration, duration, options));
  }

  /** Records a span of this thread. */
  record(span: Span): void {
    if (!this.#enabled) return;
    this.#take(span);
    this.#entries.add(span);
  }

  /**
   * Takes in spans that another thread recorded, which has shown them to DevTools itself.
   * @param from.clockOffset What to add to their starts to have them on this thread's clock, in ms.
   */
  ingest(spans: readonly Span[], from: { readonly thread: string; readonly clockOffset: number }): void {
    if (!this.#enabled) return;
    const { thread, clockOffset } = from;
    for (const span of spans) this.#take({ ...span, thread, start: span.start + clockOffset });
  }

  /** @param metadata About this change; stays out of exports unless the person asks. */
  incrementCounter(name: string, value = 1, metadata?: SpanSecrets): void {
    if (!this.#enabled) return;
    entryOf(this.#counters, name, (known) => new CounterStatistics(known)).add(value, Date.now(), metadata);
  }

  /** Calls `listener` with every span from now on; returns what ends it. One that throws is dropped. */
  subscribe(listener: (span: Span) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  timers(): TimerSummary[] {
    const now = Date.now();
    return [...this.#timers.values()].map((statistics) => statistics.summary(now));
  }

  counters(): CounterSummary[] {
    return [...this.#counters.values()].map((statistics) => statistics.summary());
  }

  /** The last 100 operations of at least `slowThreshold`, oldest first. */
  slow(): Span[] {
    return this.#slow.all();
  }

  /** The last spans of a name, newest first. */
  recent(name: string, count: number): Span[] {
    return this.#log.newest(name, count);
  }

  /** Those of the last spans that ended after `time` (as of a span's start), newest first. */
  since(time: number): Span[] {
    return this.#log.since(time);
  }

  /** Everything as it is now; later spans do not change it. */
  snapshot(): InstrumentationSnapshot {
    const timestamp = Date.now();
    return {
      timestamp,
      timeOrigin,
      timers: [...this.#timers.values()].map((statistics) => ({
        ...statistics.summary(timestamp),
        distribution: statistics.distribution(),
      })),
      counters: this.counters(),
      slow: this.slow(),
      spans: this.#log.all(),
    };
  }

  /** Forgets all that was recorded. */
  reset(): void {
    this.#timers.clear();
    this.#counters.clear();
    this.#log.clear();
    this.#slow.clear();
    this.#entries.clear();
  }

  #spanOf(
    name: string,
    start: number,
    duration: number,
    options: TimerOptions | undefined,
    traceId = options?.traceId ?? currentTrace()?.id,
  ): SpanDraft {
    const span: SpanDraft = { name, track: options?.track ?? DEFAULT_TRACK, start, duration };
    if (traceId !== undefined) span.traceId = traceId;
    if (options === undefined) return span;
    const { parts, failed, isLong, properties, secret } = options;
    if (parts) span.parts = parts;
    if (failed) span.failed = failed;
    if (isLong) span.isLong = isLong;
    if (properties) span.properties = properties;
    if (secret) span.secret = secret;
    return span;
  }

  #take(span: Span): void {
    const { name, start, duration } = span;
    entryOf(this.#timers, name, (known) => new TimerStatistics(known, span.track)).add(
      span,
      timeOrigin + start + duration,
    );
    this.#log.add(span);
    if (!span.isLong && longestOf(span) >= this.slowThreshold) {
      this.#slow.add(span);
      this.warn?.(describeSlow(span), span);
    }
    if (this.#listeners.size > 0) this.#tell(span);
  }

  /** What is timed must not fail because of who watches. */
  #tell(span: Span): void {
    for (const listener of this.#listeners) {
      try {
        listener(span);
      } catch {
        this.#listeners.delete(listener);
      }
    }
  }
}

function entryOf<T>(entries: Map<string, T>, name: string, make: (name: string) => T): T {
  const entry = entries.get(name);
  if (entry !== undefined) return entry;
  if (entries.size >= MOST_NAMES && name !== OTHER_NAMES) return entryOf(entries, OTHER_NAMES, make);
  const made = make(name);
  entries.set(name, made);
  return made;
}
