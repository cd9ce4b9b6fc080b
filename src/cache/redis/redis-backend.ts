import type { ProviderTotals, ProviderUses } from '../../rpc/cache-api.ts';
import type { CacheTouch, StoredEntry } from '../../shared/cache/cache-entry.ts';
import type { CacheRemoval } from '../../shared/cache/cache-statistics.ts';
import { PROVIDER_IDS, type ProviderId } from '../../shared/metadata/provider-id.ts';
import type { CacheBackend } from '../cache-backend.ts';
import { parseRedisAddress } from './redis-address.ts';
import { RedisConnection, type RedisReply } from './redis-connection.ts';
import { readRedisEntry, writeRedisEntry } from './redis-entry.ts';
import {
  DELETE_SCRIPT,
  EVICT_SCRIPT,
  FORGET_COUNTS_SCRIPT,
  GET_SCRIPT,
  NOTE_SCRIPT,
  REMOVE_SCRIPT,
  SET_SCRIPT,
  SWEEP_SCRIPT,
  TOTALS_SCRIPT,
} from './redis-scripts.ts';

/** Of everything stored; the number changes when it is stored in another form. */
const PREFIX = 'reelshelf:1:';

/** Keys in one command. */
const KEYS_AT_ONCE = 500;
/** Characters of entries in one command, unless a single one has more. */
const TEXT_AT_ONCE = 4_000_000;
/** An entry of more bytes is left to the layer beneath. */
const MOST_BYTES = 16_000_000;
/** Entries taken away in one command: Redis does nothing else meanwhile, some 20 ms. */
const REMOVED_AT_ONCE = 2000;
/** Redis holds an entry for so long at least, in ms, whatever clocks say. */
const SHORTEST_LIFE = 60_000;

/**
 * Keeps answers in Redis behind a Webdis-compatible server; several devices may share it. Redis lets entries go by
 * itself when they may not be kept any longer. Needs Redis 5 and the command EVAL.
 */
export class RedisBackend implements CacheBackend {
  readonly kind = 'redis';
  readonly #connection: RedisConnection;

  /** @param url such as `http://user:password@nas.local:7379`; throws `invalid-argument` when it will not do */
  constructor(url: string) {
    this.#connection = new RedisConnection(parseRedisAddress(url));
  }

  async getMany(keys: readonly string[]): Promise<readonly (StoredEntry | null)[]> {
    const found: (StoredEntry | null)[] = [];
    while (found.length < keys.length) {
      const asked = keys.slice(found.length, found.length + KEYS_AT_ONCE);
      const fields = listOf(await this.#run(GET_SCRIPT, [TEXT_AT_ONCE, ...asked]));
      for (const [index, key] of asked.entries()) {
        // The rest is asked for by the next command; nothing at all would be asked for for ever.
        if (index > 0 && index * 3 >= fields.length) break;
        const [text = null, hits = null, used = null] = fields.slice(index * 3, index * 3 + 3);
        found.push(
          typeof text === 'string' ? readRedisEntry(key, text, numberOf(hits), numberOf(used)) : null,
        );
      }
    }
    return found;
  }

  async setMany(entries: readonly StoredEntry[]): Promise<void> {
    let words: (string | number)[] = [];
    let size = 0;
    const send = async () => {
      if (words.length > 0) await this.#run(SET_SCRIPT, words);
      words = [];
      size = 0;
    };
    for (const entry of entries) {
      if (entry.body.byteLength > MOST_BYTES) continue;
      const text = writeRedisEntry(entry);
      if (size + text.length > TEXT_AT_ONCE) await send();
      const { key, provider, bytes, expiresAt, keepUntil, lastAccessedAt, hitCount } = entry;
      const life = Math.max(SHORTEST_LIFE, keepUntil - Math.max(entry.createdAt, lastAccessedAt));
      words.push(key, provider, bytes, expiresAt, keepUntil, lastAccessedAt, hitCount, Math.ceil(life), text);
      size += text.length;
    }
    await send();
  }

  async deleteMany(keys: readonly string[]): Promise<number> {
    let count = 0;
    for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
      count += Number(await this.#run(DELETE_SCRIPT, keys.slice(at, at + KEYS_AT_ONCE)));
    }
    return count;
  }

  async clear(provider?: ProviderId): Promise<CacheRemoval> {
    const removed = { entries: 0, bytes: 0 };
    for (const id of provider === undefined ? PROVIDER_IDS : [provider]) {
      add(removed, await this.#remove(`expires:${id}`, '+inf'));
      await this.#run(FORGET_COUNTS_SCRIPT, [id]);
    }
    if (provider === undefined) await this.#sweep();
    return removed;
  }

  async note(touches: readonly CacheTouch[], uses: readonly ProviderUses[]): Promise<void> {
    const counted = uses.flatMap(({ provider, hits, misses, stale }) => [provider, hits, misses, stale]);
    for (let at = 0; at < touches.length; at += KEYS_AT_ONCE) {
      const some = touches.slice(at, at + KEYS_AT_ONCE);
      await this.#run(NOTE_SCRIPT, [
        some.length,
        ...some.flatMap((touch) => [touch.key, touch.hits, touch.at]),
      ]);
    }
    if (counted.length > 0) await this.#run(NOTE_SCRIPT, [0, ...counted]);
  }

