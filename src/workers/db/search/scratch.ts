/** Arrays that every search needs for a moment, kept so that none is made anew. One search runs at a time. */
export class Scratch {
  #bits = new Uint16Array(0);

  /** Masks, all 0, at least so many. */
  zeroed(length: number): Uint16Array {
    if (this.#bits.length < length) this.#bits = new Uint16Array(Math.ceil(length * 1.25) + 1024);
    else this.#bits.fill(0, 0, length);
    return this.#bits;
  }
}
