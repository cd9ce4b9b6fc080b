import { postingStart } from './mark-names.ts';
import { type NameSegment, NO_SLOT, POSTING_BITS } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';

/** So many letters, or signs of scripts where one is a syllable, are looked for inside of words. */
const SHORTEST_PART = 3;
const SHORTEST_SYLLABLES = 2;
const FIRST_SYLLABLE = 0x0e00;

/** Whether a word is looked for inside of words. */
export function isPartWord(text: string): boolean {
  if (text.length >= SHORTEST_PART) return true;
  return text.length === SHORTEST_SYLLABLES && text.charCodeAt(0) >= FIRST_SYLLABLE;
}

/** Sets the words' bits for every slot with a name that holds them inside of words. */
export function markParts(
  segments: readonly NameSegment[],
  { query }: QueryPlan,
  slotBits: Uint16Array,
): void {
  for (const segment of segments)
    for (const [index, { text }] of query.words.entries())
      if (isPartWord(text)) markHolding(segment, text, 1 << index, slotBits);
}

function markHolding(segment: NameSegment, text: string, bit: number, slotBits: Uint16Array): void {
  const holding = segment.terms.holding(text);
  for (let index = 0; index < holding.length; index++)
    markSlots(segment, holding[index] as number, bit, slotBits);
}

function markSlots(segment: NameSegment, term: number, bit: number, slotBits: Uint16Array): void {
  const { postings, nameSlots } = segment;
  const end = postingStart(segment, term + 1);
  for (let at = postingStart(segment, term); at < end; at++) {
    const slot = nameSlots[(postings[at] as number) >>> POSTING_BITS] as number;
    if (slot !== NO_SLOT) (slotBits[slot] as number) |= bit;
  }
}
