/** Ids of one page of the set: 4 kB. */
const PAGE_BITS = 1 << 15;
const WORD_BITS = 32;

/**
 * A set of ids, as bits: a million ids that lie near each other take 125 kB. Ids are whole numbers from 0 on, below 2^32.
 */
export class IdSet {
  #pages = new Map<number, Uint32Array<ArrayBuffer>>();
  #size = 0;

  constructor(ids: Iterable<number> = []) {
    this.addAll(ids);
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

  /** Those of `ids` that are in the set, in the order of `ids`. */
  among(ids: Uint32Array): Uint32Array<ArrayBuffer> {
    const found = new Uint32Array(Math.min(ids.length, this.#size));
    let count = 0;
    for (const id of ids) if (count < found.length && this.has(id)) found[count++] = id;
    return found.subarray(0, count).slice();
  }

  #pageFor(id: number): Uint32Array<ArrayBuffer> {
    const at = Math.floor(id / PAGE_BITS);
    const page = this.#pages.get(at) ?? new Uint32Array(PAGE_BITS / WORD_BITS);
    this.#pages.set(at, page);
    return page;
  }
}

function wordOf(id: number): number {
  return Math.floor((id % PAGE_BITS) / WORD_BITS);
}

function bitOf(id: number): number {
  return 1 << (id % WORD_BITS);
}
