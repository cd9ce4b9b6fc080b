import type { MediaType } from '../shared/media-type.ts';
import { foldName } from './field-names.ts';

const TYPES: Readonly<Record<MediaType, string>> = {
  movie:
    'movie movies film films feature featurefilm short tvmovie tvshort shortfilm animemovie documentary moviefilm tm',
  series:
    'series show shows tv tvshow tvshows tvseries tvminiseries miniseries limitedseries anime ona ova webseries cartoon',
  episode: 'episode tvepisode episodes',
  video: 'video',
};

const types: ReadonlyMap<string, MediaType> = new Map(
  Object.entries(TYPES).flatMap(([type, names]) => names.split(' ').map((name) => [name, type as MediaType])),
);

/** What an item is, from a catalogue's own word for it; `video` for words that are not known. */
export function parseMediaType(value: unknown): MediaType | null {
  if (typeof value !== 'string') return null;
  const name = foldName(value);
  return name === '' ? null : (types.get(name) ?? 'video');
}
