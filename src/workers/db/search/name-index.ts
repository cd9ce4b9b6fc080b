import type { IndexedName, NameIndexData } from './name-index-data.ts';

/** Names in memory, by slot. */
export class NameIndex {
  #slots: number;
  readonly #changed = new Set<number>();

  constructor(data: NameIndexData) {
    this.#slots = data.slots;
  }

  /** One more than the highest slot. */
  get slots(): number {
    return this.#slots;
  }

  /** Bytes of the arrays in memory, strings included. */
  get bytes(): number {
    return 0;
  }

  /** Slots updated since all was built. */
  get changed(): number {
    return this.#changed.size;
  }

  /** Replaces the names of a slot, which may be new; null: it is gone. */
  update(slot: number, _names: readonly IndexedName[] | null): void {
    this.#slots = Math.max(this.#slots, slot + 1);
    this.#changed.add(slot);
  }
}
