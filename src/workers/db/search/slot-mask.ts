/** Bytes by slot, 1 where it is selected and else 0; whole words of 4, those beyond the slots always to be masked off. */
export class SlotMask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;

  /** @param capacity A multiple of 4. */
  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.words = new Int32Array(this.bytes.buffer);
  }

  clone(): SlotMask {
    const clone = new SlotMask(this.bytes.length);
    clone.words.set(this.words);
    return clone;
  }

  and(other: SlotMask): void {
    const { words } = this;
    const others = other.words;
    for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) & (others[at] as number);
  }

  andNot(other: SlotMask): void {
    const { words } = this;
    const others = other.words;
    for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) & ~(others[at] as number);
  }

  or(other: SlotMask): void {
    const { words } = this;
    const others = other.words;
    for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) | (others[at] as number);
  }

  invert(): void {
    const { words } = this;
    for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) ^ 0x01010101;
  }

  /** How many bytes are 1. */
  count(): number {
    const { words } = this;
    let count = 0;
    // Each byte of the sum holds up to 255.
    for (let from = 0; from < words.length; from += 255) {
      const end = Math.min(words.length, from + 255);
      let sums = 0;
      for (let at = from; at < end; at++) sums += words[at] as number;
      count += (sums & 255) + ((sums >>> 8) & 255) + ((sums >>> 16) & 255) + (sums >>> 24);
    }
    return count;
  }
}
