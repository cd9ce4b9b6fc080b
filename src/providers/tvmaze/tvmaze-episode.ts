import type { EpisodeDetails } from '../../shared/metadata/title-details.ts';
import {
  dateAt,
  type JsonObject,
  lineAt,
  numberAt,
  objectAt,
  textAt,
  urlAt,
  wholeAt,
} from '../fields/json-fields.ts';

/** TVMaze's rating of a show or an episode, 0 to 10. */
export function tvmazeRating(row: JsonObject): number | null {
  const rating = numberAt(objectAt(row, 'rating'), 'average');
  return rating !== null && rating > 0 && rating <= 10 ? rating : null;
}

/** An episode; null for specials that have no number. */
export function tvmazeEpisode(row: JsonObject): EpisodeDetails | null {
  const season = wholeAt(row, 'season');
  const episode = wholeAt(row, 'number');
  if (season === null || episode === null) return null;
  return {
    season,
    episode,
    title: lineAt(row, 'name'),
    overview: textAt(row, 'summary'),
    airedDate: dateAt(row, 'airdate'),
    runtimeMin: wholeAt(row, 'runtime', 1),
    rating: tvmazeRating(row),
    votes: null,
    imageUrl: urlAt(objectAt(row, 'image'), 'original'),
    // TVMaze numbers episodes apart from shows: the same number is another thing.
    externalIds: {},
    credits: [],
  };
}
