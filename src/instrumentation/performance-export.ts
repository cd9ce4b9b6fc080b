import type { CounterSummary } from './counter-statistics.ts';
import type { InstrumentationSnapshot } from './instrumentation.ts';
import type { CacheStatistics, PerformanceFacts, SystemFacts } from './performance-facts.ts';
import { type ExportOptions, Redaction } from './redaction.ts';
import { longestOf, type SpanParts, type SpanProperties, type SpanSecrets } from './span.ts';

/** A record to attach to a bug report; write it with `JSON.stringify`. */
export interface PerformanceExport {
  /** ISO 8601. */
  readonly timestamp: string;
  readonly metrics: {
    /** By average, the longest first. */
    readonly timers: readonly ExportedTimer[];
    readonly counters: readonly CounterSummary[];
    readonly slow: readonly SlowOperation[];
  };
  readonly cache: readonly CacheStatistics[];
  readonly system: SystemFacts;
}

/** A timer with its histogram. */
type ExportedTimer = Omit<InstrumentationSnapshot['timers'][number], 'track'> & { readonly track: string };

/** An operation that took long; durations in ms. */
export interface SlowOperation {
  readonly name: string;
  readonly track: string;
  readonly thread: string | null;
  /** When it began, ISO 8601. */
  readonly timestamp: string;
  readonly duration: number;
  readonly failed: boolean;
  readonly parts: SpanParts | null;
  readonly properties?: SpanProperties;
  readonly secret?: SpanSecrets;
}

/** Without titles, paths, keys and queries, unless the options include them. */
export function performanceExport(facts: PerformanceFacts, options?: ExportOptions): PerformanceExport {
  const { snapshot, cache, system } = facts;
  const redaction = new Redaction(options);
  return {
    timestamp: new Date(snapshot.timestamp).toISOString(),
    metrics: {
      timers: snapshot.timers
        .map((timer) => ({ ...timer, name: redaction.name(timer.name), track: redaction.track(timer.track) }))
        .sort((one, other) => other.average - one.average),
      counters: snapshot.counters.map((counter) => ({
        ...counter,
        name: redaction.name(counter.name),
        metadata: redaction.secret(counter.metadata) ?? null,
      })),
      slow: slowOperations(snapshot, redaction),
    },
    cache: cache.map(({ name, hits, misses, stale, entries, bytes }) => ({
      name: redaction.name(name),
      hits,
      misses,
      stale,
      entries,
      bytes,
    })),
    system,
  };
}

function slowOperations(
  { slow, timeOrigin }: InstrumentationSnapshot,
  redaction: Redaction,
): SlowOperation[] {
  return slow.map((span) => {
    const properties = redaction.properties(span.properties);
    const secret = redaction.secret(span.secret);
    return {
      name: redaction.name(span.name),
      track: redaction.track(span.track),
      thread: span.thread === undefined ? null : redaction.thread(span.thread),
      timestamp: new Date(timeOrigin + span.start).toISOString(),
      duration: longestOf(span),
      failed: span.failed === true,
      parts: span.parts ?? null,
      ...(properties ? { properties } : {}),
      ...(secret ? { secret } : {}),
    };
  });
}
