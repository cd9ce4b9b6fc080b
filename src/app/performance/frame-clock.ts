import { RecentTimes } from './recent-times.ts';

/** Frames kept: ten seconds of 60 a second. */
const FRAMES_KEPT = 600;

/** Measures the page's frames, from one to the next, for as long as it runs. */
export class FrameClock {
  /** Of the last frames, in ms. */
  readonly times = new RecentTimes(FRAMES_KEPT);
  /** Called in each frame. */
  readonly listeners = new Set<() => void>();
  #request: number | undefined;
  #last: number | undefined;

  start(): void {
    if (this.#request !== undefined) return;
    this.#last = undefined;
    this.#request = requestAnimationFrame(this.#frame);
    document.addEventListener('visibilitychange', this.#forget);
  }

  stop(): void {
    if (this.#request === undefined) return;
    cancelAnimationFrame(this.#request);
    this.#request = undefined;
    document.removeEventListener('visibilitychange', this.#forget);
  }

  readonly #frame = (now: number): void => {
    this.#request = requestAnimationFrame(this.#frame);
    if (this.#last !== undefined) this.times.add(now - this.#last);
    this.#last = now;
    for (const listener of this.listeners) listener();
  };

  /** A hidden page has no frames: the time until the next one is none of a frame's. */
  readonly #forget = (): void => {
    this.#last = undefined;
  };
}
