const WINDOW = 10_000;
const MOST = 3;

/** Stops starting workers that die at once, again and again. Times in ms. */
export class RestartLimit {
  #deaths: number[] = [];

  /** Notes a death; false when there were too many of late. */
  mayRestart(now: number): boolean {
    this.#deaths = [...this.#deaths.filter((death) => now - death < WINDOW), now];
    return this.#deaths.length <= MOST;
  }
}
