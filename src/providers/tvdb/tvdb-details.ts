import type { ArtworkType } from '../../shared/artwork.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type {
  RemoteImage,
  SeasonDetails,
  TitleDetails,
  Trailer,
  Translation,
} from '../../shared/metadata/title-details.ts';
import { countryCode } from '../fields/country-code.ts';
import { unexpectedAnswer } from '../fields/expect-object.ts';
import {
  dateAt,
  type JsonObject,
  lineAt,
  numberAt,
  objectAt,
  objectsAt,
  urlAt,
  wholeAt,
  yearAt,
} from '../fields/json-fields.ts';
import { type LanguageWish, languageWishes, regionFor } from '../fields/language-wish.ts';
import { type LocalTexts, pickTexts } from '../fields/pick-texts.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { tvdbAliases } from './tvdb-candidate.ts';
import { tvdbCredits } from './tvdb-credits.ts';
import { tvdbFacts } from './tvdb-facts.ts';
import { languageOfTvdb } from './tvdb-language.ts';
import { tvdbIds, tvdbImage, tvdbOriginal, tvdbPage, tvdbTranslations } from './tvdb-record.ts';

const MOST_OF_A_TYPE = 15;

/** Types of pictures by their number in `/artwork/types`: of series, then of films. */
const ARTWORK_TYPES: Readonly<Record<number, ArtworkType>> = {
  1: 'banner',
  2: 'poster',
  3: 'fanart',
  14: 'poster',
  15: 'fanart',
  16: 'banner',
};

/**
 * The details of a film or series, from its extended record with translations.
 * @throws ProviderError `unexpected` when it has no title.
 */
export function tvdbDetails(record: JsonObject, ref: TitleRef, context: ProviderContext): TitleDetails {
  const wishes = languageWishes(context.languages);
  const original = tvdbOriginal(record);
  const translations = tvdbTranslations(record);
  const texts = pickTexts(wishes, translations, original);
  if (texts.title === null) throw unexpectedAnswer(tvdbFacts);
  const countries = [
    ...objectsAt(record, 'production_countries').map((country) => lineAt(country, 'country')),
    lineAt(record, 'originalCountry'),
  ].map(countryCode);
  return {
    ref,
    title: texts.title,
    originalTitle: original.title,
    alternativeTitles: tvdbAliases(record, [texts.title, original.title]),
    year: yearAt(record, 'year') ?? yearAt(record, 'firstAired'),
    overview: texts.overview,
    language: texts.overviewLanguage ?? texts.titleLanguage,
    airedDate: dateOf(record, regionFor(context.region, context.languages)),
    runtimeMin: wholeAt(record, 'runtime', 1) ?? wholeAt(record, 'averageRuntime', 1),
    // Its score says how much a title is looked at, not how good it is.
    rating: null,
    votes: null,
    genres: namesOf(objectsAt(record, 'genres')),
    keywords: [],
    countries: [...new Set(countries.filter((country) => country !== null))],
    companies: companiesOf(record),
    credits: tvdbCredits(record),
    images: imagesOf(record, wishes, context),
    trailers: trailersOf(record),
    translations: translationsOf(translations, wishes),
    seasons: seasonsOf(record, context),
    externalIds: tvdbIds(record, 'remoteIds', ref.id),
    url: tvdbPage(record, ref.kind),
  };
}

function namesOf(entries: readonly JsonObject[]): readonly string[] {
  return [...new Set(entries.map((entry) => lineAt(entry, 'name')).filter((name) => name !== null))];
}

/** Of a film by kind of company, of a series in one list. */
function companiesOf(record: JsonObject): readonly string[] {
  const byKind = objectAt(record, 'companies');
  return namesOf([
    ...objectsAt(record, 'companies'),
    ...['production', 'studio', 'network'].flatMap((kind) => objectsAt(byKind, kind)),
    ...objectsAt(record, 'studios'),
  ]);
}

