import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';
import type { Clock } from './clock.ts';
import type { RequestSlots } from './request-slots.ts';

/** What a provider allows. */
export type RequestLimits = Pick<ProviderFacts, 'limit' | 'dailyLimit'>;

/** How much of it is used. */
export interface RequestUsage {
  /** Requests begun in the present span of time. */
  readonly used: number;
  readonly waiting: number;
  /** Requests since midnight, as far as this thread made them. */
  readonly today: number;
  /** ms until one that came now would be let through, as far as that can be told; 0: at once. */
  readonly freeInMs: number;
}

interface Waiter {
  readonly admit: () => void;
  readonly turnAway: () => void;
}

/** Nobody is let through for so long that it is no use to wait. */
export class TurnedAwayError extends Error {}

/**
 * Lets requests through in the order they came: so many in a span of time, so many at once. Spans are measured by the
 * clock's `elapsed`, days by its date.
 */
export class RateLimiter {
  readonly #limits: RequestLimits;
  readonly #clock: Clock;
  /** When the requests of the present span began, by `elapsed`. */
  #begun: number[] = [];
  #running = 0;
  /** Let through, but waiting for a slot: each may begin at any time. */
  #reserved = 0;
  readonly #waiting: Waiter[] = [];
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #isWaking = false;
  #day = '';
  #today = 0;

  constructor(limits: RequestLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /**
   * Resolves when a request may begin, to what has to be called when it has ended. Rejects with the signal's reason,
   * or a {@link TurnedAwayError}. Does not look at the requests a day: see {@link isDayUsedUp}.
   * @param slots one of which it waits for when its turn has come; it counts from when it has one
   */
  async acquire(signal: AbortSignal, slots?: RequestSlots): Promise<() => void> {
    await this.#turn(signal);
    let leaveSlot: (() => void) | undefined;
    try {
      leaveSlot = await slots?.take(signal);
    } catch (error) {
      this.#reserved--;
      this.#leave();
      throw error;
    }
    this.#reserved--;
    this.#begun.push(this.#clock.elapsed());
    this.#admit();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      leaveSlot?.();
      this.#leave();
    };
  }

  /** Lets nobody through for a while, or for longer than before. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.elapsed() + ms);
  }

  /** Sends away those that wait. */
  turnAwayWaiting(): void {
    for (const waiter of this.#waiting.splice(0)) waiter.turnAway();
  }

  /** Ends a pause. */
  resume(): void {
    this.#pausedUntil = Number.NEGATIVE_INFINITY;
    this.#admit();
  }

  /** ms that are left of a pause. */
  get pausedMs(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.elapsed());
  }

  /** Whether all requests of a day have been made; those that wait count. */
  get isDayUsedUp(): boolean {
    const { dailyLimit } = this.#limits;
    return dailyLimit !== undefined && this.#countToday() + this.#waiting.length >= dailyLimit;
  }

  get usage(): RequestUsage {
    return {
      used: this.#inSpan().length + this.#reserved,
      waiting: this.#waiting.length,
      today: this.#countToday(),
      freeInMs: this.#freeIn(),
    };
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const waiter: Waiter = {
        admit: () => {
          signal.removeEventListener('abort', giveUp);
          this.#today = this.#countToday() + 1;
          this.#running++;
          this.#reserved++;
          resolve();
        },
        turnAway: () => {
          signal.removeEventListener('abort', giveUp);
          reject(new TurnedAwayError());
        },
      };
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(waiter);
      this.#admit();
    });
  }

  #leave(): void {
    this.#running--;
    this.#admit();
  }

  #admit(): void {
    const { requests, concurrent } = this.#limits.limit;
    while (this.#waiting.length > 0 && this.#running < concurrent && this.#reserved < requests) {
      const freeIn = this.#freeIn();
      if (freeIn > 0) {
        this.#wakeIn(freeIn);
        return;
      }
      this.#waiting.shift()?.admit();
    }
  }

  #wakeIn(ms: number): void {
    if (this.#isWaking) return;
    this.#isWaking = true;
    void this.#clock.sleep(ms).then(() => {
      this.#isWaking = false;
      this.#admit();
    });
  }

  #freeIn(): number {
    const { requests, perMs } = this.#limits.limit;
    const begun = this.#inSpan();
    // Those that wait for a slot take up their part of every span to come.
    const oldest = begun[begun.length - (requests - this.#reserved)];
    const spanLeft = oldest === undefined ? 0 : oldest + perMs - this.#clock.elapsed();
    return Math.max(0, spanLeft, this.pausedMs);
  }

  #inSpan(): readonly number[] {
    const from = this.#clock.elapsed() - this.#limits.limit.perMs;
    if (this.#begun[0] !== undefined && this.#begun[0] <= from)
      this.#begun = this.#begun.filter((at) => at > from);
    return this.#begun;
  }

  #countToday(): number {
    const day = new Date(this.#clock.now()).toDateString();
    if (day !== this.#day) {
      this.#day = day;
      this.#today = 0;
    }
    return this.#today;
  }
}

/** The next midnight, in ms since the epoch. */
export function nextMidnight(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
