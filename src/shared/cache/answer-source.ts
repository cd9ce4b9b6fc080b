import type { CacheQuery, CacheValue } from './cache-entry.ts';

/** How a question is to be answered. */
export interface AskOptions {
  /** Ends this question; what others wait for goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Told when an answer that was given out stale has been replaced by a new one. */
  readonly onFresh?: (() => void) | undefined;
  /** An answer that was kept before this time, in ms since the epoch, is given out only where none can be had anew. */
  readonly since?: number | undefined;
}

/** An answer, from the provider or from what was kept. */
export interface KeptAnswer {
  /** Null: the provider knows no such thing. */
  readonly value: CacheValue;
  readonly from: 'network' | 'cache' | 'stale';
  readonly ageMs: number;
  /** It is stale, and being fetched anew. */
  readonly refreshing: boolean;
  /** Why a stale answer was given instead of a new one. */
  readonly error: unknown;
}

/**
 * Answers a question from what is kept, else by asking; keeps what is answered, "no such thing" briefly too. The same
 * question is asked once at a time however many want it, and given up when nobody does any more. Rejects with what
 * `ask` rejects with when nothing is kept that may be used.
 */
export interface AnswerSource {
  answer(
    query: CacheQuery,
    ask: (signal: AbortSignal) => Promise<CacheValue>,
    options?: AskOptions,
  ): Promise<KeptAnswer>;
}
