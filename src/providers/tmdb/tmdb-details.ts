import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { SeasonDetails, TitleDetails, Translation } from '../../shared/metadata/title-details.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import { unexpectedAnswer } from '../fields/expect-object.ts';
import {
  dateAt,
  type JsonObject,
  lineAt,
  linesAt,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
  wholeAt,
  yearAt,
} from '../fields/json-fields.ts';
import { type LanguageWish, languageWishes, regionFor } from '../fields/language-wish.ts';
import type { LocalTexts } from '../fields/pick-texts.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { tmdbIds, tmdbPage } from './tmdb-candidate.ts';
import { tmdbCredits } from './tmdb-credits.ts';
import { tmdbFacts } from './tmdb-facts.ts';
import { tmdbImage } from './tmdb-image.ts';
import { tmdbImages, tmdbTrailers } from './tmdb-media.ts';
import { tmdbTexts, tmdbTranslations } from './tmdb-texts.ts';

const MOST_TITLES = 50;
const MOST_KEYWORDS = 60;

/** Release types of TMDB in the order in which one of them is a film's date in a country: in cinemas first. */
const RELEASE_TYPES = [3, 2, 1, 4, 5, 6];

/**
 * The details of a film or series, from the answer with everything appended.
 * @throws ProviderError `unexpected` when it has no title.
 */
export function tmdbDetails(row: JsonObject, ref: TitleRef, context: ProviderContext): TitleDetails {
  const wishes = languageWishes(context.languages);
  const texts = tmdbTexts(row, wishes);
  if (texts.title === null) throw unexpectedAnswer(tmdbFacts);
  const isMovie = ref.kind === 'movie';
  const released = isMovie ? 'release_date' : 'first_air_date';
  const originalTitle = lineAt(row, isMovie ? 'original_title' : 'original_name');
  const votes = wholeAt(row, 'vote_count', 1);
  return {
    ref,
    title: texts.title,
    originalTitle,
    alternativeTitles: alternativeTitles(row, [texts.title, originalTitle]),
    year: yearAt(row, released),
    overview: texts.overview,
    language: texts.overviewLanguage ?? texts.titleLanguage,
    airedDate: dateIn(row, regionFor(context.region, context.languages)) ?? dateAt(row, released),
    runtimeMin: runtimeOf(row),
    rating: votes === null ? null : ratingAt(row, 'vote_average'),
    votes,
    genres: namesAt(row, 'genres'),
    keywords: keywordsOf(row),
    countries: countriesOf(row),
    companies: [...new Set([...namesAt(row, 'networks'), ...namesAt(row, 'production_companies')])],
    credits: tmdbCredits(row),
    images: tmdbImages(row, wishes, context),
    trailers: tmdbTrailers(row),
    translations: translationsOf(row, wishes),
    seasons: seasonsOf(row, context),
    externalIds: { ...tmdbIds(row, null), tmdb: ref.id },
    url: tmdbPage(ref.kind, Number(ref.id)),
  };
}

/** Ratings are from 0 to 10; null for anything else. */
export function ratingAt(row: JsonObject, name: string): number | null {
  const rating = numberAt(row, name);
  return rating !== null && rating > 0 && rating <= 10 ? rating : null;
}

/** What is appended to the details of either kind; both take at most 20 of them. */
export function tmdbAppendix(kind: TitleKind): string {
  const both = 'images,external_ids,translations,alternative_titles,videos,keywords';
  return kind === 'movie' ? `credits,${both},release_dates` : `aggregate_credits,${both}`;
}

function alternativeTitles(row: JsonObject, but: readonly (string | null)[]): readonly string[] {
  const alternative = objectAt(row, 'alternative_titles');
  const titles = [...objectsAt(alternative, 'titles'), ...objectsAt(alternative, 'results')];
  const names = titles.map((title) => lineAt(title, 'title')).filter((title) => title !== null);
  return [...new Set(names)].filter((title) => !but.includes(title)).slice(0, MOST_TITLES);
}

/** The day a film came out in a country. */
function dateIn(row: JsonObject, region: string | null): string | null {
  const countries = objectsAt(objectAt(row, 'release_dates'), 'results');
  const country = countries.find((entry) => region !== null && entry.iso_3166_1 === region) ?? {};
  const releases = objectsAt(country, 'release_dates')
    .map((release) => ({ date: dateAt(release, 'release_date'), type: wholeAt(release, 'type') }))
    .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
  for (const wanted of RELEASE_TYPES) {
    const date = releases.find((release) => release.type === wanted && release.date !== null)?.date;
    if (date) return date;
  }
  return null;
}

/** In minutes; of a series that of its episodes. */
function runtimeOf(row: JsonObject): number | null {
  const [ofEpisodes] = Array.isArray(row.episode_run_time) ? row.episode_run_time : [];
  return (
    wholeAt(row, 'runtime', 1) ??
    wholeAt({ ofEpisodes }, 'ofEpisodes', 1) ??
    wholeAt(objectAt(row, 'last_episode_to_air'), 'runtime', 1)
  );
}

function namesAt(row: JsonObject, name: string): readonly string[] {
  const names = objectsAt(row, name).map((entry) => lineAt(entry, 'name'));
  return [...new Set(names.filter((entry) => entry !== null))];
}

/** Of a film they are called otherwise than of a series. */
function keywordsOf(row: JsonObject): readonly string[] {
  const keywords = objectAt(row, 'keywords');
  return [...namesAt(keywords, 'keywords'), ...namesAt(keywords, 'results')].slice(0, MOST_KEYWORDS);
}

function countriesOf(row: JsonObject): readonly string[] {
  const codes = [
    ...objectsAt(row, 'production_countries').map((country) => lineAt(country, 'iso_3166_1')),
    ...linesAt(row, 'origin_country'),
  ];
  return [...new Set(codes.filter((code) => code !== null && /^[A-Z]{2}$/.test(code)))] as readonly string[];
}

/** Titles in all languages, overviews only in those wanted: they are long, and there are dozens. */
function translationsOf(row: JsonObject, wishes: readonly LanguageWish[]): readonly Translation[] {
  const isWanted = (text: LocalTexts) => wishes.some(({ language }) => language === text.language);
  return tmdbTranslations(row).flatMap((text) => {
    const overview = isWanted(text) ? text.overview : null;
    if (text.language === null || (text.title === null && overview === null)) return [];
    const language = text.region === null ? text.language : `${text.language}-${text.region}`;
    return [{ language, title: text.title, overview }];
  });
}

function seasonsOf(row: JsonObject, context: ProviderContext): readonly SeasonDetails[] {
  return objectsAt(row, 'seasons').flatMap((season) => {
    const number = wholeAt(season, 'season_number');
    if (number === null) return [];
    return [
      {
        season: number,
        title: lineAt(season, 'name'),
        overview: textAt(season, 'overview'),
        posterUrl: tmdbImage(season, 'poster_path', 'w780', context),
        episodeCount: wholeAt(season, 'episode_count'),
        episodes: [],
      },
    ];
  });
}
