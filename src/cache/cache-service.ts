import type { CacheHit } from '../rpc/cache-api.ts';
import type { CacheQuery, CacheValue, StoredEntry } from '../shared/cache/cache-entry.ts';
import type { CacheSettings } from '../shared/cache/cache-settings.ts';
import type { CacheRemoval, CacheStatistics, MaintenanceReport } from '../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';
import type { CacheBackend } from './cache-backend.ts';
import { cacheKey, canonicalJson } from './cache-key.ts';
import { describeTotals, sumTotals } from './cache-totals.ts';
import { entryTimes, NEGATIVE_TTL, stateOf, ttlOf } from './cache-ttl.ts';
import { decodeBody, encodeBody } from './entry-body.ts';
import { UseLog } from './use-log.ts';

/** Uses are written down when nothing has been asked for so long, in ms: writing keeps readers waiting. */
const NOTE_WHEN_QUIET = 1000;
/** But after so long in any case. */
const NOTE_AT_LATEST = 10_000;
/** Share of the limit that is left when there is no room: so that not every answer evicts another. */
const EVICT_TO = 0.9;

const BYTES_PER_MB = 1_000_000;

/** So many entries are written at once. */
const SET_AT_ONCE = 1000;

/** What the backend is used for. */
type Purpose = 'read' | 'keep' | 'manage';

/** What a cache works on. */
export interface CacheServiceOptions {
  readonly backend: CacheBackend;
  readonly settings: CacheSettings;
  /** Longest time the answers of a provider may be kept, in ms; absent: as long as one likes. */
  readonly ceilings: Readonly<Partial<Record<ProviderId, number>>>;
  /** Why another backend is used than the settings say, or null. */
  readonly warning?: () => string | null;
  /** ms since the epoch. */
  readonly now?: () => number;
}

/** An answer to be kept. */
export interface CacheDraft {
  readonly query: CacheQuery;
  readonly value: CacheValue;
  /** How long it counts as new; absent: as the settings say. */
  readonly ttlMs?: number;
}

/**
 * Keeps answers of providers in a backend, for as long as the settings and the providers allow. Methods reject with
 * the `AppError` of the backend, all but {@link lookUp} and {@link keep}, which do without it.
 */
