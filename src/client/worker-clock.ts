import type { CallTime } from '../rpc/call-context.ts';

/**
 * How far a worker's moments (ms since the epoch) are from this page's. Their clocks run alike, but each thread learns the
 * time of day at its own start, from the system's clock, which is set right now and then and goes on while the machine
 * sleeps. Every answered call narrows it down: it arrived after it was sent, and was answered before the answer was here.
 */
export class WorkerClock {
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  /**
   * Takes in the times of an answered call.
   * @param sentAt on this page's `performance.now()`, as is `answeredAt`
   */
  narrow(sentAt: number, { arrivedAt, repliedAt }: CallTime, answeredAt: number): void {
    this.#least = Math.max(this.#least, performance.timeOrigin + sentAt - arrivedAt);
    this.#most = Math.min(this.#most, performance.timeOrigin + answeredAt - repliedAt);
  }

  /** What is to be added to a moment of the worker to have it on this page's clock, in ms; 0 as far as that can be. */
  get correction(): number {
    // Times are told in steps of 0.1 ms: of a fast call, the two may pass each other.
    if (this.#least > this.#most) return (this.#least + this.#most) / 2;
    return Math.min(Math.max(0, this.#least), this.#most);
  }
}
