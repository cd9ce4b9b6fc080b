import type { MediaType } from './media-type.ts';

/** The library that deleted titles are in: it stands in no list of libraries. */
export const BIN_LIBRARY_ID = 0;

/** A title in the bin. */
export interface BinnedTitle {
  readonly id: number;
  readonly title: string;
  readonly year: number | null;
  readonly mediaType: MediaType;
  /** ms since the epoch. */
  readonly deletedAt: number;
  /** Where it is restored to; null: that library is gone, or deleted. */
  readonly libraryName: string | null;
  readonly seriesTitle: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  /** Of a series: those that were deleted with it. */
  readonly episodes: number;
}

/** A place in the bin, which is in order of deletion. */
export type BinPlace = Pick<BinnedTitle, 'id' | 'deletedAt'>;
