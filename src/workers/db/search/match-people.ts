import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { Answers } from './answers.ts';
import { ONE_NAME_BIT } from './mark-names.ts';
import { holdingTerms, markParts } from './match-parts.ts';
import {
  FEW_ANSWERS,
  isLevelOf,
  type MeantWords,
  markTypos,
  similarTermsAt,
  TYPO_LEVELS,
} from './match-typos.ts';
import { matchedWords } from './matched-words.ts';
import type { NameIndex } from './name-index.ts';
import { planQuery } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { rankNames } from './rank-names.ts';
import { seedSlots, withoutPeople } from './seed-slots.ts';
import { SlotBits } from './slot-bits.ts';
import type { TextMatches } from './text-matches.ts';
import { PART, TYPO } from './tier.ts';

const NO_YEARS = new Uint16Array(0);
const bits = new SlotBits();

/**
 * Finds all people whose names answer a text: exact, prefix, words, part or typo.
 * @param hasWholeWords Only those whose names have all the words: quicker, where only they are looked for.
 */
export function matchPeople(query: SearchQuery, people: NameIndex, hasWholeWords = false): TextMatches {
  const plan = planQuery(query);
  const segments = people.segments();
  const answers = new Answers(people.slots);
  bits.clear(people.slots);
  const seeds = withoutPeople(segments);
  seedSlots(plan, seeds, (segment, word) => holdingTerms(plan, segment, word), bits);
  for (const segment of segments)
    rankNames(segment, plan, queryTerms(plan, segment), NO_YEARS, answers, bits);
  const meant: MeantWords = query.words.map(() => new Set());
  if (hasWholeWords) {
    const words = matchedWords(plan, segments, false, meant);
    return { tiers: answers.tiers, count: answers.count, words, meant, people: null };
  }
  markParts(segments, plan, bits);
  const parts = answers.take(bits, plan.full, PART);
  if (answers.count < FEW_ANSWERS)
    for (const level of TYPO_LEVELS) {
      if (!isLevelOf(plan, level)) continue;
      bits.clear(people.slots);
      const similar = similarTermsAt(plan, level);
      seedSlots(plan, seeds, similar, bits);
      markTypos(people, plan, similar, 0, bits, meant);
      if (answers.take(bits, ONE_NAME_BIT, TYPO) > 0) break;
    }
  const words = matchedWords(plan, segments, parts > 0, meant);
  return { tiers: answers.tiers, count: answers.count, words, meant, people: null };
}
