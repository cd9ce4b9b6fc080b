/** Others come in between two slices of a sweep, in ms. */
const PAUSE = 20;

/** Has what is left over deleted bit by bit, behind everything else. What it does not get to is left for the next. */
export class BodySweeper {
  readonly #sweepSome: () => Promise<boolean>;
  #running: Promise<void> | undefined;
  #isStopped = false;

  /** @param sweepSome deletes some; whether there may be more */
  constructor(sweepSome: () => Promise<boolean>) {
    this.#sweepSome = sweepSome;
  }

  /** Begins, if it is not at it already. */
  start(): void {
    this.#isStopped = false;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    try {
      do await new Promise((resolve) => setTimeout(resolve, PAUSE));
      while (!this.#isStopped && (await this.#sweepSome()));
    } catch {
      // Whoever changes something next starts it again.
    }
  }
}
