import { type FoldedSpans, foldSpan } from './fold-span.ts';
import type { Span } from './span.ts';

/** How many spans a queue lets through. */
export interface SpanQueueLimits {
  /** So many waiting are delivered at once. */
  readonly batch: number;
  /** So many go through one by one within `WINDOW_MS`; later ones are added up by name until it ends. */
  readonly perWindow: number;
}

/** ms that spans wait at most while the thread is not held. */
const WINDOW_MS = 250;

/**
 * Collects spans and delivers them in batches: four times a second, or when a batch is full. In a flood
 * the later ones are added up by name, so that neither memory nor the receiver's work grows.
 */
export class SpanQueue {
  readonly #deliver: (spans: Span[]) => void;
  readonly #limits: SpanQueueLimits;
  readonly #folded: FoldedSpans = new Map();
  #waiting: Span[] = [];
  #timeout: ReturnType<typeof setTimeout> | undefined;
  #windowStart = 0;
  #inWindow = 0;

  constructor(deliver: (spans: Span[]) => void, limits: SpanQueueLimits) {
    this.#deliver = deliver;
    this.#limits = limits;
  }

  add(span: Span): void {
    if (this.#timeout === undefined) this.#open();
    if (this.#inWindow++ >= this.#limits.perWindow) {
      this.#addToFlood(span);
      return;
    }
    if (this.#waiting.push(span) >= this.#limits.batch) this.#send();
  }

  /** Delivers what waits now. */
  flush(): void {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
    this.#send();
  }

  /** Forgets what waits. */
  clear(): void {
    this.#waiting = [];
    this.#folded.clear();
    this.flush();
  }

  #open(): void {
    this.#windowStart = performance.now();
    this.#inWindow = 0;
    this.#timeout = setTimeout(() => this.flush(), WINDOW_MS);
  }

  /** A thread that is held never gets to its timeouts, so that the clock is asked here. */
  #addToFlood(span: Span): void {
    foldSpan(this.#folded, span);
    if (performance.now() - this.#windowStart >= WINDOW_MS) this.flush();
  }

  #send(): void {
    if (this.#waiting.length + this.#folded.size === 0) return;
    const spans: Span[] = this.#waiting.concat([...this.#folded.values()]);
    this.#waiting = [];
    this.#folded.clear();
    this.#deliver(spans);
  }
}
