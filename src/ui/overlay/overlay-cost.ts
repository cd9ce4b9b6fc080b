import { RecentTimes, type TimesSummary } from '../../app/performance/recent-times.ts';

/** Ten seconds of 60 frames. */
const FRAMES_KEPT = 600;

/** How much of each frame the overlay's own scripts take, in ms. */
class OverlayCost {
  readonly #frames = new RecentTimes(FRAMES_KEPT);
  #inFrame = 0;

  /** Does some of the overlay's work; it counts for the frame that is under way. */
  time<T>(work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#inFrame += performance.now() - start;
    }
  }

  /** A frame is over. */
  endFrame(): void {
    this.#frames.add(this.#inFrame);
    this.#inFrame = 0;
  }

  summary(): TimesSummary {
    return this.#frames.summary();
  }

  clear(): void {
    this.#frames.clear();
    this.#inFrame = 0;
  }
}

/** Of the page's one overlay. */
export const overlayCost = new OverlayCost();
