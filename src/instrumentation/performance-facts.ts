import type { InstrumentationSnapshot } from './instrumentation.ts';

/** How often a cache had what was asked of it. */
export interface CacheStatistics {
  /** Such as `providers` or `list.pages`. */
  readonly name: string;
  readonly hits: number;
  readonly misses: number;
  /** Answers that were there, but too old to be used alone. */
  readonly stale: number;
  readonly entries: number | null;
  readonly bytes: number | null;
}

/** The machine and the browser; null where the browser does not tell. */
export interface SystemFacts {
  /** Such as the user agent's own words. */
  readonly browser: string;
  readonly cores: number | null;
  /** GB, as coarse as browsers tell it. */
  readonly deviceMemory: number | null;
  /** Bytes of the page's own JavaScript heap in use. */
  readonly heap: number | null;
  /** Bytes this site stores and may store. */
  readonly storage: {
    readonly usage: number | null;
    readonly quota: number | null;
    /** Whether the browser promised to keep it. */
    readonly persisted: boolean;
  };
}

/** Everything a report is made of. */
export interface PerformanceFacts {
  readonly snapshot: InstrumentationSnapshot;
  readonly cache: readonly CacheStatistics[];
  readonly system: SystemFacts;
}

/** The share of questions a cache could answer, 0–1; 0 when it was never asked. */
export function hitRateOf({ hits, misses }: CacheStatistics): number {
  return hits + misses === 0 ? 0 : hits / (hits + misses);
}
