import { Listeners } from './listeners.ts';

/** Counts pieces of work under way, for whoever waits until there are none. */
export class WorkCount {
  readonly #ended = new Listeners<void>();
  #running = 0;

  /** Runs a piece of work, counted until it settles. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
      this.#ended.tell();
    }
  }

  /** Resolves when nothing is running. */
  async whenNone(): Promise<void> {
    while (this.#running > 0) {
      await new Promise<void>((resolve) => {
        const stop = this.#ended.add(() => {
          stop();
          resolve();
        });
      });
    }
  }
}
