import { AppError } from '../shared/reply.ts';
import { CallQueue, type Priority } from './call-queue.ts';
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

/** Readers that share the page's reads: what is on screen first, one read a reader at a time. */
export class ReaderPool {
  readonly #parts: ReaderPoolParts;
  readonly #queue = new CallQueue<QueuedRead>();
  readonly #readers = new Set<DatabaseWorker>();
  readonly #busy = new Set<DatabaseWorker>();
  #wanted: number;
  #isPaused = false;

  /** @param wanted Number of readers to have once all are started. */
  constructor(parts: ReaderPoolParts, wanted: number) {
    this.#parts = parts;
    this.#wanted = wanted;
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
    this.#busy.delete(reader);
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
    for (let read = this.#queue.next(false); read; read = this.#queue.next(false)) read.reject(reason);
  }

  #enqueue<T>(work: DatabaseCall<T>, { priority = 'visible', signal }: ReadOptions): Promise<T> {
    if (signal?.aborted) return Promise.reject(cancelled());
    return new Promise<T>((resolve, reject) => {
      const read: QueuedRead = {
        serve: async (reader) => {
          await reader.call(work, this.#parts.sequence()).then(resolve, reject);
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
    for (;;) {
      const idle = this.readers.filter((reader) => !this.#busy.has(reader));
      const [reader] = idle;
      if (!reader) return;
      // The last free one is kept for what a person is looking at: other reads may take long.
      const read = this.#queue.next(this.#wanted > 1 && idle.length === 1);
      if (!read) return;
      this.#busy.add(reader);
      void read.serve(reader).finally(() => {
        this.#busy.delete(reader);
        this.#serve();
      });
    }
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.');
}
