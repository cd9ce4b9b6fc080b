import { writeUtf8 } from '../../../shared/write-utf8.ts';
import type { SqliteModule } from './sqlite-module.ts';

const FIRST_CHUNK = 64 * 1024;
const KEPT_CHUNK = 4 * 1024 * 1024;

interface Chunk {
  readonly pointer: number;
  readonly size: number;
}

/**
 * Wasm memory for the texts and blobs bound to a statement while it runs. It is written over by the
 * next statement, so SQLite can be told not to copy (SQLITE_STATIC) and nothing is freed per value.
 */
export class ParameterArena {
  /** Bytes written by the last {@link text} or {@link blob}. */
  written = 0;
  readonly #module: SqliteModule;
  #chunks: Chunk[] = [];
  #offset = 0;

  constructor(module: SqliteModule) {
    this.#module = module;
  }

  /** Forgets what was written; keeps the memory, unless a large value made it large. */
  reset(): void {
    this.#offset = 0;
    if (this.#chunks.length > 1 || this.#current().size > KEPT_CHUNK) this.#shrink();
  }

  /** Copies a text as UTF-8 and returns its address; its length is in {@link written}. */
  text(value: string): number {
    const pointer = this.#reserve(value.length * 3);
    return this.#wrote(pointer, writeUtf8(value, this.#module.HEAPU8, pointer));
  }

  /** Copies bytes and returns their address; their length is in {@link written}. */
  blob(value: Uint8Array): number {
    const pointer = this.#reserve(value.byteLength);
    this.#module.HEAPU8.set(value, pointer);
    return this.#wrote(pointer, value.byteLength);
  }

  /** Gives all memory back. */
  free(): void {
    for (const chunk of this.#chunks) this.#module._sqlite3_free(chunk.pointer);
    this.#chunks = [];
    this.#offset = 0;
  }

  #wrote(pointer: number, bytes: number): number {
    this.written = bytes;
    this.#offset += bytes;
    return pointer;
  }

  /** Room for `bytes`; a full chunk is left where it is, because statements point into it. */
  #reserve(bytes: number): number {
    let chunk = this.#current();
    if (this.#offset + bytes > chunk.size) {
      chunk = this.#grow(Math.max(bytes, chunk.size * 2));
      this.#offset = 0;
    }
    return chunk.pointer + this.#offset;
  }

  #current(): Chunk {
    return this.#chunks.at(-1) ?? this.#grow(FIRST_CHUNK);
  }

  #grow(size: number): Chunk {
    const pointer = this.#module._sqlite3_malloc(size);
    if (pointer === 0) throw new RangeError(`SQLite has no memory for ${size} bytes of parameters`);
    const chunk = { pointer, size };
    this.#chunks.push(chunk);
    return chunk;
  }

  #shrink(): void {
    const keep = this.#chunks.findLast((chunk) => chunk.size <= KEPT_CHUNK);
    for (const chunk of this.#chunks) {
      if (chunk !== keep) this.#module._sqlite3_free(chunk.pointer);
    }
    this.#chunks = keep ? [keep] : [];
  }
}
