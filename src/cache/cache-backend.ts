import type { ProviderTotals, ProviderUses } from '../rpc/cache-api.ts';
import type { CacheTouch, StoredEntry } from '../shared/cache/cache-entry.ts';
import type { CacheBackendKind } from '../shared/cache/cache-settings.ts';
import type { CacheRemoval } from '../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';

/**
 * A place where answers are kept. It knows nothing of time but what it is told, and judges nothing: what is past its
 * time is given out as well. Several tabs may use one at once. Methods reject with an `AppError` whose message names
 * the backend (`storage-full`, `storage-unavailable`), never with anything else that is expected.
 */
export interface CacheBackend {
  readonly kind: CacheBackendKind | 'memory';
  /** In the order of the keys; null for those that are not there or cannot be read. */
  getMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]>;
  /** Puts entries in the place of older ones of the same keys. */
  setMany(entries: readonly StoredEntry[]): Promise<void>;
  /** Number of those that were there. */
  deleteMany(keys: readonly string[]): Promise<number>;
  /** Everything, or all of one provider; the counts of uses with it. */
  clear(provider?: ProviderId): Promise<CacheRemoval>;
  /** Notes uses of entries (those that are gone are left out) and adds to the counts of questions. */
  note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<void>;
  /** All whose `expiresAt`, or `keepUntil`, is at or before `now`. */
  removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<CacheRemoval>;
  /** The least recently accessed, until at most `bytes` are left. */
  evictTo(bytes: number): Promise<CacheRemoval>;
  /** From counters, never by reading entries; providers with nothing may be left out. */
  totals(now: number): Promise<readonly ProviderTotals[]>;
  /** Lets go of what it holds open. */
  close(): void;
}
