import type { CatalogueItem } from '../../shared/catalogue-item.ts';
import type { Nfo, NfoKind } from '../../shared/files/nfo.ts';
import type { MediaType } from '../../shared/media-type.ts';
import { sortTitle } from '../../shared/sort-title.ts';

const MEDIA_TYPES: Readonly<Record<NfoKind, MediaType>> = {
  movie: 'movie',
  series: 'series',
  season: 'series',
  episode: 'episode',
  video: 'video',
};

/**
 * What an NFO says as an item that can be stored. What it says of watching, pictures, tags and collections has no place
 * there. A title that it does not name is "Episode 7", its series' or "".
 * @param line Its position among the entries of its file, from 1.
 */
export function itemOfNfo(nfo: Nfo, line = 1): CatalogueItem {
  const mediaType = nfo.kind === null ? 'movie' : MEDIA_TYPES[nfo.kind];
  const isEpisode = mediaType === 'episode';
  const title = nfo.title ?? nfo.originalTitle ?? otherTitle(nfo);
  return {
    line,
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
    season: isEpisode ? nfo.season : null,
    episode: isEpisode ? nfo.episode : null,
    seriesTitle: isEpisode ? nfo.seriesTitle : null,
    seriesSortTitle: isEpisode && nfo.seriesTitle !== null ? sortTitle(nfo.seriesTitle) : null,
    externalIds: nfo.externalIds,
    credits: nfo.credits,
    addedAt: nfo.addedAt,
  };
}

function otherTitle({ kind, episode, seriesTitle }: Nfo): string {
  return kind === 'episode' && episode !== null ? `Episode ${episode}` : (seriesTitle ?? '');
}
