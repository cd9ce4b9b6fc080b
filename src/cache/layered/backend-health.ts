import { AppError } from '../../shared/reply.ts';

const FIRST_REST = 30_000;
const LONGEST_REST = 600_000;

/**
 * Whether a backend is used: after a failure it rests, 30 s at first and up to 10 min when it fails again. Times are ms
 * on the clock that is given.
 */
export class BackendHealth {
  readonly #now: () => number;
  readonly #onChange: (warning: string | null) => void;
  #warning: string | null = null;
  #isFull = false;
  #rest = FIRST_REST;
  #retryAt = 0;

  /** @param onChange told of each other warning, and of null when all is well again */
  constructor(now: () => number, onChange: (warning: string | null) => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** What is wrong, for a person. */
  get warning(): string | null {
    return this.#warning;
  }

  /** Nothing may be asked of it. */
  get isDown(): boolean {
    return this.#warning !== null && !this.#isFull;
  }

  /** It may be read, but nothing be put into it. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** It has rested for long enough to be tried. */
  get isDue(): boolean {
    return this.#warning !== null && this.#now() >= this.#retryAt;
  }

  failed(error: unknown): void {
    this.#isFull = error instanceof AppError && error.code === 'storage-full';
    // Calls that were under way together fail together: that is one failure.
    if (this.#warning === null || this.isDue) {
      this.#retryAt = this.#now() + this.#rest;
      this.#rest = Math.min(this.#rest * 2, LONGEST_REST);
    }
    const reason = error instanceof Error ? error.message : String(error);
    this.#say(`${reason} Until it can be used again, answers are kept in the library’s database.`);
  }

  succeeded(): void {
    this.#isFull = false;
    this.#rest = FIRST_REST;
    this.#say(null);
  }

  #say(warning: string | null): void {
    if (warning === this.#warning) return;
    this.#warning = warning;
    this.#onChange(warning);
  }
}
