import {
  growSlotArrays,
  type ItemColumnsData,
  makeSlotArrays,
  roomyCapacity,
  type SlotArrays,
} from './item-columns-data.ts';
import { type ItemNumbers, PRESENT, SET_FIELDS, type SetField } from './item-facts.ts';
import { sortByNumbers, sortByWholeNumbers } from './slot-sort.ts';
import { makeEntries, NO_VALUE_SETS, type ValueSetsData } from './value-sets-data.ts';

const DENSE_VALUES = 1 << 18;

interface Pairs {
  readonly documents: Uint32Array;
  readonly values: Uint32Array;
}

/** Makes the columns of all items. Items are numbered as documents, from 0 in the order they are added. */
export class ItemColumnsBuilder {
  #count = 0;
  #arrays: SlotArrays;
  #votes: Float64Array;
  readonly #libraryIds: number[] = [];
  readonly #pairs = new Map<SetField, Pairs>();

  /** @param expected Number of items to make room for; grows beyond. */
  constructor(expected: number) {
    this.#arrays = makeSlotArrays(roomyCapacity(expected));
    this.#votes = new Float64Array(roomyCapacity(expected));
  }

  /** Documents so far. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds the next document. The object is not kept.
   * @returns Its number.
   */
  add(item: Readonly<ItemNumbers>): number {
    const document = this.#count++;
    if (document === this.#votes.length) this.#grow();
    const arrays = this.#arrays;
    arrays.ids[document] = item.id;
    arrays.types[document] = item.type;
    arrays.libraries[document] = this.#libraryPlace(item.libraryId);
    arrays.flags[document] = item.flags | PRESENT;
    arrays.year[document] = item.year;
    arrays.rating[document] = item.rating;
    arrays.runtime[document] = item.runtimeMin;
    arrays.added[document] = item.addedAt;
    arrays.watched[document] = item.lastWatchedAt;
    arrays.size[document] = item.size;
    this.#votes[document] = item.votes;
    return document;
  }

  /**
   * The values of a field.
   * @param documents Sorted; a document as often as it has values.
   * @param values Number of the value at the same place; see `NameTable`.
   */
  setValues(field: SetField, documents: Uint32Array, values: Uint32Array): void {
    this.#pairs.set(field, { documents, values });
  }

  /**
   * Numbers the slots by renown: votes, rating and year, the most first, then title.
   * @param titleOrder Documents by title, as lists have them.
   * @returns The slot of each document, and the columns by slot.
   */
  build(titleOrder: Uint32Array): { readonly slots: Uint32Array; readonly data: ItemColumnsData } {
    const byRenown = this.#byRenown(titleOrder);
    const slots = new Uint32Array(this.#count);
    for (let slot = 0; slot < byRenown.length; slot++) slots[byRenown[slot] as number] = slot;
    const sets = {} as Record<SetField, ValueSetsData>;
    for (const field of SET_FIELDS) sets[field] = this.#valueSets(field, slots);
    const data: ItemColumnsData = {
      ...this.#bySlot(byRenown),
      count: this.#count,
      libraryIds: [...this.#libraryIds],
      titleOrder: titleOrder.map((document) => slots[document] as number),
      sets,
    };
    return { slots, data };
  }

  #byRenown(titleOrder: Uint32Array): Uint32Array {
    const { year, rating } = this.#arrays;
    const byRenown = titleOrder.slice();
    sortByWholeNumbers(byRenown, this.#fallen(year));
    sortByNumbers(byRenown, this.#fallen(rating));
    sortByWholeNumbers(byRenown, this.#fallen(this.#votes));
    return byRenown;
  }

  /** The most first, what is unknown last. */
  #fallen(values: Float32Array | Float64Array): Float64Array {
    const fallen = new Float64Array(this.#count);
    for (let document = 0; document < fallen.length; document++) {
      const value = values[document] as number;
      fallen[document] = Number.isNaN(value) ? 1 : -value;
    }
    return fallen;
  }

  #bySlot(byRenown: Uint32Array): SlotArrays {
    const from = this.#arrays;
    const into = makeSlotArrays(roomyCapacity(this.#count));
    for (let slot = 0; slot < byRenown.length; slot++) {
      const document = byRenown[slot] as number;
      into.ids[slot] = from.ids[document] as number;
      into.types[slot] = from.types[document] as number;
      into.libraries[slot] = from.libraries[document] as number;
      into.flags[slot] = from.flags[document] as number;
      into.year[slot] = from.year[document] as number;
      into.rating[slot] = from.rating[document] as number;
      into.runtime[slot] = from.runtime[document] as number;
      into.added[slot] = from.added[document] as number;
      into.watched[slot] = from.watched[document] as number;
      into.size[slot] = from.size[document] as number;
    }
    return into;
  }

  #valueSets(field: SetField, slots: Uint32Array): ValueSetsData {
    const pairs = this.#pairs.get(field);
    if (!pairs) return { ...NO_VALUE_SETS, starts: new Uint32Array(this.#count + 1) };
    const { documents } = pairs;
    const { values, entryOfPair } = numberValues(pairs.values);
    const starts = new Uint32Array(this.#count + 1);
    for (let pair = 0; pair < documents.length; pair++) {
      const after = (slots[documents[pair] as number] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let slot = 0; slot < this.#count; slot++) {
      starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
    }
    const places = starts.slice();
    const entries = makeEntries(documents.length, values.length);
    for (let pair = 0; pair < documents.length; pair++) {
      const slot = slots[documents[pair] as number] as number;
      const place = places[slot] as number;
      places[slot] = place + 1;
      entries[place] = entryOfPair[pair] as number;
    }
    return { values, starts, entries };
  }

  #libraryPlace(libraryId: number): number {
    const place = this.#libraryIds.indexOf(libraryId);
    return place === -1 ? this.#libraryIds.push(libraryId) - 1 : place;
  }

  #grow(): void {
    const capacity = roomyCapacity(this.#count * 2);
    this.#arrays = growSlotArrays(this.#arrays, capacity);
    const votes = new Float64Array(capacity);
    votes.set(this.#votes);
    this.#votes = votes;
  }
}

/** Distinct values, and the place among them of each one given. */
function numberValues(given: Uint32Array): { values: Uint32Array; entryOfPair: Uint32Array } {
  const entryOf = new Map<number, number>();
  const entryOfPair = new Uint32Array(given.length);
  // Small numbers, as nearly all are, are looked up without a map: the place and one.
  const dense = new Uint32Array(DENSE_VALUES);
  for (let pair = 0; pair < given.length; pair++) {
    const value = given[pair] as number;
    const known = value < DENSE_VALUES ? (dense[value] as number) - 1 : (entryOf.get(value) ?? -1);
    if (known !== -1) {
      entryOfPair[pair] = known;
      continue;
    }
    entryOfPair[pair] = entryOf.size;
    entryOf.set(value, entryOf.size);
    if (value < DENSE_VALUES) dense[value] = entryOf.size;
  }
  return { values: Uint32Array.from(entryOf.keys()), entryOfPair };
}
