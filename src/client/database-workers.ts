import type { DatabaseRole } from '../rpc/database-worker-name.ts';
import type { SessionState } from '../rpc/session-api.ts';
import type { WorkerEvent } from '../rpc/worker-event.ts';
import type { AppError } from '../shared/reply.ts';
import { type DatabaseCall, DatabaseWorker } from './database-worker.ts';
import { ReaderPool } from './reader-pool.ts';

/** What the workers of one page need. */
export interface DatabaseWorkersParts {
  /** Prefix of everything stored. */
  readonly prefix: string;
  /** Identifies this page among all tabs. */
  readonly tab: string;
  /** How many readers to have. */
  readonly readers: number;
  readonly createWorker: (name: string) => Worker;
  /** Number of the newest commit this page knows of. */
  readonly sequence: () => number;
  readonly onEvent: (event: WorkerEvent) => void;
  /** A worker died; told once, after it was counted and let go of. */
  readonly onDeath: (role: DatabaseRole, reason: AppError) => void;
  /** The writer has been opened. */
  readonly onWriter: (state: SessionState) => void;
}

/** What a worker answered. */
export interface WorkerAnswer<T> {
  readonly thread: string;
  readonly value: T;
}

/** The workers just now. */
export interface PoolFacts {
  /** Names of those that run, as spans have them. */
  readonly threads: readonly string[];
  /** Reads that wait for a reader. */
  readonly waiting: number;
  /** How many have died. */
  readonly deaths: number;
}

/** What a worker is called in spans. */
type ThreadKind = DatabaseRole | 'search';

/** The database workers of a page: readers in a pool, and others that start when they are first needed. */
export class DatabaseWorkers {
  readonly pool: ReaderPool;
  /** The reader that keeps what is searched in memory; empty where one worker does everything. */
  readonly search: ReaderPool;
  readonly #parts: DatabaseWorkersParts;
  /** How many of each kind have been started. */
  readonly #started = { reader: 0, writer: 0, search: 0 };
  #writer: Promise<DatabaseWorker> | undefined;
  #writerThread: string | undefined;
  #deaths = 0;

  constructor(parts: DatabaseWorkersParts) {
    this.#parts = parts;
    const { sequence, readers } = parts;
    this.pool = new ReaderPool({ open: () => this.#openReader('reader'), sequence }, readers);
    this.search = new ReaderPool({ open: () => this.#openReader('search'), sequence }, 1);
  }

  get state(): PoolFacts {
    const readers = this.#readers.map(({ thread }) => thread);
    const threads = this.#writerThread === undefined ? readers : [...readers, this.#writerThread];
    return {
      threads: [...new Set(threads)],
      waiting: this.pool.waiting + this.search.waiting,
      deaths: this.#deaths,
    };
  }

  /** Starts a worker, which is not in a pool yet. */
  start(kind: ThreadKind): DatabaseWorker {
    const { prefix, tab, createWorker, onEvent } = this.#parts;
    this.#started[kind] += 1;
    const thread = `${kind} ${this.#started[kind]}`;
    const role = kind === 'search' ? 'reader' : kind;
    const worker: DatabaseWorker = new DatabaseWorker(
      { role, thread, prefix, tab, create: createWorker },
      { onEvent, onDeath: (reason) => this.#bury(worker, role, reason) },
    );
    return worker;
  }

  /** The only worker there can be does the writing too. */
  letWrite(sole: DatabaseWorker): void {
    this.#writer = Promise.resolve(sole);
  }

  /** The writer, started if need be. Throws {@link AppError}. */
  writer(): Promise<DatabaseWorker> {
    this.#writer ??= this.#openWriter().catch((error) => {
      this.#writer = undefined;
      throw error;
    });
    return this.#writer;
  }

  /** Puts a new worker in the place of the only one, which died. Throws {@link AppError}. */
  async replaceSole(): Promise<void> {
    this.#writer = this.#openReader('reader');
    this.pool.adopt(await this.#writer);
  }

  /** All that run, the writer last. */
  async all(): Promise<readonly DatabaseWorker[]> {
    const writer = await this.#writer?.catch(() => undefined);
    return [...new Set(writer ? [...this.#readers, writer] : this.#readers)];
  }

  /** Calls every worker that runs; leaves out those that fail. */
  async callAll<T>(work: DatabaseCall<T>): Promise<readonly WorkerAnswer<T>[]> {
    const answers = await Promise.allSettled(
      (await this.all()).map(async (worker) => ({ thread: worker.thread, value: await worker.call(work) })),
    );
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Ends all workers. */
  end(): void {
    for (const reader of this.#readers) reader.end();
    void this.#writer?.then(
      (writer) => writer.end(),
      () => undefined,
    );
  }

  get #readers(): readonly DatabaseWorker[] {
    return [...this.pool.readers, ...this.search.readers];
  }

  async #openReader(kind: 'reader' | 'search'): Promise<DatabaseWorker> {
    const reader = this.start(kind);
    await reader.open(true);
    return reader;
  }

  async #openWriter(): Promise<DatabaseWorker> {
    const writer = this.start('writer');
    this.#writerThread = writer.thread;
    this.#parts.onWriter(await writer.open());
    return writer;
  }

  #bury(worker: DatabaseWorker, role: DatabaseRole, reason: AppError): void {
    this.#deaths += 1;
    this.pool.drop(worker);
    this.search.drop(worker);
    if (role === 'writer') this.#writer = undefined;
    this.#parts.onDeath(role, reason);
  }
}
