import type { Span } from './span.ts';

/** ms by which a span may come in after one that ended later; a held thread takes longer, and then some are missed. */
const LATEST_MS = 1000;

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

  /** Those that ended after `time`, newest first. Worker spans come in late, so that some older ones are passed. */
  since(time: number): Span[] {
    const found: Span[] = [];
    const { length } = this.#spans;
    for (let back = 1; back <= length; back++) {
      const span = this.#spans[(this.#oldest - back + length) % length];
      if (span === undefined) break;
      const end = span.start + span.duration;
      if (end > time) found.push(span);
      else if (end < time - LATEST_MS) break;
    }
    return found;
  }

  clear(): void {
    this.#spans = [];
    this.#oldest = 0;
  }
}
