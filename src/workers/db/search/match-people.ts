import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { markParts } from './match-parts.ts';
import { isLevelOf, type MeantWords, markTypos, ONE_NAME_BIT, TYPO_LEVELS } from './match-typos.ts';
import { matchedWords } from './matched-words.ts';
import type { NameIndex } from './name-index.ts';
import { planQuery } from './query-plan.ts';
import { queryTerms } from './query-terms.ts';
import { rankNames } from './rank-names.ts';
import { Scratch } from './scratch.ts';
import { countTiers, FEW, takeSlots } from './take-slots.ts';
import type { TextMatches } from './text-matches.ts';
import { PART, TYPO } from './tier.ts';

const NO_YEARS = new Uint16Array(0);
const scratch = new Scratch();

/** Finds all people whose names answer a text: exact, prefix, words, part or typo. */
export function matchPeople(query: SearchQuery, people: NameIndex): TextMatches {
  const plan = planQuery(query);
  const segments = people.segments();
  const { slots } = people;
  const tiers = new Uint8Array(slots);
  const bits = scratch.zeroed(slots);
  for (const segment of segments)
    rankNames(segment, plan, queryTerms(plan, segment), { tiers, bits, years: NO_YEARS });
  markParts(segments, plan, bits);
  const parts = takeSlots(tiers, bits, plan.full, PART);
  const meant: MeantWords = query.words.map(() => new Set());
  if (countTiers(tiers) < FEW)
    for (const level of TYPO_LEVELS) {
      if (!isLevelOf(plan, level)) continue;
      const near = scratch.zeroed(slots);
      markTypos(people, plan, level, near, meant);
      if (takeSlots(tiers, near, ONE_NAME_BIT, TYPO) > 0) break;
    }
  return {
    tiers,
    count: countTiers(tiers),
    words: matchedWords(plan, segments, parts > 0, meant),
    meant,
    personBits: null,
  };
}
