import type {
  CacheEntryFacts,
  CacheQuery,
  CacheTouch,
  CacheValue,
  StoredEntry,
} from '../shared/cache/cache-entry.ts';
import type {
  CacheRemoval,
  CacheStatistics,
  CacheTotals,
  CacheUses,
  MaintenanceReport,
} from '../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';
import type { Reply } from '../shared/reply.ts';

/** An answer that was kept. */
export interface CacheHit extends CacheEntryFacts {
  readonly value: CacheValue;
  readonly isStale: boolean;
}

/** The cache of providers' answers, by hand: the metadata worker. */
export interface CacheApi {
  /** Null when nothing is kept; `isStale` when it is past its time. */
  get(query: CacheQuery): Promise<Reply<CacheHit | null>>;
  /** @param ttlMs how long it counts as new; absent: as the settings say. Never past the provider's ceiling. */
  set(query: CacheQuery, value: CacheValue, ttlMs?: number): Promise<Reply<void>>;
  setMany(
    entries: readonly { readonly query: CacheQuery; readonly value: CacheValue; readonly ttlMs?: number }[],
  ): Promise<Reply<void>>;
  /** Whether there was one. */
  delete(query: CacheQuery): Promise<Reply<boolean>>;
  /** Everything, or all of one provider. */
  clearAll(provider?: ProviderId): Promise<Reply<CacheRemoval>>;
  /** Everything past its time. */
  clearExpired(): Promise<Reply<CacheRemoval>>;
  /** Takes away what may not be kept any longer and what there is no room for. */
  maintain(): Promise<Reply<MaintenanceReport>>;
  stats(): Promise<Reply<CacheStatistics>>;
  /** Whether a Webdis-compatible server answers at the address; one sentence on what is wrong. */
  testRedis(url: string): Promise<Reply<{ readonly ok: boolean; readonly message: string }>>;
}

/** What a backend holds of one provider, and what was asked of it. */
export interface ProviderTotals extends CacheTotals, CacheUses {
  readonly provider: ProviderId;
}

/** What was asked of the cache, by provider. */
export interface ProviderUses extends CacheUses {
  readonly provider: ProviderId;
}

/** The database's table of providers' answers: reads any reader, writes the writer. */
export interface ProviderCacheReads {
  /** In the order of the keys; null for those that are not there. */
  getMany(keys: readonly string[]): Promise<Reply<readonly (StoredEntry | null)[]>>;
  /** From counters. */
  totals(now: number): Promise<Reply<readonly ProviderTotals[]>>;
}

/** Writes to that table. None tells other tabs of a change: no list shows it. */
export interface ProviderCacheWrites {
  setMany(entries: readonly StoredEntry[]): Promise<Reply<void>>;
  deleteMany(keys: readonly string[]): Promise<Reply<number>>;
  clear(provider?: ProviderId): Promise<Reply<CacheRemoval>>;
  /** Notes uses of entries and counts of questions. */
  note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<Reply<void>>;
  /** All whose `expiresAt` (or `keepUntil`) is at or before `now`; some thousand at a time, until none is left. */
  removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<Reply<CacheRemoval>>;
  /** Least recently used ones, until at most `bytes` are left. */
  evictTo(bytes: number): Promise<Reply<CacheRemoval>>;
}

/** Both, over the port that the metadata worker has to its page. */
export type ProviderCacheApi = ProviderCacheReads & ProviderCacheWrites;
