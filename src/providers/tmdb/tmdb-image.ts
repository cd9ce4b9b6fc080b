import type { JsonObject } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';

/** Widths that TMDB has of a kind of picture and that are used here; `/configuration` lists them all. */
type TmdbImageSize = 'w185' | 'w300' | 'w780' | 'w1280';

/** Address of a picture from its path, such as `/abc.jpg`; null when there is none. */
export function tmdbImage(
  object: JsonObject,
  name: string,
  size: TmdbImageSize,
  { imageBase }: ProviderContext,
): string | null {
  const path = object[name];
  return typeof path === 'string' && /^\/[\w-]+\.\w+$/.test(path) ? `${imageBase}/${size}${path}` : null;
}