/** The day it came out: in a country, if that is known, else anywhere. */
function dateOf(record: JsonObject, region: string | null): string | null {
  const inRegion = objectsAt(record, 'releases').find(
    (release) => region !== null && countryCode(lineAt(release, 'country')) === region,
  );
  return (
    dateAt(inRegion ?? {}, 'date') ??
    dateAt(record, 'firstAired') ??
    dateAt(objectAt(record, 'first_release'), 'date')
  );
}

/** Those in the languages wanted first; among them, those TheTVDB puts first. */
function imagesOf(
  record: JsonObject,
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): readonly RemoteImage[] {
  const images = objectsAt(record, 'artworks').flatMap((artwork) => {
    const type = ARTWORK_TYPES[wholeAt(artwork, 'type') ?? 0];
    const url = tvdbImage(artwork, 'image', context);
    if (type === undefined || url === null) return [];
    const { language } = languageOfTvdb(lineAt(artwork, 'language'));
    const wanted = wishes.findIndex((wish) => wish.language === language);
    const rank = wanted >= 0 ? wanted : wishes.length + (language === null ? 0 : 1);
    const size = { width: wholeAt(artwork, 'width', 1), height: wholeAt(artwork, 'height', 1) };
    return [{ image: { type, url, ...size, language }, rank, score: numberAt(artwork, 'score') ?? 0 }];
  });
  images.sort((one, other) => one.rank - other.rank || other.score - one.score);
  const shown = tvdbImage(record, 'image', context);
  const all: readonly RemoteImage[] = images.map(({ image }) => image);
  const isListed = shown === null || all.some(({ url }) => url === shown);
  const poster: RemoteImage[] = isListed
    ? []
    : [{ type: 'poster', url: shown, width: null, height: null, language: null }];
  return (['poster', 'fanart', 'banner'] as const).flatMap((type) =>
    [...all, ...poster].filter((image) => image.type === type).slice(0, MOST_OF_A_TYPE),
  );
}

function trailersOf(record: JsonObject): readonly Trailer[] {
  return objectsAt(record, 'trailers').flatMap((trailer) => {
    const url = urlAt(trailer, 'url');
    const { language } = languageOfTvdb(lineAt(trailer, 'language'));
    return url === null ? [] : [{ name: lineAt(trailer, 'name') ?? 'Trailer', url, language }];
  });
}

/** Titles in all languages, overviews only in those wanted: they are long, and there are dozens. */
function translationsOf(
  texts: readonly LocalTexts[],
  wishes: readonly LanguageWish[],
): readonly Translation[] {
  const found = new Map<string, Translation>();
  for (const { language: code, region, title, overview } of texts) {
    if (code === null) continue;
    const language = region === null ? code : `${code}-${region}`;
    const isWanted = wishes.some((wish) => wish.language === code);
    const { title: firstTitle = null, overview: firstOverview = null } = found.get(language) ?? {};
    found.set(language, {
      language,
      title: firstTitle ?? title,
      overview: firstOverview ?? (isWanted ? overview : null),
    });
  }
  return [...found.values()].filter(({ title, overview }) => title !== null || overview !== null);
}

/** The seasons of the order the series is shown in; a record lists those of every order. */
function seasonsOf(record: JsonObject, context: ProviderContext): readonly SeasonDetails[] {
  const seasons = objectsAt(record, 'seasons');
  const order = wholeAt(record, 'defaultSeasonType');
  const inOrder = seasons.filter((season) => order !== null && objectAt(season, 'type').id === order);
  const shown =
    inOrder.length > 0 ? inOrder : seasons.filter((season) => objectAt(season, 'type').type === 'official');
  return shown.flatMap((season) => {
    const number = wholeAt(season, 'number');
    if (number === null) return [];
    const posterUrl = tvdbImage(season, 'image', context);
    const title = lineAt(season, 'name');
    return [{ season: number, title, overview: null, posterUrl, episodeCount: null, episodes: [] }];
  });
}
