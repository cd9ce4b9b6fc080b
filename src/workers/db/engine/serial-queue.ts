import { macrotask } from './macrotask.ts';

const LONGEST_WITHOUT_MESSAGES = 16;

/** Runs work one after another, in the order it was asked for. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();
  #letMessagesIn = performance.now();

  /** Resolves or rejects with `work`'s outcome; a failure does not stop what comes after. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const outcome = this.#last.then(async () => {
      await this.#breathe();
      return work();
    });
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  /** A chain of promises alone would keep every message of other threads and tabs waiting. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#letMessagesIn < LONGEST_WITHOUT_MESSAGES) return;
    await macrotask();
    this.#letMessagesIn = performance.now();
  }
}
