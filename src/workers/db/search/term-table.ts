const FIRST_CAPACITY = 1 << 14;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Numbers distinct words from 0 in the order they are first seen, without a string each. */
export class TermTable {
  #count = 0;
  #ends = new Uint32Array(FIRST_CAPACITY);
  #hashes = new Int32Array(FIRST_CAPACITY);
  #chars = new Uint16Array(FIRST_CAPACITY * 8);
  /** Open addressing: the term + 1, 0 where there is none. */
  #table = new Uint32Array(FIRST_CAPACITY * 2);

  get count(): number {
    return this.#count;
  }

  /** The number of the word that is the range of chars. */
  intern(chars: Uint16Array, start: number, end: number): number {
    let hash = FNV_OFFSET | 0;
    for (let index = start; index < end; index++)
      hash = Math.imul(hash ^ (chars[index] as number), FNV_PRIME);
    hash ^= hash >>> 15;
    const table = this.#table;
    const mask = table.length - 1;
    let place = hash & mask;
    for (let term = table[place] as number; term !== 0; term = table[place] as number) {
      if (this.#hashes[term - 1] === hash && this.#equals(term - 1, chars, start, end)) return term - 1;
      place = (place + 1) & mask;
    }
    return this.#insert(place, hash, chars, start, end);
  }

  /** The number of a word. */
  internText(text: string): number {
    const chars = Uint16Array.from(text, (_, index) => text.charCodeAt(index));
    return this.intern(chars, 0, chars.length);
  }

  text(term: number): string {
    const start = term === 0 ? 0 : (this.#ends[term - 1] as number);
    return String.fromCharCode(...this.#chars.subarray(start, this.#ends[term]));
  }

  #equals(term: number, chars: Uint16Array, start: number, end: number): boolean {
    const own = term === 0 ? 0 : (this.#ends[term - 1] as number);
    if ((this.#ends[term] as number) - own !== end - start) return false;
    for (let index = start; index < end; index++)
      if (this.#chars[own + index - start] !== chars[index]) return false;
    return true;
  }

  #insert(place: number, hash: number, chars: Uint16Array, start: number, end: number): number {
    const term = this.#count++;
    const own = term === 0 ? 0 : (this.#ends[term - 1] as number);
    const ownEnd = own + end - start;
    if (ownEnd > this.#chars.length) {
      const grown = new Uint16Array(Math.max(this.#chars.length * 2, ownEnd));
      grown.set(this.#chars);
      this.#chars = grown;
    }
    for (let index = start; index < end; index++) this.#chars[own + index - start] = chars[index] as number;
    this.#ends[term] = ownEnd;
    this.#hashes[term] = hash;
    this.#table[place] = term + 1;
    if (this.#count === this.#ends.length) this.#grow();
    return term;
  }

  #grow(): void {
    const capacity = this.#ends.length * 2;
    const ends = new Uint32Array(capacity);
    ends.set(this.#ends);
    this.#ends = ends;
    const hashes = new Int32Array(capacity);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const table = new Uint32Array(capacity * 2);
    const mask = table.length - 1;
    for (let term = 0; term < this.#count; term++) {
      let place = (hashes[term] as number) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = term + 1;
    }
    this.#table = table;
  }
}
