import type { ProviderFacts, ProviderState } from '../../shared/metadata/provider-facts.ts';
import type { ProviderFailure, ProviderFailureCode } from '../../shared/metadata/provider-failure.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { failureMessage } from './failure-message.ts';
import type { HttpEnvironment } from './http-environment.ts';
import { nextMidnight, RateLimiter } from './rate-limiter.ts';
import { LONGEST_RETRY_AFTER_MS } from './retry-after.ts';

/** A provider that says to wait longer is not waited for: the question fails, and says when to ask again. */
const LONGEST_WAIT_MS = 30_000;
const SAYING_NOTHING: ReadonlySet<ProviderFailureCode> = new Set([
  'cancelled',
  'resting',
  'not-found',
  'unsupported',
  'key-missing',
]);
/** What is over as soon as nothing tells of it any more. */
const PASSING: ReadonlySet<ProviderFailureCode> = new Set(['offline', 'rate-limited']);

/** How a provider is doing, as far as that hangs on requests. Outlives settings and keys. */
export class ProviderHealth {
  readonly facts: ProviderFacts;
  readonly limiter: RateLimiter;
  readonly breaker: CircuitBreaker;
  readonly #environment: HttpEnvironment;
  #lastAnswerAt: number | null = null;
  #lastFailure: { readonly at: number; readonly failure: ProviderFailure } | null = null;
  /** The last request failed. */
  #isFailing = false;

  constructor(facts: ProviderFacts, environment: HttpEnvironment) {
    this.facts = facts;
    this.#environment = environment;
    this.limiter = new RateLimiter(facts, environment.clock);
    this.breaker = new CircuitBreaker(environment.clock);
  }

  noteAnswer(): void {
    this.#lastAnswerAt = this.#environment.clock.now();
    this.#isFailing = false;
  }

  /** What says nothing of its health is left out; what says when to ask again holds questions back until then. */
  noteFailure(failure: ProviderFailure): void {
    if (SAYING_NOTHING.has(failure.code)) return;
    const now = this.#environment.clock.now();
    this.#lastFailure = { at: now, failure };
    this.#isFailing = true;
    if (failure.code === 'rate-limited' && failure.retryAt !== undefined) this.hold(failure.retryAt - now);
  }

  /** Asks nothing for a while; those that wait are sent away when it is long. */
  hold(ms: number): void {
    this.limiter.pause(Math.min(ms, LONGEST_RETRY_AFTER_MS));
    if (this.isHeldBack) this.limiter.turnAwayWaiting();
  }

  /** Whether nothing may be asked for longer than a question waits. */
  get isHeldBack(): boolean {
    return this.limiter.pausedMs > LONGEST_WAIT_MS;
  }

  /** A new key or address: what failed with the old one says nothing any more. */
  forget(): void {
    this.#isFailing = false;
    this.breaker.close();
    this.limiter.resume();
  }

  /** The state of a provider that is enabled and has the key it needs. */
  state(): ProviderState {
    const { limit, dailyLimit } = this.facts;
    const { used, waiting, today } = this.limiter.usage;
    const last = this.#lastFailure;
    return {
      id: this.facts.id,
      ...this.#condition(),
      budget: {
        used,
        allowed: limit.requests,
        perMs: limit.perMs,
        waiting,
        today,
        dailyLimit: dailyLimit ?? null,
      },
      lastAnswerAt: this.#lastAnswerAt,
      lastFailure: last && { at: last.at, message: last.failure.message },
    };
  }

  #condition(): Pick<ProviderState, 'state' | 'until' | 'message'> {
    const { name } = this.facts;
    const now = this.#environment.clock.now();
    if (!this.#environment.isOnline())
      return { state: 'offline', until: null, message: failureMessage('offline', { name }) };
    if (this.limiter.isDayUsedUp) {
      const until = nextMidnight(now);
      return {
        state: 'limited',
        until,
        message: failureMessage('rate-limited', { name, ms: until - now }),
      };
    }
    const { freeInMs } = this.limiter.usage;
    if (freeInMs > 0)
      return {
        state: 'limited',
        until: now + freeInMs,
        message: failureMessage('rate-limited', { name, ms: freeInMs }),
      };
    const ms = this.breaker.restingMs;
    if (ms > 0)
      return { state: 'resting', until: now + ms, message: failureMessage('resting', { name, ms }) };
    const failure = this.#isFailing ? this.#lastFailure?.failure : undefined;
    if (failure === undefined || PASSING.has(failure.code))
      return { state: 'ok', until: null, message: null };
    const state = failure.code === 'key-refused' ? 'key-refused' : 'failing';
    return { state, until: null, message: failure.message };
  }
}
