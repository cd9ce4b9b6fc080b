import type { ChangeEvent } from '../rpc/change-event.ts';
import type { SessionState } from '../rpc/session-api.ts';
import { type CommitEvent, commitChannelName, type WorkerEvent } from '../rpc/worker-event.ts';
import { AppError, failed } from '../shared/reply.ts';
import type { DatabaseStatus } from './database-status.ts';
import { type DatabaseCall, DatabaseWorker } from './database-worker.ts';
import { Listeners } from './listeners.ts';
import { ReaderPool, type ReadOptions } from './reader-pool.ts';
import { RestartLimit } from './restart-limit.ts';
import { WorkCount } from './work-count.ts';

/** The other workers start so long after the first at the earliest; ms. */
const START_REST_AFTER = 250;

/** How to reach the database. */
export interface DatabaseClientOptions {
  /** Prefix of everything stored, from `storagePrefix`. */
  readonly prefix: string;
  /** How many readers to have, from the settings or as recommended. */
  readonly readers: number;
  readonly createWorker: (name: string) => Worker;
  /** What the other workers wait for as well: that the first rows are on the screen. */
  readonly beforeRest?: () => Promise<void>;
}

/** The page's side of the database: one writer, several readers, and news of every commit. */
export class DatabaseClient {
  /** Told at every change of {@link status}. */
  readonly statusChanges = new Listeners<DatabaseStatus>();
  /** Told after every commit, of this tab or another, that a list may show. */
  readonly changes = new Listeners<ChangeEvent>();
  /** Told when a worker died; it is being started again. */
  readonly deaths = new Listeners<AppError>();
  readonly #options: DatabaseClientOptions;
  readonly #tab = crypto.randomUUID();
  readonly #channel: BroadcastChannel;
  readonly #pool: ReaderPool;
  readonly #restarts = new RestartLimit();
  readonly #writes = new WorkCount();
  #status: DatabaseStatus = { state: 'opening' };
  /** Generation the status speaks of. */
  #settled = 0;
  #opening: Promise<void> | undefined;
  /** While every worker opens the database anew. */
  #reopening: Promise<void> | undefined;
  #session: SessionState | undefined;
  #writer: Promise<DatabaseWorker> | undefined;
  #writerThread: string | undefined;
  #deathCount = 0;
  #sequence = 0;
  /** How many workers of each kind have been started. */
  readonly #started = { reader: 0, writer: 0 };
  #isClosed = false;

  constructor(options: DatabaseClientOptions) {
    this.#options = options;
    this.#pool = new ReaderPool(
      { open: () => this.#openReader(), sequence: () => this.#sequence },
      options.readers,
    );
    this.#channel = new BroadcastChannel(commitChannelName(options.prefix));
    this.#channel.onmessage = ({ data }: MessageEvent<CommitEvent>) => {
      if (data.tab !== this.#tab) this.#onCommit(data);
    };
  }

  get status(): DatabaseStatus {
    return this.#status;
  }

  /** What is open; undefined until it is. */
  get session(): SessionState | undefined {
    return this.#session;
  }

