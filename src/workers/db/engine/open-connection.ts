import type { Connection } from './connection.ts';
import { createCoopSyncStorage } from './coop-sync-storage.ts';
import { createDatabaseHandle, type DatabaseHandle } from './database-handle.ts';
import { execute } from './execute.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { retryWhenReady } from './retry.ts';
import { withSqlText } from './sql-text.ts';
import { CACHE_KB, SqliteConnection } from './sqlite-connection.ts';
import { SQLITE_OK, SQLITE_OPEN_CREATE, SQLITE_OPEN_READWRITE } from './sqlite-constant.ts';
import type { SqliteModule } from './sqlite-module.ts';
import { loadSqliteModule } from './sqlite-module.ts';
import { StatementCache } from './statement-cache.ts';
import type { StorageVfs, VfsKind } from './storage-vfs.ts';
import { createWriteAheadStorage } from './write-ahead-storage.ts';

/** How long a transaction waits for another tab's, in ms; a batch of an import takes about one second. */
const BUSY_TIMEOUT = 15_000;
const PAGE_SIZE = 8192;

/** What to open and how. */
export interface OpenOptions {
  /** Path of the database file from the origin's OPFS root, without a leading slash. */
  readonly path: string;
  readonly vfs: VfsKind | 'memory';
  readonly role: 'writer' | 'reader';
  /** Makes the file when it is missing; else a missing file is an error. */
  readonly create?: boolean;
  /** For a database this app must not change: a newer or a damaged one. */
  readonly readOnly?: boolean;
}

/** Opens a new database in memory that ends with its connection. */
export function openMemoryConnection(): Promise<Connection> {
  return openConnection({ path: ':memory:', vfs: 'memory', role: 'writer', create: true });
}

/** Opens a connection with a SQLite of its own. Throws {@link AppError}. */
export async function openConnection(options: OpenOptions): Promise<Connection> {
  const open = () => openWithOwnSqlite(options);
  return new SqliteConnection(await open(), options.path, options.role, open);
}

/**
 * Each time with a SQLite and a file system of its own: what a failed transaction has left in a file
 * system, such as its journal, must not be found by the next one.
 */
async function openWithOwnSqlite(options: OpenOptions): Promise<DatabaseHandle> {
  const module = await loadSqliteModule();
  const vfs = await createStorage(options, module);
  try {
    return await openDatabase(module, vfs, options);
  } catch (error) {
    vfs.close();
    throw error;
  }
}

async function createStorage({ vfs, role }: OpenOptions, module: SqliteModule): Promise<StorageVfs> {
  if (vfs === 'memory') return createMemoryStorage();
  return vfs === 'write-ahead'
    ? createWriteAheadStorage(module, role === 'writer')
    : createCoopSyncStorage(module);
}

async function openDatabase(
  module: SqliteModule,
  vfs: StorageVfs,
  options: OpenOptions,
): Promise<DatabaseHandle> {
  // The coop file system opens side files with the same flag, and a copied database has none yet.
  const mayCreate = options.create || options.vfs === 'coop-sync';
  const flags = SQLITE_OPEN_READWRITE | (mayCreate ? SQLITE_OPEN_CREATE : 0);
  const out = module._sqlite3_malloc(4);
  const open = () =>
    withSqlText(module, options.path, (path) =>
      withSqlText(module, vfs.name, (name) => module._sqlite3_open_v2(path, out, flags, name)),
    );
  // Every try, also one that failed, leaves a handle to close.
  const closeFailed = () => void module._sqlite3_close_v2(module.HEAP32[out >> 2] as number);
  const resultCode = await retryWhenReady(module, open, closeFailed);
  const pointer = module.HEAP32[out >> 2] as number;
  module._sqlite3_free(out);
  const database = createDatabaseHandle(module, pointer, vfs);
  try {
    if (resultCode !== SQLITE_OK) throw database.error(resultCode, `open ${options.path}`);
    module._sqlite3_extended_result_codes(pointer, 1);
    await configure(database, options);
    return database;
  } catch (error) {
    module._sqlite3_close_v2(pointer);
    throw error;
  }
}

/** Settings of every connection; `docs/decisions/0001-vfs.md` gives the reasons. */
async function configure(database: DatabaseHandle, options: OpenOptions): Promise<void> {
  const isWriter = options.role === 'writer';
  const pragmas = [
    `page_size = ${PAGE_SIZE}`,
    'temp_store = MEMORY',
    `cache_size = -${CACHE_KB[options.role]}`,
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'synchronous = NORMAL',
    ...(isWriter && !options.readOnly ? [] : ['query_only = ON']),
    // The other file system would let SQLite itself wait, which it cannot do in this build.
    ...(database.vfs.kind === 'write-ahead'
      ? [`busy_timeout = ${BUSY_TIMEOUT}`, 'wal_autocheckpoint = 0']
      : []),
  ];
  const cache = new StatementCache(database);
  try {
    for (const pragma of pragmas) await execute(database, cache, `PRAGMA ${pragma}`);
  } finally {
    cache.clear();
  }
}
