import type { CatalogueItem } from '../../shared/catalogue-item.ts';
import type { Nfo, NfoKind } from '../../shared/files/nfo.ts';
import type { MediaType } from '../../shared/media-type.ts';
import { sortTitle } from '../../shared/sort-title.ts';

const MEDIA_TYPES: Readonly<Record<Exclude<NfoKind, 'season'>, MediaType>> = {
  movie: 'movie',
  series: 'series',
  episode: 'episode',
  video: 'video',
};

/**
 * What an NFO says as an item that can be stored: without what it says of watching, pictures, trailers, tags and
 * collections. Null for a season, which is no item, and when there is no title. Addresses that do not tell what they are
 * of are taken for a film's.
 * @param otherTitle What the item is called when the NFO does not say, as from the file's name.
 */
export function itemOfNfo(nfo: Nfo, otherTitle: string | null = null): CatalogueItem | null {
  const title = nfo.title ?? nfo.originalTitle ?? (otherTitle || episodeTitle(nfo));
  if (title === null || nfo.kind === 'season') return null;
  const mediaType = nfo.kind === null ? 'movie' : MEDIA_TYPES[nfo.kind];
  const seriesTitle = mediaType === 'episode' ? nfo.seriesTitle : null;
  return {
    line: 1,
    mediaType,
    title,
    sortTitle: sortTitle(nfo.sortTitle ?? title),
    originalTitle: nfo.originalTitle,
    alternativeTitles: [],
    year: nfo.year,
    description: nfo.plot,
    genres: nfo.genres,
    countries: nfo.countries,
    companies: nfo.studios,
    runtimeMin: nfo.runtimeMin,
    rating: nfo.rating,
    votes: nfo.votes,
    airedDate: nfo.aired ?? nfo.premiered,
    season: nfo.season,
    episode: nfo.episode,
    seriesTitle,
    seriesSortTitle: seriesTitle === null ? null : sortTitle(seriesTitle),
    externalIds: nfo.externalIds,
    credits: nfo.credits,
    addedAt: nfo.addedAt,
  };
}

function episodeTitle({ kind, episode }: Nfo): string | null {
  return kind === 'episode' && episode !== null ? `Episode ${episode}` : null;
}
