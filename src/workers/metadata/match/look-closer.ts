import type { MetadataAdapter } from '../../../providers/adapter/metadata-adapter.ts';
import { rankCandidates } from '../../../providers/match/rank-candidates.ts';
import type { MatchSource } from '../../../rpc/match-source.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import type { TitleQuery } from '../../../shared/metadata/title-query.ts';

/** What a closer look takes. */
export interface LookTools {
  readonly adapter: Pick<MetadataAdapter, 'details'>;
  /** From here on a candidate is taken without asking a person; 0 to 1. */
  readonly certainScore: number;
  readonly signal: AbortSignal;
  /** As those of {@link MatchSource.match}. */
  readonly since?: number | undefined;
}

/** Candidates whose details are asked for: each is a request or more. */
const MOST_LOOKED_AT = 3;
/** From this score on a candidate may be meant as well as a better one. */
const MAY_BE_IT = 0.5;
/** What is farther from the year asked for is not it, whatever else it is called. */
const YEARS_APART = 1;

/**
 * Where no candidate is likely enough, asks for what a search does not tell of the likeliest: other titles, length,
 * seasons and episodes; and scores them by that as well. Rejects with `cancelled` only.
 */
export async function lookCloser(
  query: TitleQuery,
  candidates: readonly ScoredCandidate[],
  { adapter, certainScore, signal, since }: LookTools,
): Promise<readonly ScoredCandidate[]> {
  if ((candidates[0]?.score ?? 1) >= certainScore) return candidates;
  const likely = candidates.filter((candidate) => isOfItsTime(query, candidate)).slice(0, MOST_LOOKED_AT);
  const looked = await Promise.all(
    likely.map(async (candidate) => {
      const { details } = await adapter.details([candidate.ref, ...candidate.alsoAt], { signal, since });
      return details && withDetails(candidate, details);
    }),
  );
  // What is known of some of them only does not tell which it is.
  const isSeen = (candidate: ScoredCandidate) => looked[likely.indexOf(candidate)] != null;
  if (candidates.some((candidate) => candidate.score >= MAY_BE_IT && !isSeen(candidate))) return candidates;
  const known = new Map(likely.map((candidate, index) => [candidate, looked[index] ?? candidate]));
  return rankCandidates(
    query,
    candidates.map((candidate) => ({
      candidate: known.get(candidate) ?? candidate,
      alsoAt: candidate.alsoAt,
    })),
  );
}

function isOfItsTime({ year: asked }: TitleQuery, { year }: ScoredCandidate): boolean {
  return asked === undefined || year === null || Math.abs(year - asked) <= YEARS_APART;
}

function withDetails(candidate: ScoredCandidate, details: MergedDetails): ScoredCandidate {
  const seasons = details.seasons.filter(({ season }) => season > 0);
  const counts = seasons.map(({ episodeCount, episodes }) => episodeCount ?? (episodes.length || null));
  const episodes = counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
  const names = [
    details.title,
    details.originalTitle ?? '',
    ...details.alternativeTitles,
    ...details.translations.map(({ title }) => title ?? ''),
  ].filter((name) => name !== '' && name !== candidate.title && name !== candidate.originalTitle);
  return {
    ...candidate,
    originalTitle: candidate.originalTitle ?? details.originalTitle,
    alternativeTitles: [...new Set([...candidate.alternativeTitles, ...names])],
    year: candidate.year ?? details.year,
    runtimeMin: candidate.runtimeMin ?? details.runtimeMin,
    seasonCount: candidate.seasonCount ?? (seasons.length || null),
    episodeCount: candidate.episodeCount ?? (episodes || null),
    externalIds: { ...details.externalIds, ...candidate.externalIds },
  };
}
