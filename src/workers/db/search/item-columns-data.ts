import type { SetField } from './item-facts.ts';
import type { ValueSetsData } from './value-sets-data.ts';

/** Columns that hold a number an item, NaN where it is unknown. */
export type NumberColumn = 'year' | 'rating' | 'runtime' | 'added' | 'watched' | 'size';

/**
 * Items by slot as plain typed arrays: to be written to a file and read back. The arrays may be longer than
 * there are slots, so that new items find room.
 */
export interface ItemColumnsData {
  /** Slots, those of deleted items among them. */
  readonly count: number;
  /** 0 where the item was deleted. */
  readonly ids: Uint32Array;
  /** See `TYPE_CODES`. */
  readonly types: Uint8Array;
  /** Places in {@link libraryIds}. */
  readonly libraries: Uint16Array;
  readonly libraryIds: readonly number[];
  /** See `ItemFacts.flags`; always with `PRESENT` where there is an item. */
  readonly flags: Uint8Array;
  readonly year: Float32Array;
  readonly rating: Float64Array;
  readonly runtime: Float32Array;
  readonly added: Float64Array;
  readonly watched: Float64Array;
  /** Bytes of the item's files. */
  readonly size: Float64Array;
  /** The slots in use by title, as long as they are many. */
  readonly titleOrder: Uint32Array;
  readonly sets: Readonly<Record<SetField, ValueSetsData>>;
}

/** What {@link ItemColumnsData} has a value a slot of. */
export type SlotArrays = Pick<ItemColumnsData, 'ids' | 'types' | 'libraries' | 'flags' | NumberColumn>;

/** Room for so many slots, nothing known of any. */
export function makeSlotArrays(capacity: number): SlotArrays {
  return {
    ids: new Uint32Array(capacity),
    types: new Uint8Array(capacity),
    libraries: new Uint16Array(capacity),
    flags: new Uint8Array(capacity),
    year: new Float32Array(capacity).fill(Number.NaN),
    rating: new Float64Array(capacity).fill(Number.NaN),
    runtime: new Float32Array(capacity).fill(Number.NaN),
    added: new Float64Array(capacity).fill(Number.NaN),
    watched: new Float64Array(capacity).fill(Number.NaN),
    size: new Float64Array(capacity).fill(Number.NaN),
  };
}

/** The same in larger arrays. */
export function growSlotArrays(arrays: SlotArrays, capacity: number): SlotArrays {
  const grown = makeSlotArrays(capacity);
  grown.ids.set(arrays.ids);
  grown.types.set(arrays.types);
  grown.libraries.set(arrays.libraries);
  grown.flags.set(arrays.flags);
  grown.year.set(arrays.year);
  grown.rating.set(arrays.rating);
  grown.runtime.set(arrays.runtime);
  grown.added.set(arrays.added);
  grown.watched.set(arrays.watched);
  grown.size.set(arrays.size);
  return grown;
}

/** Capacity for so many slots and some to come: a multiple of 4, as masks are looked at in words. */
export function roomyCapacity(count: number): number {
  return (count + Math.max(1024, count >>> 5) + 3) & ~3;
}
