import type { ArtworkType } from '../../shared/artwork.ts';
import type { ItemPoster } from '../../shared/metadata/stored-artwork.ts';

/**
 * Shows a stored picture, a poster unless another type is said: nothing while it is read, then the picture, or what stands `instead` of one that cannot be
 * read.
 * @param width of its place, in CSS px
 */
export type PosterPictures = (
  poster: ItemPoster,
  width: number,
  instead: unknown,
  type?: ArtworkType,
) => unknown;
