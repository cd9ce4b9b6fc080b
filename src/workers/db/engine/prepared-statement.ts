import { AppError } from '../../../shared/reply.ts';
import type { DatabaseHandle } from './database-handle.ts';
import type { SqlParams, SqlValue } from './query.ts';
import {
  SQLITE_BLOB,
  SQLITE_DONE,
  SQLITE_FLOAT,
  SQLITE_INTEGER,
  SQLITE_NULL,
  SQLITE_OK,
  SQLITE_PREPARE_PERSISTENT,
  SQLITE_ROW,
  SQLITE_STATIC,
  SQLITE_STMTSTATUS_FULLSCAN_STEP,
  SQLITE_STMTSTATUS_REPREPARE,
  SQLITE_STMTSTATUS_SORT,
  SQLITE_STMTSTATUS_VM_STEP,
  SQLITE_TEXT,
} from './sqlite-constant.ts';
import { readText } from './wasm-text.ts';

const TWO_32 = 0x1_0000_0000;

/** What a run of a statement took, as SQLite counts (https://www.sqlite.org/c3ref/c_stmtstatus_counter.html). */
export interface StatementWork {
  /** Instructions of SQLite's virtual machine. */
  readonly steps: number;
  /** Rows looked at in walks over a whole table. */
  readonly scanned: number;
  /** Sorts that no index made unnecessary. */
  readonly sorts: number;
}

/** One compiled statement on SQLite's raw interface: synchronous, and without copies where it can be. */
export class PreparedStatement {
  readonly name: string;
  /** True when it cannot change the database. */
  readonly readOnly: boolean;
  readonly #database: DatabaseHandle;
  readonly #pointer: number;
  readonly #parameters: readonly string[];
  #columns: readonly string[] | undefined;
  #preparations = 0;

