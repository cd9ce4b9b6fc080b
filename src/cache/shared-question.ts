import type { CacheValue } from '../shared/cache/cache-entry.ts';

/** What came of a question. */
export interface QuestionOutcome {
  readonly value: CacheValue;
  readonly from: 'network' | 'cache';
  readonly ageMs: number;
}

/**
 * Asks a question: tells the outcome as soon as it is there, and resolves when it has been kept, with whether it could
 * be.
 */
type AskAndKeep = (signal: AbortSignal, answered: (outcome: QuestionOutcome) => void) => Promise<boolean>;

/** One question under way, however many wait for its answer. It is given up when nobody does any more. */
export class SharedQuestion {
  readonly outcome: Promise<QuestionOutcome>;
  /** The outcome once it is kept; null when it could not be, or when there is none. */
  readonly kept: Promise<QuestionOutcome | null>;
  readonly #controller = new AbortController();
  readonly #onAbandoned: () => void;
  #waiting = 0;
  #isWantedAnyway = false;

  /**
   * @param ask begins at once
   * @param onAbandoned told when nobody waits any more, before the signal says so
   */
  constructor(ask: AskAndKeep, onAbandoned: () => void) {
    this.#onAbandoned = onAbandoned;
    let answered: (outcome: QuestionOutcome) => void = () => undefined;
    let failed: (error: unknown) => void = () => undefined;
    this.outcome = new Promise((resolve, reject) => {
      answered = resolve;
      failed = reject;
    });
    this.outcome.catch(() => undefined);
    this.kept = ask(this.#controller.signal, (outcome) => answered(outcome)).then(
      (isKept) => (isKept ? this.outcome : null),
      (error: unknown) => {
        failed(error);
        return null;
      },
    );
  }

  /** Whether it was given up. */
  get isAbandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** The answer is wanted whether somebody waits or not. */
  keepGoing(): void {
    this.#isWantedAnyway = true;
  }

  /** Waits for the answer; rejects with the signal's reason when that ends the waiting. */
  join(signal: AbortSignal | undefined): Promise<QuestionOutcome> {
    this.#waiting += 1;
    return new Promise<QuestionOutcome>((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason);
        this.#leave();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.outcome.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  #leave(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0 || this.#isWantedAnyway) return;
    this.#onAbandoned();
    this.#controller.abort(new DOMException('Nobody wants the answer any more.', 'AbortError'));
  }
}
