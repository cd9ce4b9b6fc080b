import type {
  CollectionSummary,
  TagColor,
  TimedList,
  TimedTitle,
  TimePlace,
} from '../../../rpc/shelves-api.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import begunSql from '../sql/shelf/begun.sql?raw';
import begunPageSql from '../sql/shelf/begun-page.sql?raw';
import branchCountSql from '../sql/shelf/branch-count.sql?raw';
import collectionsSql from '../sql/shelf/collections.sql?raw';
import favouritePageSql from '../sql/shelf/favourite-page.sql?raw';
import nextEpisodeSql from '../sql/shelf/next-episode.sql?raw';
import shownAsSql from '../sql/shelf/shown-as.sql?raw';
import tagColorsSql from '../sql/shelf/tag-colors.sql?raw';
import watchedSql from '../sql/shelf/watched.sql?raw';
import watchedPageSql from '../sql/shelf/watched-page.sql?raw';

/** A title that was begun. */
export interface BegunRow {
  readonly id: number;
  readonly seriesId: number | null;
  readonly resumeMs: number;
  readonly durationMs: number | null;
  /** ms since the epoch. */
  readonly at: number;
}

/** A title that was watched. */
export interface WatchedRow {
  readonly id: number;
  readonly seriesId: number | null;
  /** ms since the epoch. */
  readonly at: number;
}

interface CollectionRow extends Omit<CollectionSummary, 'artwork' | 'first'> {
  readonly artworkKey: string | null;
  readonly artworkColor: string | null;
  /** JSON. */
  readonly first: string;
}

type Page = { at: number; id: number; limit: number };
type Ids = { ids: string };

const BEGUN = defineQuery<{ limit: number }, BegunRow>('shelf/begun', begunSql);
const WATCHED = defineQuery<{ limit: number }, WatchedRow>('shelf/watched', watchedSql);
const NEXT_EPISODE = defineQuery<{ seriesId: number }, { id: number; durationMs: number | null }>(
  'shelf/next-episode',
  nextEpisodeSql,
);
const SHOWN_AS = defineQuery<Ids, { id: number }>('shelf/shown-as', shownAsSql);
const WATCHED_PAGE = defineQuery<Page, TimedTitle>('shelf/watched-page', watchedPageSql);
const BEGUN_PAGE = defineQuery<Page, TimedTitle>('shelf/begun-page', begunPageSql);
const TAG_COLORS = defineQuery<Record<never, never>, TagColor>('shelf/tag-colors', tagColorsSql);
const FAVOURITE_PAGE = defineQuery<Page, TimedTitle>('shelf/favourite-page', favouritePageSql);
const BRANCH_COUNT = defineQuery<Ids, { count: number }>('shelf/branch-count', branchCountSql);
const COLLECTIONS = defineQuery<{ id: number | null; hasHidden: 0 | 1 }, CollectionRow>(
  'shelf/collections',
  collectionsSql,
);

const TIMED = { begun: BEGUN_PAGE, watched: WATCHED_PAGE, favourites: FAVOURITE_PAGE };

/** What stands on the pages beside the lists. */
export function shelfRepository(statements: Statements) {
  return {
    /** The newest first. */
    begun: (limit: number): readonly BegunRow[] => statements.all(BEGUN, { limit }),
    /** The newest first. */
    watched: (limit: number): readonly WatchedRow[] => statements.all(WATCHED, { limit }),
    /** Undefined where all of them are watched. */
    nextEpisode: (seriesId: number) => statements.get(NEXT_EPISODE, { seriesId }),
    /** Series instead of their episodes. */
    shownAs: (ids: Uint32Array): Uint32Array => statements.ids(SHOWN_AS, { ids: `[${ids.join()}]` }),
    timed: (list: Exclude<TimedList, 'added'>, { at, id }: TimePlace, limit: number): readonly TimedTitle[] =>
      statements.all(TIMED[list], { at, id, limit }),
    tagColors: (): readonly TagColor[] => statements.all(TAG_COLORS, {}),
    /** Titles that have one of these tags or more, those that lists do not show among them. */
    branchCount: (tagIds: readonly number[]): number =>
      statements.get(BRANCH_COUNT, { ids: JSON.stringify(tagIds) })?.count ?? 0,
    /**
     * @param hasHidden there are titles that lists do not show, which do not count
     * @param id absent: all, by name
     */
    collections: (hasHidden: boolean, id: number | null = null): readonly CollectionSummary[] =>
      statements
        .all(COLLECTIONS, { id, hasHidden: hasHidden ? 1 : 0 })
        .map(({ artworkKey, artworkColor, first, ...row }) => ({
          ...row,
          artwork: artworkKey === null ? null : { key: artworkKey, color: artworkColor },
          first: JSON.parse(first) as number[],
        })),
  };
}
