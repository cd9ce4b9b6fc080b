import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import listedEpisodesSql from '../sql/episode/listed-episodes.sql?raw';
import seasonItemsSql from '../sql/episode/season-items.sql?raw';
import seasonListedSql from '../sql/episode/season-listed.sql?raw';
import seriesEpisodesSql from '../sql/episode/series-episodes.sql?raw';

type Season = { readonly seriesId: number; readonly season: number | null; readonly overviewLength: number };

/** An episode in the library; 1 is true. */
export interface OwnEpisodeRow {
  readonly season: number | null;
  readonly episode: number | null;
  readonly hasFile: 0 | 1;
  readonly isWatched: 0 | 1;
  readonly airedDate: string | null;
}

interface ListedEpisodeRow {
  readonly season: number;
  readonly episode: number;
  readonly airedDate: string | null;
}

/** An episode in the library as its series' page shows it. */
export interface SeasonItemRow {
  readonly id: number;
  readonly episode: number | null;
  readonly title: string;
  readonly airedDate: string | null;
  readonly runtimeMin: number | null;
  readonly overview: string | null;
  /** How many files hold it, and how many of them were there at the last look. */
  readonly files: number;
  readonly present: number;
  readonly isWatched: 0 | 1;
  readonly resumeMs: number | null;
  readonly durationMs: number | null;
  readonly stillUrl: string | null;
  /** JSON. */
  readonly still: string | null;
}

/** An episode that is only listed. */
export interface SeasonListedRow {
  readonly episode: number;
  readonly title: string | null;
  readonly airedDate: string | null;
  readonly runtimeMin: number | null;
  readonly overview: string | null;
}

const SERIES_EPISODES = defineQuery<{ seriesId: number }, OwnEpisodeRow>(
  'episode/series-episodes',
  seriesEpisodesSql,
);
const LISTED_EPISODES = defineQuery<{ seriesId: number }, ListedEpisodeRow>(
  'episode/listed-episodes',
  listedEpisodesSql,
);
const SEASON_ITEMS = defineQuery<Season, SeasonItemRow>('episode/season-items', seasonItemsSql);
const SEASON_LISTED = defineQuery<Season, SeasonListedRow>('episode/season-listed', seasonListedSql);

/** So much of an overview is shown with an episode, in characters. */
const OVERVIEW_LENGTH = 280;

/** Episodes as the page of their series shows them. */
export function episodeReadRepository(statements: Statements) {
  return {
    /** What counting takes: episodes in the library, and those a provider lists. */
    own: (seriesId: number): readonly OwnEpisodeRow[] => statements.all(SERIES_EPISODES, { seriesId }),
    listed: (seriesId: number): readonly ListedEpisodeRow[] => statements.all(LISTED_EPISODES, { seriesId }),
    seasonItems: (seriesId: number, season: number | null): readonly SeasonItemRow[] =>
      statements.all(SEASON_ITEMS, { seriesId, season, overviewLength: OVERVIEW_LENGTH }),
    /** Without those that are in the library. */
    seasonListed: (seriesId: number, season: number | null): readonly SeasonListedRow[] =>
      statements.all(SEASON_LISTED, { seriesId, season, overviewLength: OVERVIEW_LENGTH }),
  };
}
