import { cleanLine } from '../../interop/clean-text.ts';
import type { AskOptions } from '../../shared/cache/answer-source.ts';
import type { AnswerOrigin, SearchAnswer } from '../../shared/metadata/provider-answer.ts';
import type { ScoredCandidate, TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds, TitleKind, TitleQuery } from '../../shared/metadata/title-query.ts';
import { canonicalId, knownIds } from '../match/known-ids.ts';
import { rankCandidates } from '../match/rank-candidates.ts';
import { mergeCandidates } from '../merge/merge-candidates.ts';
import type { TitleSearch } from '../metadata-provider.ts';
import { areCandidates } from './answer-shapes.ts';
import { joinOrigins, type ProviderReply } from './ask-provider.ts';
import type { ConnectedProvider } from './connected-provider.ts';
import type { ProviderPanel } from './provider-panel.ts';
import { suggestsAnime } from './suggests-anime.ts';

/** Below it a candidate is no match, and it is worth asking otherwise. */
const MATCH_SCORE = 0.6;
/** More than anybody looks through. */
const MOST_CANDIDATES = 50;

type Replies = readonly ProviderReply<readonly TitleCandidate[]>[];

/**
 * Searches for a title at all providers that can be asked, in parallel, and by its ids where they are known. When
 * nothing matches it asks once more, without the year and by the original title. Providers of anime alone are asked
 * at once when the title {@link suggestsAnime looks like it}, else when a candidate is anime or nothing matched.
 */
export async function searchTitles(
  panel: ProviderPanel,
  query: TitleQuery,
  options: AskOptions,
): Promise<SearchAnswer> {
  const kinds: readonly TitleKind[] = query.kind === null ? ['movie', 'series'] : [query.kind];
  const can = ({ facts, provider }: ConnectedProvider) =>
    provider.search !== undefined && kinds.some((kind) => facts.kinds.includes(kind));
  const isAnime = suggestsAnime(query);
  const able = panel.able(can);
  const atOnce = able.filter(({ facts }) => isAnime || !facts.onlyAnime);
  const searchesOf = (title: string, year: number | undefined) => (connected: ConnectedProvider) =>
    kinds
      .filter((kind) => connected.facts.kinds.includes(kind))
      .map((kind) => ask(panel, connected, { kind, title: cleanLine(title), year: year ?? null }, options));
  const first = searchesOf(query.title, query.year);
  const replies = [...(await Promise.all([...atOnce.flatMap(first), ...findAll(panel, query, options)]))];
  options.signal?.throwIfAborted();
  const ranked = rank(panel, query, replies);
  const hasMatch = (ranked[0]?.score ?? 0) >= MATCH_SCORE;
  const more: Promise<ProviderReply<readonly TitleCandidate[]>>[] = [];
  if (!hasMatch || ranked.some((one) => one.isAnime && one.score >= MATCH_SCORE))
    more.push(...able.filter((connected) => !atOnce.includes(connected)).flatMap(first));
  if (!hasMatch) {
    const answering = new Set(
      replies.filter(({ origin }) => origin.from !== 'none').map(({ origin }) => origin.provider),
    );
    const again = atOnce.filter(({ facts }) => answering.has(facts.id));
    if (query.year !== undefined) more.push(...again.flatMap(searchesOf(query.title, undefined)));
    if (query.originalTitle && query.originalTitle !== query.title)
      more.push(...again.flatMap(searchesOf(query.originalTitle, query.year)));
  }
  replies.push(...(await Promise.all(more)));
  const candidates = more.length > 0 ? rank(panel, query, replies) : ranked;
  return answerOf(candidates, replies, panel.withoutKey(can));
}

/** Finds a title by ids of other catalogues, at all providers that know one of them. */
export async function findTitles(
  panel: ProviderPanel,
  ids: ExternalIds,
  kind: TitleKind | null,
  options: AskOptions,
): Promise<SearchAnswer> {
  const query: TitleQuery = { kind, title: '', externalIds: ids };
  const replies = await Promise.all(findAll(panel, query, options));
  return answerOf(rank(panel, query, replies), replies, panel.withoutKey(canFind(kind)));
}

function answerOf(
  candidates: readonly ScoredCandidate[],
  replies: Replies,
  withoutKey: readonly AnswerOrigin[],
): SearchAnswer {
  const origins = joinOrigins(replies.map(({ origin }) => origin));
  return {
    candidates: candidates.slice(0, MOST_CANDIDATES),
    origins: candidates.length > 0 ? origins : [...origins, ...withoutKey],
  };
}

function ask(panel: ProviderPanel, connected: ConnectedProvider, search: TitleSearch, options: AskOptions) {
  return panel.ask<readonly TitleCandidate[]>(
    connected,
    {
      type: 'search',
      params: { ...search },
      ask: async (provider, context) => (await provider.search?.(search, context)) ?? [],
      accepts: areCandidates,
    },
    options,
  );
}

const canFind =
  (kind: TitleKind | null) =>
  ({ provider, facts }: ConnectedProvider) =>
    provider.find !== undefined && (kind === null || facts.kinds.includes(kind));

function findAll(panel: ProviderPanel, { externalIds = {}, kind }: TitleQuery, options: AskOptions) {
  const ids: ExternalIds = Object.fromEntries(
    Object.entries(externalIds)
      .map(([source, id]) => [source, canonicalId(source, id)] as const)
      .filter(([, id]) => id !== ''),
  );
  if (Object.keys(ids).length === 0) return [];
  return panel.able(canFind(kind)).map(async (connected) => {
    const reply = await panel.ask<readonly TitleCandidate[]>(
      connected,
      {
        type: 'find',
        params: { ids, kind },
        ask: async (provider, context) => (await provider.find?.(ids, kind, context)) ?? [],
        accepts: areCandidates,
      },
      options,
    );
    return { ...reply, value: reply.value?.map((found) => foundBy(ids, found)) ?? null };
  });
}

/** Not every provider says by which id it found a title: then it has those that were asked for. */
function foundBy(ids: ExternalIds, candidate: TitleCandidate): TitleCandidate {
  const known = knownIds(candidate);
  const isSaid = Object.keys(ids).some((source) => known[source] !== undefined);
  return isSaid ? candidate : { ...candidate, externalIds: { ...ids, ...candidate.externalIds } };
}

/** The candidates of all replies, merged in the order of the providers. */
function rank(panel: ProviderPanel, query: TitleQuery, replies: Replies): readonly ScoredCandidate[] {
  const order = panel.all().map(({ facts }) => facts.id);
  const inOrder = replies.toSorted(
    (a, b) => order.indexOf(a.origin.provider) - order.indexOf(b.origin.provider),
  );
  return rankCandidates(query, mergeCandidates(inOrder.flatMap(({ value }) => value ?? [])));
}
