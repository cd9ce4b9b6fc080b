import type { ProviderUses } from '../../rpc/cache-api.ts';
import type { CacheTouch, StoredEntry } from '../../shared/cache/cache-entry.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { CacheBackend } from '../cache-backend.ts';

const FLUSH_AFTER = 1000;
const FLUSH_AT = 50;

/** Writes to a backend behind the answer: a second later, or when there are 50 entries. Can be read until then. */
export class LaterWrites {
  readonly #backend: CacheBackend;
  #entries = new Map<string, StoredEntry>();
  #touches = new Map<string, CacheTouch>();
  #uses: ProviderUses[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(backend: CacheBackend) {
    this.#backend = backend;
  }

  get(key: string): StoredEntry | undefined {
    return this.#entries.get(key);
  }

  set(entries: readonly StoredEntry[]): void {
    for (const entry of entries) this.#entries.set(entry.key, entry);
    if (this.#entries.size >= FLUSH_AT) void this.flush().catch(() => undefined);
    else this.#flushSoon();
  }

  note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): void {
    for (const touch of touches) {
      const hits = touch.hits + (this.#touches.get(touch.key)?.hits ?? 0);
      this.#touches.set(touch.key, { ...touch, hits });
    }
    this.#uses.push(...uses);
    this.#flushSoon();
  }

  /** What waits is not written, and what is being written has been. */
  async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#entries.delete(key);
    await this.#last;
  }

  /** Likewise, all or what is of one provider; its counts of uses with it. */
  async forgetAll(provider?: ProviderId): Promise<void> {
    if (provider === undefined) {
      this.#entries.clear();
      this.#uses = [];
    } else {
      for (const [key, entry] of this.#entries) if (entry.provider === provider) this.#entries.delete(key);
      this.#uses = this.#uses.filter((uses) => uses.provider !== provider);
    }
    await this.#last;
  }

  /** Writes what waits. Rejects when it could not be written; it is let go then. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const run = this.#last.then(() => this.#write());
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Does something with the backend behind what is being written, and before what is written later. */
  behind(work: () => Promise<unknown>): Promise<void> {
    this.#last = this.#last.then(work).then(
      () => undefined,
      () => undefined,
    );
    return this.#last;
  }

  #flushSoon(): void {
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), FLUSH_AFTER);
  }

  async #write(): Promise<void> {
    const entries = [...this.#entries.values()];
    const touches = [...this.#touches.values()];
    const uses = this.#uses;
    this.#touches = new Map();
    this.#uses = [];
    try {
      if (entries.length > 0) await this.#backend.setMany(entries);
      if (touches.length + uses.length > 0) await this.#backend.note(touches, uses);
    } finally {
      for (const entry of entries) if (this.get(entry.key) === entry) this.#entries.delete(entry.key);
    }
  }
}
