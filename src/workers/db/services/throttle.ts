/** Calls a function at most once an interval; calls in between become one at its end. */
export class Throttle {
  readonly #interval: number;
  readonly #action: () => void;
  #calledAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param interval ms */
  constructor(interval: number, action: () => void) {
    this.#interval = interval;
    this.#action = action;
  }

  call(): void {
    const wait = this.#calledAt + this.#interval - performance.now();
    if (wait <= 0) this.#run();
    else this.#timer ??= setTimeout(() => this.#run(), wait);
  }

  /** Forgets a call that is still waiting. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.cancel();
    this.#calledAt = performance.now();
    this.#action();
  }
}
