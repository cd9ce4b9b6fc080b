/**
 * Items of a catalogue as columns. A batch crosses threads as a few buffers that are handed over, not
 * copied object by object, and its texts go to SQLite as the bytes they are.
 *
 * A text is a number: 0 is none, and text n lies in {@link utf8} from `ends[n - 1]` to `ends[n]`.
 */
export interface PackedItems {
  readonly count: number;
  readonly utf8: Uint8Array<ArrayBuffer>;
  /** One more than there are texts; the first is 0. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** {@link ITEM_NUMBERS} of each item; NaN: not known. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** {@link ITEM_TEXTS} of each item. */
  readonly texts: Uint32Array<ArrayBuffer>;
  /** Two words an item: its key by type, title and year (`text-key.ts`). */
  readonly titleKeys: Uint32Array<ArrayBuffer>;
  readonly lists: Readonly<Record<ItemList, PackedList>>;
  /** {@link PERSON_WORDS} a person; each different one of the batch once. */
  readonly people: Uint32Array<ArrayBuffer>;
}

/** Lists of all items, one behind the other. */
export interface PackedList {
  /** Where each item's part ends, in words. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Words as {@link LIST_WORDS} says. */
  readonly entries: Uint32Array<ArrayBuffer>;
}

export const ITEM_NUMBERS = [
  'line',
  'year',
  'runtimeMin',
  'rating',
  'votes',
  'season',
  'episode',
  'addedAt',
] as const;

export const ITEM_TEXTS = [
  'mediaType',
  'title',
  'sortTitle',
  'originalTitle',
  'description',
  'airedDate',
  'seriesTitle',
  'seriesSortTitle',
] as const;

export const ITEM_LISTS = [
  'alternativeTitles',
  'genres',
  'countries',
  'companies',
  'externalIds',
  'credits',
] as const;

export type ItemNumber = (typeof ITEM_NUMBERS)[number];
export type ItemText = (typeof ITEM_TEXTS)[number];
export type ItemList = (typeof ITEM_LISTS)[number];

/**
 * Words of an entry: a name's or title's text; an external id's source and id, both texts, and its key in two
 * words; a credit's person (index), role and character (texts).
 */
export const LIST_WORDS: Readonly<Record<ItemList, number>> = {
  alternativeTitles: 1,
  genres: 1,
  countries: 1,
  companies: 1,
  externalIds: 4,
  credits: 3,
};

/** Words of an entry of `credits`: the person's index, and texts. */
export const CREDIT = { person: 0, role: 1, character: 2 } as const;

/** Words of a person: texts, and where the two words of a key begin (`text-key.ts`). */
export const PERSON = { name: 0, source: 1, externalId: 2, nameKey: 3, idKey: 5 } as const;
export const PERSON_WORDS = 7;

/** What is handed over with packed items instead of being copied. */
export function buffersOf(items: PackedItems): ArrayBuffer[] {
  const lists = Object.values(items.lists).flatMap(({ ends, entries }) => [ends, entries]);
  const arrays = [items.utf8, items.ends, items.numbers, items.texts, items.titleKeys, items.people];
  return [...arrays, ...lists].map(({ buffer }) => buffer);
}
