import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { CacheBackend } from '../cache-backend.ts';

/** More keys than this are not remembered: everything counts as outdated then. */
const MOST_KEYS = 20_000;

/** What a backend that failed still holds though it was deleted or replaced meanwhile. */
export class OutdatedEntries {
  readonly #keys = new Set<string>();
  readonly #providers = new Set<ProviderId>();
  #isAll = false;

  /** Whether an entry must not be read from the backend. Of an unknown provider all are taken for outdated. */
  has(key: string): boolean {
    return this.#isAll || this.#providers.size > 0 || this.#keys.has(key);
  }

  add(keys: readonly string[]): void {
    for (const key of keys) this.#keys.add(key);
    if (this.#keys.size > MOST_KEYS) this.addAll();
  }

  /** Entries were put in the place of those that were outdated. */
  replaced(keys: readonly string[]): void {
    for (const key of keys) this.#keys.delete(key);
  }

  addAll(provider?: ProviderId): void {
    if (provider !== undefined) {
      this.#providers.add(provider);
      return;
    }
    this.#isAll = true;
    this.#keys.clear();
    this.#providers.clear();
  }

  /** Deletes them; what could not be deleted is remembered on. */
  async deleteFrom(backend: CacheBackend): Promise<void> {
    if (this.#isAll) {
      await backend.clear();
      this.#isAll = false;
    }
    for (const provider of [...this.#providers]) {
      await backend.clear(provider);
      this.#providers.delete(provider);
    }
    const keys = [...this.#keys];
    if (keys.length === 0) return;
    await backend.deleteMany(keys);
    for (const key of keys) this.#keys.delete(key);
  }
}
