import type { LibraryMediaType, MediaType } from './media-type.ts';

/** One library as lists and the side bar show it. Times are ms since the epoch. */
export interface Library {
  readonly id: number;
  readonly name: string;
  readonly path: string | null;
  readonly mediaType: LibraryMediaType;
  readonly description: string | null;
  readonly isActive: boolean;
  /** Made by the generator: labelled everywhere, removable in one action. */
  readonly isSynthetic: boolean;
  /** Names of the places its files are found in. */
  readonly scanRoots: readonly string[];
  readonly defaultDestination: string | null;
  /** A CSS colour, or null for the one derived from the name. */
  readonly color: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Number of items by type, from counters kept by the database. */
  readonly counts: Readonly<Partial<Record<MediaType, number>>>;
}

/** A library in the bin. */
export interface DeletedLibrary {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly isSynthetic: boolean;
  /** ms since the epoch. */
  readonly deletedAt: number;
  /** How many titles it holds. */
  readonly titles: number;
}

/** What a person gives to make a library; the rest has defaults. */
export interface LibraryDraft {
  readonly name: string;
  readonly mediaType?: LibraryMediaType;
  readonly description?: string | null;
  readonly path?: string | null;
  readonly color?: string | null;
  readonly isSynthetic?: boolean;
  /** It goes again by itself: no act of a person's. */
  readonly isPassing?: boolean;
}
