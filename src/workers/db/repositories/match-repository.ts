import type { MatchGroup } from '../../../rpc/match-source.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { ScoredCandidate, TitleRef } from '../../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../../shared/metadata/title-query.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import countUnmatchedSql from '../sql/match/count-unmatched.sql?raw';
import deleteCaseSql from '../sql/match/delete-case.sql?raw';
import deleteCasesSql from '../sql/match/delete-cases.sql?raw';
import insertCaseSql from '../sql/match/insert-case.sql?raw';
import itemStatusSql from '../sql/match/item-status.sql?raw';
import unfilledSeriesSql from '../sql/match/unfilled-series.sql?raw';
import unmatchedTitlesSql from '../sql/match/unmatched-titles.sql?raw';

interface UnmatchedRow {
  readonly id: number;
  readonly mediaType: 'movie' | 'series';
  readonly title: string;
  readonly originalTitle: string | null;
  readonly year: number | null;
  readonly runtimeMin: number | null;
  /** JSON, as are the lists below. */
  readonly alternativeTitles: string;
  readonly externalIds: string;
  readonly seasons: string;
}

interface UnfilledRow {
  readonly id: number;
  readonly seasons: string;
  readonly refs: string;
}

interface Walk {
  readonly [name: string]: number;
  readonly libraryId: number;
  readonly after: number;
  readonly limit: number;
}

const UNMATCHED_TITLES = defineQuery<{ libraryId: number; after: number; limit: number }, UnmatchedRow>(
  'unmatched-titles',
  unmatchedTitlesSql,
);
const COUNT_UNMATCHED = defineQuery<{ libraryId: number }, { titles: number }>(
  'count-unmatched',
  countUnmatchedSql,
);
const UNFILLED_SERIES = defineQuery<
  { libraryId: number; after: number; limit: number; listedBefore: number },
  UnfilledRow
>('unfilled-series', unfilledSeriesSql);
const INSERT_CASE = defineQuery<
  { itemId: number; outcome: string; score: number | null; candidates: string; now: number },
  never
>('insert-case', insertCaseSql);
const DELETE_CASE = defineQuery<{ itemId: number }, never>('delete-case', deleteCaseSql);
const DELETE_CASES = defineQuery<{ libraryId: number }, never>('delete-cases', deleteCasesSql);
const ITEM_STATUS = defineQuery<{ itemId: number }, { title: string; status: MatchStatus }>(
  'item-status',
  itemStatusSql,
);

/** Films and series that wait for a match and were not asked for yet, with ids above `after`, by id. */
export function listUnmatched(statements: Statements, walk: Walk): readonly MatchGroup[] {
  return statements.all(UNMATCHED_TITLES, walk).map(toGroup);
}

/** How many of them there are. */
export function countUnmatched(statements: Statements, libraryId: number): number {
  return statements.get(COUNT_UNMATCHED, { libraryId })?.titles ?? 0;
}

/** A season is not asked for again so soon for an episode that it does not list, in ms. */
const LISTED_AGAIN_MS = 24 * 60 * 60 * 1000;

/** Series that are matched, and have episodes that wait, of seasons that may list them. */
export function listUnfilledSeries(statements: Statements, walk: Walk): readonly MatchGroup[] {
  const listedBefore = Date.now() - LISTED_AGAIN_MS;
  return statements.all(UNFILLED_SERIES, { ...walk, listedBefore }).map(({ id, seasons, refs }) => ({
    itemId: id,
    query: { kind: 'series', title: '' },
    refs: JSON.parse(refs) as readonly TitleRef[],
    seasons: JSON.parse(seasons) as readonly number[],
  }));
}

/** Keeps what came of asking for a title without a sure answer. */
export function insertCase(
  statements: Statements,
  itemId: number,
  candidates: readonly ScoredCandidate[],
  now: number,
): void {
  const score = candidates[0]?.score ?? null;
  const outcome = score === null ? 'nothing' : 'unsure';
  statements.run(INSERT_CASE, { itemId, outcome, score, candidates: JSON.stringify(candidates), now });
}

/** Forgets what came of asking for one title. */
export function deleteCase(statements: Statements, itemId: number): void {
  statements.run(DELETE_CASE, { itemId });
}

/** Forgets what came of asking for a library's titles, so that they are asked for again. */
export function deleteCases(statements: Statements, libraryId: number): void {
  statements.run(DELETE_CASES, { libraryId });
}

/** An item's title and state, if it is there. */
export function itemStatus(statements: Statements, itemId: number) {
  return statements.get(ITEM_STATUS, { itemId });
}

function toGroup(row: UnmatchedRow): MatchGroup {
  const { id, mediaType, title, originalTitle, year, runtimeMin } = row;
  const episodes = JSON.parse(row.seasons) as NonNullable<TitleQuery['episodes']>;
  return {
    itemId: id,
    query: {
      kind: mediaType,
      title,
      alternativeTitles: JSON.parse(row.alternativeTitles) as readonly string[],
      externalIds: JSON.parse(row.externalIds) as Readonly<Record<string, string>>,
      ...(originalTitle === null ? {} : { originalTitle }),
      ...(year === null ? {} : { year }),
      ...(runtimeMin === null ? {} : { runtimeMin }),
      ...(episodes.length === 0
        ? {}
        : { episodes: episodes.map((one) => ({ ...one, highest: one.highest ?? 0 })) }),
    },
    refs: [],
    seasons: episodes.map(({ season }) => season),
  };
}
