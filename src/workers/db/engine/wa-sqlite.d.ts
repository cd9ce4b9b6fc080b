/**
 * What this engine uses of wa-sqlite. The package's own declarations keep its original name, which
 * the npm alias hides, and say nothing of the virtual file systems under `src/examples`.
 */

declare module 'wa-sqlite/dist/wa-sqlite.mjs' {
  /** A pointer into wasm memory, in bytes. */
  type Pointer = number;
  /** An SQLite result code. */
  type ResultCode = number;

  /**
   * The Emscripten module of the synchronous build. Functions with a leading underscore are SQLite's
   * C functions of that name (https://www.sqlite.org/c3ref/funclist.html); 64-bit integers are passed
   * as two 32-bit halves, low first, and returned as the low half with the high one in `getTempRet0`.
   */
  export interface SqliteModule {
    HEAPU8: Uint8Array<ArrayBuffer>;
    HEAP32: Int32Array<ArrayBuffer>;
    /** What a file system waits for before a call that answered SQLITE_BUSY is worth repeating. */
    retryOps: Promise<unknown>[];
    /** What a file system still does after a call succeeded, such as a checkpoint. */
    pendingOps: Promise<unknown>[];
    vfs_register(vfs: SqliteVfs, makeDefault: boolean): ResultCode;
    /** Calls `handler` every so many operations, until told `null`; other than 0 interrupts the statement. */
    progress_handler(
      database: Pointer,
      operations: number,
      handler: (() => number) | null,
      userData: unknown,
    ): void;
    getTempRet0(): number;
    UTF8ToString(pointer: Pointer): string;

    _sqlite3_malloc(bytes: number): Pointer;
    _sqlite3_free(pointer: Pointer): void;
    _sqlite3_open_v2(path: Pointer, database: Pointer, flags: number, vfs: Pointer): ResultCode;
    _sqlite3_close_v2(database: Pointer): ResultCode;
    _sqlite3_extended_result_codes(database: Pointer, on: number): ResultCode;
    _sqlite3_errmsg(database: Pointer): Pointer;
    _sqlite3_get_autocommit(database: Pointer): number;
    _sqlite3_changes(database: Pointer): number;
    _sqlite3_last_insert_rowid(database: Pointer): number;
    _sqlite3_libversion(): Pointer;

    _sqlite3_prepare_v3(
      database: Pointer,
      sql: Pointer,
      bytes: number,
      flags: number,
      statement: Pointer,
      tail: Pointer,
    ): ResultCode;
    _sqlite3_step(statement: Pointer): ResultCode;
    _sqlite3_reset(statement: Pointer): ResultCode;
    _sqlite3_clear_bindings(statement: Pointer): ResultCode;
    _sqlite3_finalize(statement: Pointer): ResultCode;
    _sqlite3_stmt_readonly(statement: Pointer): number;
    _sqlite3_stmt_status(statement: Pointer, counter: number, reset: number): number;

    _sqlite3_bind_parameter_count(statement: Pointer): number;
    _sqlite3_bind_parameter_name(statement: Pointer, index: number): Pointer;
    _sqlite3_bind_null(statement: Pointer, index: number): ResultCode;
    _sqlite3_bind_int(statement: Pointer, index: number, value: number): ResultCode;
    _sqlite3_bind_int64(statement: Pointer, index: number, low: number, high: number): ResultCode;
    _sqlite3_bind_double(statement: Pointer, index: number, value: number): ResultCode;
    _sqlite3_bind_text(
      statement: Pointer,
      index: number,
      text: Pointer,
      bytes: number,
      destructor: number,
    ): ResultCode;
    _sqlite3_bind_blob(
      statement: Pointer,
      index: number,
      blob: Pointer,
      bytes: number,
      destructor: number,
    ): ResultCode;

