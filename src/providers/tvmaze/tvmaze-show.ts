import { parseCredits } from '../../interop/parse-credits.ts';
import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import type { TitleCandidate, TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { RemoteImage, SeasonDetails, TitleDetails } from '../../shared/metadata/title-details.ts';
import type { ExternalIds } from '../../shared/metadata/title-query.ts';
import { unexpectedAnswer } from '../fields/expect-object.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import {
  dateAt,
  type JsonObject,
  lineAt,
  linesAt,
  objectAt,
  objectsAt,
  textAt,
  urlAt,
  wholeAt,
  yearAt,
} from '../fields/json-fields.ts';
import { tvmazeEpisode, tvmazeRating } from './tvmaze-episode.ts';
import { tvmazeFacts } from './tvmaze-facts.ts';

const MOST_CREDITS = 120;
/** Of several pictures so many of each kind, the first ones. */
const MOST_IMAGES = 10;
const IMAGE_TYPES = { poster: 'poster', background: 'fanart', banner: 'banner' } as const;

/** A show as a candidate; null for what has no id or no name. */
export function tvmazeCandidate(show: JsonObject): TitleCandidate | null {
  const id = wholeAt(show, 'id', 1);
  const title = lineAt(show, 'name');
  if (id === null || title === null) return null;
  return {
    ref: refOf(id),
    title,
    originalTitle: null,
    alternativeTitles: otherNames(show, title),
    year: yearAt(show, 'premiered'),
    overview: textAt(show, 'summary'),
    posterUrl: urlAt(objectAt(show, 'image'), 'medium'),
    runtimeMin: runtimeOf(show),
    seasonCount: embedded(show, 'seasons').length || null,
    episodeCount: embedded(show, 'episodes').length || null,
    isAnime: linesAt(show, 'genres').includes('Anime'),
    externalIds: idsOf(show, id),
    url: urlAt(show, 'url'),
  };
}

/**
 * A show with everything embedded.
 * @throws ProviderError `unexpected` when it has no id or no name.
 */
export function tvmazeDetails(show: JsonObject): TitleDetails {
  const candidate = tvmazeCandidate(show);
  if (candidate === null) throw unexpectedAnswer(tvmazeFacts);
  const { ref, title, alternativeTitles, year, overview, runtimeMin, externalIds, url } = candidate;
  const company = [objectAt(show, 'network'), objectAt(show, 'webChannel')];
  const codes = company.map((network) => lineAt(objectAt(network, 'country'), 'code'));
  return {
    ref,
    title,
    originalTitle: null,
    alternativeTitles,
    year,
    overview,
    // Summaries are English, whatever a show's own language is.
    language: 'en',
    airedDate: dateAt(show, 'premiered'),
    runtimeMin,
    rating: tvmazeRating(show),
    votes: null,
    genres: linesAt(show, 'genres'),
    keywords: [],
    countries: [...new Set(codes.filter((code) => code !== null))].slice(0, 1),
    companies: [...new Set(company.flatMap((network) => lineAt(network, 'name') ?? []))],
    credits: creditsOf(show),
    images: imagesOf(show),
    trailers: [],
    translations: [],
    seasons: seasonsOf(show),
    externalIds,
    url,
  };
}

function refOf(id: number): TitleRef {
  return { provider: 'tvmaze', id: String(id), kind: 'series' };
}

function idsOf(show: JsonObject, id: number): ExternalIds {
  const { imdb, thetvdb } = objectAt(show, 'externals');
  return externalIdsOf({ tvmaze: id, imdb, tvdb: thetvdb });
}

/** A lasting series says how long an episode is on average only. */
function runtimeOf(show: JsonObject): number | null {
  return wholeAt(show, 'runtime', 1) ?? wholeAt(show, 'averageRuntime', 1);
}

function otherNames(show: JsonObject, title: string): readonly string[] {
  const names = embedded(show, 'akas').map((aka) => lineAt(aka, 'name'));
  return [...new Set(names.filter((name) => name !== null && name !== title))].slice(0, 50) as string[];
}

function embedded(show: JsonObject, name: string): readonly JsonObject[] {
  return objectsAt(objectAt(show, '_embedded'), name);
}

function creditsOf(show: JsonObject): readonly CatalogueCredit[] {
  const entry = (person: JsonObject, role: string, character: string | null) => {
    const id = wholeAt(person, 'id', 1);
    const external = id === null ? null : `tvmaze:${id}`;
    return { name: lineAt(person, 'name'), role, character, person_external_id: external };
  };
  const cast = embedded(show, 'cast').map((part) =>
    entry(objectAt(part, 'person'), 'actor', lineAt(objectAt(part, 'character'), 'name')),
  );
  const crew = embedded(show, 'crew').map((part) =>
    entry(objectAt(part, 'person'), lineAt(part, 'type') ?? '', null),
  );
  return [...parseCredits(cast, 'actor'), ...parseCredits(crew, 'crew')].slice(0, MOST_CREDITS);
}

function imagesOf(show: JsonObject): readonly RemoteImage[] {
  const images = embedded(show, 'images').flatMap((image): RemoteImage[] => {
    const type = IMAGE_TYPES[lineAt(image, 'type') as keyof typeof IMAGE_TYPES] as
      | RemoteImage['type']
      | undefined;
    const { width, height } = imageSize(image);
    const url = urlAt(objectAt(objectAt(image, 'resolutions'), 'original'), 'url');
    return type === undefined || url === null ? [] : [{ type, url, width, height, language: null }];
  });
  const own = urlAt(objectAt(show, 'image'), 'original');
  const poster: RemoteImage[] =
    own === null ? [] : [{ type: 'poster', url: own, width: null, height: null, language: null }];
  const others = Object.values(IMAGE_TYPES).flatMap((type) =>
    images.filter((image) => image.type === type && image.url !== own).slice(0, MOST_IMAGES),
  );
  return [...poster, ...others];
}

function imageSize(image: JsonObject) {
  const original = objectAt(objectAt(image, 'resolutions'), 'original');
  return { width: wholeAt(original, 'width', 1), height: wholeAt(original, 'height', 1) };
}

/** Its seasons with their episodes, as far as they came along. */
function seasonsOf(show: JsonObject): readonly SeasonDetails[] {
  const episodes = embedded(show, 'episodes').flatMap((row) => tvmazeEpisode(row) ?? []);
  return embedded(show, 'seasons').flatMap((row): SeasonDetails[] => {
    const season = wholeAt(row, 'number');
    if (season === null) return [];
    const its = episodes.filter((episode) => episode.season === season);
    return [
      {
        season,
        title: lineAt(row, 'name'),
        overview: textAt(row, 'summary'),
        posterUrl: urlAt(objectAt(row, 'image'), 'original'),
        episodeCount: wholeAt(row, 'episodeOrder', 1) ?? (its.length || null),
        episodes: its,
      },
    ];
  });
}
