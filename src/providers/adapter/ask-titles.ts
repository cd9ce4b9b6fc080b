import type { AskOptions } from '../../shared/cache/answer-source.ts';
import type { AnswerOrigin, DetailsAnswer } from '../../shared/metadata/provider-answer.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { EpisodeDetails, SeasonDetails, TitleDetails } from '../../shared/metadata/title-details.ts';
import { AppError } from '../../shared/reply.ts';
import { mergeDetails } from '../merge/merge-details.ts';
import { mergeEpisode, mergeSeason } from '../merge/merge-season.ts';
import { areDetails, isEpisode, isSeason } from './answer-shapes.ts';
import { joinOrigins, type ProviderQuestion, type ProviderReply } from './ask-provider.ts';
import type { ConnectedProvider } from './connected-provider.ts';
import { failureOf, toError } from './provider-failures.ts';
import type { ProviderPanel } from './provider-panel.ts';

/** What the providers of these refs say of a title. */
export async function askDetails(
  panel: ProviderPanel,
  refs: readonly TitleRef[],
  options: AskOptions,
): Promise<DetailsAnswer> {
  const can = ({ provider }: ConnectedProvider) => provider.details !== undefined;
  const replies = await askRefs(panel, refs, options, can, detailsQuestion);
  const details = mergeDetails(valuesOf(replies), panel.languages);
  const origins = joinOrigins(replies.map(({ origin }) => origin));
  if (details !== null) return { details, origins };
  const missing = panel.withoutKey(({ facts }) => refs.some(({ provider }) => provider === facts.id));
  return { details, origins: [...origins, ...missing] };
}

/** A season of a series with its episodes. Rejects when no provider gives it. */
export async function askSeason(
  panel: ProviderPanel,
  series: readonly TitleRef[],
  season: number,
  options: AskOptions,
): Promise<SeasonDetails> {
  const byItself = ({ provider }: ConnectedProvider) =>
    provider.season !== undefined && !provider.seasonsInDetails;
  // One answer, which is kept, for all seasons.
  const withDetails = ({ provider }: ConnectedProvider) => provider.seasonsInDetails === true;
  const [single, whole] = await Promise.all([
    askRefs(panel, series, options, byItself, (ref) => seasonQuestion(ref, season)),
    askRefs(panel, series, options, withDetails, detailsQuestion),
  ]);
  const replies = inOrder(panel, [
    ...single,
    ...whole.map(({ value, origin }) => ({
      origin,
      value: value?.seasons.find((one) => one.season === season) ?? null,
    })),
  ]);
  const merged = mergeSeason(valuesOf(replies));
  if (merged === null) throw noneOf(replies, `No provider knows season ${season}.`);
  return merged;
}

/** An episode of a series. Rejects when no provider gives it. */
export async function askEpisode(
  panel: ProviderPanel,
  series: readonly TitleRef[],
  season: number,
  episode: number,
  options: AskOptions,
): Promise<EpisodeDetails> {
  const byItself = ({ provider }: ConnectedProvider) => provider.episode !== undefined;
  // Whoever tells of seasons alone tells of their episodes so.
  const bySeason = ({ provider }: ConnectedProvider) =>
    provider.episode === undefined && provider.season !== undefined;
  const [single, seasons] = await Promise.all([
    askRefs<EpisodeDetails>(panel, series, options, byItself, (ref) => ({
      type: 'episode',
      params: { series: ref.id, season, episode },
      ask: async (provider, context) => (await provider.episode?.(ref, season, episode, context)) ?? null,
      accepts: isEpisode,
    })),
    askRefs(panel, series, options, bySeason, (ref) => seasonQuestion(ref, season)),
  ]);
  const found = inOrder(panel, [
    ...single,
    ...seasons.map(({ value, origin }) => ({
      origin,
      value: value?.episodes.find((one) => one.episode === episode) ?? null,
    })),
  ]);
  const merged = mergeEpisode(valuesOf(found));
  if (merged === null) throw noneOf(found, `No provider knows episode ${episode} of season ${season}.`);
  return merged;
}

/** Replies in the user's order of providers. */
function inOrder<T>(panel: ProviderPanel, replies: readonly ProviderReply<T>[]): readonly ProviderReply<T>[] {
  const order = panel.all().map(({ facts }) => facts.id);
  return replies.toSorted((a, b) => order.indexOf(a.origin.provider) - order.indexOf(b.origin.provider));
}

function detailsQuestion(ref: TitleRef): ProviderQuestion<TitleDetails> {
  return {
    type: ref.kind,
    params: { id: ref.id },
    ask: async (provider, context) => (await provider.details?.(ref, context)) ?? null,
    accepts: areDetails,
  };
}

function seasonQuestion(ref: TitleRef, season: number): ProviderQuestion<SeasonDetails> {
  return {
    type: 'season',
    params: { series: ref.id, season },
    ask: async (provider, context) => (await provider.season?.(ref, season, context)) ?? null,
    accepts: isSeason,
  };
}

/** Asks the providers of some refs, in the user's order. */
function askRefs<T>(
  panel: ProviderPanel,
  refs: readonly TitleRef[],
  options: AskOptions,
  can: (connected: ConnectedProvider) => boolean,
  questionOf: (ref: TitleRef) => ProviderQuestion<T>,
): Promise<readonly ProviderReply<T>[]> {
  return Promise.all(
    panel.able(can).flatMap((connected) =>
      refs
        .filter(({ provider }) => provider === connected.facts.id)
        .map(async (ref) => {
          const { value, origin } = await panel.ask(connected, questionOf(ref), options);
          return { value, origin: value === null ? unknownTo(connected, origin) : origin };
        }),
    ),
  );
}

/** A provider that answers that there is no such thing has given no answer, and says so. */
function unknownTo({ facts }: ConnectedProvider, origin: AnswerOrigin): AnswerOrigin {
  return origin.from === 'none'
    ? origin
    : { ...origin, from: 'none', failure: origin.failure ?? failureOf(facts, 'not-found') };
}

function valuesOf<T>(replies: readonly ProviderReply<T>[]): readonly T[] {
  return replies.flatMap(({ value }) => value ?? []);
}

/** Why nothing was found: the first failure that is more than "no such thing". */
function noneOf(replies: readonly ProviderReply<unknown>[], message: string): Error {
  const failures = replies.flatMap(({ origin }) => origin.failure ?? []);
  const failure = failures.find(({ code }) => code !== 'not-found');
  return failure === undefined ? new AppError('not-found', message) : toError(failure);
}
