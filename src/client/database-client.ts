import type { ChangeEvent } from '../rpc/change-event.ts';
import type { DatabaseRole } from '../rpc/database-worker-name.ts';
import type { SessionState } from '../rpc/session-api.ts';
import { type CommitEvent, commitChannelName, type WorkerEvent } from '../rpc/worker-event.ts';
import { AppError, failed } from '../shared/reply.ts';
import type { DatabaseStatus } from './database-status.ts';
import type { DatabaseCall, DatabaseWorker } from './database-worker.ts';
import { DatabaseWorkers, type PoolFacts, type WorkerAnswer } from './database-workers.ts';
import { Listeners } from './listeners.ts';
import type { ReadOptions } from './reader-pool.ts';
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
  readonly #workers: DatabaseWorkers;
  readonly #restarts = new RestartLimit();
  readonly #writes = new WorkCount();
  #status: DatabaseStatus = { state: 'opening' };
  /** Generation the status speaks of. */
  #settled = 0;
  #opening: Promise<void> | undefined;
  /** While every worker opens the database anew. */
  #reopening: Promise<void> | undefined;
  #session: SessionState | undefined;
  #sequence = 0;
  #isClosed = false;
  #hasSearched = false;
  #startingSearch: Promise<void> | undefined;

  constructor(options: DatabaseClientOptions) {
    this.#options = options;
    this.#workers = new DatabaseWorkers({
      ...options,
      tab: this.#tab,
      sequence: () => this.#sequence,
      onEvent: (event) => this.#onEvent(event),
      onDeath: (role, reason) => void this.#heal(role, reason),
      onWriter: (state) => this.#settleStatus(state),
    });
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

  /** The workers just now. */
  get workers(): PoolFacts {
    return this.#workers.state;
  }

  /** Number of readers running; one worker that does everything counts as one. */
  get readers(): number {
    return this.#workers.pool.readers.length;
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
    return this.#workers.pool.run(work, options);
  }

  /**
   * Asks the worker that keeps what is searched in memory; it is started if need be. Throws
   * {@link AppError}.
   */
  async search<T>(work: DatabaseCall<T>, options?: ReadOptions): Promise<T> {
    // Whether there can be such a worker is known when the first one has looked at the storage.
    await this.open();
    if (this.#session?.sole !== false) return this.read(work, options);
    const { search } = this.#workers;
    this.#hasSearched = true;
    // One that could not be started is started again for the next question.
    this.#startingSearch ??= search.fill().finally(() => {
      this.#startingSearch = undefined;
    });
    await this.#startingSearch;
    return search.run(work, options);
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
      return (await this.#workers.writer()).call(work, this.#sequence, queuedSince);
    });
  }

  /** Calls every worker that runs; leaves out those that fail. */
  callAll<T>(work: DatabaseCall<T>): Promise<readonly WorkerAnswer<T>[]> {
    return this.#workers.callAll(work);
  }

  /** Resolves when no call to the writer is under way. */
  whenIdle(): Promise<void> {
    return this.#writes.whenNone();
  }

  /** Changes the number of readers. */
  async setReaders(count: number): Promise<void> {
    if (this.#session && !this.#session.sole) await this.#workers.pool.resize(count);
  }

  /** Ends all workers. */
  close(): void {
    this.#isClosed = true;
    this.#channel.close();
    this.#workers.end();
  }

  async #open(): Promise<void> {
    try {
      const first = this.#workers.start('reader');
      this.#session = await this.#openFirst(first);
      if (this.#session.sole) this.#workers.letWrite(first);
      this.#workers.pool.adopt(first);
      this.#settleStatus(this.#session);
      setTimeout(() => void this.#startRest(), START_REST_AFTER);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #openFirst(first: DatabaseWorker): Promise<SessionState> {
    const state = await first.open();
    if (state.state !== 'writer-first') return state;
    await this.#workers.writer();
    return first.open(true);
  }

  /** What the first page did not need. */
  async #startRest(): Promise<void> {
    await this.#options.beforeRest?.();
    if (this.#isClosed || !this.#session || this.#session.sole) return;
    // One reader is enough to go on with.
    await this.#workers.pool.fill().catch(() => undefined);
    await this.#workers.writer().catch((error) => {
      if (!this.#isClosed) this.#setStatus({ state: 'read-only', reason: failed(error).error });
    });
  }

  /** Puts a new worker in the place of one that died. */
  async #heal(role: DatabaseRole, reason: AppError): Promise<void> {
    this.deaths.tell(reason);
    if (!this.#session) return;
    if (!this.#restarts.mayRestart(performance.now())) return this.#fail(reason);
    try {
      if (this.#session.sole) await this.#workers.replaceSole();
      else if (role === 'writer') await this.#workers.writer();
      else {
        await this.#workers.pool.fill();
        if (this.#hasSearched) await this.#workers.search.fill();
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
    const isNewest = sequence >= this.#sequence;
    this.#sequence = Math.max(this.#sequence, sequence);
    if (change) this.changes.tell(isNewest ? change : withoutItem(change));
  }

  /** The database was replaced or changed its schema: every worker opens what is there now. */
  async #reopen(change: ChangeEvent | undefined): Promise<void> {
    this.#sequence = 0;
    try {
      const { pool, search } = this.#workers;
      await pool.paused(() => search.paused(() => this.#openAll()));
      if (this.#session) this.#settleStatus(this.#session);
      if (change) this.changes.tell(change);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #openAll(): Promise<void> {
    const states: SessionState[] = [];
    // The writer last: it deletes the file that all the others have let go of.
    for (const worker of await this.#workers.all()) states.push(await worker.open(true));
    this.#session = states.find(({ problem }) => problem) ?? states[0];
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
    this.#workers.pool.fail(asError(reason));
    this.#workers.search.fail(asError(reason));
  }

  #setStatus(status: DatabaseStatus): void {
    this.#status = status;
    this.statusChanges.tell(status);
  }
}

/** A newer commit may have changed the title again. */
function withoutItem({ item: _, ...change }: ChangeEvent): ChangeEvent {
  return change;
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
