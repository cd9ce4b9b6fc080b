/**
 * A small fast pseudo-random generator (mulberry32) that can be put anywhere at once: `seek(seed,
 * index)` gives the same numbers whatever was drawn before, so that item 900,000 needs no replay.
 */
export class Random {
  #state = 0;

  seek(seed: number, index: number): void {
    this.#state = mix(mix(seed) ^ Math.imul(index + 1, 0x9e3779b1));
  }

  /** A 32-bit unsigned integer. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let word = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (word ^ (word >>> 14)) >>> 0;
  }

  /** 0 ≤ number < 1. */
  unit(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** A whole number, 0 ≤ number < limit. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Normally distributed with mean 0 and deviation 1 (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** One of a list that is not empty. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}

/** Spreads the bits of an integer over 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
