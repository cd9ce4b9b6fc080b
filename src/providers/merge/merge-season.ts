import { foldText } from '../../shared/fold-text.ts';
import type { EpisodeDetails, SeasonDetails } from '../../shared/metadata/title-details.ts';

/**
 * A season as all providers say together: each field from the first that has it, and the episodes of the first that
 * has any, with what the others know of the same ones.
 */
export function mergeSeason(seasons: readonly SeasonDetails[]): SeasonDetails | null {
  const [first] = seasons;
  if (first === undefined) return null;
  const field = <Name extends keyof SeasonDetails>(name: Name) =>
    seasons.find((season) => season[name] !== null)?.[name] ?? first[name];
  const withEpisodes = seasons.filter(({ episodes }) => episodes.length > 0);
  const [leading, ...others] = withEpisodes;
  return {
    season: first.season,
    title: field('title'),
    overview: field('overview'),
    posterUrl: field('posterUrl'),
    episodeCount: field('episodeCount'),
    episodes: (leading?.episodes ?? []).map((episode) =>
      joined(
        episode,
        others.flatMap(({ episodes }) => episodes),
      ),
    ),
  };
}

/** Seasons of several providers, each number once, ascending. */
export function mergeSeasons(lists: readonly (readonly SeasonDetails[])[]): readonly SeasonDetails[] {
  const byNumber = new Map<number, SeasonDetails[]>();
  for (const season of lists.flat())
    byNumber.set(season.season, [...(byNumber.get(season.season) ?? []), season]);
  return [...byNumber.values()]
    .flatMap((same) => mergeSeason(same) ?? [])
    .sort((a, b) => a.season - b.season);
}

/** An episode as all providers say together. */
export function mergeEpisode(episodes: readonly EpisodeDetails[]): EpisodeDetails | null {
  const [first, ...others] = episodes;
  return first === undefined ? null : joined(first, others);
}

function joined(first: EpisodeDetails, others: readonly EpisodeDetails[]): EpisodeDetails {
  const all = [first, ...others.filter((other) => isSameEpisode(first, other))];
  const field = <Name extends keyof EpisodeDetails>(name: Name) =>
    all.find((episode) => episode[name] !== null)?.[name] ?? first[name];
  const rated = all.find(({ rating }) => rating !== null);
  return {
    season: first.season,
    episode: first.episode,
    title: field('title'),
    overview: field('overview'),
    airedDate: field('airedDate'),
    runtimeMin: field('runtimeMin'),
    rating: rated?.rating ?? null,
    votes: rated?.votes ?? null,
    imageUrl: field('imageUrl'),
    externalIds: Object.assign({}, ...all.map(({ externalIds }) => externalIds).reverse()),
    credits: all.find(({ credits }) => credits.length > 0)?.credits ?? [],
  };
}

/** Providers do not all number alike: one of the same number is another when both date and title differ. */
function isSameEpisode(first: EpisodeDetails, other: EpisodeDetails): boolean {
  if (first.season !== other.season || first.episode !== other.episode) return false;
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  const fold = (text: string | null) => text && foldText(text);
  const isOtherDate = differ(first.airedDate, other.airedDate);
  const isOtherTitle = differ(fold(first.title), fold(other.title));
  return !(isOtherDate && (isOtherTitle || first.title === null || other.title === null));
}
