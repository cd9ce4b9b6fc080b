import type { LentTexts } from './connection.ts';
import type { SqliteModule } from './sqlite-module.ts';

/** Copies texts to SQLite's memory; see `Statements.lend`. */
export function lendTexts(module: SqliteModule, utf8: Uint8Array, ends: Uint32Array): LentTexts {
  // An empty block would have no address.
  let start = module._sqlite3_malloc(Math.max(1, utf8.byteLength));
  if (start === 0) throw new RangeError(`SQLite has no memory for ${utf8.byteLength} bytes of texts`);
  module.HEAPU8.set(utf8, start);
  return {
    pointer: (text) => (text === 0 ? 0 : start + (ends[text - 1] as number)),
    bytes: (text) => (text === 0 ? 0 : (ends[text] as number) - (ends[text - 1] as number)),
    free() {
      if (start !== 0) module._sqlite3_free(start);
      start = 0;
    },
  };
}
