/** More than one in so many: it is quicker to look at all in their order than at a list. */
const DENSE = 8;

/**
 * Masks by number (of a slot or a name), 0 at first, and a list of those that are not, so that few cost
 * little among many. Kept from one search to the next; one search runs at a time.
 */
export class SlotBits {
  bits = new Uint16Array(0);
  /** The numbers with bits, in no certain order; the first `count` hold. */
  list = new Uint32Array(0);
  count = 0;
  /** No more numbers are taken up. */
  isFrozen = false;
  #size = 0;

  /** Makes all masks 0; numbers are below `size` from now on. */
  clear(size: number): void {
    if (this.bits.length < size) {
      const length = Math.ceil(size * 1.25) + 64;
      this.bits = new Uint16Array(length);
      this.list = new Uint32Array(length);
    } else if (this.isDense) this.bits.fill(0, 0, this.#size);
    else for (let index = 0; index < this.count; index++) this.bits[this.list[index] as number] = 0;
    this.count = 0;
    this.isFrozen = false;
    this.#size = size;
  }

  /** Numbers are below. */
  get size(): number {
    return this.#size;
  }

  get isDense(): boolean {
    return this.count * DENSE > this.#size;
  }

  /** From now on only numbers that have bits get more. */
  freeze(): void {
    this.isFrozen = true;
  }

  /** Sets bits of one mask; not all of them may be 0. */
  add(number: number, bits: number): void {
    const before = this.bits[number] as number;
    if (before === 0) {
      if (this.isFrozen) return;
      this.list[this.count++] = number;
    }
    this.bits[number] = before | bits;
  }

  /**
   * Sets bits of the masks of all numbers in a part of an array. Without branches, as no one can foretell
   * which numbers are new.
   */
  addRange(numbers: Uint32Array, from: number, end: number, own: number): void {
    if (this.isFrozen && !this.isDense) {
      this.#addKnown(numbers, from, end, own);
      return;
    }
    const { bits, list } = this;
    const whenNew = this.isFrozen ? 0 : 1;
    let count = this.count;
    for (let index = from; index < end; index++) {
      const number = numbers[index] as number;
      const before = bits[number] as number;
      const isOld = isSet(before);
      list[count] = number;
      count += whenNew & ~isOld;
      bits[number] = before | (own & -(isOld | whenNew));
    }
    this.count = count;
  }

  #addKnown(numbers: Uint32Array, from: number, end: number, own: number): void {
    const { bits } = this;
    for (let index = from; index < end; index++) {
      const number = numbers[index] as number;
      const before = bits[number] as number;
      if (before !== 0) bits[number] = before | own;
    }
  }

  /** Puts a list of many in order: going through them is quicker then. */
  sortDense(): void {
    if (!this.isDense) return;
    const { bits, list } = this;
    let count = 0;
    for (let number = 0; number < this.#size; number++) {
      list[count] = number;
      count += isSet(bits[number] as number);
    }
  }
}

/** 1 for a mask with bits, 0 for one without: as a number, where a branch would be slower. */
export function isSet(bits: number): number {
  return -bits >>> 31;
}
