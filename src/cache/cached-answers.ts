import type { CacheHit } from '../rpc/cache-api.ts';
import type { AnswerSource, AskOptions, KeptAnswer } from '../shared/cache/answer-source.ts';
import type { CacheQuery, CacheValue } from '../shared/cache/cache-entry.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';
import { cacheKey, canonicalJson } from './cache-key.ts';
import type { CacheService } from './cache-service.ts';
import { type QuestionOutcome, SharedQuestion } from './shared-question.ts';

/** So long a stale answer waits for a refresh that is expected to fail, so as to say why it is stale, in ms. */
const FAILURE_WITHIN = 50;

type Ask = (signal: AbortSignal) => Promise<CacheValue>;

/** What answers are kept in, and by what tabs agree who asks. */
export interface CachedAnswersOptions {
  readonly cache: CacheService;
  /** Prefix of everything stored. */
  readonly prefix: string;
  /** Keeps tabs from asking the same at once; undefined: there is one only. */
  readonly locks: LockManager | undefined;
  /** False when it is known that nothing can be reached. */
  readonly isOnline?: () => boolean;
  /** ms since the epoch. */
  readonly now?: () => number;
}

/** Answers from the cache, stale ones at once while they are asked for anew; asks one question once at a time. */
export class CachedAnswers implements AnswerSource {
  readonly #options: CachedAnswersOptions;
  readonly #now: () => number;
  readonly #questions = new Map<string, SharedQuestion>();
  /** Why the last question to a provider failed; nothing when it did not. */
  readonly #failures = new Map<ProviderId, unknown>();

  constructor(options: CachedAnswersOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  async answer(
    query: CacheQuery,
    ask: Ask,
    { signal, onFresh, since = 0 }: AskOptions = {},
  ): Promise<KeptAnswer> {
    signal?.throwIfAborted();
    const hit = await this.#options.cache.lookUp(query);
    if (hit && hit.createdAt < since) return this.#anew(query, hit, ask, { signal, since });
    if (hit && !hit.isStale) return this.#kept(hit, 'cache');
    const key = await cacheKey(query);
    signal?.throwIfAborted();
    const question = this.#ask(key, query, ask, hit !== null);
    if (hit) return this.#stale(query, hit, question, onFresh);
    return { ...(await question.join(signal)), refreshing: false, error: null };
  }

  /** A new answer, waited for; where it cannot be had, what is kept, with the reason. */
  async #anew(
    query: CacheQuery,
    hit: CacheHit,
    ask: Ask,
    { signal, since }: Required<Pick<AskOptions, 'signal' | 'since'>>,
  ): Promise<KeptAnswer> {
    const key = await cacheKey(query);
    signal?.throwIfAborted();
    try {
      const outcome = await this.#ask(key, query, ask, false, since).join(signal);
      return { ...outcome, refreshing: false, error: null };
    } catch (error) {
      signal?.throwIfAborted();
      return { ...this.#kept(hit, 'stale'), error };
    }
  }

  /** A stale answer, unless a new one comes as quickly. */
  async #stale(
    { provider }: CacheQuery,
    hit: CacheHit,
    question: SharedQuestion,
    onFresh: (() => void) | undefined,
  ): Promise<KeptAnswer> {
    let isGivenOut = false;
    // Only when it has been kept: who asks again has to find it.
    void question.kept.then((newer) => {
      const isOther = newer && canonicalJson(newer.value) !== canonicalJson(hit.value);
      if (isGivenOut && isOther) onFresh?.();
    });
    if (this.#expectsFailure(provider)) {
      try {
        const outcome = await within(FAILURE_WITHIN, question.outcome);
        if (outcome !== undefined) return { ...outcome, refreshing: false, error: null };
      } catch (error) {
        return { ...this.#kept(hit, 'stale'), error };
      }
    }
    isGivenOut = true;
    return { ...this.#kept(hit, 'stale'), refreshing: true, error: this.#failures.get(provider) ?? null };
  }

  #expectsFailure(provider: ProviderId): boolean {
    return this.#options.isOnline?.() === false || this.#failures.has(provider);
  }

  #kept(hit: CacheHit, from: 'cache' | 'stale'): KeptAnswer {
    return { value: hit.value, from, ageMs: this.#ageOf(hit), refreshing: false, error: null };
  }

  #ageOf({ createdAt }: CacheHit): number {
    return Math.max(0, this.#now() - createdAt);
  }

  /** The question under way, or a new one. */
  #ask(key: string, query: CacheQuery, ask: Ask, isRefresh: boolean, since = 0): SharedQuestion {
    const question = this.#questions.get(key) ?? this.#begin(key, query, ask, since);
    if (isRefresh) question.keepGoing();
    return question;
  }

  #begin(key: string, query: CacheQuery, ask: Ask, since: number): SharedQuestion {
    const forget = () => {
      if (this.#questions.get(key) === question) this.#questions.delete(key);
    };
    const question = new SharedQuestion(
      (signal, answered) => this.#askAlone(key, query, ask, { signal, since }, answered),
      forget,
    );
    this.#questions.set(key, question);
    void question.kept.then(forget);
    question.outcome.then(
      () => this.#failures.delete(query.provider),
      (error: unknown) => {
        if (!question.isAbandoned) this.#failures.set(query.provider, error);
      },
    );
    return question;
  }

  /** Asks while no other tab asks the same; what that was told in the meantime is the answer. */
  async #askAlone(
    key: string,
    query: CacheQuery,
    ask: Ask,
    { signal, since }: { readonly signal: AbortSignal; readonly since: number },
    answered: (outcome: QuestionOutcome) => void,
  ): Promise<boolean> {
    const { cache, locks, prefix } = this.#options;
    const askAndKeep = async () => {
      const value = await ask(signal);
      answered({ value, from: 'network', ageMs: 0 });
      return cache.keep(query, value);
    };
    if (locks === undefined) return askAndKeep();
    return locks.request(`${prefix}~ask-${key}`, { signal }, async () => {
      const known = await cache.peek(query);
      signal.throwIfAborted();
      if (!known || known.isStale || known.createdAt < since) return askAndKeep();
      answered({ value: known.value, from: 'cache', ageMs: this.#ageOf(known) });
      return true;
    });
  }
}

/** Undefined when it takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
