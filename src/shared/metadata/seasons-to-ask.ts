import type { SeasonDetails } from './title-details.ts';

/** Of a series that has more, the first are listed: each may cost a request. */
const MOST_SEASONS = 120;

/** The seasons of a series whose episodes are worth asking for, besides those that are asked for already. */
export function seasonsToAsk(known: readonly SeasonDetails[], asked: readonly number[]): number[] {
  return known
    .filter(({ season, episodeCount }) => !asked.includes(season) && episodeCount !== 0)
    .map(({ season }) => season)
    .slice(0, MOST_SEASONS);
}
