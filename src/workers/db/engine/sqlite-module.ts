// Part of this module in every realm that sees it, also in those that only read its types.
/// <reference path="./wa-sqlite.d.ts" />
import createModule, { type SqliteModule } from 'wa-sqlite/dist/wa-sqlite.mjs';
import wasmUrl from 'wa-sqlite/dist/wa-sqlite.wasm?url';

export type { SqliteModule };

let preloaded: Promise<SqliteModule> | undefined;

/** Begins to start SQLite, before it is known what to open: half of the time to the first rows. */
export function preloadSqliteModule(): void {
  preloaded ??= startModule();
  // Whoever opens a connection hears of a failure; until then it is not an unhandled one.
  preloaded.catch(() => undefined);
}

/** A SQLite to be used by one connection: its file system's waits are the module's. */
export function loadSqliteModule(): Promise<SqliteModule> {
  const module = preloaded ?? startModule();
  preloaded = undefined;
  return module;
}

async function startModule(): Promise<SqliteModule> {
  const module = await createModule({ locateFile: () => wasmUrl });
  module.retryOps = [];
  module.pendingOps = [];
  return module;
}
