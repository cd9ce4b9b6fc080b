import type { QueryWord } from '../../../shared/search/search-query.ts';
import { TERM_MASK } from './entry-bits.ts';
import { postingStart } from './mark-names.ts';
import { type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { SlotBits } from './slot-bits.ts';

/** So many letters, or signs of scripts where one is a syllable, are looked for inside of words. */
const SHORTEST_PART = 3;
const SHORTEST_SYLLABLES = 2;
const FIRST_SYLLABLE = 0x0e00;

/** Whether a word is looked for inside of words. */
export function isPartWord(text: string): boolean {
  if (text.length >= SHORTEST_PART) return true;
  return text.length === SHORTEST_SYLLABLES && text.charCodeAt(0) >= FIRST_SYLLABLE;
}

/** Names of a slot have about so many entries, and each costs more than a posting. */
const ENTRIES_A_SLOT = 16;
const NONE = new Uint32Array(0);
/** By term: whether it holds the word. */
const isHolding = new SlotBits();

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
    for (const word of plan.query.words.keys()) {
      const holding = holdingTerms(plan, segment, word);
      if (isMany(segment, holding, slots)) markSeeded(segment, holding, 1 << word, slots);
      else for (const term of holding) markSlots(segment, term, 1 << word, slots);
    }
}

function isMany(segment: NameSegment, terms: Uint32Array, slots: SlotBits): boolean {
  if (!slots.isFrozen) return false;
  let count = 0;
  for (const term of terms) count += postingStart(segment, term + 1) - postingStart(segment, term);
  return count > slots.count * ENTRIES_A_SLOT;
}

/** Looks through the names of the slots instead of the terms' postings. */
function markSeeded(segment: NameSegment, terms: Uint32Array, bit: number, slots: SlotBits): void {
  isHolding.clear(segment.terms.count);
  for (const term of terms) isHolding.add(term, 1);
  const { bits } = isHolding;
  const { entries, nameEnds, nameSlots } = segment;
  for (let index = 0; index < slots.count; index++) {
    const slot = slots.list[index] as number;
    const from = segment.nameStart(slot);
    const end = segment.nameEnd(slot);
    if (from === end || nameSlots[from] === NO_SLOT) continue;
    const last = nameEnds[end - 1] as number;
    let found = 0;
    for (let entry = from === 0 ? 0 : (nameEnds[from - 1] as number); entry < last; entry++)
      found |= bits[(entries[entry] as number) & TERM_MASK] as number;
    if (found !== 0) slots.add(slot, bit);
  }
}

function markSlots(segment: NameSegment, term: number, bit: number, slots: SlotBits): void {
  const { postings, nameSlots } = segment;
  const end = postingStart(segment, term + 1);
  for (let at = postingStart(segment, term); at < end; at++) {
    const slot = nameSlots[(postings[at] as number) >>> POSTING_BITS] as number;
    if (slot !== NO_SLOT) slots.add(slot, bit);
  }
}
