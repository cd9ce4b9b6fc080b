import { promisifyRequest } from 'idb-keyval';
import type { ProviderTotals, ProviderUses } from '../../rpc/cache-api.ts';
import type { CacheTouch, StoredEntry } from '../../shared/cache/cache-entry.ts';
import type { CacheRemoval } from '../../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { AppError } from '../../shared/reply.ts';
import type { CacheBackend } from '../cache-backend.ts';
import { BodySweeper } from './body-sweeper.ts';
import { CacheCounters } from './cache-counters.ts';
import { countExpired } from './count-expired.ts';
import { IdbConnection } from './idb-connection.ts';
import type { IndexPage } from './index-page.ts';
import { JoinedReads } from './joined-reads.ts';
import { leastRecent } from './least-recent.ts';
import { pageOf, readAllPages, readPages, writePages } from './page-records.ts';
import { bodyKey, COUNTERS, LATEST, pageKey } from './record-keys.ts';
import { goneBodies, planRemoval, type RemovalPlan } from './removal-plan.ts';
import { type SweepPlace, sweepBodies } from './sweep-bodies.ts';

/** Entries that are evicted in one transaction, which others wait for. */
const EVICTED_AT_ONCE = 10_000;
/** From so many on bodies are deleted behind the answer: 100,000 take more than a second. */
const SWEEP_FROM = 2000;

/** What is stored under the key of a body. */
interface BodyRecord {
  readonly params: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Gives a test for rows of these pages: whether they are to go. */
type Choose = (pages: readonly IndexPage[]) => (page: IndexPage, row: number) => boolean;

/**
 * Answers in IndexedDB, in one object store: the bodies, ordered by provider and by when they expire; an index of
 * 1,024 pages that tell all else of the entries whose keys begin alike; and a record of counts. An entry is there
 * when its page says so. All that belongs together is written in one transaction, so several tabs may use it at once.
 */
export class IndexedDbBackend implements CacheBackend {
  readonly kind = 'indexeddb';
  readonly #connection: IdbConnection;
  readonly #reads = new JoinedReads((keys) => this.#readMany(keys));
  readonly #sweepPlace: SweepPlace = new Map();
  readonly #sweeper = new BodySweeper(() =>
    this.#change((store, counters) => sweepBodies(store, counters, this.#sweepPlace)),
  );

  /**
   * @param database its name, with the app's prefix
   * @param openWithin ms after which it counts as held up when it does not open
   */
  constructor(database: string, openWithin?: number) {
    this.#connection = new IdbConnection(database, openWithin);
  }

  getMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]> {
    return this.#reads.read(keys);
  }

  setMany(entries: readonly StoredEntry[]): Promise<void> {
    return this.#change(async (store, counters) => {
      const keys = entries.map(({ key }) => key);
      const pages = await readPages(store, keys);
      for (const { params, body, ...facts } of entries) {
        const page = pageOf(pages, facts.key);
        const row = page.find(facts.key);
        if (row >= 0) {
          const before = page.factsAt(row);
          counters.subtract(before);
          if (bodyKey(before) !== bodyKey(facts)) store.delete(bodyKey(before));
        }
        page.put(facts);
        counters.add(facts);
        const record: BodyRecord = { params, body: alone(body) };
        store.put(record, bodyKey(facts));
      }
      writePages(store, pages);
    });
  }

  deleteMany(keys: readonly string[]): Promise<number> {
    return this.#change(async (store, counters) => {
      const pages = await readPages(store, keys);
      let count = 0;
      for (const key of keys) {
        const page = pageOf(pages, key);
        const gone = page.find(key);
        if (gone < 0) continue;
        const facts = page.factsAt(gone);
        counters.subtract(facts);
        store.delete(bodyKey(facts));
        pages.set(
          pageKey(key),
          page.without((row) => row === gone),
        );
        count += 1;
      }
      writePages(store, pages);
      return count;
    });
  }

  clear(provider?: ProviderId): Promise<CacheRemoval> {
    const choose: Choose = () => (page, row) => provider === undefined || page.providerAt(row) === provider;
    return this.#remove(choose, LATEST, (counters) => {
      const known = counters.entries().map(([id]) => id);
      for (const id of provider === undefined ? known : [provider]) counters.forgetUses(id);
    });
  }

  note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<void> {
    return this.#change(async (store, counters) => {
      for (const use of uses) counters.use(use);
      const keys = touches.map(({ key }) => key);
      const pages = await readPages(store, keys);
      for (const { key, hits, at } of touches) {
        const page = pageOf(pages, key);
        const row = page.find(key);
        if (row >= 0) page.touch(row, hits, at);
      }
      writePages(store, pages);
    });
  }

  removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<CacheRemoval> {
    const choose: Choose = () => (page, row) => page.timeAt(row, limit) <= now;
    return this.#remove(choose, limit === 'expiresAt' ? now : undefined);
  }

  async evictTo(bytes: number): Promise<CacheRemoval> {
    const evicted = { entries: 0, bytes: 0 };
    for (;;) {
      const removed = await this.#remove((pages) => leastRecent(pages, bytes, EVICTED_AT_ONCE));
      evicted.entries += removed.entries;
      evicted.bytes += removed.bytes;
      if (removed.entries < EVICTED_AT_ONCE) return evicted;
    }
  }

  totals(now: number): Promise<readonly ProviderTotals[]> {
    return this.#connection.run('readonly', async (store) => {
      const counters = await readCounters(store);
      return Promise.all(
        counters.entries().map(async ([provider, counts]) => {
          const { entries, bytes, hits, misses, stale } = counts;
          const expired = Math.min(await countExpired(store, provider, counts, now), entries);
          return { provider, entries, expired, bytes, hits, misses, stale };
        }),
      );
    });
  }

  close(): void {
    this.#sweeper.stop();
    this.#connection.close();
  }

  #readMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]> {
    return this.#connection.run('readonly', async (store) => {
      const pages = await readPages(store, keys);
      return Promise.all(
        keys.map(async (key) => {
          const page = pageOf(pages, key);
          const row = page.find(key);
          if (row < 0) return null;
          const facts = page.factsAt(row);
          const record: unknown = await promisifyRequest<unknown>(store.get(bodyKey(facts)));
          return isBody(record) ? { ...facts, params: record.params, body: record.body } : null;
        }),
      );
    });
  }

  /**
   * Removes entries.
   * @param wholeUntil all of a provider's entries that expire by then are gone, if any is; undefined: no such time
   */
  async #remove(
    choose: Choose,
    wholeUntil?: number,
    count: (counters: CacheCounters) => void = () => undefined,
  ): Promise<CacheRemoval> {
    const work = () =>
      this.#change(async (store, counters) => {
        count(counters);
        return removeEntries(store, counters, await planOf(store, choose), wholeUntil);
      });
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'storage-full') throw error;
    }
    // Not even the index can be written. Deleting needs no room: bodies, and pages whose entries are all gone.
    const removed = await this.#connection.run('readwrite', async (store) => {
      const plan = await planOf(store, choose);
      for (const range of goneBodies(plan)) store.delete(range);
      for (const { key, page } of plan.pages) if (page.length === 0) store.delete(key);
      if (plan.kept.size === 0) store.delete(COUNTERS);
      return plan.removed;
    });
    await work().catch(() => undefined);
    return removed;
  }

  /** Work that changes what is stored, and the counts with it. */
  async #change<T>(work: (store: IDBObjectStore, counters: CacheCounters) => Promise<T>): Promise<T> {
    let hasLeftover = false;
    const value = await this.#connection.run('readwrite', async (store) => {
      const counters = await readCounters(store);
      const result = await work(store, counters);
      store.put(counters.toRecord(), COUNTERS);
      hasLeftover = counters.entries().some(([, { leftover }]) => leftover !== null);
      return result;
    });
    if (hasLeftover) this.#sweeper.start();
    return value;
  }
}

async function readCounters(store: IDBObjectStore): Promise<CacheCounters> {
  return CacheCounters.from(await promisifyRequest<unknown>(store.get(COUNTERS)));
}

async function planOf(store: IDBObjectStore, choose: Choose): Promise<RemovalPlan> {
  const pages = await readAllPages(store);
  return planRemoval(pages, choose(pages.map(({ page }) => page)));
}

/** Takes entries out of the index, and their bodies now or behind the answer. */
function removeEntries(
  store: IDBObjectStore,
  counters: CacheCounters,
  plan: RemovalPlan,
  wholeUntil?: number,
): CacheRemoval {
  writePages(
    store,
    plan.pages.map(({ key, page }) => [key, page] as const),
  );
  // Every entry has been seen: what was miscounted is put right.
  counters.recount(plan.kept);
  if (wholeUntil !== undefined && plan.removed.entries >= SWEEP_FROM) {
    for (const [provider, rows] of plan.rows) {
      if (rows.some(({ isGone }) => isGone)) counters.addLeftover(provider, wholeUntil);
    }
  } else {
    for (const range of goneBodies(plan)) store.delete(range);
  }
  return plan.removed;
}

function isBody(record: unknown): record is BodyRecord {
  const { params, body } = (record ?? {}) as Partial<BodyRecord>;
  return typeof params === 'string' && body instanceof Uint8Array;
}

/** A view takes all of its buffer along when it is stored. */
function alone(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
