import { isRecording } from '../../../instrumentation/shared-instrumentation.ts';
import type { CallTrace } from '../../../instrumentation/trace-context.ts';
import type { PackedRows } from '../../../shared/packed-rows.ts';
import { AppError } from '../../../shared/reply.ts';
import type { BulkStatement, LentTexts, Statements } from './connection.ts';
import type { DatabaseHandle } from './database-handle.ts';
import { lendTexts } from './lend-texts.ts';
import { PreparedStatement, prepareAt } from './prepared-statement.ts';
import type { Query, SqlParams } from './query.ts';
import { RowPacker } from './row-packer.ts';
import { SampledRuns } from './sampled-runs.ts';
import { withSqlText } from './sql-text.ts';
import { SQLITE_OK } from './sqlite-constant.ts';
import type { StatementCache } from './statement-cache.ts';
import { StatementSpans } from './statement-spans.ts';

const TWO_32 = 0x1_0000_0000;
/** Room for ids at first: most lists are of a few, and each array costs its length. */
const FIRST_IDS = 64;

/** The statements of one open transaction, run on SQLite's raw interface. */
export class TransactionStatements implements Statements {
  readonly #database: DatabaseHandle;
  readonly #cache: StatementCache;
  readonly #mayWrite: boolean;
  /** Statements lent out by {@link bulk}, their SQL and how often they have run. */
  readonly #bulk = new Map<PreparedStatement, { readonly sql: string; readonly runs?: SampledRuns }>();
  readonly #lent: LentTexts[] = [];
  readonly #spans: StatementSpans | undefined;

  constructor(database: DatabaseHandle, cache: StatementCache, mayWrite: boolean, trace?: CallTrace) {
    this.#database = database;
    this.#cache = cache;
    this.#mayWrite = mayWrite;
    if (isRecording()) this.#spans = new StatementSpans(trace);
  }