    _sqlite3_column_count(statement: Pointer): number;
    _sqlite3_column_name(statement: Pointer, column: number): Pointer;
    _sqlite3_column_type(statement: Pointer, column: number): number;
    _sqlite3_column_int(statement: Pointer, column: number): number;
    _sqlite3_column_int64(statement: Pointer, column: number): number;
    _sqlite3_column_double(statement: Pointer, column: number): number;
    _sqlite3_column_text(statement: Pointer, column: number): Pointer;
    _sqlite3_column_blob(statement: Pointer, column: number): Pointer;
    _sqlite3_column_bytes(statement: Pointer, column: number): number;
  }

  /** What every file system of the package offers. */
  export interface SqliteVfs {
    readonly name: string;
    /** Longest path in bytes. */
    mxPathname: number;
    /** What the last file operation that failed threw. */
    lastError: unknown;
    /** Reads a page as the connection sees it; returns a result code. */
    jRead(file: number, into: Uint8Array, offset: number): ResultCode;
  }

  // biome-ignore lint/style/noDefaultExport: so the package has it.
  export default function createModule(options: {
    locateFile?: (file: string) => string;
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
  }): Promise<SqliteModule>;
}

declare module 'wa-sqlite/src/examples/OPFSWriteAheadVFS.js' {
  import type { SqliteModule, SqliteVfs } from 'wa-sqlite/dist/wa-sqlite.mjs';

  /** The write-ahead overlay of one open database. */
  export interface WriteAhead {
    /** Bytes of the database as of the newest commit that it holds; 0 before the first. */
    getFileSize(): number;
    /** Pages not yet in the database file, counted once a transaction. */
    getWriteAheadSize(): number;
    /** The newest version of the page at `offset` that is not in the database file yet. */
    read(offset: number): Uint8Array | null;
    /** Takes in every committed transaction and freezes the view, until `rejoin`. */
    isolateForWrite(): void;
    rejoin(): void;
  }

  export interface WriteAheadFile {
    /** As given to SQLite's `xOpen`. */
    readonly flags: number;
    readonly accessHandle: FileSystemSyncAccessHandle;
    /** The two write-ahead files, which take turns. */
    readonly waHandles: readonly FileSystemSyncAccessHandle[];
    readonly writeAhead: WriteAhead;
    /** The lock of writers, of all connections; its mode is null when this connection does not hold it. */
    readonly writeLock: { readonly mode: 'exclusive' | 'shared' | null };
  }

  export class OPFSWriteAheadVFS implements SqliteVfs {
    constructor(name: string, module: SqliteModule);
    readonly options: { nTmpFiles: number };
    isReady(): Promise<boolean>;
    readonly name: string;
    mxPathname: number;
    lastError: unknown;
    readonly mapIdToFile: Map<number, WriteAheadFile>;
    readonly mapPathToFile: Map<string, WriteAheadFile>;
    readonly boundTempFiles: Map<string, FileSystemSyncAccessHandle>;
    readonly unboundTempFiles: Set<FileSystemSyncAccessHandle>;
    jOpen(name: string | null, file: number, flags: number, flagsOut: DataView): number;
    jRead(file: number, into: Uint8Array, offset: number): number;
    jWrite(file: number, data: Uint8Array, offset: number): number;
    jFileControl(file: number, operation: number, argument: DataView): number;
    jUnlock(file: number, lock: number): number;
  }
}

declare module 'wa-sqlite/src/examples/OPFSCoopSyncVFS.js' {
  import type { SqliteModule, SqliteVfs } from 'wa-sqlite/dist/wa-sqlite.mjs';

  export class OPFSCoopSyncVFS implements SqliteVfs {
    static create(name: string, module: SqliteModule): Promise<OPFSCoopSyncVFS>;
    readonly name: string;
    mxPathname: number;
    lastError: unknown;
    readonly mapIdToFile: Map<number, { readonly path: string }>;
    readonly boundAccessHandles: Map<string, FileSystemSyncAccessHandle>;
    readonly unboundAccessHandles: Set<FileSystemSyncAccessHandle>;
    /** Ends the lock on the directory of temporary files. */
    readonly releaser: (() => void) | null;
    jRead(file: number, into: Uint8Array, offset: number): number;
  }
}
