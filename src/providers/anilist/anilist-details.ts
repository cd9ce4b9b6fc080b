import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type {
  RemoteImage,
  SeasonDetails,
  TitleDetails,
  Trailer,
} from '../../shared/metadata/title-details.ts';
import { unexpectedAnswer } from '../fields/expect-object.ts';
import {
  type JsonObject,
  lineAt,
  linesAt,
  numberAt,
  objectAt,
  objectsAt,
  urlAt,
  wholeAt,
} from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { anilistDate, anilistIds, anilistPage, anilistYear } from './anilist-candidate.ts';
import { anilistCredits } from './anilist-credits.ts';
import { anilistFacts } from './anilist-facts.ts';
import { anilistTexts } from './anilist-titles.ts';

/** Percent of those who voted on a tag: below, it is a side matter. */
const LEAST_RANK = 50;

const WATCH_PAGES: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  dailymotion: 'https://www.dailymotion.com/video/',
};

/**
 * The details of an anime.
 * @throws ProviderError `unexpected` when it has no title.
 */
export function anilistDetails(media: JsonObject, ref: TitleRef, context: ProviderContext): TitleDetails {
  const texts = anilistTexts(media, context.languages);
  if (texts.title === null) throw unexpectedAnswer(anilistFacts);
  const score = numberAt(media, 'averageScore');
  const country = lineAt(media, 'countryOfOrigin') ?? '';
  return {
    ref,
    title: texts.title,
    originalTitle: texts.originalTitle,
    alternativeTitles: texts.alternativeTitles,
    year: anilistYear(media),
    overview: texts.overview,
    language: texts.overviewLanguage ?? texts.titleLanguage,
    airedDate: anilistDate(media),
    runtimeMin: wholeAt(media, 'duration', 1),
    rating: score !== null && score > 0 && score <= 100 ? score / 10 : null,
    votes: votesOf(media),
    genres: [...new Set(linesAt(media, 'genres'))],
    keywords: tagsOf(media),
    countries: /^[A-Z]{2}$/.test(country) ? [country] : [],
    companies: studiosOf(media),
    credits: anilistCredits(media),
    images: imagesOf(media),
    trailers: trailersOf(media),
    translations: [],
    seasons: ref.kind === 'series' ? seasonsOf(media) : [],
    externalIds: { ...anilistIds(media), anilist: ref.id },
    url: anilistPage(media, ref.id),
  };
}

/** What its viewers agree it is about; nothing that would give away what happens. */
function tagsOf(media: JsonObject): readonly string[] {
  const names = objectsAt(media, 'tags')
    .filter(({ isGeneralSpoiler, isMediaSpoiler }) => isGeneralSpoiler !== true && isMediaSpoiler !== true)
    .filter((tag) => (wholeAt(tag, 'rank') ?? 0) >= LEAST_RANK)
    .map((tag) => lineAt(tag, 'name'));
  return [...new Set(names.filter((name) => name !== null))];
}

/** How many have scored it. */
function votesOf(media: JsonObject): number | null {
  const amounts = objectsAt(objectAt(media, 'stats'), 'scoreDistribution').map(
    (score) => wholeAt(score, 'amount') ?? 0,
  );
  const votes = amounts.reduce((sum, amount) => sum + amount, 0);
  return Number.isSafeInteger(votes) && votes > 0 ? votes : null;
}

/** The studio that made it first, then those who paid for it. */
function studiosOf(media: JsonObject): readonly string[] {
  const edges = objectsAt(objectAt(media, 'studios'), 'edges');
  const names = edges
    .toSorted((one, other) => Number(other.isMain === true) - Number(one.isMain === true))
    .map((edge) => lineAt(objectAt(edge, 'node'), 'name'));
  return [...new Set(names.filter((name) => name !== null))];
}

function imagesOf(media: JsonObject): readonly RemoteImage[] {
  const cover = objectAt(media, 'coverImage');
  const poster = urlAt(cover, 'extraLarge') ?? urlAt(cover, 'large');
  const banner = urlAt(media, 'bannerImage');
  const unknown = { width: null, height: null, language: null };
  return [
    ...(poster === null ? [] : [{ type: 'poster' as const, url: poster, ...unknown }]),
    ...(banner === null ? [] : [{ type: 'banner' as const, url: banner, ...unknown }]),
  ];
}

function trailersOf(media: JsonObject): readonly Trailer[] {
  const trailer = objectAt(media, 'trailer');
  const [site, id] = [lineAt(trailer, 'site') ?? '', lineAt(trailer, 'id') ?? ''];
  const page = Object.hasOwn(WATCH_PAGES, site) ? WATCH_PAGES[site] : undefined;
  if (page === undefined || !/^[\w-]+$/.test(id)) return [];
  return [{ name: 'Trailer', url: `${page}${id}`, language: null }];
}

/** Each season is an anime of its own: one that nothing came before is the first, and of others nobody says. */
function seasonsOf(media: JsonObject): readonly SeasonDetails[] {
  const episodeCount = wholeAt(media, 'episodes', 1);
  const { edges } = objectAt(media, 'relations');
  const isFirst =
    Array.isArray(edges) &&
    objectsAt({ edges }, 'edges').every(({ relationType }) => relationType !== 'PREQUEL');
  if (episodeCount === null || !isFirst) return [];
  return [{ season: 1, title: null, overview: null, posterUrl: null, episodeCount, episodes: [] }];
}
