import type { ArtworkType } from '../../shared/artwork.ts';
import type { RemoteImage, Trailer } from '../../shared/metadata/title-details.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from '../fields/json-fields.ts';
import { type LanguageWish, languageTag } from '../fields/language-wish.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { tmdbImage } from './tmdb-image.ts';

const MOST_OF_A_TYPE = 15;
const MOST_TRAILERS = 10;

const WATCH_PAGES: Readonly<Record<string, string>> = {
  YouTube: 'https://www.youtube.com/watch?v=',
  Vimeo: 'https://vimeo.com/',
};

/** Posters and backgrounds: the one TMDB shows first, then those in the languages wanted, then the others. */
export function tmdbImages(
  details: JsonObject,
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): readonly RemoteImage[] {
  const images = objectAt(details, 'images');
  const posters = imagesOf(details, 'poster', objectsAt(images, 'posters'), wishes, context);
  // Backgrounds are best without words.
  const fanart = imagesOf(details, 'fanart', objectsAt(images, 'backdrops'), [], context);
  return [...posters, ...fanart];
}

function imagesOf(
  details: JsonObject,
  type: ArtworkType & ('poster' | 'fanart'),
  rows: readonly JsonObject[],
  wishes: readonly LanguageWish[],
  context: ProviderContext,
): readonly RemoteImage[] {
  const size = type === 'poster' ? 'w780' : 'w1280';
  const shown = tmdbImage(details, type === 'poster' ? 'poster_path' : 'backdrop_path', size, context);
  const images = rows.flatMap((row): readonly RemoteImage[] => {
    const url = tmdbImage(row, 'file_path', size, context);
    const language = languageTag(lineAt(row, 'iso_639_1'));
    return url === null
      ? []
      : [{ type, url, width: wholeAt(row, 'width', 1), height: wholeAt(row, 'height', 1), language }];
  });
  const rankOf = ({ url, language }: RemoteImage): number => {
    if (url === shown) return -1;
    const rank = wishes.findIndex((wish) => wish.language === language);
    if (rank >= 0) return rank;
    return language === null ? wishes.length : wishes.length + 1;
  };
  const isListed = shown === null || images.some(({ url }) => url === shown);
  if (!isListed) images.push({ type, url: shown, width: null, height: null, language: null });
  return images.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, MOST_OF_A_TYPE);
}

/** Trailers at sites that have a page to watch them; teasers only when there is nothing else. */
export function tmdbTrailers(details: JsonObject): readonly Trailer[] {
  const videos = objectsAt(objectAt(details, 'videos'), 'results');
  const trailers = videos.filter(({ type }) => type === 'Trailer');
  return (trailers.length > 0 ? trailers : videos.filter(({ type }) => type === 'Teaser'))
    .flatMap((video): readonly Trailer[] => {
      const [site, key] = [lineAt(video, 'site') ?? '', lineAt(video, 'key') ?? ''];
      const page = Object.hasOwn(WATCH_PAGES, site) ? WATCH_PAGES[site] : undefined;
      if (page === undefined || !/^[\w-]+$/.test(key)) return [];
      return [
        {
          name: lineAt(video, 'name') ?? 'Trailer',
          url: `${page}${key}`,
          language: languageTag(lineAt(video, 'iso_639_1')),
        },
      ];
    })
    .slice(0, MOST_TRAILERS);
}
