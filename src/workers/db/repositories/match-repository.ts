import type { MatchGroup } from '../../../rpc/match-source.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { ScoredCandidate, TitleRef } from '../../../shared/metadata/title-candidate.ts';
import type { EpisodeDetails } from '../../../shared/metadata/title-details.ts';
import type { TitleQuery } from '../../../shared/metadata/title-query.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import insertExternalIdSql from '../sql/import/insert-external-id.sql?raw';
import countUnmatchedSql from '../sql/match/count-unmatched.sql?raw';
import deleteCaseSql from '../sql/match/delete-case.sql?raw';
import deleteCasesSql from '../sql/match/delete-cases.sql?raw';
import fillEpisodeSql from '../sql/match/fill-episode.sql?raw';
import fillEpisodeTextSql from '../sql/match/fill-episode-text.sql?raw';
import insertCaseSql from '../sql/match/insert-case.sql?raw';
import insertSeriesEpisodeSql from '../sql/match/insert-series-episode.sql?raw';
import itemStatusSql from '../sql/match/item-status.sql?raw';
import unfilledSeriesSql from '../sql/match/unfilled-series.sql?raw';
import unmatchedTitlesSql from '../sql/match/unmatched-titles.sql?raw';
import incompleteTitlesSql from '../sql/sidecar/incomplete-titles.sql?raw';

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
const INCOMPLETE_TITLES = defineQuery<{ libraryId: number; after: number; limit: number }, UnmatchedRow>(
  'sidecar/incomplete-titles',
  incompleteTitlesSql,
);
const COUNT_UNMATCHED = defineQuery<{ libraryId: number }, { titles: number }>(
  'count-unmatched',
  countUnmatchedSql,
);
const UNFILLED_SERIES = defineQuery<{ libraryId: number; after: number; limit: number }, UnfilledRow>(
  'unfilled-series',
  unfilledSeriesSql,
);
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
const INSERT_SERIES_EPISODE = defineQuery<
  { seriesId: number; season: number; episode: number; title: string | null; airedDate: string | null },
  never
>('insert-series-episode', insertSeriesEpisodeSql);
const FILL_EPISODE = defineQuery<
  {
    seriesId: number;
    season: number;
    episode: number;
    title: string | null;
    sortTitle: string | null;
    airedDate: string | null;
    runtimeMin: number | null;
    rating: number | null;
    votes: number | null;
    now: number;
  },
  { id: number }
>('fill-episode', fillEpisodeSql);
const FILL_EPISODE_TEXT = defineQuery<{ itemId: number; description: string }, never>(
  'fill-episode-text',
  fillEpisodeTextSql,
);
const INSERT_EXTERNAL_ID = defineQuery<{ media_item_id: number; source: string; external_id: string }, never>(
  'insert-external-id',
  insertExternalIdSql,
);

const LONGEST_RUNTIME_MIN = 100_000;

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

/** Series that are matched, and have episodes of seasons that were not asked for yet. */
export function listUnfilledSeries(statements: Statements, walk: Walk): readonly MatchGroup[] {
  return statements.all(UNFILLED_SERIES, walk).map(({ id, seasons, refs }) => ({
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

/** Notes an episode a provider lists, and fills the items of it that wait. `now` in ms since the epoch. */
export function fillEpisode(
  statements: Statements,
  seriesId: number,
  details: EpisodeDetails,
  now: number,
): void {
  const { season, episode } = details;
  const { title, airedDate, ...facts } = factsOf(details);
  statements.run(INSERT_SERIES_EPISODE, { seriesId, season, episode, title, airedDate });
  const place = { seriesId, season, episode };
  const description = details.overview?.trim() ?? '';
  for (const { id } of statements.all(FILL_EPISODE, { ...place, title, airedDate, ...facts, now })) {
    if (description !== '') statements.run(FILL_EPISODE_TEXT, { itemId: id, description });
    for (const [source, externalId] of Object.entries(details.externalIds).filter(isId))
      statements.run(INSERT_EXTERNAL_ID, { media_item_id: id, source, external_id: externalId });
  }
}

/** What the table takes; null for the rest. */
function factsOf({ title: given, airedDate, runtimeMin, rating, votes }: EpisodeDetails) {
  const title = given?.trim() || null;
  const isRated = rating !== null && rating > 0 && rating <= 10;
  const minutes = Math.round(runtimeMin ?? 0);
  return {
    title,
    sortTitle: title === null ? null : sortTitle(title),
    airedDate: airedDate !== null && /^\d{4}-[01]\d-[0-3]\d$/.test(airedDate) ? airedDate : null,
    runtimeMin: minutes >= 1 && minutes <= LONGEST_RUNTIME_MIN ? minutes : null,
    rating: isRated ? rating : null,
    votes: isRated ? votes : null,
  };
}

function isId([source, externalId]: readonly [string, string]): boolean {
  return source !== '' && externalId !== '';
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
