import type { EpisodeDetails, SeasonDetails } from '../../shared/metadata/title-details.ts';
import { dateAt, type JsonObject, lineAt, objectsAt, wholeAt } from '../fields/json-fields.ts';
import type { LanguageWish } from '../fields/language-wish.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { tmdbIds } from './tmdb-candidate.ts';
import { tmdbEpisodeCredits } from './tmdb-credits.ts';
import { ratingAt } from './tmdb-details.ts';
import { tmdbImage } from './tmdb-image.ts';
import { tmdbTexts } from './tmdb-texts.ts';

/** A season with its episodes, in the language it was asked for in. */
export function tmdbSeason(
  row: JsonObject,
  season: number,
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): SeasonDetails {
  const { title, overview } = tmdbTexts(row, wishes);
  const episodes = objectsAt(row, 'episodes').flatMap((episode) => {
    const number = wholeAt(episode, 'episode_number');
    return number === null ? [] : [tmdbEpisode(episode, season, number, wishes, context)];
  });
  return {
    season,
    title,
    overview,
    posterUrl: tmdbImage(row, 'poster_path', 'w780', context),
    episodeCount: episodes.length,
    episodes,
  };
}

/** An episode, asked for alone or as part of its season. */
export function tmdbEpisode(
  row: JsonObject,
  season: number,
  episode: number,
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): EpisodeDetails {
  const name = lineAt(row, 'name');
  const named = isPlaceholder(name, episode) ? { ...row, name: null } : row;
  const { title, overview } = tmdbTexts(named, wishes);
  const votes = wholeAt(row, 'vote_count', 1);
  return {
    season,
    episode,
    title: title ?? name,
    overview,
    airedDate: dateAt(row, 'air_date'),
    runtimeMin: wholeAt(row, 'runtime', 1),
    rating: votes === null ? null : ratingAt(row, 'vote_average'),
    votes,
    imageUrl: tmdbImage(row, 'still_path', 'w300', context),
    externalIds: tmdbIds(row, wholeAt(row, 'id', 1)),
    credits: tmdbEpisodeCredits(row),
  };
}

/** Whether every episode has a title of its own and an overview. */
export function isComplete({ episodes }: SeasonDetails): boolean {
  return episodes.every(
    (episode) => episode.overview !== null && !isPlaceholder(episode.title, episode.episode),
  );
}

/** The season, with what it lacks taken from the same season in another language. */
export function completedSeason(season: SeasonDetails, other: SeasonDetails): SeasonDetails {
  const others = new Map(other.episodes.map((episode) => [episode.episode, episode]));
  return {
    ...season,
    title: season.title ?? other.title,
    overview: season.overview ?? other.overview,
    episodes: season.episodes.map((episode) => {
      const second = others.get(episode.episode);
      if (second === undefined) return episode;
      const hasBetterTitle =
        isPlaceholder(episode.title, episode.episode) && !isPlaceholder(second.title, second.episode);
      return {
        ...episode,
        title: hasBetterTitle ? second.title : episode.title,
        overview: episode.overview ?? second.overview,
      };
    }),
  };
}

/** "Episode 5", "第 5 集": what TMDB calls an episode that has no title in a language. */
function isPlaceholder(title: string | null, episode: number): boolean {
  return title === null || new RegExp(`^\\P{N}{0,14}${episode}\\P{N}{0,10}$`, 'u').test(title);
}
