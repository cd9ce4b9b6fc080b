import type { MediaType } from './media-type.ts';

/** States of an item that it is in or not. */
export const ITEM_STATES = [
  'watched',
  'favourite',
  'unmatched',
  'no-poster',
  'no-overview',
  'no-subtitles',
  'missing-file',
  'no-file',
] as const;
/**
 * `unmatched`: no metadata was found for it yet; `no-poster`: no poster is stored or on its way;
 * `no-overview`: nothing says what it is about; `no-subtitles`: none are known, in its files or beside them;
 * `missing-file`: it has files and one of them is gone; `no-file`: it never had one.
 */
export type ItemState = (typeof ITEM_STATES)[number];

/** Fields that hold names, compared without regard to case, accents and punctuation. */
export const NAME_FIELDS = [
  'library',
  'genre',
  'country',
  'keyword',
  'tag',
  'collection',
  'company',
  'resolution',
  'codec',
  'audio-codec',
  'audio',
  'subtitle',
] as const;
/** `audio` and `subtitle` are languages of an item's files. */
export type NameField = (typeof NAME_FIELDS)[number];

/** Fields that hold numbers. */
export const RANGE_FIELDS = ['year', 'rating', 'runtime'] as const;
/** Whole years, ratings from 0 to 10 with one decimal, runtimes in minutes. */
export type RangeField = (typeof RANGE_FIELDS)[number];

/** When an item was added. */
export type AddedCondition =
  /** In the last so many days. */
  | { readonly field: 'added'; readonly withinDays: number }
  /** From a day on, up to a day, or both: YYYY-MM-DD by the clock of who asks; both days belong to it. */
  | { readonly field: 'added'; readonly from?: string; readonly to?: string };

/** One condition on an item. */
export type ItemCondition =
  /** Words that an item has to hold somewhere, as in the search; needed where they are excluded or alternatives. */
  | { readonly field: 'text'; readonly words: string }
  | { readonly field: 'type'; readonly anyOf: readonly MediaType[] }
  | { readonly field: NameField; readonly anyOf: readonly string[] }
  /** People by name; absent role: any. */
  | { readonly field: 'person'; readonly anyOf: readonly string[]; readonly role?: string }
  /** Both ends belong to it; one of them may be absent. An unknown value is in no range. */
  | { readonly field: RangeField; readonly from?: number; readonly to?: number }
  | AddedCondition
  | { readonly field: 'is'; readonly state: ItemState };

/** Conditions put together; `all` of none selects everything, `any` of none nothing. */
export type ItemFilter =
  | ItemCondition
  | { readonly all: readonly ItemFilter[] }
  | { readonly any: readonly ItemFilter[] }
  | { readonly not: ItemFilter };
