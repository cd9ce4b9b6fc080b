import type { AppError } from '../../../shared/reply.ts';
import { ParameterArena } from './parameter-arena.ts';
import { sqliteError } from './sqlite-error.ts';
import type { SqliteModule } from './sqlite-module.ts';
import type { StorageVfs } from './storage-vfs.ts';

/** An open database: SQLite's handle and what every statement on it shares. */
export interface DatabaseHandle {
  readonly module: SqliteModule;
  /** SQLite's `sqlite3*`. */
  readonly pointer: number;
  readonly vfs: StorageVfs;
  readonly arena: ParameterArena;
  /** A failed call as an error that names the statement. */
  error(resultCode: number, statement: string): AppError;
}

/** Wraps SQLite's handle. */
export function createDatabaseHandle(module: SqliteModule, pointer: number, vfs: StorageVfs): DatabaseHandle {
  return {
    module,
    pointer,
    vfs,
    arena: new ParameterArena(module),
    error(resultCode, statement) {
      const message = module.UTF8ToString(module._sqlite3_errmsg(pointer));
      return sqliteError(resultCode, `${message} in ${statement}`, vfs.takeError());
    },
  };
}