export class CacheService {
  readonly #options: CacheServiceOptions;
  readonly #now: () => number;
  readonly #log = new UseLog();
  #backend: CacheBackend;
  #settings: CacheSettings;
  readonly #warnings = new Map<Purpose, string>();
  #maintainedAt: number | null = null;
  #lastAskedAt = Number.NEGATIVE_INFINITY;
  #noting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CacheServiceOptions) {
    this.#options = options;
    this.#backend = options.backend;
    this.#settings = options.settings;
    this.#now = options.now ?? Date.now;
  }

  /** ms since something was last asked. */
  get quietFor(): number {
    return performance.now() - this.#lastAskedAt;
  }

  /**
   * Takes other settings at once, and another backend where one is given; the old one is closed when it has been told
   * what was used.
   */
  async configure(settings: CacheSettings, backend = this.#backend): Promise<void> {
    this.#settings = settings;
    const before = this.#backend;
    if (backend === before) return;
    const noted = this.note();
    this.#backend = backend;
    this.#warnings.clear();
    await noted;
    before.close();
  }

  /** A kept answer that may be used, counted as a hit; null counts as a miss. */
  async get(query: CacheQuery): Promise<CacheHit | null> {
    if (!this.#settings.enabled) return null;
    const hit = await this.#peek(query);
    this.#count(query, hit);
    return hit;
  }

  /** As {@link get}, but what cannot be read is not there. */
  async lookUp(query: CacheQuery): Promise<CacheHit | null> {
    return this.get(query).catch((error: unknown) => {
      this.#warn('read', error);
      this.#count(query, null);
      return null;
    });
  }

  /** As {@link lookUp}, but counts nothing: for a second look. */
  async peek(query: CacheQuery): Promise<CacheHit | null> {
    if (!this.#settings.enabled) return null;
    return this.#peek(query).catch((error: unknown) => {
      this.#warn('read', error);
      return null;
    });
  }

  set(query: CacheQuery, value: CacheValue, ttlMs?: number): Promise<void> {
    return this.setMany([ttlMs === undefined ? { query, value } : { query, value, ttlMs }]);
  }

  async setMany(drafts: readonly CacheDraft[]): Promise<void> {
    if (!this.#settings.enabled) return;
    for (let at = 0; at < drafts.length; at += SET_AT_ONCE) {
      const some = drafts.slice(at, at + SET_AT_ONCE);
      const entries = await Promise.all(some.map((draft) => this.#entryOf(draft)));
      // The last of those with the same key.
      await this.#store([...new Map(entries.map((entry) => [entry.key, entry])).values()]);
    }
  }

  /**
   * Keeps a provider's answer, "no such thing" briefly. Whether it was kept: a backend that fails is mentioned in the
   * statistics only.
   */
  async keep(query: CacheQuery, value: CacheValue): Promise<boolean> {
    if (!this.#settings.enabled) return false;
    const entry = await this.#entryOf({ query, value });
    const expiresAt = Math.min(entry.expiresAt, entry.createdAt + NEGATIVE_TTL);
    try {
      await this.#store([isNegative(value) ? { ...entry, expiresAt, keepUntil: expiresAt } : entry]);
      return true;
    } catch {
      return false;
    }
  }

  async delete(query: CacheQuery): Promise<boolean> {
    return (await this.#use('manage', async (backend) => backend.deleteMany([await cacheKey(query)]))) > 0;
  }

  clearAll(provider?: ProviderId): Promise<CacheRemoval> {
    this.#log.forget(provider);
    return this.#use('manage', (backend) => backend.clear(provider));
  }

  clearExpired(): Promise<CacheRemoval> {
    return this.#use('manage', (backend) => backend.removePast('expiresAt', this.#now()));
  }

  /** Takes away what may not be kept any longer and, when there is no room, what was least recently used. */
  async maintain(): Promise<MaintenanceReport> {
    const start = performance.now();
    await this.note();
    const { keepExpired, sizeLimitMb } = this.#settings;
    const limit = sizeLimitMb * BYTES_PER_MB;
    const report = await this.#use('manage', async (backend) => {
      const now = this.#now();
      const expired = await backend.removePast(keepExpired ? 'keepUntil' : 'expiresAt', now);
      const { bytes } = sumTotals(await backend.totals(now));
      const evicted = bytes > limit ? await backend.evictTo(limit * EVICT_TO) : { entries: 0, bytes: 0 };
      return { expired, evicted, after: sumTotals(await backend.totals(now)) };
    });
    this.#maintainedAt = this.#now();
    return { ...report, durationMs: performance.now() - start };
  }

  /** A backend that fails has nothing and a warning. */
  async stats(): Promise<CacheStatistics> {
    await this.note();
    const totals = await this.#use('manage', (backend) => backend.totals(this.#now())).catch(() => []);
    return {
      ...describeTotals(totals),
      backend: this.#backend.kind,
      warning: this.#options.warning?.() ?? [...this.#warnings.values()].at(-1) ?? null,
      sizeLimitBytes: this.#settings.sizeLimitMb * BYTES_PER_MB,
      maintainedAt: this.#maintainedAt,
    };
  }

  /** Writes down what was used since the last time. */
  async note(): Promise<void> {
    clearTimeout(this.#noting);
    this.#noting = undefined;
    if (this.#log.isEmpty) return;
    const { touches, uses } = this.#log.take();
    await this.#use('manage', (backend) => backend.note(touches, uses)).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.note();
    this.#backend.close();
  }

  async #peek(query: CacheQuery): Promise<CacheHit | null> {
    this.#lastAskedAt = performance.now();
    const key = await cacheKey(query);
    const [stored] = await this.#use('read', (backend) => backend.getMany([key]));
    if (!stored) return null;
    const state = stateOf(stored, this.#now());
    if (state === 'unusable' || (state === 'stale' && !this.#settings.keepExpired)) return null;
    const value = await decodeBody(stored);
    if (value === undefined) return null;
    const { params: _params, encoding: _encoding, body: _body, ...facts } = stored;
    return { ...facts, value, isStale: state === 'stale' };
  }

  async #entryOf({ query, value, ttlMs }: CacheDraft): Promise<StoredEntry> {
    const { provider, type, params } = query;
    const now = this.#now();
    const ttl = ttlMs ?? ttlOf(query, this.#settings);
    const [key, packed] = await Promise.all([cacheKey(query), encodeBody(value)]);
    return {
      key,
      provider,
      type,
      ...entryTimes(now, ttl, this.#options.ceilings[provider]),
      lastAccessedAt: Math.trunc(now),
      hitCount: 0,
      bytes: packed.body.byteLength,
      params: canonicalJson(params),
      ...packed,
    };
  }

  #store(entries: readonly StoredEntry[]): Promise<void> {
    return this.#use('keep', (backend) => backend.setMany(entries));
  }

  /** A success takes back the warning of the same purpose. */
  async #use<T>(purpose: Purpose, work: (backend: CacheBackend) => Promise<T>): Promise<T> {
    try {
      const value = await work(this.#backend);
      this.#warnings.delete(purpose);
      return value;
    } catch (error) {
      this.#warn(purpose, error);
      throw error;
    }
  }

  #warn(purpose: Purpose, error: unknown): void {
    this.#warnings.set(purpose, error instanceof Error ? error.message : String(error));
  }

  #count({ provider }: CacheQuery, hit: CacheHit | null): void {
    if (hit) this.#log.hit(hit.key, provider, hit.isStale, Math.trunc(this.#now()));
    else this.#log.miss(provider);
    if (this.#noting === undefined) this.#noteLater(performance.now());
  }

  #noteLater(since: number): void {
    this.#noting = setTimeout(() => {
      const isDue = this.quietFor >= NOTE_WHEN_QUIET || performance.now() - since >= NOTE_AT_LATEST;
      if (isDue) void this.note();
      else this.#noteLater(since);
    }, NOTE_WHEN_QUIET);
  }
}

/** Whether an answer says that there is no such thing. */
function isNegative(value: CacheValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
