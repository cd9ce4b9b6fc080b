import type { DatabaseClient } from '../client/database-client.ts';
import type { ReaderApis } from '../rpc/database-apis.ts';
import type { Reply } from '../shared/reply.ts';

/** Long reads in the background, each stopped by its request's id: in the queue, or on the worker that serves it. */
export class StoppableReads {
  readonly #database: DatabaseClient;
  readonly #stop: (apis: ReaderApis, requestId: string) => Promise<void>;
  readonly #stops = new Map<string, () => void>();

  /** @param stop Stops a call that a worker has begun. */
  constructor(database: DatabaseClient, stop: (apis: ReaderApis, requestId: string) => Promise<void>) {
    this.#database = database;
    this.#stop = stop;
  }

  async run<T>(requestId: string, call: (apis: ReaderApis) => Promise<Reply<T>>): Promise<T> {
    const queued = new AbortController();
    this.#stops.set(requestId, () => queued.abort());
    try {
      return await this.#database.read(
        (apis) => {
          this.#stops.set(requestId, () => void this.#stop(apis, requestId));
          return call(apis);
        },
        { priority: 'background', signal: queued.signal },
      );
    } finally {
      this.#stops.delete(requestId);
    }
  }

  /** Stops a read; one that has ended already is left alone. */
  stop(requestId: string): void {
    this.#stops.get(requestId)?.();
  }
}
