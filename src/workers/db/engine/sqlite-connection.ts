import { type CallTrace, currentTrace, runInTrace } from '../../../instrumentation/trace-context.ts';
import type { ErrorCode } from '../../../shared/error-code.ts';
import { AppError } from '../../../shared/reply.ts';
import type {
  Connection,
  Durability,
  OnOperations,
  PageReader,
  PlanRow,
  Statements,
  WriteOptions,
} from './connection.ts';
import { countOperations } from './count-operations.ts';
import type { DatabaseHandle } from './database-handle.ts';
import { execute } from './execute.ts';
import { readRows } from './read-rows.ts';
import { SerialQueue } from './serial-queue.ts';
import { StatementCache } from './statement-cache.ts';
import { TransactionStatements } from './transaction-statements.ts';

/** Page cache in KiB. Adding to a library of a million is 1.6 times as fast with 128 MB as with 32. */
export const CACHE_KB = { reader: 16 * 1024, writer: 128 * 1024 } as const;
/** Pages waiting beside the database file after which a commit asks for a checkpoint. */
const CHECKPOINT_AT = 1000;
const REOPEN_AFTER: ReadonlySet<ErrorCode> = new Set(['storage-full', 'storage-unavailable']);

/** A {@link Connection} on one open database. */
export class SqliteConnection implements Connection {
  readonly role: 'writer' | 'reader';
  readonly #path: string;
  readonly #reopen: () => Promise<DatabaseHandle>;
  #database: DatabaseHandle;
  #cache: StatementCache;
  #needsReopen = false;
  #isClosed = false;
  readonly #queue = new SerialQueue();
  #durability: Durability = 'relaxed';
  #checked = true;
  #mustSee = 0;
  #inSnapshot = false;
  /** What the connection works for at the moment. */
  #trace: CallTrace | undefined;

  /** @param reopen Opens the same database again: after a failed file operation its view cannot be trusted. */
  constructor(
    database: DatabaseHandle,
    path: string,
    role: 'writer' | 'reader',
    reopen: () => Promise<DatabaseHandle>,
  ) {
    this.#database = database;
    this.#path = path;
    this.role = role;
    this.#reopen = reopen;
    this.#cache = new StatementCache(database);
  }

