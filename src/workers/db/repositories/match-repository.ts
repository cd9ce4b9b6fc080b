import type { MatchWish } from '../../../rpc/jobs-api.ts';
import type { MatchGroup } from '../../../rpc/match-source.ts';
import { caseFolder } from '../../../shared/case-folder.ts';
import type { CaseOutcome } from '../../../shared/match-inbox.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { ScoredCandidate, TitleRef } from '../../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../../shared/metadata/title-query.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import casePlaceSql from '../sql/match/case-place.sql?raw';
import caseRowsSql from '../sql/match/case-rows.sql?raw';
import countUnmatchedSql from '../sql/match/count-unmatched.sql?raw';
import deleteCaseSql from '../sql/match/delete-case.sql?raw';
import insertCaseSql from '../sql/match/insert-case.sql?raw';
import itemStatusSql from '../sql/match/item-status.sql?raw';
import placeCaseSql from '../sql/match/place-case.sql?raw';
import selectedTargetsSql from '../sql/match/selected-targets.sql?raw';
import titlesAmongSql from '../sql/match/titles-among.sql?raw';
import titlesChosenSql from '../sql/match/titles-chosen.sql?raw';
import titlesToAskSql from '../sql/match/titles-to-ask.sql?raw';
import unfilledSeriesSql from '../sql/match/unfilled-series.sql?raw';
import unmatchedTitlesSql from '../sql/match/unmatched-titles.sql?raw';
import incompleteTitlesSql from '../sql/sidecar/incomplete-titles.sql?raw';
import type { StoredRow } from './whole-rows.ts';
import { restoreRows } from './whole-rows.ts';

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

type Chosen = { readonly ids: string; readonly isRefresh: 0 | 1 };

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
const INCOMPLETE_TITLES = defineQuery<{ libraryId: number; after: number; limit: number }, UnmatchedRow>(
  'sidecar/incomplete-titles',
  incompleteTitlesSql,
);
const COUNT_UNMATCHED = defineQuery<{ libraryId: number }, { titles: number }>(
  'count-unmatched',
  countUnmatchedSql,
);
const UNFILLED_SERIES = defineQuery<
  { libraryId: number; after: number; limit: number; listedBefore: number },
  UnfilledRow
>('unfilled-series', unfilledSeriesSql);
const TITLES_AMONG = defineQuery<{ ids: string; libraryId: number; withCases: 0 | 1 }, UnmatchedRow>(
  'titles-among',
  titlesAmongSql,
);
const TITLES_CHOSEN = defineQuery<Chosen, UnmatchedRow & { readonly known: string }>(
  'titles-chosen',
  titlesChosenSql,
);
const SELECTED_TARGETS = defineQuery<{ ids: string }, unknown>('selected-targets', selectedTargetsSql);
const TITLES_TO_ASK = defineQuery<Chosen, unknown>('titles-to-ask', titlesToAskSql);
const CASE_PLACE = defineQuery<
  { itemId: number },
  {
    libraryId: number;
    mediaType: 'movie' | 'series';
    sortTitle: string;
    path: string | null;
    outcome: CaseOutcome | null;
    list: string | null;
  }
>('case-place', casePlaceSql);
const INSERT_CASE = defineQuery<
  {
    itemId: number;
    libraryId: number;
    list: string;
    outcome: string;
    folder: string;
    sortTitle: string;
    score: number | null;
    message: string | null;
    candidates: string;
    now: number;
  },
  never
>('insert-case', insertCaseSql);
const CASE_ROWS = defineQuery<{ itemId: number }, StoredRow>('case-rows', caseRowsSql);
const DELETE_CASE = defineQuery<{ itemId: number }, never>('delete-case', deleteCaseSql);
const PLACE_CASE = defineQuery<{ itemId: number }, never>('place-case', placeCaseSql);
const ITEM_STATUS = defineQuery<{ itemId: number }, { title: string; status: MatchStatus }>(
  'item-status',
  itemStatusSql,
);

/** Of a candidate that is kept, in letters. */
const LONGEST_OVERVIEW = 300;

/** Films and series that wait for a match and were not asked for yet, with ids above `after`, by id. */
export function listUnmatched(statements: Statements, walk: Walk): readonly MatchGroup[] {
  return statements.all(UNMATCHED_TITLES, walk).map(toGroup);
}

