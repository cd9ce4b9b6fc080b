import type { NumberColumn } from './item-columns-data.ts';
import { placeSlots } from './place-slots.ts';
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
  /** Slot → place in {@link titleOrder}. */
  readonly titleRanks: Uint32Array;
  readonly ids: Uint32Array;
  readonly types: Uint8Array;
  readonly libraries: Uint16Array;
  readonly libraryIds: readonly number[];
  readonly flags: Uint8Array;
  numbers(column: NumberColumn): Float32Array | Float64Array;
  slotsByIds(): Uint32Array;
}

interface Kept {
  order: WholeOrder;
  /** Slots that may stand elsewhere now, are new or gone. */
  readonly moved: Set<number>;
}

/** Of more than so many moved slots an order is made anew. */
const MOST_MOVED = 4096;
/** Sorts whose equal values go on by title. */
const BY_TITLE: readonly NumberColumn[] = ['year', 'watched'];
const COLUMNS: readonly NumberColumn[] = ['year', 'rating', 'runtime', 'added', 'watched'];

/** The orders of all slots, each made when it is first asked for and then mended. */
export class WholeOrders {
  readonly #orders = new Map<NumberColumn, Kept>();
  /** By type, library and id: what equal values go on by. */
  #byIdentity: Uint32Array | undefined;

  get bytes(): number {
    let bytes = this.#byIdentity?.byteLength ?? 0;
    for (const { order } of this.#orders.values()) bytes += order.slots.byteLength;
    return bytes;
  }

  get(sort: WholeSort, source: Source): WholeOrder {
    if (sort === 'title') return { slots: source.titleOrder, known: source.titleOrder.length };
    const kept = this.#orders.get(sort);
    if (kept && kept.moved.size <= MOST_MOVED) {
      if (kept.moved.size > 0) kept.order = mend(kept, sort, source);
      kept.moved.clear();
      return kept.order;
    }
    const order = this.#make(sort, source);
    this.#orders.set(sort, { order, moved: new Set() });
    return order;
  }

  /** A slot's value changed. */
  move(slot: number, column: NumberColumn): void {
    this.#orders.get(column)?.moved.add(slot);
  }

  /** A slot stands elsewhere by title. */
  moveTitle(slot: number): void {
    for (const column of BY_TITLE) this.move(slot, column);
  }

  /** A slot's item is new, gone, or another. */
  moveAll(slot: number): void {
    for (const column of COLUMNS) this.move(slot, column);
    this.#byIdentity = undefined;
  }

  /** The order by title is another. */
  dropTitles(): void {
    for (const column of BY_TITLE) this.#orders.delete(column);
  }

  #make(sort: NumberColumn, source: Source): WholeOrder {
    const base = BY_TITLE.includes(sort) ? source.titleOrder : this.#identityOrder(source);
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

function mend({ order, moved }: Kept, sort: NumberColumn, source: Source): WholeOrder {
  const values = source.numbers(sort);
  const compareTies = BY_TITLE.includes(sort) ? titleComparison(source) : identityComparison(source);
  const compare = (one: number, other: number): number => {
    const [a, b] = [values[one] as number, values[other] as number];
    if (a < b) return -1;
    if (a > b) return 1;
    return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || compareTies(one, other);
  };
  const isThere = (slot: number) => source.flags[slot] !== 0;
  const gone = [...moved].filter((slot) => !isThere(slot));
  const slots = placeSlots(order.slots, [...moved].filter(isThere), gone, compare);
  return { slots, known: knownOf(slots, values) };
}

function titleComparison({ titleRanks }: Source): (one: number, other: number) => number {
  return (one, other) => (titleRanks[one] as number) - (titleRanks[other] as number);
}

function identityComparison({
  types,
  libraries,
  libraryIds,
  ids,
}: Source): (one: number, other: number) => number {
  const libraryOf = (slot: number) => libraryIds[libraries[slot] as number] as number;
  return (one, other) =>
    (types[one] as number) - (types[other] as number) ||
    libraryOf(one) - libraryOf(other) ||
    (ids[one] as number) - (ids[other] as number);
}

/** Known ones stand before the others. */
function knownOf(slots: Uint32Array, values: Float32Array | Float64Array): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number.isNaN(values[slots[middle] as number] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function putKnownFirst(base: Uint32Array, values: Float32Array | Float64Array, into: Uint32Array): number {
  const unknown = new Uint32Array(base.length);
  let known = 0;
  for (let at = 0; at < base.length; at++) {
    const slot = base[at] as number;
    const isKnown = Number(!Number.isNaN(values[slot] as number));
    into[known] = slot;
    unknown[at - known] = slot;
    known += isKnown;
  }
  into.set(unknown.subarray(0, base.length - known), known);
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