  read<T>(work: (statements: Statements) => T): Promise<T> {
    // During a long snapshot the transaction is open already, and reads need not wait for its end.
    if (this.#inSnapshot) {
      const trace = currentTrace();
      return Promise.resolve().then(() => this.#runReading(work, trace));
    }
    return this.#exclusively(async () => {
      await this.#beginRead();
      try {
        return this.#runReading(work, this.#trace);
      } finally {
        await this.#endRead();
      }
    });
  }

  write<T>(work: (statements: Statements) => T | Promise<T>, options: WriteOptions = {}): Promise<T> {
    return this.#exclusively(async () => {
      await this.#setDurability(options.durability ?? 'flushed');
      await this.#setChecked(options.checked ?? true);
      await this.#execute('BEGIN IMMEDIATE');
      const trace = this.#trace;
      const statements = new TransactionStatements(this.#database, this.#cache, true, trace);
      try {
        const run = async () => runInTrace(trace, () => work(statements));
        const result = await this.#counting(options.onOperations, run);
        statements.end();
        await this.#execute('COMMIT');
        const pending = this.#database.vfs.pendingPages(this.#path);
        if (pending >= (options.checkpointAt ?? CHECKPOINT_AT)) this.#checkpointSoon();
        return result;
      } catch (error) {
        statements.end();
        // The first failure is the one to report.
        await this.#rollback().catch(() => undefined);
        throw error;
      }
    });
  }

  snapshot<T>(work: (pages: PageReader) => Promise<T>): Promise<T> {
    return this.#exclusively(async () => {
      await this.#beginRead();
      this.#inSnapshot = true;
      try {
        const { vfs } = this.#database;
        return await work({
          pageSize: this.#pragmaNumber('page_size'),
          pageCount: this.#pragmaNumber('page_count'),
          read: (offset, into) => vfs.readPage(this.#path, offset, into),
        });
      } finally {
        this.#inSnapshot = false;
        await this.#endRead();
      }
    });
  }

  checkpoint(mode: 'passive' | 'truncate'): Promise<void> {
    if (this.#database.vfs.kind !== 'write-ahead') return Promise.resolve();
    return this.#exclusively(async () => {
      await this.#execute(`PRAGMA wal_checkpoint(${mode})`);
      if (mode === 'passive') return;
      // Emptying leaves the file that is being written to as large as it was. A small commit moves
      // on to the other one, where the limit of a file (in pages) is low, and then this one is emptied too.
      await this.#execute('PRAGMA journal_size_limit = 1');
      await this.#execute('BEGIN IMMEDIATE');
      const version = this.#pragmaNumber('user_version');
      await this.#execute(`PRAGMA user_version = ${version}`);
      await this.#execute('COMMIT');
      await this.#execute('PRAGMA journal_size_limit = -1');
      await this.#execute('PRAGMA wal_checkpoint(truncate)');
    });
  }

  sortInRuns(kibibytes: number | null): Promise<void> {
    // The other file system keeps no temporary files ready for it.
    if (this.#database.vfs.kind !== 'write-ahead') return Promise.resolve();
    // Neither can be changed within a transaction.
    return this.#exclusively(async () => {
      await this.#execute(`PRAGMA temp_store = ${kibibytes === null ? 'MEMORY' : 'FILE'}`);
      await this.#execute(`PRAGMA cache_size = -${kibibytes ?? CACHE_KB[this.role]}`);
    });
  }

  vacuum(onOperations?: OnOperations): Promise<void> {
    return this.#exclusively(() => this.#counting(onOperations, () => this.#execute('VACUUM')));
  }

  plan(spanName: string): Promise<readonly PlanRow[] | undefined> {
    return this.#exclusively(async () => {
      const sql = this.#cache.sqlOf(spanName);
      if (sql === undefined) return undefined;
      await this.#beginRead();
      try {
        return this.#explain(sql);
      } finally {
        await this.#endRead();
      }
    });
  }

  memoryBytes(): number {
    return this.#database.module.HEAPU8.byteLength;
  }

  sequence(): number {
    return this.#database.vfs.sequence(this.#path);
  }

  seeAtLeast(sequence: number): void {
    this.#mustSee = Math.max(this.#mustSee, sequence);
  }

  close(): Promise<void> {
    return this.#queue.run(async () => this.#closeDatabase());
  }

  /** Runs work alone on this connection, on a sound view of the file. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const trace = currentTrace();
    return this.#queue.run(async () => {
      this.#trace = trace;
      if (this.#needsReopen) await this.#openAgain();
      try {
        return await work();
      } catch (error) {
        // What a file system has in memory after a failed write may differ from what is stored.
        this.#needsReopen ||= error instanceof AppError && REOPEN_AFTER.has(error.code);
        throw error;
      }
    });
  }

  async #openAgain(): Promise<void> {
    this.#closeDatabase();
    this.#database = await this.#reopen();
    this.#isClosed = false;
    this.#cache = new StatementCache(this.#database);
    this.#durability = 'relaxed';
    this.#checked = true;
    this.#needsReopen = false;
  }

  /** Opening again may fail and be tried once more: what is closed must not be closed twice. */
  #closeDatabase(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#cache.clear();
    this.#database.arena.free();
    this.#database.module._sqlite3_close_v2(this.#database.pointer);
    this.#database.vfs.close();
  }

  async #counting<T>(onOperations: OnOperations | undefined, work: () => Promise<T>): Promise<T> {
    if (!onOperations) return work();
    const end = countOperations(this.#database, onOperations);
    try {
      return await work();
    } finally {
      end();
    }
  }

  #runReading<T>(work: (statements: Statements) => T, trace: CallTrace | undefined): T {
    const statements = new TransactionStatements(this.#database, this.#cache, false, trace);
    try {
      return runInTrace(trace, () => work(statements));
    } finally {
      statements.end();
    }
  }

  /** Its parameters need no values for this. */
  #explain(sql: string): PlanRow[] {
    return readRows(this.#cache, `EXPLAIN QUERY PLAN ${sql}`, 'explain', this.#trace).map(
      ({ id, parent, detail }) => ({ id: Number(id), parent: Number(parent), detail: String(detail) }),
    );
  }

  async #beginRead(): Promise<void> {
    const { vfs } = this.#database;
    if (this.#mustSee > vfs.sequence(this.#path)) vfs.catchUp(this.#path);
    await this.#execute('BEGIN');
    try {
      // BEGIN alone takes no lock; the first read does, and from then on nothing has to be waited for.
      await this.#execute('PRAGMA schema_version');
    } catch (error) {
      await this.#rollback();
      throw error;
    }
  }

  async #endRead(): Promise<void> {
    const { module, pointer } = this.#database;
    if (module._sqlite3_get_autocommit(pointer) === 0) await this.#execute('COMMIT');
  }

  async #rollback(): Promise<void> {
    const { module, pointer } = this.#database;
    // A full disk or a damaged page makes SQLite roll back by itself.
    if (module._sqlite3_get_autocommit(pointer) === 0) await this.#execute('ROLLBACK');
  }

  async #setDurability(durability: Durability): Promise<void> {
    if (durability === this.#durability) return;
    await this.#execute(`PRAGMA synchronous = ${durability === 'flushed' ? 'FULL' : 'NORMAL'}`);
    this.#durability = durability;
  }

  async #setChecked(checked: boolean): Promise<void> {
    if (checked === this.#checked) return;
    await this.#execute(`PRAGMA foreign_keys = ${checked ? 'ON' : 'OFF'}`);
    await this.#execute(`PRAGMA ignore_check_constraints = ${checked ? 'OFF' : 'ON'}`);
    this.#checked = checked;
  }

  #checkpointSoon(): void {
    // Failing it loses nothing: the next one does the same work.
    this.checkpoint('passive').catch(() => undefined);
  }

  #pragmaNumber(name: string): number {
    const [row] = readRows(this.#cache, `PRAGMA ${name}`, `pragma-${name}`, this.#trace);
    return row === undefined ? 0 : Number(Object.values(row)[0]);
  }

  /** Runs one statement without parameters, waiting for locks as long as the busy timeout allows. */
  async #execute(sql: string): Promise<void> {
    await execute(this.#database, this.#cache, sql, this.#trace);
  }
}
