import type { EpisodeState, SeasonSummary } from '../../../shared/series-episodes.ts';
import type { SeasonFacts } from '../repositories/season-sidecar-repository.ts';
import type { ListedSeason } from '../repositories/series-episode-repository.ts';

/** An episode that is in the library, as far as counting needs it. */
export interface OwnEpisode {
  readonly season: number | null;
  readonly episode: number | null;
  readonly hasFile: boolean;
  readonly isWatched: boolean;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
}

/** An episode that a provider lists. */
export interface KnownEpisode {
  readonly season: number;
  readonly episode: number;
  readonly airedDate: string | null;
}

/** What is known of the episodes of a series. */
export interface EpisodesOfSeries {
  readonly own: readonly OwnEpisode[];
  readonly listed: readonly KnownEpisode[];
  readonly seasons: readonly ListedSeason[];
  /** What files beside seasons say, what counts most first. */
  readonly beside: readonly SeasonFacts[];
}

/** The seasons of a series with what there is of each: by number, specials behind them, then what has no season. */
export function countSeasons(
  { own, listed, seasons, beside }: EpisodesOfSeries,
  today: string,
): SeasonSummary[] {
  const isKept = own.some(({ hasFile }) => hasFile);
  const isAired = airing(listed, today);
  const states = new Map<number | null, Map<string, EpisodeState>>();
  const of = (season: number | null) => {
    const known = states.get(season) ?? new Map<string, EpisodeState>();
    states.set(season, known);
    return known;
  };
  for (const [at, episode] of own.entries()) {
    // Without a number each is one by itself.
    const key = episode.episode === null ? `own ${at}` : `${episode.episode}`;
    const state = stateOfOwn(episode, isKept, isAired);
    if (of(episode.season).get(key) !== 'there') of(episode.season).set(key, state);
  }
  const dates = datesOf(own);
  for (const episode of listed) {
    const known = of(episode.season);
    const isShownByDate = episode.airedDate !== null && dates.has(episode.airedDate);
    if (known.has(`${episode.episode}`) || isShownByDate) continue;
    known.set(`${episode.episode}`, isAired(episode) ? 'missing' : 'upcoming');
  }
  for (const { season } of seasons) of(season);
  const told = new Map(seasons.map((season) => [season.season, season]));
  const listedSeasons = new Set(listed.map(({ season }) => season));
  return [...states]
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([season, known]) => {
      const count = (wanted: EpisodeState) => [...known.values()].filter((state) => state === wanted).length;
      return {
        season,
        ...saidOf(
          beside.filter((facts) => facts.season === season),
          told.get(season ?? -1)?.title ?? null,
        ),
        isListed: season !== null && (listedSeasons.has(season) || told.get(season)?.listedAt != null),
        watched: own.filter((one) => one.season === season && one.isWatched).length,
        there: count('there'),
        missing: count('missing'),
        upcoming: count('upcoming'),
      };
    });
}

/**
 * How an episode that is in the library stands. One without a file is missing, except in a series of which nothing has
 * a file: that is a catalogue, and what it names is there.
 * @param isKept there are files of the series
 */
export function stateOfOwn(
  { season, episode, hasFile, airedDate }: Pick<OwnEpisode, 'season' | 'episode' | 'hasFile' | 'airedDate'>,
  isKept: boolean,
  isAired: (episode: KnownEpisode) => boolean,
): EpisodeState {
  if (hasFile || !isKept) return 'there';
  if (season === null || episode === null) return 'missing';
  return isAired({ season, episode, airedDate }) ? 'missing' : 'upcoming';
}

/** Tells of an episode whether it has aired: one without a date has, when a later one of its season has. */
export function airing(listed: readonly KnownEpisode[], today: string): (episode: KnownEpisode) => boolean {
  const latest = new Map<number, number>();
  for (const { season, episode, airedDate } of listed)
    if (airedDate !== null && airedDate <= today)
      latest.set(season, Math.max(latest.get(season) ?? 0, episode));
  return ({ season, episode, airedDate }) =>
    airedDate === null ? episode <= (latest.get(season) ?? -1) : airedDate <= today;
}

/** The days of episodes that are known by their day alone, as those of daily shows are. */
export function datesOf(own: readonly OwnEpisode[]): ReadonlySet<string> {
  return new Set(
    own.flatMap(({ episode, airedDate }) => (episode === null && airedDate !== null ? [airedDate] : [])),
  );
}

/** What lies beside a season comes before what a provider says. */
function saidOf(
  facts: readonly SeasonFacts[],
  listedTitle: string | null,
): Pick<SeasonSummary, 'title' | 'overview' | 'year' | 'poster'> {
  const first = <Field extends 'title' | 'overview' | 'year'>(field: Field) =>
    facts.find((one) => one[field] !== null)?.[field] ?? null;
  const picture = facts.find(({ key }) => key !== null);
  return {
    title: first('title') ?? listedTitle,
    overview: first('overview'),
    year: first('year'),
    poster: picture?.key ? { key: picture.key, color: picture.color } : null,
  };
}

function rankOf(season: number | null): number {
  if (season === null) return Number.POSITIVE_INFINITY;
  return season === 0 ? Number.MAX_SAFE_INTEGER : season;
}
