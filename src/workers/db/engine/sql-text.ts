import type { SqliteModule } from './sqlite-module.ts';

const encoder = new TextEncoder();

/** Lends `use` the text as UTF-8 in wasm memory, ended by a 0 byte; frees it afterwards. */
export function withSqlText<T>(
  module: SqliteModule,
  text: string,
  use: (pointer: number, bytes: number) => T,
): T {
  const utf8 = encoder.encode(text);
  const pointer = module._sqlite3_malloc(utf8.byteLength + 1);
  try {
    module.HEAPU8.set(utf8, pointer);
    module.HEAPU8[pointer + utf8.byteLength] = 0;
    return use(pointer, utf8.byteLength);
  } finally {
    module._sqlite3_free(pointer);
  }
}
