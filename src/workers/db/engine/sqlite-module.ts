// Part of this module in every realm that sees it, also in those that only read its types.
/// <reference path="./wa-sqlite.d.ts" />
import createModule, { type SqliteModule } from 'wa-sqlite/dist/wa-sqlite.mjs';
import wasmUrl from 'wa-sqlite/dist/wa-sqlite.wasm?url';

export type { SqliteModule };

/** Starts SQLite. Each connection has a module of its own: its file system's waits are the module's. */
export async function loadSqliteModule(): Promise<SqliteModule> {
  const module = await createModule({ locateFile: () => wasmUrl });
  module.retryOps = [];
  module.pendingOps = [];
  return module;
}
