import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds, TitleKind } from '../../shared/metadata/title-query.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import {
  dateAt,
  type JsonObject,
  lineAt,
  objectAt,
  objectsAt,
  urlAt,
  wholeAt,
  yearAt,
} from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { anilistTexts } from './anilist-titles.ts';

/** Pages of other catalogues that are among the links of an anime. */
const PAGES = {
  imdb: /^https?:\/\/(?:www\.|m\.)?imdb\.com\/title\/(tt\d+)/i,
  wikidata: /^https?:\/\/(?:www\.)?wikidata\.org\/wiki\/(Q\d+)/i,
} as const;

/** An anime as a candidate; null for what has no id or no title. */
export function anilistCandidate(media: JsonObject, context: ProviderContext): TitleCandidate | null {
  const id = wholeAt(media, 'id', 1);
  const { title, originalTitle, alternativeTitles, overview } = anilistTexts(media, context.languages);
  if (id === null || title === null) return null;
  const kind = anilistKind(media);
  const cover = objectAt(media, 'coverImage');
  return {
    ref: { provider: 'anilist', id: String(id), kind },
    title,
    originalTitle,
    alternativeTitles,
    year: anilistYear(media),
    overview,
    posterUrl: urlAt(cover, 'large') ?? urlAt(cover, 'extraLarge'),
    runtimeMin: wholeAt(media, 'duration', 1),
    // Each season is an anime of its own there, and which one it is is not said.
    seasonCount: null,
    episodeCount: kind === 'series' ? wholeAt(media, 'episodes', 1) : null,
    isAnime: true,
    externalIds: anilistIds(media),
    url: anilistPage(media, String(id)),
  };
}

/** Its own id, that of MyAnimeList under `mal`, and those its links lead to. */
export function anilistIds(media: JsonObject): ExternalIds {
  const links = objectsAt(media, 'externalLinks').map((link) => lineAt(link, 'url') ?? '');
  const idOn = (page: RegExp) => links.map((link) => page.exec(link)?.[1]).find((id) => id !== undefined);
  const mal = wholeAt(media, 'idMal', 1);
  return {
    ...externalIdsOf({ anilist: media.id, imdb: idOn(PAGES.imdb), wikidata: idOn(PAGES.wikidata) }),
    ...(mal === null ? {} : { mal: String(mal) }),
  };
}

/** Whatever is not a film comes in episodes, if only in one. */
export function anilistKind(media: JsonObject): TitleKind {
  return media.format === 'MOVIE' ? 'movie' : 'series';
}

/** The year it began in. */
export function anilistYear(media: JsonObject): number | null {
  return yearAt(objectAt(media, 'startDate'), 'year') ?? yearAt(media, 'seasonYear');
}

/** YYYY-MM-DD, where all of a date is known. */
export function anilistDate(media: JsonObject): string | null {
  const start = objectAt(media, 'startDate');
  const [year, month, day] = ['year', 'month', 'day'].map((part) => wholeAt(start, part, 1));
  const pad = (value: number | null | undefined, length: number) => String(value).padStart(length, '0');
  return dateAt({ date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` }, 'date');
}

/** Page of an anime at AniList. */
export function anilistPage(media: JsonObject, id: string): string {
  const page = urlAt(media, 'siteUrl');
  return page?.startsWith('https://anilist.co/') ? page : `https://anilist.co/anime/${id}`;
}
