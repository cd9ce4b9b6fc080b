import type { CacheBackend } from '../../../src/cache/cache-backend.ts';
import { createDatabaseBackend } from '../../../src/cache/database-backend.ts';
import { DiskBackend } from '../../../src/cache/disk/disk-backend.ts';
import { IndexedDbBackend } from '../../../src/cache/indexeddb/indexeddb-backend.ts';
import { LayeredBackend } from '../../../src/cache/layered/layered-backend.ts';
import { MemoryBackend } from '../../../src/cache/memory-backend.ts';
import { RedisBackend } from '../../../src/cache/redis/redis-backend.ts';
import {
  createProviderCacheReads,
  createProviderCacheWrites,
} from '../../../src/workers/db/services/provider-cache-service.ts';
import { BACKEND_CASES } from './cache-backend-cases.ts';
import { openLibrary } from './library-database.ts';

/**
 * How each backend is opened, by its name: one line adds a backend. Its test lists the names.
 * @param storage another name, another storage
 * @param address of a server, for those that need one
 */
export const BACKENDS: Readonly<
  Record<string, (storage: string, address: string) => CacheBackend | Promise<CacheBackend>>
> = {
  memory: () => new MemoryBackend(),
  indexeddb: (storage) => new IndexedDbBackend(`test~${storage}`),
  database: () => openDatabase(),
  disk: (storage) => new DiskBackend(`test.${storage}`),
  redis: (_storage, address) => new RedisBackend(address),
  layered: () => new LayeredBackend(new MemoryBackend(), new MemoryBackend()),
};

/** Each test has a library of its own. */
async function openDatabase(): Promise<CacheBackend> {
  const connection = await openLibrary();
  return createDatabaseBackend({
    ...createProviderCacheReads(connection),
    ...createProviderCacheWrites(connection),
  });
}

/** Runs a case on a backend. */
export async function runCase(backend: string, title: string, address = ''): Promise<unknown> {
  const open = BACKENDS[backend];
  const found = BACKEND_CASES.find((known) => known.title === title);
  if (open === undefined || found === undefined) throw new Error(`There is no ${backend} or no "${title}".`);
  return found.run((storage) => open(storage, address));
}