/** Films and series of which NFO files say what they are, but not all, and by which ids providers know them. */
export function listIncomplete(statements: Statements, walk: Walk): readonly MatchGroup[] {
  return statements.all(INCOMPLETE_TITLES, walk).map(toGroup);
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

/** Films and series of a library among these that wait for a match; with cases also those that were asked for before. */
export function listAmong(
  statements: Statements,
  libraryId: number,
  ids: readonly number[],
  withCases: boolean,
): readonly MatchGroup[] {
  const params = { ids: JSON.stringify(ids), libraryId, withCases: withCases ? 1 : 0 } as const;
  return statements.all(TITLES_AMONG, params).map(toGroup);
}

/** Films and series among those that a person has chosen, with what is wanted of them. */
export function listChosen(
  statements: Statements,
  ids: readonly number[],
  wish: MatchWish,
): readonly MatchGroup[] {
  return statements.all(TITLES_CHOSEN, chosen(ids, wish)).map(({ known, ...row }) => ({
    ...toGroup(row),
    known: JSON.parse(known) as readonly TitleRef[],
  }));
}

/** What is matched of these titles: films and series, those of the episodes among them too. */
export function targetsOf(statements: Statements, ids: readonly number[]): Uint32Array {
  return statements.ids(SELECTED_TARGETS, { ids: JSON.stringify(ids) });
}

/** Those of these films and series of which {@link listChosen} would give something. */
export function titlesToAsk(
  statements: Statements,
  ids: readonly number[],
  wish: MatchWish,
): Uint32Array<ArrayBuffer> {
  return statements.ids(TITLES_TO_ASK, chosen(ids, wish));
}

function chosen(ids: readonly number[], wish: MatchWish): Chosen {
  return { ids: JSON.stringify(ids), isRefresh: wish === 'refresh' ? 1 : 0 };
}

/** Keeps what came of asking for a title without a sure answer; its state is the caller's to set. */
export function insertCase(
  statements: Statements,
  itemId: number,
  { candidates, message }: { candidates: readonly ScoredCandidate[]; message: string | null },
  now: number,
): void {
  const place = statements.get(CASE_PLACE, { itemId });
  if (!place) return;
  const { libraryId, mediaType, sortTitle: sorted, path } = place;
  const score = candidates[0]?.score ?? null;
  statements.run(INSERT_CASE, {
    itemId,
    libraryId,
    list: message === null ? 'waiting' : 'failed',
    outcome: message !== null ? 'failed' : score === null ? 'nothing' : 'unsure',
    folder: caseFolder(path, mediaType),
    sortTitle: sorted,
    score,
    message,
    candidates: storedCandidates(candidates),
    now,
  });
}

/** What came of asking for a title before; null: it was not asked for. */
export function caseOutcome(statements: Statements, itemId: number): CaseOutcome | null {
  return statements.get(CASE_PLACE, { itemId })?.outcome ?? null;
}

/** What is kept of a title that was asked for without a sure answer, as it is stored: a row or none. */
export function caseRows(statements: Statements, itemId: number): readonly StoredRow[] {
  return statements.all(CASE_ROWS, { itemId });
}

/** Forgets what came of asking for a title. */
export function deleteCase(statements: Statements, itemId: number): void {
  statements.run(DELETE_CASE, { itemId });
}

/** Puts back what {@link caseRows} gave, of titles that may be in another library by now. */
export function restoreCases(statements: Statements, cases: readonly StoredRow[]): void {
  for (const row of cases) {
    const itemId = Number(row.media_item_id);
    deleteCase(statements, itemId);
    restoreRows(statements, 'match_case', [row]);
    statements.run(PLACE_CASE, { itemId });
  }
}

/** Candidates as they are kept, in JSON: what is shown of them, and no more. */
export function storedCandidates(candidates: readonly ScoredCandidate[]): string {
  return JSON.stringify(
    candidates.map((candidate) => ({
      ...candidate,
      alternativeTitles: [],
      overview: candidate.overview === null ? null : shortened(candidate.overview),
    })),
  );
}

function shortened(text: string): string {
  return text.length <= LONGEST_OVERVIEW
    ? text
    : `${text.slice(0, LONGEST_OVERVIEW).toWellFormed().trimEnd()}…`;
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
