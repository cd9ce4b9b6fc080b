import type { FieldValue, OwnField, ValueField } from './editable-field.ts';
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

/** What many titles have in common, and what they have not. */
export interface ManyValues {
  /** Titles that are there. */
  readonly count: number;
  readonly episodes: number;
  readonly fields: Readonly<Record<ValueField, ValueSpread>>;
  /** The most frequent first, at most {@link MOST_NAMES} a list. */
  readonly names: Readonly<Record<NameListField, readonly NameCount[]>>;
  readonly userRating: ValueSpread;
  readonly favourites: number;
  readonly watched: number;
  readonly locked: Readonly<Partial<Record<OwnField, number>>>;
}

/** Values of a field that are told. */
export const MOST_VALUES = 5;
/** Names of a list that are told. */
export const MOST_NAMES = 200;

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
