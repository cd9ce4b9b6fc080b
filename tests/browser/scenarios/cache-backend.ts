import type { CacheBackend } from '../../../src/cache/cache-backend.ts';
import { createDatabaseBackend } from '../../../src/cache/database-backend.ts';
import { DiskBackend } from '../../../src/cache/disk/disk-backend.ts';
import { IndexedDbBackend } from '../../../src/cache/indexeddb/indexeddb-backend.ts';
import { LayeredBackend } from '../../../src/cache/layered/layered-backend.ts';
import { MemoryBackend } from '../../../src/cache/memory-backend.ts';
import { RedisBackend } from '../../../src/cache/redis/redis-backend.ts';
import { AppError } from '../../../src/shared/reply.ts';
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

let library: ReturnType<typeof openLibrary> | undefined;

async function openDatabase(): Promise<CacheBackend> {
  library ??= openLibrary();
  const connection = await library;
  return createDatabaseBackend({
    ...createProviderCacheReads(connection),
    ...createProviderCacheWrites(connection),
  });
}

/**
 * Runs cases on a backend one after the other; what each came to by its title, or what it threw. Backends that have one storage
 * for all are cleared before each.
 */
export async function runCases(
  backend: string,
  titles: readonly string[],
  address = '',
): Promise<Readonly<Record<string, unknown>>> {
  const make = BACKENDS[backend];
  if (make === undefined) throw new Error(`There is no ${backend}.`);
  const results: Record<string, unknown> = {};
  for (const { title, run } of BACKEND_CASES.filter((one) => titles.includes(one.title))) {
    const open = (storage: string) => make(storage, address);
    try {
      const before = await open('before');
      await before.clear();
      before.close();
      results[title] = await run(open);
    } catch (error) {
      const detail = error instanceof AppError ? ` ${error.detail}` : '';
      results[title] = `${error instanceof Error ? error.stack : error}${detail}`;
    }
  }
  return results;
}
