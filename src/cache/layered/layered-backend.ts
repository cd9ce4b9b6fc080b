import type { ProviderTotals, ProviderUses } from '../../rpc/cache-api.ts';
import type { CacheTouch, StoredEntry } from '../../shared/cache/cache-entry.ts';
import type { CacheRemoval } from '../../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { AppError } from '../../shared/reply.ts';
import type { CacheBackend } from '../cache-backend.ts';
import { BackendHealth } from './backend-health.ts';
import { LaterWrites } from './later-writes.ts';
import { OutdatedEntries } from './outdated-entries.ts';
import { ReadGuard } from './read-guard.ts';

/** Longest time the chosen backend is waited for, in ms: IndexedDB may be blocked without saying so. */
const PATIENCE = { read: 5000, write: 15_000, manage: 60_000 };

/** A key that no question has: asked for to see whether the backend answers. */
const PROBE_KEY = '0'.repeat(64);

/** Whether an entry is among those that are being removed. */
type IsLeaving = (entry: StoredEntry) => boolean;

/** What a layered backend is told. */
export interface LayeredBackendOptions {
  /** Told of each other {@link LayeredBackend.warning}. */
  readonly onWarning?: (warning: string | null) => void;
  /** ms since the epoch. */
  readonly now?: () => number;
}

/**
 * The chosen backend, and the database beneath it. Every answer is kept in both; what the chosen one lacks or fails to
 * give is asked of the fallback, and put up into it again. A failure of the chosen one is a warning, never a
 * failure to the caller; it is tried again, behind an answer, after 30 s and then ever later up to 10 min.
 */
export class LayeredBackend implements CacheBackend {
  readonly #chosen: CacheBackend;
  readonly #fallback: CacheBackend;
  readonly #health: BackendHealth;
  readonly #later: LaterWrites;
  readonly #outdated = new OutdatedEntries();
  readonly #guard = new ReadGuard();
  readonly #now: () => number;
  /** What the fallback is being rid of. */
  readonly #leaving = new Set<IsLeaving>();
  #probe: Promise<void> | undefined;

  constructor(
    chosen: CacheBackend,
    fallback: CacheBackend,
    { onWarning = () => undefined, now = Date.now }: LayeredBackendOptions = {},
  ) {
    this.#now = now;
    this.#chosen = chosen;
    this.#fallback = fallback;
    this.#health = new BackendHealth(now, onWarning);
    this.#later = new LaterWrites(fallback);
  }

  /** The one that is used just now. */
  get kind(): CacheBackend['kind'] {
    return this.#health.isDown ? this.#fallback.kind : this.#chosen.kind;
  }

  /** Why the chosen one is not used, or not written to; null when it is. */
  get warning(): string | null {
    return this.#health.warning;
  }

