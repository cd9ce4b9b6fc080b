import type { NumberColumn } from './item-columns-data.ts';
import { sortByNumbers, sortByWholeNumbers } from './slot-sort.ts';

/** Sorts of which all slots' order is kept. */
export type WholeSort = 'title' | NumberColumn;

/** All slots in ascending order, those of known values first. */
export interface WholeOrder {
  readonly slots: Uint32Array;
  /** How many of them have a known value. */
  readonly known: number;
}

/** What orders are made from. */
interface Source {
  readonly count: number;
  readonly titleOrder: Uint32Array;
  readonly types: Uint8Array;
  readonly libraries: Uint16Array;
  readonly libraryIds: readonly number[];
  numbers(column: NumberColumn): Float32Array | Float64Array;
  slotsByIds(): Uint32Array;
}

const BY_TITLE: ReadonlySet<WholeSort> = new Set(['title', 'year', 'watched']);

/** The orders of all slots, each made when it is first asked for. */
export class WholeOrders {
  readonly #orders = new Map<WholeSort, WholeOrder>();
  /** By type, library and id: what equal values go on by. */
  #byIdentity: Uint32Array | undefined;

  get bytes(): number {
    let bytes = this.#byIdentity?.byteLength ?? 0;
    for (const { slots } of this.#orders.values()) bytes += slots.byteLength;
    return bytes;
  }

  get(sort: WholeSort, source: Source): WholeOrder {
    let order = this.#orders.get(sort);
    if (!order) {
      order = this.#make(sort, source);
      if (sort !== 'title') this.#orders.set(sort, order);
    }
    return order;
  }

  drop(column: NumberColumn): void {
    this.#orders.delete(column);
  }

  /** The order by title changed. */
  dropTitles(): void {
    for (const sort of BY_TITLE) this.#orders.delete(sort);
  }

  dropAll(): void {
    this.#orders.clear();
    this.#byIdentity = undefined;
  }

  #make(sort: WholeSort, source: Source): WholeOrder {
    if (sort === 'title') return { slots: source.titleOrder, known: source.titleOrder.length };
    const base = BY_TITLE.has(sort) ? source.titleOrder : this.#identityOrder(source);
    const values = source.numbers(sort);
    const slots = new Uint32Array(base.length);
    const known = putKnownFirst(base, values, slots);
    const sorted = slots.subarray(0, known);
    if (sort === 'rating') sortByNumbers(sorted, values);
    else sortByWholeNumbers(sorted, values);
    return { slots, known };
  }

  #identityOrder(source: Source): Uint32Array {
    this.#byIdentity ??= sortByIdentity(source);
    return this.#byIdentity;
  }
}

function putKnownFirst(base: Uint32Array, values: Float32Array | Float64Array, into: Uint32Array): number {
  let known = 0;
  for (let at = 0; at < base.length; at++) {
    const slot = base[at] as number;
    if (!Number.isNaN(values[slot] as number)) into[known++] = slot;
  }
  let unknown = known;
  for (let at = 0; at < base.length && unknown < base.length; at++) {
    const slot = base[at] as number;
    if (Number.isNaN(values[slot] as number)) into[unknown++] = slot;
  }
  return known;
}

function sortByIdentity(source: Source): Uint32Array {
  const { count, types, libraries, libraryIds } = source;
  const slots = source.slotsByIds();
  const sorted = [...libraryIds].sort((one, other) => one - other);
  const ranks = libraryIds.map((id) => sorted.indexOf(id));
  const keys = new Float32Array(count);
  for (let slot = 0; slot < count; slot++) {
    keys[slot] = (types[slot] as number) * sorted.length + (ranks[libraries[slot] as number] as number);
  }
  sortByWholeNumbers(slots, keys);
  return slots;
}
