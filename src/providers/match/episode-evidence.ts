import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../shared/metadata/title-query.ts';
import type { Evidence } from './evidence.ts';

/**
 * What the episodes that are there say of a series: one with fewer seasons or episodes is hardly it. A season more
 * than it has may be one that has just begun.
 */
export function episodeEvidence(query: TitleQuery, candidate: TitleCandidate): Evidence | null {
  const seasons = (query.episodes ?? []).filter(({ season }) => season > 0);
  if (seasons.length === 0 || candidate.ref.kind !== 'series') return null;
  const found = [bySeasons(seasons, candidate.seasonCount), byEpisodes(seasons, candidate.episodeCount)];
  return found.reduce((worst, next) => (worst === null || (next && next.logit < worst.logit) ? next : worst));
}

type Seasons = NonNullable<TitleQuery['episodes']>;

function bySeasons(seasons: Seasons, count: number | null): Evidence | null {
  if (count === null) return null;
  const highest = Math.max(...seasons.map(({ season }) => season));
  const has = count === 1 ? '1 season' : `${count} seasons`;
  if (highest <= count)
    return {
      part: 'episodes',
      logit: highest > 1 ? 0.6 : 0.2,
      text: `Season ${highest} is one of its ${count}`,
    };
  const logit = highest - count === 1 ? -1.2 : -2.5;
  return { part: 'episodes', logit, text: `It has ${has}, not ${highest}` };
}

function byEpisodes(seasons: Seasons, count: number | null): Evidence | null {
  if (count === null) return null;
  const least = seasons.reduce((sum, { highest }) => sum + highest, 0);
  if (least <= count) return { part: 'episodes', logit: 0.3, text: `It has as many episodes (${count})` };
  return {
    part: 'episodes',
    logit: least > count * 1.1 ? -1.5 : -0.3,
    text: `It has only ${count} episodes`,
  };
}
