import type { Reply } from '../shared/reply.ts';

/** Life of a worker that is no database worker. */
export interface WorkerLifeApi {
  /** First call of all: takes a lock, which the worker holds as long as it lives. */
  hello(aliveLock: string): Promise<Reply<void>>;
}
