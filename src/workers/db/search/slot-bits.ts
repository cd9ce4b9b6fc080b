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

  /** Puts a list of many in order: going through them is quicker then. */
  sortDense(): void {
    if (!this.isDense) return;
    const { bits, list } = this;
    let count = 0;
    for (let number = 0; number < this.#size; number++) if (bits[number] !== 0) list[count++] = number;
  }
}
