import type { ProviderUses } from '../rpc/cache-api.ts';
import type { CacheTouch } from '../shared/cache/cache-entry.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';
import { addUses } from './add-uses.ts';

/** Gathers uses of entries and what was asked, until they are written down. */
export class UseLog {
  #touches = new Map<string, CacheTouch>();
  #uses = new Map<ProviderId, ProviderUses>();

  get isEmpty(): boolean {
    return this.#uses.size === 0;
  }

  /** @param at ms since the epoch */
  hit(key: string, provider: ProviderId, isStale: boolean, at: number): void {
    this.#touches.set(key, { key, hits: (this.#touches.get(key)?.hits ?? 0) + 1, at });
    addUses(this.#uses, { provider, hits: 1, misses: 0, stale: isStale ? 1 : 0 });
  }

  miss(provider: ProviderId): void {
    addUses(this.#uses, { provider, hits: 0, misses: 1, stale: 0 });
  }

  /** Everything gathered; from then on it is empty. */
  take(): { readonly touches: readonly CacheTouch[]; readonly uses: readonly ProviderUses[] } {
    const taken = { touches: [...this.#touches.values()], uses: [...this.#uses.values()] };
    this.forget();
    return taken;
  }

  /** Forgets all, or what was asked of one provider. */
  forget(provider?: ProviderId): void {
    if (provider === undefined) {
      this.#touches = new Map();
      this.#uses = new Map();
    } else {
      this.#uses.delete(provider);
    }
  }
}
