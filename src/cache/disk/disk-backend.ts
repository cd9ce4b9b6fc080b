import type { ProviderTotals, ProviderUses } from '../../rpc/cache-api.ts';
import type { CacheEntryFacts, CacheTouch, StoredEntry } from '../../shared/cache/cache-entry.ts';
import type { CacheRemoval } from '../../shared/cache/cache-statistics.ts';
import { PROVIDER_IDS, type ProviderId } from '../../shared/metadata/provider-id.ts';
import type { CacheBackend } from '../cache-backend.ts';
import { leastRecentEntries } from '../least-recent-entries.ts';
import { CacheFolder } from './cache-folder.ts';
import { diskFailure } from './disk-failure.ts';
import { UseCounts } from './use-counts.ts';

/** Folders used at once: each waits for the disk most of the time. */
const AT_ONCE = 8;

const FOLDERS = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));

/**
 * Keeps answers as files in the site's private storage, in 256 folders by the first two digits of their keys. Several
 * tabs may write at once: each folder has a web lock. Only for workers.
 */
export class DiskBackend implements CacheBackend {
  readonly kind = 'disk';
  readonly #name: string;
  readonly #folders: ReadonlyMap<string, CacheFolder>;
  readonly #uses: UseCounts;
  #opened: Promise<FileSystemDirectoryHandle> | undefined;

  /** @param prefix of everything stored, from `storagePrefix`: the folder is `<prefix>~cache` */
  constructor(prefix: string) {
    this.#name = `${prefix}~cache`;
    const root = () => this.#root();
    this.#folders = new Map(
      FOLDERS.map((name) => [name, new CacheFolder(name, `${this.#name}-${name}`, root)]),
    );
    this.#uses = new UseCounts(`${this.#name}-uses`, root);
  }

  async getMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]> {
    const found = new Map<string, StoredEntry | null>();
    await this.#each(
      keys,
      (key) => key,
      async (folder, own) => {
        for (const key of own) found.set(key, await folder.entry(key));
      },
    );
    return keys.map((key) => found.get(key) ?? null);
  }

  async setMany(entries: readonly StoredEntry[]): Promise<void> {
    try {
      await this.#each(
        entries,
        ({ key }) => key,
        (folder, own) => folder.put(own),
      );
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }

  async deleteMany(keys: readonly string[]): Promise<number> {
    const wanted = new Set(keys);
    let count = 0;
    await this.#each(
      keys,
      (key) => key,
      async (folder) => {
        const gone = await folder.change((facts) => (wanted.has(facts.key) ? null : facts));
        count += gone.length;
      },
    );
    return count;
  }

  async clear(provider?: ProviderId): Promise<CacheRemoval> {
    const removed = await this.#removeWhere((facts) => provider === undefined || facts.provider === provider);
    await tried(() => this.#uses.clear(provider));
    return removed;
  }

  async note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<void> {
    const byKey = new Map(touches.map((touch) => [touch.key, touch]));
    await this.#each(
      touches,
      ({ key }) => key,
      async (folder) => {
        await folder.change((facts) => touched(facts, byKey.get(facts.key)));
      },
    );
    await tried(() => this.#uses.add(uses));
  }

  removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<CacheRemoval> {
    return this.#removeWhere((facts) => facts[limit] <= now);
  }

  async evictTo(bytes: number): Promise<CacheRemoval> {
    const chosen = leastRecentEntries(await this.#facts(), bytes);
    const gone = new Map(chosen.map(({ key, lastAccessedAt }) => [key, lastAccessedAt]));
    // What was used since it was chosen stays.
    return this.#removeWhere((facts) => gone.get(facts.key) === facts.lastAccessedAt);
  }

  async totals(now: number): Promise<readonly ProviderTotals[]> {
    const uses = await tried(() => this.#uses.read());
    const totals = new Map(
      PROVIDER_IDS.map((provider) => {
        const { hits = 0, misses = 0, stale = 0 } = uses.get(provider) ?? {};
        return [provider, { provider, entries: 0, expired: 0, bytes: 0, hits, misses, stale }];
      }),
    );
    for (const facts of await this.#facts()) {
      const own = totals.get(facts.provider);
      if (!own) continue;
      own.entries += 1;
      own.bytes += facts.bytes;
      if (facts.expiresAt <= now) own.expired += 1;
    }
    return [...totals.values()].filter((own) => own.entries + own.hits + own.misses + own.stale > 0);
  }

  close(): void {
    this.#opened = undefined;
  }

  async #facts(): Promise<CacheEntryFacts[]> {
    const all: CacheEntryFacts[] = [];
    await this.#everywhere(async (folder) => {
      for (const facts of (await folder.facts()).values()) all.push(facts);
    });
    return all;
  }

  async #removeWhere(isGone: (facts: CacheEntryFacts) => boolean): Promise<CacheRemoval> {
    const removed = { entries: 0, bytes: 0 };
    await this.#everywhere(async (folder) => {
      // Looked at without the lock first: most folders have nothing to lose.
      if (![...(await folder.facts()).values()].some(isGone)) return;
      for (const { bytes } of await folder.change((facts) => (isGone(facts) ? null : facts))) {
        removed.entries += 1;
        removed.bytes += bytes;
      }
    });
    return removed;
  }

  /** Does work in each folder that has some, with what belongs there. */
  #each<T>(
    items: readonly T[],
    keyOf: (item: T) => string,
    work: (folder: CacheFolder, own: readonly T[]) => Promise<void>,
  ): Promise<void> {
    const byFolder = Map.groupBy(items, (item) => keyOf(item).slice(0, 2));
    return inTurn([...byFolder], async ([name, own]) => {
      const folder = this.#folders.get(name);
      if (folder) await work(folder, own);
    });
  }

  async #everywhere(work: (folder: CacheFolder) => Promise<void>): Promise<void> {
    const there = await tried(async () => {
      const folders: CacheFolder[] = [];
      for await (const name of (await this.#root()).keys()) {
        const folder = this.#folders.get(name);
        if (folder) folders.push(folder);
      }
      return folders;
    }).catch((error: unknown) => {
      // The site's data may have been deleted meanwhile: the folder is made anew the next time.
      this.#opened = undefined;
      throw error;
    });
    await inTurn(there, work);
  }

  #root(): Promise<FileSystemDirectoryHandle> {
    this.#opened ??= this.#openRoot();
    return this.#opened;
  }

  async #openRoot(): Promise<FileSystemDirectoryHandle> {
    try {
      const root = await navigator.storage.getDirectory();
      return await root.getDirectoryHandle(this.#name, { create: true });
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }
}

function touched(facts: CacheEntryFacts, touch: CacheTouch | undefined): CacheEntryFacts {
  if (!touch) return facts;
  const lastAccessedAt = Math.max(facts.lastAccessedAt, touch.at);
  return { ...facts, lastAccessedAt, hitCount: facts.hitCount + touch.hits };
}

/** Some at once; all are done or have failed when it ends. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const run = async () => {
    for (const item of waiting) await work(item);
  };
  const runs = await Promise.allSettled(Array.from({ length: AT_ONCE }, run));
  for (const result of runs) if (result.status === 'rejected') throw diskFailure(result.reason);
}

async function tried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskFailure(error);
  }
}
