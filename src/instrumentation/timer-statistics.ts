import { addParts } from './fold-span.ts';
import { Histogram, type SparseHistogram } from './histogram.ts';
import { SecondsRing } from './seconds-ring.ts';
import { longestOf, type Span, type SpanParts } from './span.ts';
import type { Track } from './track.ts';

/** What is known of all spans of one name; durations in ms. */
export interface TimerSummary {
  readonly name: string;
  readonly track: Track;
  readonly count: number;
  /** How many of them threw or rejected. */
  readonly failures: number;
  readonly total: number;
  readonly min: number;
  readonly max: number;
  readonly average: number;
  readonly last: number;
  /** When the last one ended, in epoch ms. */
  readonly lastTime: number;
  /** Within 1.6 %. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** What the time of all of them went into; null where none was split. */
  readonly parts: SpanParts | null;
  /** ms ended in each of the last 60 seconds, oldest first. */
  readonly perSecond: readonly number[];
}

/** Adds up the spans of one name in about 5 kB. */
export class TimerStatistics {
  readonly #name: string;
  readonly #track: Track;
  readonly #histogram = new Histogram();
  readonly #perSecond = new SecondsRing();
  #total = 0;
  #failures = 0;
  #last = 0;
  #lastTime = 0;
  #parts: SpanParts | undefined;

  constructor(name: string, track: Track) {
    this.#name = name;
    this.#track = track;
  }

  /** @param endTime When it ended, in epoch ms. */
  add(span: Span, endTime: number): void {
    const count = span.count ?? 1;
    const total = Math.max(0, span.total ?? span.duration);
    const longest = longestOf(span);
    this.#histogram.add(longest);
    if (count > 1) this.#histogram.add((total - longest) / (count - 1), count - 1);
    this.#total += total;
    this.#perSecond.add(endTime, total);
    if (span.failed) this.#failures += count;
    if (span.parts) this.#parts = addParts(this.#parts, span.parts);
    this.#last = total / count;
    this.#lastTime = endTime;
  }

  /** @param now Epoch ms: where the last of the 60 seconds is. */
  summary(now: number): TimerSummary {
    const { count, min, max } = this.#histogram;
    return {
      name: this.#name,
      track: this.#track,
      count,
      failures: this.#failures,
      total: this.#total,
      min,
      max,
      average: this.#total / count,
      last: this.#last,
      lastTime: this.#lastTime,
      p50: this.#histogram.quantile(0.5),
      p95: this.#histogram.quantile(0.95),
      p99: this.#histogram.quantile(0.99),
      parts: this.#parts ?? null,
      perSecond: this.#perSecond.until(now),
    };
  }

  distribution(): SparseHistogram {
    return this.#histogram.toSparse();
  }
}
