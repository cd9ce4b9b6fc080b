import type { ProviderCacheApi } from '../rpc/cache-api.ts';
import { unwrap } from '../shared/reply.ts';
import type { CacheBackend } from './cache-backend.ts';

/** The database's table of answers as a backend; its failures name the library themselves. */
export function createDatabaseBackend(table: ProviderCacheApi): CacheBackend {
  return {
    kind: 'database',
    getMany: async (keys) => unwrap(await table.getMany(keys)),
    setMany: async (entries) => unwrap(await table.setMany(entries)),
    deleteMany: async (keys) => unwrap(await table.deleteMany(keys)),
    clear: async (provider) => unwrap(await table.clear(provider)),
    note: async (touches, uses) => unwrap(await table.note(touches, uses)),
    removePast: async (limit, now) => unwrap(await table.removePast(limit, now)),
    evictTo: async (bytes) => unwrap(await table.evictTo(bytes)),
    totals: async (now) => unwrap(await table.totals(now)),
    // The library stays open: it is everybody's.
    close: () => undefined,
  };
}