  /** The workers just now: names of those that run, how many reads wait for one, and how many have died. */
  get pool(): { readonly threads: readonly string[]; readonly waiting: number; readonly deaths: number } {
    const readers = this.#pool.readers.map(({ thread }) => thread);
    const threads = this.#writerThread === undefined ? readers : [...readers, this.#writerThread];
    return { threads: [...new Set(threads)], waiting: this.#pool.waiting, deaths: this.#deathCount };
  }

  /** Number of readers running; one worker that does everything counts as one. */
  get readers(): number {
    return this.#pool.readers.length;
  }

  /**
   * Opens the database: first one reader alone, so that the first page comes soon; the writer
   * before it only when there is no database yet or its schema is old. Never throws: see
   * {@link status}. Calls may be made at once; they wait.
   */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Reads. Throws {@link AppError}. */
  async read<T>(work: DatabaseCall<T>, options?: ReadOptions): Promise<T> {
    void this.open();
    if (this.#status.state === 'failed') throw asError(this.#status.reason);
    return this.#pool.run(work, options);
  }

  /** Calls the writer, which is started if need be. Throws {@link AppError}. */
  async write<T>(work: DatabaseCall<T>): Promise<T> {
    const queuedSince = performance.now();
    // Which worker writes is known when the first one has looked at the storage.
    await this.open();
    return this.#writes.during(async () => {
      // A worker that opens another database has none meanwhile.
      while (this.#reopening) await this.#reopening;
      if (this.#status.state === 'failed') throw asError(this.#status.reason);
      return (await this.#openedWriter()).call(work, this.#sequence, queuedSince);
    });
  }

  /** Calls every worker that runs; leaves out those that fail. */
  async callAll<T>(
    work: DatabaseCall<T>,
  ): Promise<readonly { readonly thread: string; readonly value: T }[]> {
    const writer = await this.#writer?.catch(() => undefined);
    const workers = [...new Set(writer ? [...this.#pool.readers, writer] : this.#pool.readers)];
    const answers = await Promise.allSettled(
      workers.map(async (worker) => ({ thread: worker.thread, value: await worker.call(work) })),
    );
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Resolves when no call to the writer is under way. */
  whenIdle(): Promise<void> {
    return this.#writes.whenNone();
  }

  /** Changes the number of readers. */
  async setReaders(count: number): Promise<void> {
    if (this.#session && !this.#session.sole) await this.#pool.resize(count);
  }

  /** Ends all workers. */
  close(): void {
    this.#isClosed = true;
    this.#channel.close();
    for (const reader of this.#pool.readers) reader.end();
    void this.#writer?.then(
      (writer) => writer.end(),
      () => undefined,
    );
  }

  async #open(): Promise<void> {
    try {
      const first = this.#create('reader');
      this.#session = await this.#openFirst(first);
      if (this.#session.sole) this.#writer = Promise.resolve(first);
      this.#pool.adopt(first);
      this.#settleStatus(this.#session);
      setTimeout(() => void this.#startRest(), START_REST_AFTER);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #openFirst(first: DatabaseWorker): Promise<SessionState> {
    const state = await first.open();
    if (state.state !== 'writer-first') return state;
    await this.#openedWriter();
    return first.open(true);
  }

  async #openReader(): Promise<DatabaseWorker> {
    const reader = this.#create('reader');
    await reader.open(true);
    return reader;
  }

  #openedWriter(): Promise<DatabaseWorker> {
    this.#writer ??= this.#openWriter().catch((error) => {
      this.#writer = undefined;
      throw error;
    });
    return this.#writer;
  }

  async #openWriter(): Promise<DatabaseWorker> {
    const writer = this.#create('writer');
    this.#writerThread = writer.thread;
    this.#settleStatus(await writer.open());
    return writer;
  }

  /** What the first page did not need. */
  async #startRest(): Promise<void> {
    await this.#options.beforeRest?.();
    if (this.#isClosed || !this.#session || this.#session.sole) return;
    // One reader is enough to go on with.
    await this.#pool.fill().catch(() => undefined);
    await this.#openedWriter().catch((error) => {
      if (!this.#isClosed) this.#setStatus({ state: 'read-only', reason: failed(error).error });
    });
  }

  #create(role: 'reader' | 'writer'): DatabaseWorker {
    const { prefix, createWorker } = this.#options;
    this.#started[role] += 1;
    const thread = `${role} ${this.#started[role]}`;
    const worker: DatabaseWorker = new DatabaseWorker(
      { role, thread, prefix, tab: this.#tab, create: createWorker },
      {
        onEvent: (event) => this.#onEvent(event),
        onDeath: (reason) => void this.#heal(worker, role, reason),
      },
    );
    return worker;
  }

  /** Puts a new worker in the place of one that died. */
  async #heal(dead: DatabaseWorker, role: 'reader' | 'writer', reason: AppError): Promise<void> {
    this.#deathCount += 1;
    this.deaths.tell(reason);
    this.#pool.drop(dead);
    if (!this.#session) return;
    if (!this.#restarts.mayRestart(performance.now())) return this.#fail(reason);
    try {
      if (this.#session.sole) {
        this.#writer = this.#openReader();
        this.#pool.adopt(await this.#writer);
      } else if (role === 'writer') {
        this.#writer = undefined;
        await this.#openedWriter();
      } else {
        await this.#pool.fill();
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #onEvent(event: WorkerEvent): void {
    if (event.type === 'commit') this.#onCommit(event);
    else if (this.#status.state === 'opening') this.#setStatus({ state: 'opening', step: event.name });
  }

  #onCommit(event: CommitEvent): void {
    if (!this.#session) return;
    if (this.#reopening) {
      // It may speak of the database that is being opened: once is enough.
      void this.#reopening.then(() => this.#onCommit(event));
      return;
    }
    const { generation, sequence, change, tab } = event;
    const isReplaced = generation !== this.#session.generation;
    const isMigratedElsewhere = tab !== this.#tab && change?.kinds.includes('database') === true;
    if (isReplaced || isMigratedElsewhere) {
      this.#reopening = this.#reopen(change).finally(() => {
        this.#reopening = undefined;
      });
      return;
    }
    this.#sequence = Math.max(this.#sequence, sequence);
    if (change) this.changes.tell(change);
  }

  /** The database was replaced or changed its schema: every worker opens what is there now. */
  async #reopen(change: ChangeEvent | undefined): Promise<void> {
    this.#sequence = 0;
    try {
      await this.#pool.paused(async () => {
        const writer = await this.#writer;
        // The writer last: it deletes the file that all the others have let go of.
        const workers = new Set(writer ? [...this.#pool.readers, writer] : this.#pool.readers);
        const states: SessionState[] = [];
        for (const worker of workers) states.push(await worker.open(true));
        this.#session = states.find(({ problem }) => problem) ?? states[0];
      });
      if (this.#session) this.#settleStatus(this.#session);
      if (change) this.changes.tell(change);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** One worker that met a problem is enough: the page then only reads. */
  #settleStatus({ problem, generation }: SessionState): void {
    if (problem) this.#setStatus({ state: 'read-only', reason: problem });
    else if (this.#status.state === 'opening' || generation !== this.#settled)
      this.#setStatus({ state: 'ready' });
    this.#settled = generation;
  }

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    const { error: reason } = failed(error);
    this.#setStatus({ state: 'failed', reason });
    this.#pool.fail(asError(reason));
  }

  #setStatus(status: DatabaseStatus): void {
    this.#status = status;
    this.statusChanges.tell(status);
  }
}

function asError({
  code,
  message,
  detail,
}: {
  code: AppError['code'];
  message: string;
  detail?: string;
}): AppError {
  return new AppError(code, message, detail);
}
