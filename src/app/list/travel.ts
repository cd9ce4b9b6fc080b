/** Which way and how fast a list is being scrolled. */
export interface Travel {
  /** 1 down, -1 up, 0 not at all. */
  readonly direction: -1 | 0 | 1;
  /** Items in a frame of 1/60 s. */
  readonly velocity: number;
}

const FRAME_MS = 1000 / 60;

/** After so many ms without a move a list stands still. */
const STILL_MS = 200;

/** Measures travel from the first visible item at successive times. */
export class TravelMeter {
  #index = 0;
  #at = Number.NEGATIVE_INFINITY;
  #travel: Travel = { direction: 0, velocity: 0 };

  /** The first visible item is `index` at `now` (ms, any clock). */
  moved(index: number, now: number): Travel {
    const elapsed = Math.max(now - this.#at, FRAME_MS / 4);
    const distance = index - this.#index;
    if (distance !== 0 || elapsed > STILL_MS) {
      const frames = elapsed > STILL_MS ? 1 : elapsed / FRAME_MS;
      this.#travel = {
        direction: distance > 0 ? 1 : distance < 0 ? -1 : 0,
        velocity: Math.abs(distance) / frames,
      };
      this.#index = index;
      this.#at = now;
    }
    return this.#travel;
  }
}
