import type { QueryWord } from '../../../shared/search/search-query.ts';
import { postingStart } from './mark-names.ts';
import { type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import type { SlotBits } from './slot-bits.ts';

/** So many letters, or signs of scripts where one is a syllable, are looked for inside of words. */
const SHORTEST_PART = 3;
const SHORTEST_SYLLABLES = 2;
const FIRST_SYLLABLE = 0x0e00;

/** Whether a word is looked for inside of words. */
export function isPartWord(text: string): boolean {
  if (text.length >= SHORTEST_PART) return true;
  return text.length === SHORTEST_SYLLABLES && text.charCodeAt(0) >= FIRST_SYLLABLE;
}

const NONE = new Uint32Array(0);

/** The terms of a segment that hold a word of the query. */
export function holdingTerms(plan: QueryPlan, segment: NameSegment, word: number): Uint32Array {
  const { text } = plan.query.words[word] as QueryWord;
  if (!isPartWord(text)) return NONE;
  const { holding } = queryTerms(plan, segment);
  const terms = holding.get(word) ?? segment.terms.holding(text);
  holding.set(word, terms);
  return terms;
}

/** Sets the words' bits for every slot with a name that holds them inside of words. */
export function markParts(segments: readonly NameSegment[], plan: QueryPlan, slots: SlotBits): void {
  for (const segment of segments)
    for (const word of plan.query.words.keys())
      for (const term of holdingTerms(plan, segment, word)) markSlots(segment, term, 1 << word, slots);
}

function markSlots(segment: NameSegment, term: number, bit: number, slots: SlotBits): void {
  const { postings, nameSlots } = segment;
  const end = postingStart(segment, term + 1);
  for (let at = postingStart(segment, term); at < end; at++) {
    const slot = nameSlots[(postings[at] as number) >>> POSTING_BITS] as number;
    if (slot !== NO_SLOT) slots.add(slot, bit);
  }
}
