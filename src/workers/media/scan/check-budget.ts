import type { KnownStat } from './known-files.ts';

/** ms that checks of known files may add to a scan. */
const BUDGET = 2500;
/** ms a check takes until some have been measured. */
const EXPECTED_COST = 0.2;
/** ms; a file that changed so lately may still be being written. */
const RECENT = 7 * 24 * 60 * 60 * 1000;
/** How much likelier such a file is checked. */
const RECENT_WEIGHT = 8;

/**
 * Decides which known files have their size and time looked at again. Names cost little, but every size and time is
 * a call into the browser's own process of 0.2 to 0.5 ms: 17 s and more for 100,000 files (decision 18). So as many
 * are checked as fit in the budget, chosen at random, so that each has its turn in some scan; up to some 10,000 files
 * that is all of them. Files that changed lately are chosen more often.
 */
export class CheckBudget {
  readonly #now: () => number;
  readonly #recentFrom: number;
  #weightLeft = 0;
  #spent = 0;
  #checked = 0;
  #running = 0;
  #since = 0;

  /** @param now ms, of a clock that only goes forward. */
  constructor(now: () => number = () => performance.now(), today = Date.now()) {
    this.#now = now;
    this.#recentFrom = today - RECENT;
  }

  /** Told of every known file before the first is decided on. */
  expect(modifiedAt: number | null): void {
    this.#weightLeft += this.#weight(modifiedAt);
  }

  /** Whether this file is to be checked. One whose size was never known always is. */
  wants({ sizeBytes, modifiedAt }: KnownStat): boolean {
    const weight = this.#weight(modifiedAt);
    const cost = this.#checked < 100 ? EXPECTED_COST : this.#spent / this.#checked;
    const affordable = Math.max(0, BUDGET - this.#spent) / cost;
    const chance = (affordable * weight) / Math.max(weight, this.#weightLeft);
    this.#weightLeft -= weight;
    return sizeBytes === null || Math.random() < chance;
  }

  /** Runs checks, `count` of them, on the budget's clock. */
  async run<T>(count: number, checks: () => Promise<T>): Promise<T> {
    if (count === 0) return checks();
    if (this.#running++ === 0) this.#since = this.#now();
    try {
      return await checks();
    } finally {
      this.#checked += count;
      if (--this.#running === 0) this.#spent += this.#now() - this.#since;
    }
  }

  #weight(modifiedAt: number | null): number {
    return modifiedAt !== null && modifiedAt >= this.#recentFrom ? RECENT_WEIGHT : 1;
  }
}
