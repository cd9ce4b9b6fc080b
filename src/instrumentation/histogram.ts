/** 2^5 buckets to each doubling: a value is at most 1/64 (1.6 %) off its bucket's middle. */
const SUB_BITS = 5;
const SUB_BUCKETS = 2 ** SUB_BITS;
/** 2^-10 ms, about 1 µs: what is less is one bucket. */
const LOWEST_POWER = -10;
/** 2^24 ms, 4.7 hours: what is more is one bucket. */
const HIGHEST_POWER = 24;
const BUCKETS = (HIGHEST_POWER - LOWEST_POWER) * SUB_BUCKETS + 2;

/** A 32-bit float begins with sign, exponent and mantissa: its first bits are the number of its bucket. */
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);
const SHIFT = 23 - SUB_BITS;
const FIRST_BITS = ((127 + LOWEST_POWER) << SUB_BITS) - 1;

/** A histogram as plain data. */
export interface SparseHistogram {
  readonly min: number;
  readonly max: number;
  /** Bucket and count, bucket and count, …: those that are not empty, ascending. */
  readonly buckets: readonly number[];
}

/** How durations in ms are spread, in 4.4 kB however many they are. */
export class Histogram {
  readonly #counts = new Uint32Array(BUCKETS);
  #count = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = 0;

  static fromSparse({ min, max, buckets }: SparseHistogram): Histogram {
    const histogram = new Histogram();
    for (let at = 0; at < buckets.length; at += 2) {
      histogram.#addToBucket(buckets[at] ?? 0, buckets[at + 1] ?? 0);
    }
    if (histogram.#count > 0) histogram.#widen(min, max);
    return histogram;
  }

  get count(): number {
    return this.#count;
  }

  /** The least value, exactly; 0 when there is none. */
  get min(): number {
    return this.#count === 0 ? 0 : this.#min;
  }

  /** The greatest value, exactly. */
  get max(): number {
    return this.#max;
  }

  /** Adds a value in ms so many times; what is below 0 or no number counts as 0. */
  add(value: number, count = 1): void {
    const ms = Number.isNaN(value) ? 0 : Math.max(value, 0);
    float[0] = ms;
    const bucket = ((bits[0] ?? 0) >>> SHIFT) - FIRST_BITS;
    this.#addToBucket(Math.min(Math.max(bucket, 0), BUCKETS - 1), count);
    this.#widen(ms, ms);
  }

  /**
   * The least value in ms that the share `q` (0–1) of all values does not exceed, within 1.6 % between
   * 1 µs and 4.6 hours; 0 when there are none.
   */
  quantile(q: number): number {
    const rank = Math.ceil(q * this.#count);
    if (rank <= 1) return this.min;
    if (rank >= this.#count) return this.#max;
    let seen = 0;
    let bucket = 0;
    while (bucket < BUCKETS) {
      seen += this.#counts[bucket] ?? 0;
      if (seen >= rank) break;
      bucket++;
    }
    return Math.min(Math.max(middleOf(bucket), this.#min), this.#max);
  }

  /** Adds all that is in another one. */
  merge(other: Histogram): void {
    if (other.#count === 0) return;
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#addToBucket(bucket, other.#counts[bucket] ?? 0);
    this.#widen(other.#min, other.#max);
  }

  reset(): void {
    this.#counts.fill(0);
    this.#count = 0;
    this.#min = Number.POSITIVE_INFINITY;
    this.#max = 0;
  }

  toSparse(): SparseHistogram {
    const buckets: number[] = [];
    this.#counts.forEach((count, bucket) => {
      if (count > 0) buckets.push(bucket, count);
    });
    return { min: this.min, max: this.#max, buckets };
  }

  #addToBucket(bucket: number, count: number): void {
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + count;
    this.#count += count;
  }

  #widen(min: number, max: number): void {
    if (min < this.#min) this.#min = min;
    if (max > this.#max) this.#max = max;
  }
}

/** The middle of a bucket in ms. */
function middleOf(bucket: number): number {
  if (bucket === 0) return 0;
  if (bucket === BUCKETS - 1) return Number.POSITIVE_INFINITY;
  const power = LOWEST_POWER + Math.floor((bucket - 1) / SUB_BUCKETS);
  return 2 ** power * (1 + (((bucket - 1) % SUB_BUCKETS) + 0.5) / SUB_BUCKETS);
}
