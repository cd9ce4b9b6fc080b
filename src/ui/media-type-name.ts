import type { MediaType } from '../shared/media-type.ts';

const NAMES: Readonly<Record<MediaType, string>> = {
  movie: 'Film',
  series: 'Series',
  episode: 'Episode',
  video: 'Video',
};

/** What a person calls a media type. */
export function mediaTypeName(type: MediaType): string {
  return NAMES[type];
}
