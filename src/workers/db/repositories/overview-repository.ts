import { foldText } from '../../../shared/fold-text.ts';
import { spaceCjk } from '../../../shared/search/space-cjk.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import textRangeSql from '../sql/first-load/text-range.sql?raw';
import overviewMatchesSql from '../sql/search/overview-matches.sql?raw';
import sampleOverviewsSql from '../sql/search/sample-overviews.sql?raw';
import { overviewQuery } from './overview-query.ts';

/** Overviews are looked at in so many places, so many of each: neighbours lie on one page. */
const PLACES = 125;
const AT_EACH = 8;
/** Words of a larger part of all overviews are common … */
const COMMON_SHARE = 0.1;
/** … or of more than so many: looking for them takes some 5 ms. */
const COMMON_COUNT = 20_000;
/** With fewer overviews nothing is slow, and shares mean little. */
const FEWEST = 500;

const OVERVIEW_MATCHES = defineQuery<{ query: string }, unknown>('overview-matches', overviewMatchesSql);
const TEXT_RANGE = defineQuery<Record<never, never>, { first: number; last: number }>(
  'text-range',
  textRangeSql,
);
const SAMPLE_OVERVIEWS = defineQuery<{ first: number; limit: number }, { description: string }>(
  'sample-overviews',
  sampleOverviewsSql,
);

/**
 * Ids of the items, rising, whose overview has all the words: whole ones, in any case and without regard to accents; Chinese,
 * Japanese and Korean ones anywhere. Any text is a word; those without letters and digits ask for nothing.
 */
export function readOverviewMatches(statements: Statements, words: readonly string[]): Uint32Array {
  const query = overviewQuery(words);
  return query === '' ? new Uint32Array() : statements.ids(OVERVIEW_MATCHES, { query });
}

/**
 * Words, folded, that stand in more than about a tenth of all overviews, or more than 20,000: looking for them is slow and tells
 * nothing. Judged by 1,000 overviews spread evenly over all; none when there are few.
 */
export function readCommonOverviewWords(statements: Statements): ReadonlySet<string> {
  const { first, last } = statements.get(TEXT_RANGE, {}) ?? { first: 0, last: 0 };
  const step = Math.max(AT_EACH, Math.ceil((last - first + 1) / PLACES));
  const counts = new Map<string, number>();
  const folded = new Map<string, readonly string[]>();
  let looked = 0;
  for (let at = first; at <= last && last > 0; at += step)
    for (const { description } of statements.all(SAMPLE_OVERVIEWS, { first: at, limit: AT_EACH })) {
      looked++;
      for (const word of wordsOf(description, folded)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  if (looked < FEWEST) return new Set();
  const share = Math.min(COMMON_SHARE, COMMON_COUNT / (last - first + 1));
  return new Set([...counts].filter(([, count]) => count > looked * share).map(([word]) => word));
}

/** Each word once. Folding takes long, and texts have most of their pieces in common: `folded` remembers them. */
function wordsOf(text: string, folded: Map<string, readonly string[]>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const piece of spaceCjk(text).split(/\s+/)) {
    let parts = folded.get(piece);
    if (parts === undefined) {
      parts = foldText(piece).split(' ').filter(Boolean);
      folded.set(piece, parts);
    }
    for (const part of parts) words.add(part);
  }
  return words;
}
