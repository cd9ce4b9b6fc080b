import { foldText } from '../../src/shared/fold-text.ts';
import type { JudgedQuery } from './judged-query.ts';

/** What a result is judged by. */
export interface FoundItem {
  readonly title: string;
  readonly year: number | null;
}

/** Which share of some queries found what they are for, 0 to 1. */
export interface QualityScore {
  readonly queries: number;
  readonly first: number;
  readonly inFirstFive: number;
}

/**
 * The place of the first item that was wanted, from 1; undefined where it is not among those found.
 * Titles are compared as the search folds them, without gaps: catalogues do not agree on signs.
 */
export function rankOf({ want }: JudgedQuery, found: readonly FoundItem[]): number | undefined {
  const title = comparable(want.title);
  const at = found.findIndex(
    (item) => comparable(item.title) === title && (want.year === undefined || item.year === want.year),
  );
  return at < 0 ? undefined : at + 1;
}

/** Sums up the places of what was wanted; undefined is "not found". */
export function scoreRanks(ranks: readonly (number | undefined)[]): QualityScore {
  const within = (most: number) =>
    ranks.filter((rank) => rank !== undefined && rank <= most).length / ranks.length;
  return { queries: ranks.length, first: within(1), inFirstFive: within(5) };
}

function comparable(title: string): string {
  return foldText(title).replaceAll(' ', '');
}
