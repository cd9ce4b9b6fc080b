import { AppError } from './reply.ts';

/** The long calls under way in this worker, by the id their caller gave them. */
export class RunningCalls {
  readonly #controllers = new Map<string, AbortController>();

  /** Runs a call that `cancel(requestId)` can stop by way of the signal. */
  async run<T>(requestId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#controllers.set(requestId, controller);
    try {
      return await work(controller.signal);
    } catch (error) {
      // What a cancelled stream or lock throws has no code of ours.
      throw controller.signal.aborted ? cancelled() : error;
    } finally {
      this.#controllers.delete(requestId);
    }
  }

  /** Stops a call; one that has ended already is left alone. */
  cancel(requestId: string): void {
    this.#controllers.get(requestId)?.abort(cancelled());
  }
}

/** The failure of a call that was stopped by a person. */
export function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled.');
}
