import type { Span } from './span.ts';

/** The newest spans, as many as it may hold. */
export class SpanLog {
  #spans: Span[] = [];
  #limit: number;
  /** Where the oldest is once it is full: what the next one takes the place of. */
  #oldest = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get limit(): number {
    return this.#limit;
  }

  /** Changes how many it holds; the newest stay. */
  set limit(limit: number) {
    const newest = limit > 0 ? this.all().slice(-limit) : [];
    this.#limit = limit;
    this.#spans = newest;
    this.#oldest = 0;
  }

  add(span: Span): void {
    if (this.#spans.length < this.#limit) {
      this.#spans.push(span);
    } else if (this.#limit > 0) {
      this.#spans[this.#oldest] = span;
      this.#oldest = (this.#oldest + 1) % this.#limit;
    }
  }

  /** Oldest first, in the order they were added. */
  all(): Span[] {
    return [...this.#spans.slice(this.#oldest), ...this.#spans.slice(0, this.#oldest)];
  }

  /** The newest `count` of a name, newest first. */
  newest(name: string, count: number): Span[] {
    const found: Span[] = [];
    const { length } = this.#spans;
    for (let back = 1; back <= length && found.length < count; back++) {
      const span = this.#spans[(this.#oldest - back + length) % length];
      if (span?.name === name) found.push(span);
    }
    return found;
  }

  clear(): void {
    this.#spans = [];
    this.#oldest = 0;
  }
}