  all<P extends SqlParams, R>(query: Query<P, R>, params: P): R[] {
    return this.#run(query, params, (statement) => {
      const rows: R[] = [];
      while (statement.step()) rows.push(statement.row() as R);
      return rows;
    });
  }

  get<P extends SqlParams, R>(query: Query<P, R>, params: P): R | undefined {
    return this.#run(query, params, (statement) => (statement.step() ? (statement.row() as R) : undefined));
  }

  run<P extends SqlParams>(query: Query<P, never>, params: P): number {
    return this.#run(query, params, (statement) => {
      while (statement.step());
      return this.#database.module._sqlite3_changes(this.#database.pointer);
    });
  }

  bytes<P extends SqlParams>(query: Query<P, unknown>, params: P): Uint8Array<ArrayBuffer> {
    return this.#run(query, params, (statement) =>
      statement.step() ? statement.bytesAt(0).slice() : new Uint8Array(),
    );
  }

  ids<P extends SqlParams>(query: Query<P, unknown>, params: P): Uint32Array<ArrayBuffer> {
    return this.#run(query, params, (statement) => {
      let ids = new Uint32Array(FIRST_IDS);
      let count = 0;
      while (statement.step()) {
        if (count === ids.length) {
          const grown = new Uint32Array(count * 2);
          grown.set(ids);
          ids = grown;
        }
        ids[count++] = statement.firstColumnId();
      }
      return ids.slice(0, count);
    });
  }

  pack<P extends SqlParams>(query: Query<P, unknown>, params: P, numbers: number): PackedRows {
    return this.#run(query, params, (statement) => {
      const packer = new RowPacker();
      const columns = statement.columnCount();
      while (statement.step()) {
        for (let column = 0; column < numbers; column++) packer.addNumber(statement.number(column));
        for (let column = numbers; column < columns; column++) packer.addBytes(statement.bytesAt(column));
        packer.endRow();
      }
      return packer.pack();
    });
  }

  exec(sql: string): void {
    const { module } = this.#database;
    withSqlText(module, sql, (pointer, bytes) => {
      let used = 0;
      while (used < bytes) {
        const preparation = prepareAt(this.#database, pointer + used, bytes - used);
        if (preparation.resultCode !== SQLITE_OK)
          throw this.#database.error(preparation.resultCode, excerpt(sql));
        used += preparation.bytesUsed;
        if (preparation.pointer === 0) continue;
        const statement = new PreparedStatement(this.#database, preparation.pointer, excerpt(sql));
        try {
          this.#checkMayRun(statement);
          // Such as building an index: it takes as long as the table is large.
          this.#spanned(statement, drain, true);
        } finally {
          statement.finalize();
        }
      }
    });
  }

  lastInsertId(): number {
    const { module, pointer } = this.#database;
    const low = module._sqlite3_last_insert_rowid(pointer);
    return module.getTempRet0() * TWO_32 + (low >>> 0);
  }

  lend(utf8: Uint8Array, ends: Uint32Array): LentTexts {
    const texts = lendTexts(this.#database.module, utf8, ends);
    this.#lent.push(texts);
    return texts;
  }

  bulk(name: string, sql: string): BulkStatement {
    const statement = this.#cache.take(sql, name);
    const runs = this.#spans && new SampledRuns();
    this.#bulk.set(statement, { sql, ...(runs ? { runs } : {}) });
    this.#checkMayRun(statement);
    const runSet = () => {
      runs?.begin();
      try {
        while (statement.step());
      } finally {
        statement.reset();
      }
      runs?.end();
    };
    return {
      run(values) {
        statement.bindValues(values);
        runSet();
      },
      setNumber: (parameter, value) => statement.bindNumber(parameter, value),
      setText: (parameter, texts, text) =>
        statement.bindTextAt(parameter, texts.pointer(text), texts.bytes(text)),
      setBytes: (parameter, texts, blob) =>
        statement.bindBlobAt(parameter, texts.pointer(blob), texts.bytes(blob)),
      runSet,
      finish: () => this.#finishBulk(statement),
    };
  }

  /** Ends with the transaction: what was lent and not given back goes back. */
  end(): void {
    for (const texts of this.#lent) texts.free();
    for (const statement of [...this.#bulk.keys()]) this.#finishBulk(statement);
    this.#spans?.end();
  }

  #finishBulk(statement: PreparedStatement): void {
    const lent = this.#bulk.get(statement);
    if (lent === undefined) return;
    this.#bulk.delete(statement);
    this.#cache.give(lent.sql, statement);
    const { runs } = lent;
    if (runs && runs.count > 0)
      this.#spans?.ranOften(statement.name, runs.start, performance.now(), runs.count, runs.total);
  }

  #run<P extends SqlParams, T>(
    query: Query<P, unknown>,
    params: P,
    use: (statement: PreparedStatement) => T,
  ): T {
    const statement = this.#cache.prepare(query.sql, query.name);
    this.#checkMayRun(statement);
    try {
      statement.bindNamed(params);
      return this.#spanned(statement, use);
    } finally {
      statement.reset();
    }
  }

  #spanned<T>(statement: PreparedStatement, use: (statement: PreparedStatement) => T, isLong = false): T {
    if (!this.#spans) return use(statement);
    const start = performance.now();
    let failed = true;
    try {
      const result = use(statement);
      failed = false;
      return result;
    } finally {
      this.#spans.ran(statement.name, start, statement, failed, isLong);
    }
  }

  #checkMayRun(statement: PreparedStatement): void {
    if (this.#mayWrite || statement.readOnly) return;
    throw new AppError('database-read-only', `${statement.name} changes the library within a read.`);
  }
}

/** Steps past all rows. */
function drain(statement: PreparedStatement): void {
  while (statement.step());
}

/** Enough of a text to recognise it in an error's detail. */
function excerpt(sql: string): string {
  const line = sql.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
