import { isRecording } from '../instrumentation/shared-instrumentation.ts';
import { BUILD_ID } from '../rpc/build-id.ts';
import type { WriterApis } from '../rpc/database-apis.ts';
import { type DatabaseRole, databaseWorkerName } from '../rpc/database-worker-name.ts';
import type { SessionState } from '../rpc/session-api.ts';
import type { WorkerEvent } from '../rpc/worker-event.ts';
import { type Reply, unwrap } from '../shared/reply.ts';
import { WorkerHost, type WorkerHostEvents } from './worker-host.ts';

/** What a database worker is introduced with. */
export interface DatabaseWorkerOptions {
  readonly role: DatabaseRole;
  /** What it is called in spans and in details of errors. */
  readonly thread: string;
  readonly prefix: string;
  /** Identifies this page among all tabs. */
  readonly tab: string;
  readonly create: (name: string) => Worker;
}

/** A call to a database worker. */
export type DatabaseCall<T> = (apis: WriterApis) => Promise<Reply<T>>;

/** One database worker as the page sees it. */
export class DatabaseWorker {
  readonly #options: DatabaseWorkerOptions;
  readonly #host: WorkerHost<WriterApis, WorkerEvent>;
  readonly #aliveLock: string;
  #isIntroduced = false;
  #sees = 0;

  constructor(options: DatabaseWorkerOptions, events: WorkerHostEvents<WorkerEvent>) {
    this.#options = options;
    this.#aliveLock = `${options.prefix}~worker-${crypto.randomUUID()}`;
    const name = databaseWorkerName(options.prefix, options.role);
    this.#host = new WorkerHost(options.thread, options.create(name), events);
  }

  /** What it is called in spans. */
  get thread(): string {
    return this.#host.name;
  }

  get isAlive(): boolean {
    return this.#host.isAlive;
  }

  /** Opens the live database, the first time with an introduction. Throws {@link AppError}. */
  async open(anyway = false): Promise<SessionState> {
    // Another database may be open from here on, whose commits are counted anew.
    this.#sees = 0;
    if (this.#isIntroduced) return unwrap(await this.#host.call((apis) => apis.session.open(anyway)));
    this.#isIntroduced = true;
    const { prefix, role, tab } = this.#options;
    const record = isRecording();
    const hello = { build: BUILD_ID, prefix, role, tab, aliveLock: this.#aliveLock, record };
    const state = unwrap(await this.#host.call((apis) => apis.session.hello(hello)));
    this.#host.watch(this.#aliveLock);
    return state;
  }

  /**
   * Calls it; what it reads includes the commit of this number. Throws {@link AppError}.
   * @param queuedSince Since when the call has waited; a moment of `performance.now()`.
   */
  async call<T>(work: DatabaseCall<T>, sequence = 0, queuedSince = performance.now()): Promise<T> {
    return unwrap(
      await this.#host.call((apis) => {
        if (sequence > this.#sees) void apis.session.seeAtLeast(sequence);
        this.#sees = Math.max(this.#sees, sequence);
        return work(apis);
      }, queuedSince),
    );
  }

  end(): void {
    this.#host.end();
  }
}
