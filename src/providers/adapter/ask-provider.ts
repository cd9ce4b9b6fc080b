import type { AnswerSource, AskOptions } from '../../shared/cache/answer-source.ts';
import type { CacheParams, CacheValue } from '../../shared/cache/cache-entry.ts';
import type { AnswerOrigin } from '../../shared/metadata/provider-answer.ts';
import type { QueryType } from '../../shared/metadata/provider-id.ts';
import type { MetadataProvider, ProviderContext } from '../metadata-provider.ts';
import type { ConnectedProvider } from './connected-provider.ts';
import { failureOf, toFailure } from './provider-failures.ts';

/** A question to one provider. */
export interface ProviderQuestion<T> {
  readonly type: QueryType;
  /** What is asked; the languages, the region and the place are added. */
  readonly params: CacheParams;
  /** Null: there is no such thing. */
  readonly ask: (provider: MetadataProvider, context: ProviderContext) => Promise<T | null>;
  /** Whether an answer that was kept is what is expected of one. */
  readonly accepts: (value: unknown) => value is T;
}

/** A provider's answer, or null and why. */
export interface ProviderReply<T> {
  readonly value: T | null;
  readonly origin: AnswerOrigin;
}

/** Asks a provider through what is kept. A failure is part of the reply; never rejects. */
export async function askProvider<T>(
  connected: ConnectedProvider,
  source: AnswerSource,
  question: ProviderQuestion<T>,
  options: AskOptions,
): Promise<ProviderReply<T>> {
  const { facts, secrets } = connected;
  // The settings of now, also when the cache asks later.
  const open = connected.contexts();
  const { languages, region, place } = open;
  try {
    const answer = await source.answer(
      { provider: facts.id, type: question.type, params: { ...question.params, languages, region, place } },
      async (signal) => {
        try {
          return asCached(await question.ask(connected.provider, open.context(signal)));
        } catch (error) {
          connected.noteFailure(toFailure(error, facts, secrets));
          throw error;
        }
      },
      options,
    );
    const { from, ageMs, refreshing, error } = answer;
    const failure = error === undefined || error === null ? null : toFailure(error, facts, secrets);
    const origin = { provider: facts.id, from, ageMs, refreshing, failure };
    if (answer.value === null || answer.value === undefined) return { value: null, origin };
    if (question.accepts(answer.value)) return { value: answer.value, origin };
    return { value: null, origin: { ...origin, from: 'none', failure: failureOf(facts, 'unexpected') } };
  } catch (error) {
    const failure = toFailure(error, facts, secrets);
    return {
      value: null,
      origin: { provider: facts.id, from: 'none', ageMs: 0, refreshing: false, failure },
    };
  }
}

/** Answers are plain objects; only their types do not say so. */
function asCached(value: unknown): CacheValue {
  return value as CacheValue;
}

const RANKS = { none: 0, cache: 1, network: 2, stale: 3 } as const;

/** What a provider's replies to several questions say of it together. */
export function joinOrigins(origins: readonly AnswerOrigin[]): readonly AnswerOrigin[] {
  const byProvider = new Map<string, AnswerOrigin>();
  for (const origin of origins) {
    const before = byProvider.get(origin.provider);
    byProvider.set(
      origin.provider,
      before === undefined
        ? origin
        : {
            provider: origin.provider,
            from: RANKS[origin.from] > RANKS[before.from] ? origin.from : before.from,
            ageMs: Math.max(origin.ageMs, before.ageMs),
            refreshing: origin.refreshing || before.refreshing,
            failure: before.failure ?? origin.failure,
          },
    );
  }
  return [...byProvider.values()];
}
