/** One run in so many is timed: asking the clock takes as long as a small run. */
const EVERY = 64;

/** Counts the runs of a statement, and estimates what they took from those it times; ms. */
export class SampledRuns {
  readonly start = performance.now();
  #count = 0;
  #timed = 0;
  #timedMs = 0;
  #began = 0;

  get count(): number {
    return this.#count;
  }

  /** Of all runs. */
  get total(): number {
    return this.#timed === 0 ? 0 : (this.#timedMs / this.#timed) * this.#count;
  }

  begin(): void {
    if (this.#count % EVERY === 0) this.#began = performance.now();
  }

  end(): void {
    if (this.#count % EVERY === 0) {
      this.#timedMs += performance.now() - this.#began;
      this.#timed += 1;
    }
    this.#count += 1;
  }
}
