const MINUTE = 60_000;
/** So many minutes are told apart; above that the earlier half is counted as one. */
const MOST_MINUTES = 2000;

/** What a histogram says of a point in time. */
export interface ExpiredCount {
  /** Entries that have expired for sure. */
  readonly known: number;
  /** Those that expire from then on have to be counted, up to the point in time; ms since the epoch. */
  readonly countFrom: number;
}

/** How many entries expire in which minute, so that nobody has to count them all. */
export class ExpiryHistogram {
  readonly #minutes: Map<number, number>;
  /** Whatever expires earlier is counted in this minute. */
  #foldedTo: number;

  constructor(minutes: Iterable<readonly [number, number]> = [], foldedTo = -1) {
    this.#minutes = new Map(minutes);
    this.#foldedTo = foldedTo;
  }

  /** As it was stored; what is damaged is empty. */
  static from(value: unknown): ExpiryHistogram {
    const { minutes, foldedTo } = (value ?? {}) as { minutes?: unknown; foldedTo?: unknown };
    if (!(minutes instanceof Map) || typeof foldedTo !== 'number') return new ExpiryHistogram();
    return new ExpiryHistogram(minutes, foldedTo);
  }

  toRecord() {
    return { minutes: this.#minutes, foldedTo: this.#foldedTo };
  }

  /** @param count less than 0 for entries that are gone */
  add(expiresAt: number, count: number): void {
    const minute = Math.max(Math.floor(expiresAt / MINUTE), this.#foldedTo);
    const sum = (this.#minutes.get(minute) ?? 0) + count;
    if (sum > 0) this.#minutes.set(minute, sum);
    else this.#minutes.delete(minute);
    if (this.#minutes.size > MOST_MINUTES) this.#fold();
  }

  expiredAt(now: number): ExpiredCount {
    const minute = Math.floor(now / MINUTE);
    if (minute <= this.#foldedTo) return { known: 0, countFrom: 0 };
    let known = 0;
    for (const [other, count] of this.#minutes) if (other < minute) known += count;
    return { known, countFrom: minute * MINUTE };
  }

  #fold(): void {
    const early = [...this.#minutes.keys()].sort((a, b) => a - b).slice(0, MOST_MINUTES / 2);
    let sum = 0;
    for (const minute of early) {
      sum += this.#minutes.get(minute) ?? 0;
      this.#minutes.delete(minute);
      this.#foldedTo = minute;
    }
    this.#minutes.set(this.#foldedTo, sum);
  }
}
