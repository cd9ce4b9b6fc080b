import type { FactsById } from '../../../app/metadata/look-up/provider-facts-of.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatThings } from '../../../shared/format-number.ts';
import { formatShare } from '../../../shared/format-share.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import { mediaTypeName } from '../../media-type-name.ts';

/** "94%". */
export function scoreText({ score }: ScoredCandidate): string {
  return formatShare(score);
}

/** "Series · 2015 · 2 seasons". */
export function candidateFacts(candidate: ScoredCandidate): string {
  const { ref, year, runtimeMin, seasonCount, episodeCount } = candidate;
  return [
    mediaTypeName(ref.kind),
    year?.toString(),
    runtimeMin === null ? undefined : formatDuration(runtimeMin),
    seasonCount === null ? undefined : formatThings(seasonCount, 'season'),
    seasonCount === null && episodeCount !== null ? formatThings(episodeCount, 'episode') : undefined,
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');
}

/** Names of the providers that know it. */
export function knownBy({ ref, alsoAt }: ScoredCandidate, facts: FactsById): string {
  const ids = new Set([ref, ...alsoAt].map(({ provider }) => provider));
  return [...ids].map((id) => facts.get(id)?.name ?? id).join(', ');
}

/** What tells a candidate from the others, also in a newer answer. */
export function candidateKey({ ref }: ScoredCandidate): string {
  return `${ref.provider}/${ref.kind}/${ref.id}`;
}
