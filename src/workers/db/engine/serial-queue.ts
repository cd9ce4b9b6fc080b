import { currentTrace, keepTrace, runInTrace } from '../../../instrumentation/trace-context.ts';
import { macrotask } from './macrotask.ts';

const LONGEST_WITHOUT_MESSAGES = 16;

/** Runs work one after another, in the order it was asked for. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();
  #letMessagesIn = performance.now();

  /** Resolves or rejects with `work`'s outcome; a failure does not stop what comes after. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const trace = currentTrace();
    const asked = performance.now();
    const outcome = this.#last.then(async () => {
      await this.#breathe();
      if (trace) trace.waitedMs += performance.now() - asked;
      return runInTrace(trace, work);
    });
    this.#last = outcome.catch(() => undefined);
    return keepTrace(outcome);
  }

  /** A chain of promises alone would keep every message of other threads and tabs waiting. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#letMessagesIn < LONGEST_WITHOUT_MESSAGES) return;
    await macrotask();
    this.#letMessagesIn = performance.now();
  }
}