  constructor(database: DatabaseHandle, pointer: number, name: string) {
    this.name = name;
    this.#database = database;
    this.#pointer = pointer;
    const { module } = database;
    this.readOnly = module._sqlite3_stmt_readonly(pointer) !== 0;
    const count = module._sqlite3_bind_parameter_count(pointer);
    this.#parameters = Array.from({ length: count }, (_, index) => {
      const text = module._sqlite3_bind_parameter_name(pointer, index + 1);
      return text === 0 ? '' : module.UTF8ToString(text).slice(1);
    });
  }

  /** Sets every named parameter; a missing or unknown name is a bug and says so. */
  bindNamed(params: SqlParams): void {
    this.#database.arena.reset();
    const names = this.#parameters;
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string;
      const value = params[name];
      if (value === undefined) throw new AppError('internal', `${this.name} needs the parameter :${name}.`);
      this.#bind(index + 1, value);
    }
    if (Object.keys(params).length === names.length) return;
    const unknown = Object.keys(params).filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new AppError('internal', `${this.name} has no parameter :${unknown.join(', :')}.`);
    }
  }

  /** Sets the parameters by position. */
  bindValues(values: readonly SqlValue[]): void {
    this.#database.arena.reset();
    if (values.length !== this.#parameters.length) {
      throw new AppError(
        'internal',
        `${this.name} takes ${this.#parameters.length} values and was given ${values.length}.`,
      );
    }
    for (let index = 0; index < values.length; index++) this.#bind(index + 1, values[index] as SqlValue);
  }

  /** Sets one parameter to a number, NaN to null. */
  bindNumber(parameter: number, value: number): void {
    this.#bind(parameter, Number.isNaN(value) ? null : value);
  }

  /** Sets one parameter to text in SQLite's memory, which must stay there until the next binding. */
  bindTextAt(parameter: number, pointer: number, bytes: number): void {
    const { module } = this.#database;
    const resultCode =
      pointer === 0
        ? module._sqlite3_bind_null(this.#pointer, parameter)
        : module._sqlite3_bind_text(this.#pointer, parameter, pointer, bytes, SQLITE_STATIC);
    if (resultCode !== SQLITE_OK) throw this.#database.error(resultCode, this.name);
  }

  /** Sets one parameter to a blob in SQLite's memory, which must stay there until the next binding. */
  bindBlobAt(parameter: number, pointer: number, bytes: number): void {
    const { module } = this.#database;
    const resultCode = module._sqlite3_bind_blob(this.#pointer, parameter, pointer, bytes, SQLITE_STATIC);
    if (resultCode !== SQLITE_OK) throw this.#database.error(resultCode, this.name);
  }

  /** Moves to the next row; false at the end. */
  step(): boolean {
    const resultCode = this.stepRaw();
    if (resultCode === SQLITE_ROW) return true;
    if (resultCode === SQLITE_DONE) return false;
    throw this.#database.error(resultCode, this.name);
  }

  /** Moves to the next row; returns SQLite's result code, for a caller that retries. */
  stepRaw(): number {
    return this.#database.module._sqlite3_step(this.#pointer);
  }

  /** Ends the run, so that it can be bound and run again. */
  reset(): void {
    this.#database.module._sqlite3_reset(this.#pointer);
  }

  /** What it has taken since this was asked last. */
  takeWork(): StatementWork {
    const take = (counter: number) => this.#database.module._sqlite3_stmt_status(this.#pointer, counter, 1);
    return {
      steps: take(SQLITE_STMTSTATUS_VM_STEP),
      scanned: take(SQLITE_STMTSTATUS_FULLSCAN_STEP),
      sorts: take(SQLITE_STMTSTATUS_SORT),
    };
  }

  /** The current row as an object. */
  row(): Record<string, SqlValue> {
    const columns = this.#columnNames();
    const row: Record<string, SqlValue> = {};
    for (let column = 0; column < columns.length; column++)
      row[columns[column] as string] = this.#value(column);
    return row;
  }

  /** Number of result columns. */
  columnCount(): number {
    return this.#database.module._sqlite3_column_count(this.#pointer);
  }

  /** A column's number of the current row, from 0; NaN when it is null. */
  number(column: number): number {
    const { module } = this.#database;
    return module._sqlite3_column_type(this.#pointer, column) === SQLITE_NULL
      ? Number.NaN
      : module._sqlite3_column_double(this.#pointer, column);
  }

  /** A column's text or blob in SQLite's memory, from 0; valid until the next step. */
  bytesAt(column: number): Uint8Array<ArrayBuffer> {
    const { module } = this.#database;
    // As a blob first: asking for text could convert; asking for the length after is exact.
    const pointer = module._sqlite3_column_blob(this.#pointer, column);
    const length = module._sqlite3_column_bytes(this.#pointer, column);
    return module.HEAPU8.subarray(pointer, pointer + length);
  }

  /** The first column of the current row as an unsigned 32-bit integer. */
  firstColumnId(): number {
    return this.#database.module._sqlite3_column_int(this.#pointer, 0) >>> 0;
  }

  /** Releases it; it cannot be used again. */
  finalize(): void {
    this.#database.module._sqlite3_finalize(this.#pointer);
  }

  #bind(index: number, value: SqlValue): void {
    const resultCode = this.#bindRaw(index, value);
    if (resultCode !== SQLITE_OK) throw this.#database.error(resultCode, this.name);
  }

  #bindRaw(index: number, value: SqlValue): number {
    const { module, arena } = this.#database;
    const statement = this.#pointer;
    if (value === null) return module._sqlite3_bind_null(statement, index);
    switch (typeof value) {
      case 'number': {
        if (value === (value | 0)) return module._sqlite3_bind_int(statement, index, value);
        if (!Number.isSafeInteger(value)) return module._sqlite3_bind_double(statement, index, value);
        const high = Math.floor(value / TWO_32);
        return module._sqlite3_bind_int64(statement, index, (value - high * TWO_32) | 0, high | 0);
      }
      case 'string': {
        const pointer = arena.text(value);
        return module._sqlite3_bind_text(statement, index, pointer, arena.written, SQLITE_STATIC);
      }
      case 'bigint': {
        const low = Number(BigInt.asIntN(32, value));
        const high = Number(BigInt.asIntN(32, value >> 32n));
        return module._sqlite3_bind_int64(statement, index, low, high);
      }
      default: {
        const pointer = arena.blob(value);
        return module._sqlite3_bind_blob(statement, index, pointer, arena.written, SQLITE_STATIC);
      }
    }
  }

  #value(column: number): SqlValue {
    const { module } = this.#database;
    const statement = this.#pointer;
    switch (module._sqlite3_column_type(statement, column)) {
      case SQLITE_INTEGER: {
        const low = module._sqlite3_column_int64(statement, column);
        const high = module.getTempRet0();
        const value = high * TWO_32 + (low >>> 0);
        return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low >>> 0);
      }
      case SQLITE_FLOAT:
        return module._sqlite3_column_double(statement, column);
      case SQLITE_TEXT: {
        const pointer = module._sqlite3_column_text(statement, column);
        return readText(module.HEAPU8, pointer, module._sqlite3_column_bytes(statement, column));
      }
      case SQLITE_BLOB: {
        const pointer = module._sqlite3_column_blob(statement, column);
        return module.HEAPU8.slice(pointer, pointer + module._sqlite3_column_bytes(statement, column));
      }
      default:
        return null;
    }
  }

  /** Names are read once, and again when a change of the schema made SQLite compile it anew. */
  #columnNames(): readonly string[] {
    const { module } = this.#database;
    const preparations = module._sqlite3_stmt_status(this.#pointer, SQLITE_STMTSTATUS_REPREPARE, 0);
    if (this.#columns && preparations === this.#preparations) return this.#columns;
    this.#preparations = preparations;
    this.#columns = Array.from({ length: this.columnCount() }, (_, column) =>
      module.UTF8ToString(module._sqlite3_column_name(this.#pointer, column)),
    );
    return this.#columns;
  }
}

/** A statement, how much of the text it took (bytes), or SQLite's result code when it is not SQL. */
export interface Preparation {
  readonly resultCode: number;
  /** 0 for white space and comments. */
  readonly pointer: number;
  readonly bytesUsed: number;
}

/** Compiles the first statement of UTF-8 text that stands at `sql` in wasm memory and ends with a 0. */
export function prepareAt(database: DatabaseHandle, sql: number, bytes: number): Preparation {
  const { module } = database;
  const out = module._sqlite3_malloc(8);
  try {
    const resultCode = module._sqlite3_prepare_v3(
      database.pointer,
      sql,
      bytes + 1,
      SQLITE_PREPARE_PERSISTENT,
      out,
      out + 4,
    );
    const pointer = module.HEAP32[out >> 2] as number;
    const tail = module.HEAP32[(out >> 2) + 1] as number;
    return { resultCode, pointer, bytesUsed: tail - sql };
  } finally {
    module._sqlite3_free(out);
  }
}
