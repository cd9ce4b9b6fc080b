import { MATCH_TIERS, type MatchTier } from '../../../shared/item-match.ts';

/** A tier as it stands in `TextMatches.tiers`. */
function tierNumber(tier: MatchTier): number {
  return MATCH_TIERS.indexOf(tier) + 1;
}

export const EXACT = tierNumber('exact');
export const PREFIX = tierNumber('prefix');
export const WORDS = tierNumber('words');
export const PERSON = tierNumber('person');
export const MIXED = tierNumber('mixed');
export const PART = tierNumber('part');
export const OVERVIEW = tierNumber('overview');
export const TYPO = tierNumber('typo');
