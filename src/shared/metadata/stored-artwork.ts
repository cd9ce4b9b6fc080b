import type { ArtworkType } from '../artwork.ts';

/** The widths pictures are stored at, in px: list, grid, page. Each at most as wide as the original. */
export const ARTWORK_WIDTHS = { small: 128, medium: 320, large: 640 } as const;
export type ArtworkSize = keyof typeof ARTWORK_WIDTHS;

/** The widths a backdrop is stored at, in px: a phone's page and a desktop's. */
export const BACKDROP_WIDTHS = { medium: 640, large: 1280 } as const;
/** An episode's picture is shown in one size, in px. */
export const STILL_WIDTHS = { medium: 320 } as const;

/** The widths pictures of a type are stored at, in px. */
export function widthsOf(type: ArtworkType): Readonly<Partial<Record<ArtworkSize, number>>> {
  if (type === 'fanart') return BACKDROP_WIDTHS;
  return type === 'thumbnail' ? STILL_WIDTHS : ARTWORK_WIDTHS;
}

/** A picture as it was stored, in all sizes. */
export interface StoredArtwork {
  readonly type: ArtworkType;
  /** Where it came from. */
  readonly url: string;
  /** Name it is read by: hex digits. */
  readonly key: string;
  /** Of the largest size stored, in px. */
  readonly width: number;
  readonly height: number;
  /** Of all sizes together. */
  readonly bytes: number;
  /** `#rrggbb`: what its place looks like until it is there. */
  readonly dominantColor: string;
}

/** The poster of a row in a list. */
export interface ItemPoster {
  readonly key: string;
  /** `#rrggbb`. */
  readonly color: string | null;
}
