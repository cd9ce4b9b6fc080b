import { type ExternalSource, isExternalId, isExternalSource } from '../../../shared/external-id.ts';
import type { ExternalId } from '../../../shared/media-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';

/** Address of a title's page by its id; undefined where titles of this type have no page by an id. */
type PageOf = (id: string, mediaType: MediaType) => string | undefined;

/**
 * Pages of catalogues by the ids they know a title by. The forms of the addresses are those that Wikidata keeps of each
 * kind of id ("formatter URL", https://www.wikidata.org/wiki/Property:P1630): P345 IMDb; P4947 and P4983 TMDB, films and
 * series; P4835, P12196 and P7043 TheTVDB, series, films and episodes; P8600 TVmaze; P8729 AniList; P5646 AniDB; P4086
 * MyAnimeList; P8013 Trakt, whose ids begin with the kind. TVmaze gives those of episodes itself
 * (https://www.tvmaze.com/api#episodes). Episodes have no page by their id at TMDB and Trakt.
 */
const PAGES: Readonly<Record<ExternalSource, PageOf>> = {
  imdb: (id) => `https://www.imdb.com/title/${id}/`,
  tmdb: byKind('https://www.themoviedb.org/', { film: 'movie', series: 'tv' }),
  tvdb: byKind('https://thetvdb.com/dereferrer/', { film: 'movie', series: 'series', episode: 'episode' }),
  tvmaze: byKind('https://www.tvmaze.com/', { series: 'shows', episode: 'episodes' }),
  wikidata: (id) => `https://www.wikidata.org/wiki/${id}`,
  anilist: (id) => `https://anilist.co/anime/${id}`,
  anidb: (id) => `https://anidb.net/anime/${id}`,
  mal: (id) => `https://myanimelist.net/anime/${id}`,
  trakt: byKind('https://trakt.tv/', { film: 'movies', series: 'shows' }),
};

const NAMES: Readonly<Record<string, string>> = {
  imdb: 'IMDb',
  tmdb: 'TMDB',
  tvdb: 'TheTVDB',
  tvmaze: 'TVmaze',
  wikidata: 'Wikidata',
  wikipedia: 'Wikipedia',
  justwatch: 'JustWatch',
  anilist: 'AniList',
  anidb: 'AniDB',
  mal: 'MyAnimeList',
  trakt: 'Trakt',
  synthetic: 'Synthetic',
};

/** What people call a catalogue. */
export function sourceName(source: string): string {
  return Object.hasOwn(NAMES, source) ? (NAMES[source] ?? source) : source;
}

/** The page of a title in another catalogue, or undefined where none is known or the id is none of that catalogue's. */
export function externalPage(source: string, id: string, mediaType: MediaType): string | undefined {
  return isExternalSource(source) && isExternalId(source, id) ? PAGES[source](id, mediaType) : undefined;
}

/**
 * The page of a film at Letterboxd, which leads there from the ids that TMDB and IMDb have of it
 * (`letterboxd.com/tmdb/…`, `letterboxd.com/imdb/…`); undefined where neither is known.
 */
export function letterboxdPage(ids: readonly ExternalId[], mediaType: MediaType): string | undefined {
  if (mediaType !== 'movie') return undefined;
  for (const source of ['tmdb', 'imdb'] as const) {
    const id = ids.find((one) => one.source === source)?.externalId;
    if (isExternalId(source, id)) return `https://letterboxd.com/${source}/${id}/`;
  }
  return undefined;
}

function byKind(
  start: string,
  { film, series, episode }: { readonly film?: string; readonly series?: string; readonly episode?: string },
): PageOf {
  const paths: Readonly<Record<MediaType, string | undefined>> = {
    movie: film,
    video: film,
    series,
    episode,
  };
  return (id, mediaType) => {
    const path = paths[mediaType];
    return path === undefined ? undefined : `${start}${path}/${id}`;
  };
}
