import type { MediaType } from './media-type.ts';

/** A name, and the titles that have it. */
export interface CountedName {
  readonly name: string;
  readonly count: number;
}

export interface CountedYear {
  readonly year: number;
  readonly count: number;
}

/** Titles rated from a whole number up to the next; the last band holds 10 as well. */
export interface CountedRating {
  readonly from: number;
  readonly count: number;
  /** All of them have one decimal at the most: a range of such numbers holds them all. */
  readonly isInTenths: boolean;
}

/** Somebody, and the titles in which they had the role in question. */
export interface CountedPerson {
  readonly id: number;
  readonly name: string;
  readonly count: number;
  /** Whether nobody else has the very name: a filter by it then selects the titles that were counted. */
  readonly isOnlyOne: boolean;
}

/** Titles added from a day to another, YYYY-MM-DD by the clock of this machine; both belong to it. */
export interface CountedSpan {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Titles that lack something. */
export interface MissingCounts {
  readonly poster: number;
  readonly overview: number;
  /** Those that wait to be matched. */
  readonly match: number;
  /** Of those with a file. */
  readonly subtitles: number;
}

/** What a library, or all active ones, come to. */
export interface LibraryFigures {
  readonly total: number;
  readonly types: Readonly<Record<MediaType, number>>;
  /** Of everything but series, whose episodes have their own; in minutes. */
  readonly runtimeMin: number;
  /** Of all files whose size is known. */
  readonly bytes: number;
  /** Titles with a file, be it there or gone. */
  readonly withFile: number;
  /** Ascending; years without a title are left out. */
  readonly years: readonly CountedYear[];
  readonly withoutYear: number;
  /** The most frequent first, {@link MOST_NAMES} at most. */
  readonly genres: readonly CountedName[];
  readonly resolutions: readonly CountedName[];
  /** All ten bands, ascending. */
  readonly ratings: readonly CountedRating[];
  readonly withoutRating: number;
  /** Those with the most titles first, {@link MOST_PEOPLE} at most. */
  readonly directors: readonly CountedPerson[];
  readonly actors: readonly CountedPerson[];
  /** Ascending and without gaps, up to now: weeks while nothing is older than half a year, else months. */
  readonly added: { readonly unit: 'week' | 'month'; readonly spans: readonly CountedSpan[] };
  readonly missing: MissingCounts;
  /** More titles are on their way: a first load is running. */
  readonly isProvisional: boolean;
}

/** Most names of a field. */
export const MOST_NAMES = 12;
/** Most people of a role. */
export const MOST_PEOPLE = 10;
