import type { QueryWord } from '../../../shared/search/search-query.ts';
import { markNames, markTerms } from './mark-names.ts';
import type { NameIndex } from './name-index.ts';
import { type NameSegment, NO_SLOT } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { Scratch } from './scratch.ts';
import { similarTerms } from './similar-terms.ts';

/** The bit of a slot's mask that says that one name has all words. */
export const ONE_NAME_BIT = 1 << 15;
const SHORTEST_WITH_ONE = 4;
const SHORTEST_WITH_TWO = 8;
/** The last word is taken for an unfinished one with a wrong letter when it has so many. */
const SHORTEST_BEGINNING = 5;
/** Longer queries are not tried with two letters wrong, so that they stay quick. */
const MOST_WORDS_WITH_TWO = 4;
const nameMasks = new Scratch();

/** How far words may be from terms. */
export interface TypoLevel {
  readonly most: 1 | 2;
  /** The last word may be the beginning of a term. */
  readonly isBeginning: boolean;
}

/** What is tried one after the other, until something is found. */
export const TYPO_LEVELS: readonly TypoLevel[] = [
  { most: 1, isBeginning: false },
  { most: 1, isBeginning: true },
  { most: 2, isBeginning: false },
  { most: 2, isBeginning: true },
];

/** Whether a level finds more than those before it. */
export function isLevelOf({ query }: QueryPlan, level: TypoLevel): boolean {
  if (level.most === 2 && query.words.length > MOST_WORDS_WITH_TWO) return false;
  const reached = query.words.filter((word) => allowance(word, level) === level.most);
  return level.isBeginning
    ? reached.some(({ isUnfinished, text }) => isUnfinished && text.length >= SHORTEST_BEGINNING)
    : reached.length > 0;
}

/** The terms that words may be meant for: by word, their texts. */
export type MeantWords = Set<string>[];

/**
 * Sets the bits of words that are nearly in a name of a slot, and `ONE_NAME_BIT` where all are in one name.
 * Adds the terms to `meant`.
 */
export function markTypos(
  index: NameIndex,
  plan: QueryPlan,
  level: TypoLevel,
  slotBits: Uint16Array,
  meant: MeantWords,
): void {
  for (const segment of index.segments()) {
    const masks = nameMasks.zeroed(segment.names);
    markNames(segment, queryTerms(plan, segment).marking, masks);
    for (const [word, queryWord] of plan.query.words.entries())
      for (const term of termsOf(segment, queryWord, level)) {
        markTerms(segment, term, term + 1, 1 << word, 0, masks);
        meant[word]?.add(segment.terms.text(term));
      }
    gatherBits(segment, masks, plan.full, slotBits);
  }
}

/** Adds up the masks of names by slot. */
export function gatherBits(
  segment: NameSegment,
  masks: Uint16Array,
  full: number,
  slotBits: Uint16Array,
): void {
  const { nameSlots, names } = segment;
  for (let name = 0; name < names; name++) {
    const mask = (masks[name] as number) & full;
    if (mask === 0) continue;
    const slot = nameSlots[name] as number;
    if (slot !== NO_SLOT) (slotBits[slot] as number) |= mask === full ? mask | ONE_NAME_BIT : mask;
  }
}

function termsOf(segment: NameSegment, word: QueryWord, level: TypoLevel): readonly number[] {
  const most = allowance(word, level);
  if (most === 0) return [];
  const isBeginning = level.isBeginning && word.isUnfinished && word.text.length >= SHORTEST_BEGINNING;
  return similarTerms(segment.terms, word.text, most, isBeginning);
}

/** How many letters of a word may be wrong. */
function allowance({ text }: QueryWord, level: TypoLevel): number {
  if (text.length < SHORTEST_WITH_ONE || /^[0-9]+$/.test(text)) return 0;
  return text.length >= SHORTEST_WITH_TWO ? level.most : 1;
}
