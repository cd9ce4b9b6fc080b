import { MATCH_TIERS } from '../../../shared/item-match.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import type { MatchReason, TextMatches, TextSources } from './text-matches.ts';

/** Why an item is among the matches; null where it is not. */
export function explainMatch(
  _query: SearchQuery,
  _sources: TextSources,
  matches: TextMatches,
  slot: number,
): MatchReason | null {
  const tier = MATCH_TIERS[(matches.tiers[slot] ?? 0) - 1];
  return tier === undefined ? null : { tier, field: 'title' };
}
