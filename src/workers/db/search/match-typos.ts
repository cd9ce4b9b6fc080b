import type { QueryWord } from '../../../shared/search/search-query.ts';
import { gatherBits, markNames, markTerms } from './mark-names.ts';
import type { NameIndex } from './name-index.ts';
import type { NameSegment } from './name-segment.ts';
import type { QueryPlan } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import type { FurtherTerms } from './seed-slots.ts';
import { similarTerms } from './similar-terms.ts';
import { SlotBits } from './slot-bits.ts';

const SHORTEST_WITH_ONE = 4;
const SHORTEST_WITH_TWO = 8;
/** The last word is taken for an unfinished one with a wrong letter when it has so many. */
const SHORTEST_BEGINNING = 5;
/** Longer queries are not tried with two letters wrong, so that they stay quick. */
const MOST_WORDS_WITH_TWO = 4;
const masks = new SlotBits();
/** Typos are looked for when there are fewer answers than that. */
export const FEW_ANSWERS = 50;

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
 * Adds the terms to `meant`. `lone`: bits that do not count where a name has no others.
 */
export function markTypos(
  index: NameIndex,
  plan: QueryPlan,
  similar: FurtherTerms,
  lone: number,
  slots: SlotBits,
  meant: MeantWords,
): void {
  for (const segment of index.segments()) {
    masks.clear(segment.names);
    markNames(segment, queryTerms(plan, segment).marking, slots, masks);
    for (const [word, texts] of meant.entries()) {
      const terms = similar(segment, word);
      for (let index = 0; index < terms.length; index++) {
        const term = terms[index] as number;
        markTerms(segment, term, term + 1, 1 << word, 0, masks);
        texts.add(segment.terms.text(term));
      }
    }
    gatherBits(segment, masks, plan.full, lone, slots);
  }
}

/** Looks up what words may be meant for, once for each segment and word. */
export function similarTermsAt({ query }: QueryPlan, level: TypoLevel): FurtherTerms {
  const known = new Map<NameSegment, (readonly number[] | undefined)[]>();
  return (segment, word) => {
    const bySegment = known.get(segment) ?? [];
    known.set(segment, bySegment);
    const terms = bySegment[word] ?? findSimilar(segment, query.words[word] as QueryWord, level);
    bySegment[word] = terms;
    return terms;
  };
}

function findSimilar(segment: NameSegment, word: QueryWord, level: TypoLevel): readonly number[] {
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
