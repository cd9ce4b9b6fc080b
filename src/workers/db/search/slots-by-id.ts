/** Ids are looked up in an array where they are not much more than the items. */
const IDS_PER_SLOT = 4;
const LEAST_DENSE = 65_536;

/** Which slot an item has. */
export class SlotsById {
  /** The slot and one, 0 where there is none. */
  #dense: Uint32Array;
  readonly #sparse = new Map<number, number>();

  /** @param ids By slot, 0 where there is no item. */
  constructor(ids: Uint32Array, count: number) {
    const limit = count * IDS_PER_SLOT + LEAST_DENSE;
    let largest = 0;
    for (let slot = 0; slot < count; slot++) {
      const id = ids[slot] as number;
      if (id > largest && id < limit) largest = id;
    }
    this.#dense = new Uint32Array(largest + 1 + Math.min(largest, LEAST_DENSE));
    for (let slot = 0; slot < count; slot++) if (ids[slot] !== 0) this.set(ids[slot] as number, slot);
  }

  get bytes(): number {
    return this.#dense.byteLength;
  }

  get(id: number): number | undefined {
    if (id >= this.#dense.length) return this.#sparse.get(id);
    const found = this.#dense[id] as number;
    return found === 0 ? undefined : found - 1;
  }

  /** The slots of those of the ids that have one, in the ids' order. */
  all(ids: Uint32Array): Uint32Array<ArrayBuffer> {
    const slots = new Uint32Array(ids.length);
    let count = 0;
    for (const id of ids) {
      const slot = this.get(id);
      if (slot !== undefined) slots[count++] = slot;
    }
    return slots.slice(0, count);
  }

  set(id: number, slot: number): void {
    if (id < this.#dense.length) this.#dense[id] = slot + 1;
    else this.#sparse.set(id, slot);
  }

  delete(id: number): void {
    if (id < this.#dense.length) this.#dense[id] = 0;
    else this.#sparse.delete(id);
  }

  /** All slots by their items' ids, at most so many. */
  inOrder(count: number): Uint32Array {
    const slots = new Uint32Array(count);
    let at = 0;
    for (let id = 0; id < this.#dense.length; id++) {
      const found = this.#dense[id] as number;
      if (found !== 0) slots[at++] = found - 1;
    }
    for (const [, slot] of [...this.#sparse].sort(([one], [other]) => one - other)) slots[at++] = slot;
    return slots.subarray(0, at);
  }
}
