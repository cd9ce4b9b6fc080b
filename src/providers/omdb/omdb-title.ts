import { parseCredits } from '../../interop/parse-credits.ts';
import { parseDate } from '../../interop/parse-date.ts';
import { isNothing } from '../../interop/parse-list.ts';
import { parseNumber } from '../../interop/parse-number.ts';
import { parseRuntime } from '../../interop/parse-runtime.ts';
import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import { isExternalId } from '../../shared/external-id.ts';
import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { EpisodeDetails, SeasonDetails, TitleDetails } from '../../shared/metadata/title-details.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import { unexpectedAnswer } from '../fields/expect-object.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import { type JsonObject, lineAt, objectsAt, textAt, urlAt, wholeAt, yearAt } from '../fields/json-fields.ts';
import { omdbFacts } from './omdb-facts.ts';

const MOST_SEASONS = 100;

/** What of an answer says something: OMDb writes "N/A" for what it does not know. */
export function omdbFields(answer: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => !isNothing(value)));
}

/** A row of a search, or a title with its details; null for what has no id or title, or is no film or series. */
export function omdbCandidate(answer: JsonObject): TitleCandidate | null {
  const row = omdbFields(answer);
  const [id, title, kind] = [lineAt(row, 'imdbID') ?? undefined, lineAt(row, 'Title'), kindOf(row)];
  if (!isExternalId('imdb', id) || title === null || kind === null) return null;
  return {
    ref: { provider: 'omdb', id, kind },
    title,
    originalTitle: null,
    alternativeTitles: [],
    year: yearAt(row, 'Year'),
    overview: textAt(row, 'Plot'),
    posterUrl: urlAt(row, 'Poster'),
    runtimeMin: minutesOf(row),
    seasonCount: wholeAt(row, 'totalSeasons', 1),
    episodeCount: null,
    isAnime: false,
    externalIds: { imdb: id },
    url: pageOf(id),
  };
}

/**
 * The details of a film or series.
 * @throws ProviderError `unexpected` when it has no title.
 */
export function omdbDetails(answer: JsonObject, id: string, kind: TitleKind): TitleDetails {
  const row = omdbFields(answer);
  const title = lineAt(row, 'Title');
  if (title === null) throw unexpectedAnswer(omdbFacts);
  const overview = textAt(row, 'Plot');
  const posterUrl = urlAt(row, 'Poster');
  return {
    ref: { provider: 'omdb', id, kind },
    title,
    originalTitle: null,
    alternativeTitles: [],
    year: yearAt(row, 'Year'),
    overview,
    language: 'en',
    airedDate: parseDate(row.Released),
    runtimeMin: minutesOf(row),
    ...ratingOf(row),
    genres: listAt(row, 'Genre'),
    keywords: [],
    countries: listAt(row, 'Country'),
    companies: listAt(row, 'Production'),
    credits: creditsOf(row),
    images:
      posterUrl === null
        ? []
        : [{ type: 'poster', url: posterUrl, width: null, height: null, language: null }],
    trailers: [],
    translations: [],
    seasons: seasonsOf(wholeAt(row, 'totalSeasons', 1) ?? 0),
    externalIds: { imdb: id },
    url: pageOf(id),
  };
}

/**
 * A season with what is said of its episodes.
 * @throws ProviderError `unexpected` when there is no list of them.
 */
export function omdbSeason(answer: JsonObject, season: number): SeasonDetails {
  if (!Array.isArray(answer.Episodes)) throw unexpectedAnswer(omdbFacts);
  const episodes = objectsAt(answer, 'Episodes').flatMap((episode) => {
    const number = wholeAt(episode, 'Episode');
    return number === null ? [] : [omdbEpisode(episode, season, number)];
  });
  return { season, title: null, overview: null, posterUrl: null, episodeCount: episodes.length, episodes };
}

/** An episode, asked for alone or as part of its season. */
export function omdbEpisode(answer: JsonObject, season: number, episode: number): EpisodeDetails {
  const row = omdbFields(answer);
  return {
    season,
    episode,
    title: lineAt(row, 'Title'),
    overview: textAt(row, 'Plot'),
    airedDate: parseDate(row.Released),
    runtimeMin: minutesOf(row),
    ...ratingOf(row),
    imageUrl: urlAt(row, 'Poster'),
    externalIds: externalIdsOf({ imdb: row.imdbID }),
    credits: creditsOf(row),
  };
}

/** Actors and the others are lists of names; "(screenplay)" behind one says what of a script is theirs. */
function creditsOf(row: JsonObject): readonly CatalogueCredit[] {
  const named = (name: string, role: string) =>
    parseCredits([...new Set(listAt(row, name).map((person) => person.replace(/\s*\([^)]*\)$/, '')))], role);
  return [...named('Director', 'director'), ...named('Writer', 'writer'), ...named('Actors', 'actor')];
}

function ratingOf(row: JsonObject): { readonly rating: number | null; readonly votes: number | null } {
  const [rating, votes] = [parseNumber(row.imdbRating), parseNumber(row.imdbVotes)];
  return {
    rating: rating !== null && rating > 0 && rating <= 10 ? rating : null,
    votes: votes !== null && Number.isSafeInteger(votes) && votes > 0 ? votes : null,
  };
}

/** It says how many seasons there are, and nothing else of them. */
function seasonsOf(count: number): readonly SeasonDetails[] {
  return Array.from({ length: Math.min(count, MOST_SEASONS) }, (_, index) => ({
    season: index + 1,
    title: null,
    overview: null,
    posterUrl: null,
    episodeCount: null,
    episodes: [],
  }));
}

function minutesOf(row: JsonObject): number | null {
  const minutes = parseRuntime(row.Runtime);
  return minutes !== null && Number.isSafeInteger(minutes) && minutes > 0 ? minutes : null;
}

function listAt(row: JsonObject, name: string): readonly string[] {
  const names = (lineAt(row, name) ?? '').split(/,\s*/).filter((entry) => entry !== '');
  return [...new Set(names)];
}

function kindOf({ Type: type }: JsonObject): TitleKind | null {
  return type === 'movie' || type === 'series' ? type : null;
}

function pageOf(id: string): string {
  return `https://www.imdb.com/title/${id}/`;
}
