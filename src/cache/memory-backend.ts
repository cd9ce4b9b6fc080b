import type { ProviderTotals, ProviderUses } from '../rpc/cache-api.ts';
import type { CacheTouch, StoredEntry } from '../shared/cache/cache-entry.ts';
import type { CacheRemoval } from '../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';
import { addUses } from './add-uses.ts';
import type { CacheBackend } from './cache-backend.ts';
import { leastRecentEntries } from './least-recent-entries.ts';

/** Keeps answers for as long as the thread lives. */
export class MemoryBackend implements CacheBackend {
  readonly kind = 'memory';
  readonly #entries = new Map<string, StoredEntry>();
  readonly #uses = new Map<ProviderId, ProviderUses>();

  async getMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]> {
    return keys.map((key) => this.#entries.get(key) ?? null);
  }

  async setMany(entries: readonly StoredEntry[]): Promise<void> {
    for (const entry of entries) this.#entries.set(entry.key, entry);
  }

  async deleteMany(keys: readonly string[]): Promise<number> {
    return keys.filter((key) => this.#entries.delete(key)).length;
  }

  async clear(provider?: ProviderId): Promise<CacheRemoval> {
    if (provider === undefined) this.#uses.clear();
    else this.#uses.delete(provider);
    return this.#removeWhere((entry) => provider === undefined || entry.provider === provider);
  }

  async note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<void> {
    for (const { key, hits, at } of touches) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      const lastAccessedAt = Math.max(entry.lastAccessedAt, at);
      this.#entries.set(key, { ...entry, hitCount: entry.hitCount + hits, lastAccessedAt });
    }
    for (const more of uses) addUses(this.#uses, more);
  }

  async removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<CacheRemoval> {
    return this.#removeWhere((entry) => entry[limit] <= now);
  }

  async evictTo(bytes: number): Promise<CacheRemoval> {
    const gone = new Set(leastRecentEntries([...this.#entries.values()], bytes));
    return this.#removeWhere((entry) => gone.has(entry));
  }

  async totals(now: number): Promise<readonly ProviderTotals[]> {
    const entries = [...this.#entries.values()];
    const providers = new Set([...entries.map((entry) => entry.provider), ...this.#uses.keys()]);
    return [...providers].map((provider) => {
      const own = entries.filter((entry) => entry.provider === provider);
      return {
        ...(this.#uses.get(provider) ?? { hits: 0, misses: 0, stale: 0 }),
        provider,
        entries: own.length,
        expired: own.filter((entry) => entry.expiresAt <= now).length,
        bytes: own.reduce((sum, entry) => sum + entry.bytes, 0),
      };
    });
  }

  close(): void {}

  #removeWhere(isGone: (entry: StoredEntry) => boolean): CacheRemoval {
    const gone = [...this.#entries.values()].filter(isGone);
    for (const { key } of gone) this.#entries.delete(key);
    return { entries: gone.length, bytes: gone.reduce((sum, entry) => sum + entry.bytes, 0) };
  }
}
