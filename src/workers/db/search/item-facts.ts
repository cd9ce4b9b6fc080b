import { NAME_FIELDS, type NameField } from '../../../shared/item-filter.ts';
import type { MediaType } from '../../../shared/media-type.ts';

/** Fields of which an item has any number of values. */
export type SetField = Exclude<NameField, 'library'>;

/** All of them, in the order they are stored. */
export const SET_FIELDS: readonly SetField[] = NAME_FIELDS.filter((field) => field !== 'library');

/** Bits of {@link ItemFacts.flags}. */
export const WATCHED = 1;
export const FAVOURITE = 2;
export const UNMATCHED = 4;
export const HAS_POSTER = 8;
export const HAS_FILE = 16;
/** It has files and one of them is gone. */
export const MISSING_FILE = 32;
/** Something says what it is about. */
export const HAS_OVERVIEW = 64;
/** There is an item in the slot: set by the columns, not part of the facts. */
export const PRESENT = 128;
export const PRESENT_SHIFT = 7;

/** Types as numbers, in the order their texts sort. */
export const TYPE_CODES: Readonly<Record<MediaType, number>> = { episode: 0, movie: 1, series: 2, video: 3 };
/** Code → type. */
export const TYPES_BY_CODE: readonly MediaType[] = ['episode', 'movie', 'series', 'video'];

/** An item as the database has it, for one slot. */
export interface ItemFacts {
  readonly id: number;
  readonly mediaType: MediaType;
  readonly libraryId: number;
  readonly year: number | null;
  readonly rating: number | null;
  readonly runtimeMin: number | null;
  /** In ms. */
  readonly addedAt: number;
  /** In ms; null when it never was. */
  readonly lastWatchedAt: number | null;
  /** Bytes of its files; null where none is known. */
  readonly size: number | null;
  /** Any of the bits but {@link PRESENT}. */
  readonly flags: number;
  /** Numbers of the values by field, each once; see `NameTable`. */
  readonly sets: Partial<Readonly<Record<SetField, readonly number[]>>>;
}

/** The same as plain numbers, NaN for what is unknown: one object may carry any number of items in turn. */
export interface ItemNumbers {
  id: number;
  /** See {@link TYPE_CODES}. */
  type: number;
  libraryId: number;
  year: number;
  rating: number;
  runtimeMin: number;
  /** In ms. */
  addedAt: number;
  votes: number;
  /** In ms. */
  lastWatchedAt: number;
  /** Bytes. */
  size: number;
  flags: number;
}
