import type { PackedRows } from '../../../shared/packed-rows.ts';
import type { Query, SqlParams } from './query.ts';

/**
 * The statements of one open transaction. Everything here is synchronous: the locks are held, so
 * no step can be asked to wait. Throws {@link AppError} on failure; the transaction then rolls back.
 */
export interface Statements {
  /** All rows as objects with the columns' names. */
  all<P extends SqlParams, R>(query: Query<P, R>, params: P): R[];
  /** The first row, if any. */
  get<P extends SqlParams, R>(query: Query<P, R>, params: P): R | undefined;
  /** Runs a statement for its effect; returns the number of rows changed. */
  run<P extends SqlParams>(query: Query<P, never>, params: P): number;
  /** The first column of the first row as raw UTF-8 bytes (for JSON built in SQL), copied out of wasm memory. */
  bytes<P extends SqlParams>(query: Query<P, unknown>, params: P): Uint8Array<ArrayBuffer>;
  /** The first column of every row as unsigned 32-bit integers, read without creating row objects. */
  ids<P extends SqlParams>(query: Query<P, unknown>, params: P): Uint32Array<ArrayBuffer>;
  /** All rows as arrays: the first `numbers` columns are numbers, those that follow are texts or blobs. */
  pack<P extends SqlParams>(query: Query<P, unknown>, params: P, numbers: number): PackedRows;
  /** Runs SQL text that has no parameters and may hold several statements (migrations, pragmas, DDL). */
  exec(sql: string): void;
  /** rowid of the last insert. */
  lastInsertId(): number;
  /**
   * Copies many texts to SQLite's memory at once, so that binding one copies nothing: UTF-8, and where
   * each text ends, after a first 0. They stay until the transaction's end, or until freed.
   */
  lend(utf8: Uint8Array, ends: Uint32Array): LentTexts;
  /**
   * A statement prepared once for many rows, parameters by position: the fast path of bulk loading. `name`
   * stands in traces and error details.
   */
  bulk(name: string, sql: string): BulkStatement;
}

/** A statement run many times with positional parameters, without an object or a promise a row. */
export interface BulkStatement {
  /** Binds `values` to `?1…` and runs; strings, numbers (integers as int64), bytes, null. */
  run(values: readonly (string | number | Uint8Array | null)[]): void;
  /** Sets parameter `?n` to a number; NaN is null. What is set stays set from run to run. */
  setNumber(parameter: number, value: number): void;
  /** Sets parameter `?n` to a lent text by its number; 0 is null. */
  setText(parameter: number, texts: LentTexts, text: number): void;
  /** Sets parameter `?n` to a blob among lent texts, by its number from 1. */
  setBytes(parameter: number, texts: LentTexts, blob: number): void;
  /** Runs with what is set. */
  runSet(): void;
  /** Releases it. */
  finish(): void;
}

/** Texts in SQLite's memory, numbered from 1. */
export interface LentTexts {
  /** Where a text begins; 0 for text 0. */
  pointer(text: number): number;
  /** Length in bytes. */
  bytes(text: number): number;
  free(): void;
}

/**
 * What a commit promises. `flushed`: it outlives a power cut; for what a person did. `relaxed`: it
 * outlives the browser's death, and a power cut may take the newest commits back, never a part of
 * one; for bulk work that can be done again.
 */
export type Durability = 'flushed' | 'relaxed';

/** How a transaction is written. */
export interface WriteOptions {
  /** `flushed` unless said otherwise. */
  readonly durability?: Durability;
  /**
   * False: the caller vouches for foreign keys and CHECK constraints, as a first load does: it gives
   * out the ids itself, and values were looked at before they were packed. Checking them is a third of an insertion's time.
   */
  readonly checked?: boolean;
  /** A checkpoint follows when so many pages wait beside the database file; 1,000 (8 MB) unless said otherwise. */
  readonly checkpointAt?: number;
  readonly onOperations?: OnOperations;
}

/**
 * Told again and again while work goes on, also in the middle of a statement: how many operations of SQLite's
 * virtual machine it has taken so far. It must neither throw nor use the connection.
 */
export type OnOperations = (operations: number) => void;

/** The database file as one snapshot sees it. */
export interface PageReader {
  /** Bytes a page. */
  readonly pageSize: number;
  readonly pageCount: number;
  /** Reads the page at `offset` bytes into an array of the page's size. */
  read(offset: number, into: Uint8Array): void;
}

/** One SQLite connection. Calls are serialised in the order they are made. */
export interface Connection {
  readonly role: 'writer' | 'reader';
  /** Runs read statements on one snapshot (a deferred transaction); refuses to write. */
  read<T>(work: (statements: Statements) => T): Promise<T>;
  /**
   * Runs statements within BEGIN IMMEDIATE … COMMIT; rolls back and rethrows when `work` throws. `work`
   * may wait for something in between, but not for long: all other writers wait meanwhile.
   */
  write<T>(work: (statements: Statements) => T | Promise<T>, options?: WriteOptions): Promise<T>;
  /** Holds one read snapshot while `work` copies pages; reads go on meanwhile, writes wait. */
  snapshot<T>(work: (pages: PageReader) => Promise<T>): Promise<T>;
  /** A passive checkpoint, or one that empties the write-ahead files; after bulk work. */
  checkpoint(mode: 'passive' | 'truncate'): Promise<void>;
  /** Number of the newest commit this connection sees, whoever made it. */
  sequence(): number;
  /** Makes the next read see the commit of this number, made by another connection. */
  seeAtLeast(sequence: number): void;
  /**
   * Sorts in runs of this many KiB that are kept in temporary files and merged, until told otherwise (null:
   * in memory, all at once). The page cache is as large as a run meanwhile: SQLite has one setting for both,
   * https://www.sqlite.org/src/file/src/vdbesort.c
   */
  sortInRuns(kibibytes: number | null): Promise<void>;
  /** Rewrites the file without its free pages; needs room for what is in use once more. */
  vacuum(onOperations?: OnOperations): Promise<void>;
  /** How SQLite answers the newest statement with this name of spans; undefined when none is at hand. */
  plan(spanName: string): Promise<readonly PlanRow[] | undefined>;
  /** Bytes of memory that its SQLite has taken. */
  memoryBytes(): number;
  close(): Promise<void>;
}

/** A row of `EXPLAIN QUERY PLAN`, https://www.sqlite.org/eqp.html. */
export interface PlanRow {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}
