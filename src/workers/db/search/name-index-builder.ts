import { findNumberPhrases, NUMBER_WORDS } from '../../../shared/search/number-words.ts';
import { MOST_LENGTH, MOST_WORDS } from '../../../shared/search/parse-search-text.ts';
import { WordCutter } from '../../../shared/search/word-cutter.ts';
import { packSpelling, TERM_MASK } from './entry-bits.ts';
import { GrowingArray } from './growing-array.ts';
import type { NameIndexData, NameKind } from './name-index-data.ts';
import { TermTable } from './term-table.ts';

const FILE_NAME = 3;
/** All files end so: that tells nothing. A year is no extension. */
const EXTENSION = /\.(?=[a-z0-9]*[a-z])[a-z0-9]{2,4}$/i;
/** Makes an index of names. Documents are numbered from 0 in any order; names of one keep the order they are added in. */
export class NameIndexBuilder {
  readonly #cutter = new WordCutter(MOST_WORDS, MOST_LENGTH);
  readonly #terms = new TermTable();
  readonly #documents = new GrowingArray();
  readonly #entries = new GrowingArray();
  readonly #nameEnds = new GrowingArray();
  /** The kind, and the number of words above it. */
  readonly #heads = new GrowingArray();

  constructor() {
    for (const word of NUMBER_WORDS) this.#terms.internText(word);
  }

  /** Adds a name of a document. */
  add(document: number, kind: NameKind, text: string): void {
    const cutter = this.#cutter;
    if (kind === FILE_NAME) cutter.cut(text.replace(EXTENSION, ''), true);
    else cutter.cut(text);
    const { words, starts, ends } = cutter;
    let numbers = 0;
    for (let word = 0; word < words; word++) {
      const term = this.#terms.intern(cutter.chars, starts[word] as number, ends[word] as number);
      if (term < NUMBER_WORDS.length) numbers++;
      this.#entries.push(term & TERM_MASK);
    }
    if (numbers > 1) this.#addNumbers();
    for (let extra = 0; extra < cutter.extras; extra++) {
      const from = cutter.extraStarts[extra] as number;
      const term = this.#terms.intern(cutter.chars, from, cutter.extraEnds[extra] as number);
      const span = cutter.extraSpans[extra] as number;
      this.#entries.push(packSpelling(term, cutter.extraPlaces[extra] as number, span));
    }
    this.#documents.push(document);
    this.#nameEnds.push(this.#entries.length);
    this.#heads.push(kind | (words << 2));
  }

  /** The index by slot. `slots`: the slot of each document; no two have one. */
  build(slots: Uint32Array): NameIndexData {
    const { terms, ranks } = this.#sortTerms();
    const names = this.#nameEnds.length;
    const slotCount = slots.reduce((most, slot) => Math.max(most, slot + 1), 0);
    const slotEnds = new Uint32Array(slotCount);
    const documents = this.#documents.values;
    for (let name = 0; name < names; name++)
      (slotEnds[slots[documents[name] as number] as number] as number)++;
    let sum = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      const count = slotEnds[slot] as number;
      slotEnds[slot] = sum;
      sum += count;
    }
    const order = new Uint32Array(names);
    for (let name = 0; name < names; name++) {
      const slot = slots[documents[name] as number] as number;
      order[slotEnds[slot] as number] = name;
      (slotEnds[slot] as number)++;
    }
    return { slots: slotCount, terms, slotEnds, ...this.#inOrder(order, ranks) };
  }

  #addNumbers(): void {
    const texts = Array.from({ length: this.#cutter.words }, (_, word) => this.#cutter.word(word));
    for (const { from, count, text } of findNumberPhrases(texts)) this.#cutter.addSpelling(text, from, count);
  }

  #sortTerms(): { readonly terms: string; readonly ranks: Uint32Array } {
    const table = this.#terms;
    const texts: string[] = [];
    for (let term = 0; term < table.count; term++) texts.push(table.text(term));
    texts.sort();
    const ranks = new Uint32Array(texts.length);
    const chars = new Uint16Array(MOST_LENGTH);
    for (let rank = 0; rank < texts.length; rank++) {
      const text = texts[rank] as string;
      for (let index = 0; index < text.length; index++) chars[index] = text.charCodeAt(index);
      ranks[table.intern(chars, 0, text.length)] = rank;
    }
    return { terms: texts.length === 0 ? '' : `${texts.join('\n')}\n`, ranks };
  }

  #inOrder(
    order: Uint32Array,
    ranks: Uint32Array,
  ): Pick<NameIndexData, 'kinds' | 'lengths' | 'nameEnds' | 'entries'> {
    const ends = this.#nameEnds.values;
    const from = this.#entries.values;
    const kinds = new Uint8Array(order.length);
    const lengths = new Uint8Array(order.length);
    const nameEnds = new Uint32Array(order.length);
    const entries = new Uint32Array(this.#entries.length);
    let next = 0;
    for (let place = 0; place < order.length; place++) {
      const name = order[place] as number;
      const head = this.#heads.values[name] as number;
      kinds[place] = head & 3;
      lengths[place] = head >>> 2;
      const end = ends[name] as number;
      for (let entry = name === 0 ? 0 : (ends[name - 1] as number); entry < end; entry++) {
        const value = from[entry] as number;
        entries[next++] = ((value & ~TERM_MASK) | (ranks[value & TERM_MASK] as number)) >>> 0;
      }
      nameEnds[place] = next;
    }
    return { kinds, lengths, nameEnds, entries };
  }
}
