import type { ProviderCacheReads, ProviderCacheWrites } from '../../../rpc/cache-api.ts';
import type { CacheRemoval } from '../../../shared/cache/cache-statistics.ts';
import { asReply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { providerCacheRepository } from '../repositories/provider-cache-repository.ts';
import { answerRead } from './answer-read.ts';

type Repository = ReturnType<typeof providerCacheRepository>;

/** Entries that one transaction takes away. */
const CHUNK = 2_000;

/** Reads the table of providers' answers, on any connection. */
export function createProviderCacheReads(connection: Connection): ProviderCacheReads {
  return {
    getMany: (keys) =>
      answerRead(connection, (statements) => {
        const entries = providerCacheRepository(statements).getMany(keys);
        const byKey = new Map(entries.map((entry) => [entry.key, entry]));
        return keys.map((key) => byKey.get(key) ?? null);
      }),
    totals: (now) => answerRead(connection, (statements) => providerCacheRepository(statements).totals(now)),
  };
}

/**
 * Writes the table of providers' answers. What a power cut takes back is asked for again, so nothing waits for the
 * disk. Much is taken away in several transactions: other writes come in between.
 */
export function createProviderCacheWrites(connection: Connection): ProviderCacheWrites {
  const write = <T>(work: (cache: Repository) => T): Promise<T> =>
    connection.write((statements) => work(providerCacheRepository(statements)), { durability: 'relaxed' });

  async function untilNone(removeSome: (cache: Repository) => CacheRemoval): Promise<CacheRemoval> {
    const removed = { entries: 0, bytes: 0 };
    for (;;) {
      const { entries, bytes } = await write(removeSome);
      removed.entries += entries;
      removed.bytes += bytes;
      if (entries === 0) return removed;
      await connection.checkpoint('passive');
      await macrotask();
    }
  }

  return {
    setMany: (entries) =>
      asReply(
        write((cache) => {
          for (const entry of entries) cache.put(entry);
        }),
      ),

    deleteMany: (keys) => asReply(write((cache) => cache.deleteMany(keys))),

    async clear(provider) {
      const clearAll = async () => {
        const providers = provider ? [provider] : await connection.read(providersIn);
        const removed = { entries: 0, bytes: 0 };
        for (const each of providers) {
          const { entries, bytes } = await untilNone((cache) => cache.deleteSomeOfProvider(each, CHUNK));
          removed.entries += entries;
          removed.bytes += bytes;
          await write((cache) => cache.forgetUses(each));
        }
        return removed;
      };
      return asReply(clearAll());
    },

    note: (touches, uses) =>
      asReply(
        write((cache) => {
          for (const touch of touches) cache.touch(touch);
          for (const use of uses) cache.addUses(use);
        }),
      ),

    removePast: (limit, now) => asReply(untilNone((cache) => cache.deleteSomePast(limit, now, CHUNK))),

    evictTo: (bytes) => asReply(untilNone((cache) => cache.evictSome(bytes, CHUNK))),
  };
}

function providersIn(statements: Parameters<typeof providerCacheRepository>[0]) {
  return providerCacheRepository(statements).providers();
}
