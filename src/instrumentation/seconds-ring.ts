/** How far back it reaches, in s. */
const SECONDS = 60;

/** What was added in each of the last 60 seconds, for a sparkline. */
export class SecondsRing {
  readonly #sums = new Float32Array(SECONDS);
  /** The newest second, counted from 1970. */
  #newest = 0;

  /** @param time When, in epoch ms: the newest so far or up to a minute less. */
  add(time: number, amount: number): void {
    const second = Math.floor(time / 1000);
    if (second > this.#newest) this.#turnTo(second);
    if (second > this.#newest - SECONDS) {
      this.#sums[second % SECONDS] = (this.#sums[second % SECONDS] ?? 0) + amount;
    }
  }

  /** The sums of the minute up to `time` (epoch ms), oldest first. */
  until(time: number): number[] {
    const last = Math.floor(time / 1000);
    return Array.from({ length: SECONDS }, (_, index) => {
      const second = last - SECONDS + 1 + index;
      const isKept = second <= this.#newest && second > this.#newest - SECONDS;
      return isKept ? (this.#sums[second % SECONDS] ?? 0) : 0;
    });
  }

  #turnTo(second: number): void {
    const passed = Math.min(SECONDS, second - this.#newest);
    for (let back = 0; back < passed; back++) this.#sums[(second - back) % SECONDS] = 0;
    this.#newest = second;
  }
}
