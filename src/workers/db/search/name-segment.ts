import { placeOf, spanOf, TERM_MASK } from './entry-bits.ts';
import type { NameIndexData } from './name-index-data.ts';
import { TermList } from './term-list.ts';

/** The slot of a name that is gone. */
export const NO_SLOT = 0xffffffff;
/** Bits of a posting below the name: it begins the name (an article aside), and it is all of it. */
export const IS_HEAD = 1;
export const IS_WHOLE = 2;
export const POSTING_BITS = 2;
const FILE_NAME = 3;
const ARTICLES = ['a', 'an', 'the'];

/** Names that do not change, except that some are gone. Names are in the order of slots. */
export class NameSegment {
  readonly terms: TermList;
  readonly names: number;
  /** By name. */
  readonly nameSlots: Uint32Array;
  readonly kinds: Uint8Array;
  readonly lengths: Uint8Array;
  readonly nameEnds: Uint32Array;
  readonly entries: Uint32Array;
  /** By term: the number of postings of this one and all before it. */
  readonly postingEnds: Uint32Array;
  /** Names a term is in, ascending, each with `IS_HEAD` and `IS_WHOLE` below. */
  readonly postings: Uint32Array;
  /** Terms of "a", "an", "the"; −1: not here. */
  readonly articles: readonly number[];
  readonly #slotEnds: Uint32Array;
  readonly #slots: readonly number[] | null;

  /** `slots`: what the slots of the data are called outside, ascending; null: the same. */
  constructor(data: NameIndexData, slots: readonly number[] | null = null) {
    this.terms = new TermList(data.terms);
    this.names = data.kinds.length;
    this.kinds = data.kinds;
    this.lengths = data.lengths;
    this.nameEnds = data.nameEnds;
    this.entries = data.entries;
    this.#slotEnds = data.slotEnds;
    this.#slots = slots;
    this.articles = ARTICLES.map((article) => this.terms.find(article));
    this.nameSlots = new Uint32Array(this.names);
    for (let slot = 0, name = 0; slot < data.slots; slot++)
      for (const outer = slots?.[slot] ?? slot; name < (data.slotEnds[slot] as number); name++)
        this.nameSlots[name] = outer;
    this.postingEnds = countPostings(this.terms.count, data.entries);
    this.postings = this.#post();
  }

  get bytes(): number {
    const arrays = [this.nameSlots, this.kinds, this.lengths, this.nameEnds, this.entries];
    const own = [this.postingEnds, this.postings, this.#slotEnds];
    return this.terms.bytes + [...arrays, ...own].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  isArticle(term: number): boolean {
    return term === this.articles[0] || term === this.articles[1] || term === this.articles[2];
  }

  /** Whether a name, an article aside, begins at a place. */
  isHeadPlace(name: number, place: number): boolean {
    return place <= this.#lastHead(name, name === 0 ? 0 : (this.nameEnds[name - 1] as number));
  }

  /** The first name of a slot. */
  nameStart(slot: number): number {
    const own = this.#slots === null ? slot : indexIn(this.#slots, slot);
    if (own >= this.#slotEnds.length) return 0;
    return own === 0 ? 0 : (this.#slotEnds[own - 1] as number);
  }

  /** Behind the last name of a slot. */
  nameEnd(slot: number): number {
    const own = this.#slots === null ? slot : indexIn(this.#slots, slot);
    return this.#slotEnds[own] ?? 0;
  }

  /** The first name of a slot and the one behind the last. */
  namesOf(slot: number): readonly [number, number] {
    return [this.nameStart(slot), this.nameEnd(slot)];
  }

  /** Whether it has names of a slot that are not gone. */
  has(slot: number): boolean {
    const [from, end] = this.namesOf(slot);
    return from < end && this.nameSlots[from] !== NO_SLOT;
  }

  /** Takes the names of a slot out. */
  remove(slot: number): void {
    const [from, end] = this.namesOf(slot);
    this.nameSlots.fill(NO_SLOT, from, end);
  }

  #post(): Uint32Array {
    const { entries, nameEnds, lengths } = this;
    const postings = new Uint32Array(entries.length);
    let entry = 0;
    for (let name = 0; name < this.names; name++) {
      const length = lengths[name] as number;
      const lastHead = this.#lastHead(name, entry);
      for (let place = 0; place < length; place++, entry++)
        this.#postOne(
          postings,
          entries[entry] as number,
          name,
          place <= lastHead ? headFlags(place + 1, length) : 0,
        );
      for (const end = nameEnds[name] as number; entry < end; entry++) {
        const spelling = entries[entry] as number;
        const place = placeOf(spelling);
        const flags = place <= lastHead ? headFlags(place + spanOf(spelling), length) : 0;
        this.#postOne(postings, spelling & TERM_MASK, name, flags);
      }
    }
    return postings;
  }

  #postOne(postings: Uint32Array, term: number, name: number, flags: number): void {
    const at = this.postingEnds[term] as number;
    postings[at] = ((name << POSTING_BITS) | flags) >>> 0;
    this.postingEnds[term] = at + 1;
  }

  /** The last place where a name begins: the second word where the first is an article; −1: a file's name. */
  #lastHead(name: number, entry: number): number {
    if (this.kinds[name] === FILE_NAME) return -1;
    const isLed =
      (this.lengths[name] as number) > 1 && this.isArticle((this.entries[entry] as number) & TERM_MASK);
    return isLed ? 1 : 0;
  }
}

function headFlags(end: number, length: number): number {
  return end === length ? IS_HEAD | IS_WHOLE : IS_HEAD;
}

/** Where the postings of each term begin. */
function countPostings(terms: number, entries: Uint32Array): Uint32Array {
  const places = new Uint32Array(terms);
  for (let entry = 0; entry < entries.length; entry++)
    (places[(entries[entry] as number) & TERM_MASK] as number)++;
  let sum = 0;
  for (let term = 0; term < terms; term++) {
    const count = places[term] as number;
    places[term] = sum;
    sum += count;
  }
  return places;
}

function indexIn(slots: readonly number[], slot: number): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return slots[low] === slot ? low : slots.length;
}
