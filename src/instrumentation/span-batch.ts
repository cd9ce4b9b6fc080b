import type { Span } from './span.ts';
import { SpanQueue } from './span-queue.ts';

/** Spans on their way to another thread. */
export interface SpanMessage {
  /** `performance.timeOrigin` of the thread whose clock their starts are on, epoch ms. */
  readonly timeOrigin: number;
  readonly spans: readonly Span[];
}

/** What a worker tells its page of its spans. */
export interface SpansEvent extends SpanMessage {
  readonly type: 'spans';
  /** The thread they are of, where it is not the one that tells. */
  readonly thread?: string;
}

/** Hands a worker's spans over in batches of 500, at most 2,000 in 250 ms; later ones are added up by name. */
export class SpanBatch {
  readonly #queue: SpanQueue;

  /** @param deliver Posts a message to the page. */
  constructor(deliver: (message: SpanMessage) => void) {
    const send = (spans: Span[]) => deliver({ timeOrigin: performance.timeOrigin, spans });
    this.#queue = new SpanQueue(send, { batch: 500, perWindow: 2000 });
  }

  add(span: Span): void {
    this.#queue.add(span);
  }

  /** Delivers what waits now. */
  flush(): void {
    this.#queue.flush();
  }
}

/** What is to be added to a time of another thread's `performance.now()` to have it on this one's, in ms. */
export function clockOffset(theirTimeOrigin: number): number {
  return theirTimeOrigin - performance.timeOrigin;
}