  async getMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]> {
    const unchanged = this.#guard.begin();
    const wanted = keys.filter((key) => !this.#outdated.has(key));
    const above = await this.#try('read', async (chosen) =>
      wanted.length === 0 ? [] : chosen.getMany(wanted),
    );
    const found = new Map<string, StoredEntry>();
    wanted.forEach((key, index) => {
      const entry = above?.[index];
      if (entry) found.set(key, entry);
    });
    const missing = keys.filter((key) => !found.has(key));
    const beneath = await this.#readBeneath(missing, above !== undefined).catch((error: unknown) => {
      unchanged([]);
      throw error;
    });
    const current = new Set(unchanged([...beneath.keys()]));
    const lifted = [...beneath.values()].filter(({ key }) => current.has(key));
    if (lifted.length > 0 && above !== undefined && !this.#health.isFull) {
      void this.#put(lifted);
    }
    return keys.map((key) => found.get(key) ?? beneath.get(key) ?? null);
  }

  async setMany(entries: readonly StoredEntry[]): Promise<void> {
    const keys = entries.map(({ key }) => key);
    this.#guard.changed(keys);
    this.#later.set(entries);
    const isTried = !this.#health.isFull || this.#health.isDue;
    if (isTried && (await this.#put(entries))) return;
    await this.#outdate(keys);
  }

  async deleteMany(keys: readonly string[]): Promise<number> {
    this.#guard.changed(keys);
    const waiting = keys.filter((key) => this.#later.get(key) !== undefined).length;
    await this.#later.forget(keys);
    const above = await this.#try('write', (chosen) => chosen.deleteMany(keys));
    if (above === undefined) this.#outdated.add(keys);
    return Math.max(above ?? waiting, await this.#fallback.deleteMany(keys));
  }

  async clear(provider?: ProviderId): Promise<CacheRemoval> {
    this.#guard.changedAll();
    // What waits is counted with the rest.
    await this.#later.flush().catch(() => undefined);
    await this.#later.forgetAll(provider);
    const above = await this.#try('manage', (chosen) => chosen.clear(provider));
    if (above === undefined) {
      this.#outdated.addAll(provider);
      return this.#fallback.clear(provider);
    }
    this.#hasRoom();
    const clearedAt = this.#now();
    this.#removeBehind(
      (entry) => entry.createdAt <= clearedAt && (provider === undefined || entry.provider === provider),
      (fallback) => fallback.clear(provider),
    );
    return above;
  }

  async note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<void> {
    this.#later.note(touches, uses);
    await this.#try('write', (chosen) => chosen.note(touches, uses));
  }

  removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<CacheRemoval> {
    return this.#both(
      (entry) => entry[limit] <= now,
      (backend) => backend.removePast(limit, now),
    );
  }

  evictTo(bytes: number): Promise<CacheRemoval> {
    return this.#both(
      () => false,
      (backend) => backend.evictTo(bytes),
    );
  }

  async totals(now: number): Promise<readonly ProviderTotals[]> {
    const above = await this.#try('read', (chosen) => chosen.totals(now));
    if (above !== undefined) return above;
    await this.#later.flush();
    return this.#fallback.totals(now);
  }

  /** Writes what waits to the fallback, then lets go of both. */
  close(): void {
    void this.#later
      .flush()
      .catch(() => undefined)
      .finally(() => this.#fallback.close());
    this.#chosen.close();
  }

  /** What the fallback has, what waits for it first. Its failure counts only where the chosen one failed too. */
  async #readBeneath(
    keys: readonly string[],
    isAnswered: boolean,
  ): Promise<ReadonlyMap<string, StoredEntry>> {
    const found = new Map<string, StoredEntry>();
    const asked: string[] = [];
    for (const key of keys) {
      const waiting = this.#later.get(key);
      if (waiting === undefined) asked.push(key);
      else found.set(key, waiting);
    }
    if (asked.length === 0) return found;
    const entries = await this.#fallback.getMany(asked).catch((error: unknown) => {
      if (isAnswered) return [];
      throw error;
    });
    for (const entry of entries)
      if (entry && ![...this.#leaving].some((isLeaving) => isLeaving(entry))) found.set(entry.key, entry);
    return found;
  }

  async #both(isLeaving: IsLeaving, work: (backend: CacheBackend) => Promise<CacheRemoval>) {
    await this.#later.flush().catch(() => undefined);
    const above = await this.#try('manage', work);
    if (above === undefined) return work(this.#fallback);
    if (above.entries > 0) this.#hasRoom();
    this.#removeBehind(isLeaving, work);
    return above;
  }

  /** Removes from the fallback behind the answer: the table takes far longer. Until then what leaves is not read. */
  #removeBehind(isLeaving: IsLeaving, work: (fallback: CacheBackend) => Promise<unknown>): void {
    this.#leaving.add(isLeaving);
    void this.#later.behind(() => work(this.#fallback)).then(() => this.#leaving.delete(isLeaving));
  }

  /** Puts entries into the chosen one. Whether they are there. */
  async #put(entries: readonly StoredEntry[]): Promise<boolean> {
    const isDone = await this.#try('write', (chosen) => chosen.setMany(entries).then(() => true));
    if (isDone !== true) return false;
    this.#outdated.replaced(entries.map(({ key }) => key));
    this.#hasRoom();
    return true;
  }

  #hasRoom(): void {
    if (this.#health.isFull) this.#health.succeeded();
  }

  /** What is written beneath only must not be answered from above: a full backend can still delete it. */
  async #outdate(keys: readonly string[]): Promise<void> {
    const deleted = this.#health.isFull
      ? await this.#try('write', (chosen) => chosen.deleteMany(keys))
      : undefined;
    if (deleted === undefined) this.#outdated.add(keys);
  }

  /** Undefined when the chosen one is not to be asked, or failed. */
  async #try<T>(
    kind: keyof typeof PATIENCE,
    work: (chosen: CacheBackend) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.#health.isDown) {
      if (this.#health.isDue) this.#lookBehind();
      return undefined;
    }
    try {
      return await withPatience(work(this.#chosen), PATIENCE[kind]);
    } catch (error) {
      this.#health.failed(error);
      return undefined;
    }
  }

  #lookBehind(): void {
    this.#probe ??= this.#look().finally(() => {
      this.#probe = undefined;
    });
  }

  /** Tries the chosen one after it rested; what it missed is taken from it before it is read. */
  async #look(): Promise<void> {
    try {
      await withPatience(this.#chosen.getMany([PROBE_KEY]), PATIENCE.read);
      await withPatience(this.#outdated.deleteFrom(this.#chosen), PATIENCE.manage);
      this.#health.succeeded();
    } catch (error) {
      this.#health.failed(error);
    }
  }
}

async function withPatience<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError('storage-unavailable', 'The place where answers are kept does not answer.'));
    }, ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
