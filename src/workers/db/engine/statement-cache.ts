import type { DatabaseHandle } from './database-handle.ts';
import { PreparedStatement, prepareAt } from './prepared-statement.ts';
import { withSqlText } from './sql-text.ts';
import { SQLITE_OK } from './sqlite-constant.ts';
import { statementSpanName } from './statement-span-name.ts';

const CAPACITY = 200;

/** Compiled statements by their SQL text; the ones not used for longest make room. */
export class StatementCache {
  readonly #database: DatabaseHandle;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(database: DatabaseHandle) {
    this.#database = database;
  }

  /** How many statements are kept. */
  get size(): number {
    return this.#statements.size;
  }

  /** SQL of the statement with this name of spans that was used last, among those that are kept. */
  sqlOf(spanName: string): string | undefined {
    let newest: string | undefined;
    for (const [sql, { name }] of this.#statements) if (statementSpanName(name) === spanName) newest = sql;
    return newest;
  }

  /** The statement for `sql`, compiled at most once; `name` stands in error details. */
  prepare(sql: string, name: string): PreparedStatement {
    const cached = this.#statements.get(sql);
    if (cached) {
      // Maps keep insertion order: what was just used goes last.
      this.#statements.delete(sql);
      this.#statements.set(sql, cached);
      return cached;
    }
    const statement = compile(this.#database, sql, name);
    this.give(sql, statement);
    return statement;
  }

  /** Compiles it if need be and returns SQLite's result code: the first statement may have to wait for a lock. */
  tryPrepare(sql: string, name: string): number {
    if (this.#statements.has(sql)) return SQLITE_OK;
    return withSqlText(this.#database.module, sql, (pointer, bytes) => {
      const preparation = prepareAt(this.#database, pointer, bytes);
      if (preparation.resultCode === SQLITE_OK) {
        this.give(sql, new PreparedStatement(this.#database, preparation.pointer, name));
      }
      return preparation.resultCode;
    });
  }

  /** Like {@link prepare}, but the caller has it alone until it is given back. */
  take(sql: string, name: string): PreparedStatement {
    const cached = this.#statements.get(sql);
    if (!cached) return compile(this.#database, sql, name);
    this.#statements.delete(sql);
    return cached;
  }

  /** Keeps a statement for the next who needs it. */
  give(sql: string, statement: PreparedStatement): void {
    if (this.#statements.has(sql)) {
      statement.finalize();
      return;
    }
    this.#statements.set(sql, statement);
    if (this.#statements.size > CAPACITY) this.#dropOldest();
  }

  /** Releases all. */
  clear(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
  }

  #dropOldest(): void {
    const oldest = this.#statements.entries().next().value;
    if (!oldest) return;
    oldest[1].finalize();
    this.#statements.delete(oldest[0]);
  }
}

/** Compiles one statement; throws {@link AppError} when it is not SQL. */
function compile(database: DatabaseHandle, sql: string, name: string): PreparedStatement {
  return withSqlText(database.module, sql, (pointer, bytes) => {
    const preparation = prepareAt(database, pointer, bytes);
    if (preparation.resultCode !== SQLITE_OK) throw database.error(preparation.resultCode, name);
    return new PreparedStatement(database, preparation.pointer, name);
  });
}
