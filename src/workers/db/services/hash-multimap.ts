const EMPTY = 0;
const MOST_FULL = 0.6;
const MOST_CANDIDATES = 50;

/** What is found where nothing is. */
const NOTHING: readonly number[] = [];

/**
 * Keys of two 32-bit words (`text-key.ts`) → ids (1 to 2³²−1), several a key, in 12 bytes a place: a
 * million items' keys as a `Map` of strings would take some 100 MB.
 */
export class HashMultimap {
  #mask: number;
  #high: Uint32Array;
  #low: Uint32Array;
  #ids: Uint32Array;
  #size = 0;

  /** @param expected Number of entries to make room for; grows beyond. */
  constructor(expected: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(1024, expected / MOST_FULL)));
    this.#mask = places - 1;
    this.#high = new Uint32Array(places);
    this.#low = new Uint32Array(places);
    this.#ids = new Uint32Array(places);
  }

  get size(): number {
    return this.#size;
  }

  add(high: number, low: number, id: number): void {
    if (this.#size >= (this.#mask + 1) * MOST_FULL) this.#grow();
    this.#put(high, low, id);
  }

  /** Ids added for the key, oldest first; no more than 50, so that a worthless key costs little. */
  get(high: number, low: number): readonly number[] {
    let found: number[] | undefined;
    for (let place = low & this.#mask; this.#ids[place] !== EMPTY; place = (place + 1) & this.#mask) {
      if (this.#low[place] !== low || this.#high[place] !== high) continue;
      found ??= [];
      found.push(this.#ids[place] as number);
      if (found.length === MOST_CANDIDATES) break;
    }
    return found ?? NOTHING;
  }

  #put(high: number, low: number, id: number): void {
    let place = low & this.#mask;
    let sameKey = 0;
    while (this.#ids[place] !== EMPTY) {
      if (this.#low[place] === low && this.#high[place] === high && ++sameKey === MOST_CANDIDATES) return;
      place = (place + 1) & this.#mask;
    }
    this.#high[place] = high;
    this.#low[place] = low;
    this.#ids[place] = id;
    this.#size++;
  }

  #grow(): void {
    const { length } = this.#ids;
    const [high, low, ids] = [this.#high, this.#low, this.#ids];
    this.#mask = length * 2 - 1;
    this.#high = new Uint32Array(length * 2);
    this.#low = new Uint32Array(length * 2);
    this.#ids = new Uint32Array(length * 2);
    this.#size = 0;
    for (let place = 0; place < length; place++) {
      if (ids[place] !== EMPTY) this.#put(high[place] as number, low[place] as number, ids[place] as number);
    }
  }
}
