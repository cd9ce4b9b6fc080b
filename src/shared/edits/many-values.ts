import type { StoredArtwork } from '../metadata/stored-artwork.ts';
import type { FieldValue, OwnField, PictureField, ValueField } from './editable-field.ts';
import type { NameListField } from './name-list.ts';

/** Titles that have a value. */
export interface ValueCount {
  /** Null: they have none. */
  readonly value: FieldValue;
  readonly count: number;
}

/** The values a field has among many titles. */
export interface ValueSpread {
  /** The most frequent first; a few. */
  readonly values: readonly ValueCount[];
  /** How many different ones there are, nothing being one; null: more than are counted. */
  readonly distinct: number | null;
}

/** Titles that have a name in a list. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** Titles that somebody has a role in. */
export interface MemberCount {
  readonly personId: number;
  readonly name: string;
  readonly role: string;
  readonly count: number;
  /** Which parts they have in these. */
  readonly characters: ValueSpread;
}

/** Who is in the cast and crew of many titles. */
export interface CastSpread {
  /** Those of the most titles first, at most {@link MOST_NAMES}. */
  readonly members: readonly MemberCount[];
  /** How many people in how many roles there are; null: more than are counted. */
  readonly distinct: number | null;
}

/** Pictures of one type that a person chose for many titles. */
export interface PictureSpread {
  /** The most frequent first, at most {@link MOST_PICTURES}. */
  readonly pictures: readonly { readonly picture: StoredArtwork; readonly count: number }[];
  /** How many titles have a chosen one. */
  readonly count: number;
}

/** What many titles have in common, and what they have not. */
export interface ManyValues {
  /** Titles that are there. */
  readonly count: number;
  readonly episodes: number;
  readonly fields: Readonly<Record<ValueField, ValueSpread>>;
  /** The most frequent first, at most {@link MOST_NAMES} a list. */
  readonly names: Readonly<Record<NameListField, readonly NameCount[]>>;
  /** How many different names there are in each list. */
  readonly distinctNames: Readonly<Record<NameListField, number>>;
  readonly cast: CastSpread;
  readonly pictures: Readonly<Record<PictureField, PictureSpread>>;
  readonly userRating: ValueSpread;
  readonly favourites: number;
  /** Of the favourites. */
  readonly notes: ValueSpread;
  readonly watched: number;
  readonly locked: Readonly<Partial<Record<OwnField, number>>>;
}

/** Values of a field that are told. */
export const MOST_VALUES = 5;
/** Names of a list, and people, that are told. */
export const MOST_NAMES = 200;
/** Chosen pictures of a type that are told. */
export const MOST_PICTURES = 12;
/** Of a longer text only so many UTF-16 code units are told, to tell it from others. */
export const LONGEST_TOLD = 2000;

/** What one edit would do to many titles. */
export interface EditEffect {
  /** Titles it would change. */
  readonly changes: number;
  /** Titles that are so already. */
  readonly same: number;
  /** What those that would change have now; of an edit of one value. */
  readonly before: ValueSpread | null;
  /** Some of those it would change. */
  readonly examples: readonly EditExample[];
}

/** What an edit would make of one title. */
export interface EditExample {
  readonly itemId: number;
  readonly title: string;
  /** Null: nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What edits would do to many titles. */
export interface EditPreview {
  /** Titles that are there. */
  readonly count: number;
  /** Titles that would change. */
  readonly changes: number;
  /** One for each edit, in their order. */
  readonly effects: readonly EditEffect[];
}

/** Titles of an effect that are named. */
export const MOST_EXAMPLES = 3;
