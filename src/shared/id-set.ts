/** Ids of one page of the set: 4 kB. */
const PAGE_BITS = 1 << 15;
const WORD_BITS = 32;
const PAGE_WORDS = PAGE_BITS / WORD_BITS;

/** The bits of 32,768 ids that follow each other: `bits` holds the ids from `page * 32768` on, the lowest bit first. */
export interface IdPage {
  readonly page: number;
  readonly bits: Uint32Array<ArrayBuffer>;
}

/**
 * A set of ids, as bits: a million ids that lie near each other take 125 kB. Ids are whole numbers from 0 on, below 2^32.
 */
export class IdSet {
  #pages = new Map<number, Uint32Array<ArrayBuffer>>();
  #size = 0;

  constructor(ids: Iterable<number> = []) {
    this.addAll(ids);
  }

  /** A set from what {@link IdSet.pages} gave, which it takes over. Throws `RangeError` where a page is of another size. */
  static ofPages(pages: Iterable<IdPage>): IdSet {
    const set = new IdSet();
    for (const { page, bits } of pages) {
      if (bits.length !== PAGE_WORDS) throw new RangeError(`A page of ids has ${bits.length} words.`);
      set.#pages.set(page, bits);
      set.#size += countBits(bits);
    }
    return set;
  }

  /** How many ids there are. */
  get size(): number {
    return this.#size;
  }

  has(id: number): boolean {
    const word = this.#pages.get(Math.floor(id / PAGE_BITS))?.[wordOf(id)] ?? 0;
    return (word & bitOf(id)) !== 0;
  }

  /** True when it was not there. */
  add(id: number): boolean {
    if (this.has(id)) return false;
    const page = this.#pageFor(id);
    page[wordOf(id)] = (page[wordOf(id)] ?? 0) | bitOf(id);
    this.#size += 1;
    return true;
  }

  addAll(ids: Iterable<number>): void {
    for (const id of ids) this.add(id);
  }

  /** True when it was there. */
  delete(id: number): boolean {
    const page = this.#pages.get(Math.floor(id / PAGE_BITS));
    if (page === undefined || !this.has(id)) return false;
    page[wordOf(id)] = (page[wordOf(id)] ?? 0) & ~bitOf(id);
    this.#size -= 1;
    return true;
  }

  clear(): void {
    this.#pages.clear();
    this.#size = 0;
  }

  clone(): IdSet {
    const copy = new IdSet();
    copy.#size = this.#size;
    copy.#pages = new Map([...this.#pages].map(([at, page]) => [at, page.slice()]));
    return copy;
  }

  /** The pages that hold an id, as copies, in the order of ids. */
  pages(): IdPage[] {
    return this.#inOrder().flatMap(([page, bits]) =>
      bits.some((word) => word !== 0) ? [{ page, bits: bits.slice() }] : [],
    );
  }

  /** The page of this number, as a copy; empty where it holds none. */
  page(page: number): Uint32Array<ArrayBuffer> {
    return this.#pages.get(page)?.slice() ?? new Uint32Array(PAGE_WORDS);
  }

  /** Takes the lowest ids out of the set, `count` at most; gives them in their order. */
  takeLowest(count: number): number[] {
    const taken: number[] = [];
    for (const [page, bits] of this.#inOrder()) {
      if (taken.length >= count) break;
      this.#takeFrom(page, bits, count, taken);
    }
    return taken;
  }

  /** Those of `ids` that are in the set, in the order of `ids`. */
  among(ids: Uint32Array): Uint32Array<ArrayBuffer> {
    const found = new Uint32Array(Math.min(ids.length, this.#size));
    let count = 0;
    for (const id of ids) if (count < found.length && this.has(id)) found[count++] = id;
    return found.subarray(0, count).slice();
  }

  #inOrder(): [number, Uint32Array<ArrayBuffer>][] {
    return [...this.#pages].sort(([a], [b]) => a - b);
  }

  /** An empty page goes: it is not looked at again. */
  #takeFrom(page: number, bits: Uint32Array, count: number, taken: number[]): void {
    for (let at = 0; at < bits.length; at += 1) {
      while ((bits[at] ?? 0) !== 0) {
        if (taken.length >= count) return;
        const word = bits[at] ?? 0;
        const lowest = word & -word;
        bits[at] = word & ~lowest;
        this.#size -= 1;
        taken.push(page * PAGE_BITS + at * WORD_BITS + 31 - Math.clz32(lowest));
      }
    }
    this.#pages.delete(page);
  }

  #pageFor(id: number): Uint32Array<ArrayBuffer> {
    const at = Math.floor(id / PAGE_BITS);
    const page = this.#pages.get(at) ?? new Uint32Array(PAGE_WORDS);
    this.#pages.set(at, page);
    return page;
  }
}

/** The number of the page that holds an id. */
export function pageOfId(id: number): number {
  return Math.floor(id / PAGE_BITS);
}

function countBits(words: Uint32Array): number {
  let count = 0;
  for (let word of words) for (; word !== 0; word &= word - 1) count += 1;
  return count;
}

function wordOf(id: number): number {
  return Math.floor((id % PAGE_BITS) / WORD_BITS);
}

function bitOf(id: number): number {
  return 1 << (id % WORD_BITS);
}
