const EMPTY = 0;
const MOST_FULL = 0.6;
const MOST_CANDIDATES = 50;

/**
 * Text keys → ids (1 to 2³²−1), several a key, in 12 bytes a place: a million items' keys as a `Map`
 * of strings would take some 100 MB. Keys are kept as 64-bit hashes only, so an answer may, very
 * rarely, hold an id of another key: the caller looks at the item before believing it.
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

  add(key: string, id: number): void {
    if (this.#size >= (this.#mask + 1) * MOST_FULL) this.#grow();
    const low = hash(key, 0x9e3779b9);
    this.#put(hash(key, 0x85ebca6b), low, id);
  }

  /** Ids added for the key, oldest first; no more than 50, so that a worthless key costs little. */
  get(key: string): number[] {
    const low = hash(key, 0x9e3779b9);
    const high = hash(key, 0x85ebca6b);
    const found: number[] = [];
    for (let place = low & this.#mask; this.#ids[place] !== EMPTY; place = (place + 1) & this.#mask) {
      if (this.#low[place] === low && this.#high[place] === high) found.push(this.#ids[place] as number);
      if (found.length === MOST_CANDIDATES) break;
    }
    return found;
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

/** MurmurHash3's mixing over UTF-16 units: 32 unsigned bits. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0xcc9e2d51);
    state = (state << 15) | (state >>> 17);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
