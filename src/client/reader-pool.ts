import { currentTrace, runInTrace } from '../instrumentation/trace-context.ts';
import { AppError } from '../shared/reply.ts';
import { CallQueue, PRIORITIES, type Priority } from './call-queue.ts';
import type { DatabaseCall, DatabaseWorker } from './database-worker.ts';

/** How a read is served. */
export interface ReadOptions {
  /** `visible` unless said otherwise. */
  readonly priority?: Priority;
  /** Takes a waiting read out of the queue, and drops the answer of one that is being served. */
  readonly signal?: AbortSignal;
}

/** What a pool needs. */
export interface ReaderPoolParts {
  /** Opens one more reader. */
  readonly open: () => Promise<DatabaseWorker>;
  /** Number of the newest commit this page knows of. */
  readonly sequence: () => number;
}

interface QueuedRead {
  readonly serve: (reader: DatabaseWorker) => Promise<void>;
  readonly reject: (reason: unknown) => void;
}

/**
 * A reader serves one read of each lane at a time. What nobody waits for may take long, but yields
 * between its parts; what a person waits for goes in between.
 */
type Lane = 'urgent' | 'patient';
const LANES: Readonly<Record<Lane, readonly Priority[]>> = {
  urgent: ['visible', 'prefetch'],
  patient: ['background'],
};

/** Readers that share the page's reads: what is on screen first. */
export class ReaderPool {
  readonly #parts: ReaderPoolParts;
  readonly #queue = new CallQueue<QueuedRead>();
  readonly #readers = new Set<DatabaseWorker>();
  readonly #busy = { urgent: new Set<DatabaseWorker>(), patient: new Set<DatabaseWorker>() };
  #wanted: number;
  #isPaused = false;

  /** @param wanted Number of readers to have once all are started. */
  constructor(parts: ReaderPoolParts, wanted: number) {
    this.#parts = parts;
    this.#wanted = wanted;
  }

  /** Reads that wait for a reader. */
  get waiting(): number {
    return this.#queue.size;
  }

  get readers(): readonly DatabaseWorker[] {
    return [...this.#readers];
  }

  /** Takes in a reader that has been opened. */
  adopt(reader: DatabaseWorker): void {
    this.#readers.add(reader);
    this.#serve();
  }

  /** Lets go of a reader that died; its reads have been rejected by its host. */
  drop(reader: DatabaseWorker): void {
    this.#readers.delete(reader);
    this.#busy.urgent.delete(reader);
    this.#busy.patient.delete(reader);
  }

  /** Sets how many readers there are to be and starts or ends some. */
  async resize(wanted: number): Promise<void> {
    this.#wanted = wanted;
    while (this.#readers.size < this.#wanted) this.adopt(await this.#parts.open());
    for (const reader of this.readers.slice(this.#wanted)) {
      this.drop(reader);
      reader.end();
    }
  }

  /** Starts as many readers as are missing. */
  fill(): Promise<void> {
    return this.resize(this.#wanted);
  }

  /** Runs a read on some reader; one whose reader dies is tried once more. Throws {@link AppError}. */
  async run<T>(work: DatabaseCall<T>, options: ReadOptions = {}): Promise<T> {
    try {
      return await this.#enqueue(work, options);
    } catch (error) {
      if (error instanceof AppError && error.code === 'worker-died') return this.#enqueue(work, options);
      throw error;
    }
  }

  /** Lets reads wait while the readers are busy with something else. */
  async paused(work: () => Promise<void>): Promise<void> {
    this.#isPaused = true;
    try {
      await work();
    } finally {
      this.#isPaused = false;
      this.#serve();
    }
  }

  /** Rejects everything that waits. */
  fail(reason: AppError): void {
    for (let read = this.#queue.next(PRIORITIES); read; read = this.#queue.next(PRIORITIES))
      read.reject(reason);
  }

  #enqueue<T>(work: DatabaseCall<T>, { priority = 'visible', signal }: ReadOptions): Promise<T> {
    if (signal?.aborted) return Promise.reject(cancelled());
    const trace = currentTrace();
    const queuedSince = performance.now();
    return new Promise<T>((resolve, reject) => {
      const read: QueuedRead = {
        serve: async (reader) => {
          const call = () => reader.call(work, this.#parts.sequence(), queuedSince);
          await runInTrace(trace, call).then(resolve, reject);
          signal?.removeEventListener('abort', abort);
        },
        reject,
      };
      const abort = () => {
        this.#queue.remove(read);
        reject(cancelled());
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.add(read, priority);
      this.#serve();
    });
  }

  #serve(): void {
    if (this.#isPaused) return;
    while (this.#serveNext('urgent') || this.#serveNext('patient'));
  }

  /** Hands the next read of a lane to a reader that is free for it; false when there is none of either. */
  #serveNext(lane: Lane): boolean {
    const busy = this.#busy[lane];
    const free = this.readers.filter((reader) => !busy.has(reader));
    // One that does nothing else is better than one that does.
    const reader = free.find((candidate) => !this.#isBusy(candidate)) ?? free[0];
    const read = reader && this.#queue.next(LANES[lane]);
    if (!read) return false;
    busy.add(reader);
    void read.serve(reader).finally(() => {
      busy.delete(reader);
      this.#serve();
    });
    return true;
  }

  #isBusy(reader: DatabaseWorker): boolean {
    return this.#busy.urgent.has(reader) || this.#busy.patient.has(reader);
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.');
}
