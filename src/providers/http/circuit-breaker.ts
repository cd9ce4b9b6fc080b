import type { Clock } from './clock.ts';

const FAILURES_TO_OPEN = 5;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 10 * 60_000;

/** What became of a request: `neither` says nothing of the provider's health (withdrawn, too many requests). */
export type RequestOutcome = 'answered' | 'failed' | 'neither';

/** That a request may be made; `isProbe`: to see whether the provider is back. */
export interface RequestPermit {
  readonly isProbe: boolean;
}

/**
 * Leaves a provider alone that has failed five times in a row: for 30 seconds, then one request tries whether it is
 * back, and each time that fails it rests twice as long, up to ten minutes.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  #failures = 0;
  #restMs = FIRST_REST_MS;
  /** By the clock's `elapsed`; null: closed. */
  #openUntil: number | null = null;
  #isProbing = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** ms it still rests; 0 when it may be asked, or tried. */
  get restingMs(): number {
    if (this.#openUntil === null) return 0;
    const left = this.#openUntil - this.#clock.elapsed();
    return left <= 0 && this.#isProbing ? FIRST_REST_MS : Math.max(0, left);
  }

  /** Begins a request; null: not now. Whoever gets a permit says how it {@link leave ended}. */
  enter(): RequestPermit | null {
    if (this.#openUntil === null) return { isProbe: false };
    if (this.restingMs > 0) return null;
    this.#isProbing = true;
    return { isProbe: true };
  }

  leave({ isProbe }: RequestPermit, outcome: RequestOutcome): void {
    if (isProbe) this.#isProbing = false;
    if (outcome === 'answered') this.close();
    else if (outcome === 'failed') this.#fail(isProbe);
  }

  /** It is well again, whatever was before. */
  close(): void {
    this.#failures = 0;
    this.#restMs = FIRST_REST_MS;
    this.#openUntil = null;
  }

  #fail(isProbe: boolean): void {
    this.#failures++;
    if (isProbe) this.#restMs = Math.min(LONGEST_REST_MS, this.#restMs * 2);
    // One that began before the others failed does not make the rest longer.
    else if (this.#openUntil !== null || this.#failures < FAILURES_TO_OPEN) return;
    this.#openUntil = this.#clock.elapsed() + this.#restMs;
  }
}
