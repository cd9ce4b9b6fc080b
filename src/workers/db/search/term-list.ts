const LINE_FEED = 10;
/** One entry for so many letters (as a power of two) says which term is there. */
const BLOCK_BITS = 5;

/** Sorted terms, joined by line feeds into one string. */
export class TermList {
  readonly joined: string;
  readonly count: number;
  /** By term: where it begins; one more for the end. */
  readonly starts: Uint32Array;
  #blocks: Uint32Array | null = null;
  #letters: Uint32Array | null = null;

  constructor(joined: string) {
    this.joined = joined;
    let count = 0;
    for (let at = joined.indexOf('\n'); at >= 0; at = joined.indexOf('\n', at + 1)) count++;
    this.count = count;
    this.starts = new Uint32Array(count + 1);
    for (let term = 0, at = 0; term < count; term++) {
      at = joined.indexOf('\n', at) + 1;
      this.starts[term + 1] = at;
    }
  }

  get bytes(): number {
    const more = (this.#blocks?.byteLength ?? 0) + (this.#letters?.byteLength ?? 0);
    return this.joined.length + this.starts.byteLength + more;
  }

  text(term: number): string {
    return this.joined.slice(this.starts[term], (this.starts[term + 1] as number) - 1);
  }

  length(term: number): number {
    return (this.starts[term + 1] as number) - (this.starts[term] as number) - 1;
  }

  /** The number of a term; −1: not here. */
  find(text: string): number {
    const term = this.firstFrom(text);
    return this.isAt(term, text) ? term : -1;
  }

  /** Whether a term, which may be behind the last, is the text. */
  isAt(term: number, text: string): boolean {
    return term < this.count && this.length(term) === text.length && this.#compare(term, text) === 0;
  }

  /** The first term that is not before the text. */
  firstFrom(text: string): number {
    return this.#search(text, 0, 0);
  }

  /** The term behind all that begin with the text. */
  endOfPrefix(text: string, from: number): number {
    return this.#search(text, from, 1);
  }

  /** The terms that hold the text, ascending. */
  holding(text: string): Uint32Array {
    const { joined, starts } = this;
    const blocks = this.#blockTable();
    let found = new Uint32Array(64);
    let count = 0;
    for (let at = joined.indexOf(text); at >= 0; ) {
      let term = blocks[at >>> BLOCK_BITS] as number;
      while ((starts[term + 1] as number) <= at) term++;
      if (count === found.length) {
        const grown = new Uint32Array(count * 2);
        grown.set(found);
        found = grown;
      }
      found[count++] = term;
      at = joined.indexOf(text, starts[term + 1]);
    }
    return found.subarray(0, count);
  }

  /** By term: one bit for each letter in it (letters share bits). */
  letters(): Uint32Array {
    if (this.#letters === null) {
      const letters = new Uint32Array(this.count);
      for (let term = 0, at = 0; term < this.count; term++) {
        let bits = 0;
        for (let code = this.joined.charCodeAt(at++); code !== LINE_FEED; code = this.joined.charCodeAt(at++))
          bits |= 1 << (code & 31);
        letters[term] = bits;
      }
      this.#letters = letters;
    }
    return this.#letters;
  }

  #search(text: string, from: number, atLeast: 0 | 1): number {
    let low = from;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, text) < atLeast) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Negative: the term is before the text; 0: it begins with it; positive: behind. */
  #compare(term: number, text: string): number {
    const start = this.starts[term] as number;
    for (let index = 0; index < text.length; index++) {
      // A line feed is before every letter.
      const difference = this.joined.charCodeAt(start + index) - text.charCodeAt(index);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #blockTable(): Uint32Array {
    if (this.#blocks === null) {
      const blocks = new Uint32Array((this.joined.length >>> BLOCK_BITS) + 1);
      for (let block = 0, term = 0; block < blocks.length; block++) {
        while (term + 1 < this.count && (this.starts[term + 1] as number) <= block << BLOCK_BITS) term++;
        blocks[block] = term;
      }
      this.#blocks = blocks;
    }
    return this.#blocks;
  }
}
