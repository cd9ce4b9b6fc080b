import type { ProviderId } from '../metadata/provider-id.ts';
import type { CacheBackendKind } from './cache-settings.ts';

/** What was asked of the cache since it was last cleared whole. */
export interface CacheUses {
  readonly hits: number;
  readonly misses: number;
  /** Hits that were past their time. */
  readonly stale: number;
}

/** What a backend holds of one provider. */
export interface CacheTotals {
  readonly entries: number;
  /** Entries past their time. */
  readonly expired: number;
  readonly bytes: number;
}

/** Totals and uses of one provider. */
export interface ProviderCacheStatistics extends CacheTotals, CacheUses {
  readonly provider: ProviderId;
  /** `entries - expired`. */
  readonly active: number;
}

/** How the cache is doing. */
export interface CacheStatistics extends CacheTotals, CacheUses {
  readonly active: number;
  readonly byProvider: readonly ProviderCacheStatistics[];
  readonly backend: CacheBackendKind | 'memory';
  /** Why something else than what the settings say is used, or null. */
  readonly warning: string | null;
  readonly sizeLimitBytes: number;
  /** ms since the epoch; null: never. */
  readonly maintainedAt: number | null;
}

/** What was taken away. */
export interface CacheRemoval {
  readonly entries: number;
  readonly bytes: number;
}

/** What `maintain` did. */
export interface MaintenanceReport {
  /** Past the time they may be kept (or past their time, when expired ones are not kept). */
  readonly expired: CacheRemoval;
  /** Least recently used ones, because there was no room. */
  readonly evicted: CacheRemoval;
  readonly durationMs: number;
  readonly after: CacheTotals;
}