  async removePast(limit: 'expiresAt' | 'keepUntil', now: number): Promise<CacheRemoval> {
    if (limit === 'keepUntil') return this.#remove('kept', now);
    const removed = { entries: 0, bytes: 0 };
    for (const id of PROVIDER_IDS) add(removed, await this.#remove(`expires:${id}`, now));
    return removed;
  }

  evictTo(bytes: number): Promise<CacheRemoval> {
    return this.#repeat(EVICT_SCRIPT, [bytes, REMOVED_AT_ONCE, ...PROVIDER_IDS]);
  }

  async totals(now: number): Promise<readonly ProviderTotals[]> {
    const counts = listOf(await this.#run(TOTALS_SCRIPT, [now, ...PROVIDER_IDS])).map(countOf);
    return PROVIDER_IDS.map((provider, index) => {
      const own = counts.slice(index * 6, index * 6 + 6);
      const [entries = 0, expired = 0, bytes = 0, hits = 0, misses = 0, stale = 0] = own;
      return { provider, entries, expired, bytes, hits, misses, stale };
    }).filter(({ entries, hits, misses, stale }) => entries + hits + misses + stale > 0);
  }

  close(): void {
    this.#connection.close();
  }

  #remove(set: string, upTo: number | '+inf'): Promise<CacheRemoval> {
    return this.#repeat(REMOVE_SCRIPT, [set, upTo, REMOVED_AT_ONCE]);
  }

  /** Runs a script that takes away some at a time until there are no more. */
  async #repeat(script: string, words: readonly (string | number)[]): Promise<CacheRemoval> {
    const removed = { entries: 0, bytes: 0 };
    for (;;) {
      const [entries = 0, bytes = 0, more = 0] = listOf(await this.#run(script, words)).map(countOf);
      add(removed, { entries, bytes });
      if (more === 0) return removed;
    }
  }

  async #sweep(): Promise<void> {
    let cursor = '0';
    do cursor = String(await this.#run(SWEEP_SCRIPT, [cursor]));
    while (cursor !== '0');
  }

  #run(script: string, words: readonly (string | number)[]): Promise<RedisReply> {
    return this.#connection.command('EVAL', script, 1, PREFIX, ...words);
  }
}

function listOf(reply: RedisReply): RedisReply[] {
  return Array.isArray(reply) ? [...reply] : [];
}

function numberOf(reply: RedisReply): number {
  return reply === null ? Number.NaN : Number(reply);
}

/** Counters may be off when Redis dropped one of them for want of memory. */
function countOf(reply: RedisReply): number {
  return typeof reply === 'number' ? Math.max(0, reply) : 0;
}

function add(sum: { entries: number; bytes: number }, more: CacheRemoval): void {
  sum.entries += more.entries;
  sum.bytes += more.bytes;
}
