import { placeSlots } from './place-slots.ts';

/** So few are moved one by one: each costs a copy of what lies between, not a look at every slot. */
const FEW = 16;

/** Slots by title. What places a slot is known outside only: a slot stays where it was until it is placed. */
export class TitleOrder {
  #slots: Uint32Array;
  #length: number;
  #ranks: Uint32Array | undefined;

  constructor(order: Uint32Array) {
    this.#slots = order;
    this.#length = order.length;
  }

  /** Not to be kept nor changed. */
  get slots(): Uint32Array {
    return this.#slots.subarray(0, this.#length);
  }

  get bytes(): number {
    return this.#slots.byteLength + (this.#ranks?.byteLength ?? 0);
  }

  /** Slot → place. */
  ranks(count: number): Uint32Array {
    if (!this.#ranks) {
      this.#ranks = new Uint32Array(count);
      for (let at = 0; at < this.#length; at++) this.#ranks[this.#slots[at] as number] = at;
    }
    return this.#ranks;
  }

  replace(order: Uint32Array): void {
    this.#slots = order;
    this.#length = order.length;
    this.#ranks = undefined;
  }

  append(slot: number): void {
    if (this.#length === this.#slots.length) {
      const longer = new Uint32Array(this.#length + Math.max(1024, this.#length >>> 5));
      longer.set(this.#slots);
      this.#slots = longer;
    }
    this.#slots[this.#length++] = slot;
    this.#ranks = undefined;
  }

  /** Leaves out the slots that are not wanted any more. */
  keep(isKept: (slot: number) => boolean): void {
    let kept = 0;
    for (let at = 0; at < this.#length; at++) {
      const slot = this.#slots[at] as number;
      if (isKept(slot)) this.#slots[kept++] = slot;
    }
    this.#length = kept;
    this.#ranks = undefined;
  }

  /** Moves a slot to a position, counted without the slot itself. */
  place(slot: number, position: number): void {
    const from = this.#slots.subarray(0, this.#length).lastIndexOf(slot);
    if (from === -1) {
      this.append(slot);
      this.place(slot, position);
      return;
    }
    const to = Math.max(0, Math.min(position, this.#length - 1));
    if (from === to) return;
    if (from < to) this.#slots.copyWithin(from, from + 1, to + 1);
    else this.#slots.copyWithin(to + 1, to, from);
    this.#slots[to] = slot;
    this.#ranks = undefined;
  }

  /**
   * Moves slots to where the comparison has them.
   * @returns Those that were not there already.
   */
  placeAll(slots: readonly number[], compare: (one: number, other: number) => number): readonly number[] {
    const moved = this.#misplaced(new Set(slots), compare);
    if (moved.length > FEW) {
      this.replace(placeSlots(this.slots, moved, [], compare));
      return moved;
    }
    // Out of the way, so that all before them are in order.
    for (const slot of moved) this.place(slot, this.#length);
    for (const [index, slot] of moved.entries())
      this.place(slot, this.#firstAfter(slot, this.#length - moved.length + index, compare));
    return moved;
  }

  /**
   * Most titles that change keep their place, and looking at both neighbours costs less than moving them there and back.
   * A neighbour that has changed as well tells nothing.
   */
  #misplaced(changed: ReadonlySet<number>, compare: (one: number, other: number) => number): number[] {
    const places = this.#placesOf(changed);
    const isBetween = (slot: number, place: number | undefined): boolean => {
      if (place === undefined) return false;
      const before = place === 0 ? undefined : this.#slots[place - 1];
      const after = place + 1 === this.#length ? undefined : this.#slots[place + 1];
      const isUnsure = [before, after].some((other) => other !== undefined && changed.has(other));
      if (isUnsure) return false;
      if (before !== undefined && compare(slot, before) < 0) return false;
      return after === undefined || compare(slot, after) < 0;
    };
    return [...changed].filter((slot) => !isBetween(slot, places.get(slot)));
  }

  #placesOf(slots: ReadonlySet<number>): ReadonlyMap<number, number> {
    const places = new Map<number, number>();
    if (slots.size <= FEW)
      for (const slot of slots) {
        const place = this.slots.lastIndexOf(slot);
        if (place !== -1) places.set(slot, place);
      }
    else
      for (let place = 0; place < this.#length; place++) {
        const slot = this.#slots[place] as number;
        if (slots.has(slot)) places.set(slot, place);
      }
    return places;
  }

  /** Among the first `end` slots, which are in order. */
  #firstAfter(slot: number, end: number, compare: (one: number, other: number) => number): number {
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(slot, this.#slots[middle] as number) < 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
