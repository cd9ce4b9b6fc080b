import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import deleteSql from '../sql/season-sidecar/delete.sql?raw';
import ofSeriesSql from '../sql/season-sidecar/of-series.sql?raw';
import putSql from '../sql/season-sidecar/put.sql?raw';

/** A season of a series, and the file beside it that says something of it. */
export interface SeasonOfSidecar {
  readonly sidecarId: number;
  readonly seriesId: number;
  /** 0: specials. */
  readonly season: number;
}

/** What an NFO says of a season; null: nothing. */
export interface SeasonTexts {
  readonly title: string | null;
  readonly overview: string | null;
  readonly year: number | null;
}

/** What one file beside a season says of it: texts, or where its poster is kept. */
export interface SeasonFacts extends SeasonTexts {
  readonly season: number;
  readonly key: string | null;
  /** `#rrggbb`. */
  readonly color: string | null;
}

/** So much of an overview is shown with a season, in characters. */
const OVERVIEW_LENGTH = 2000;

const PUT = defineQuery<
  {
    sidecarId: number;
    seriesId: number;
    season: number;
    title: string | null;
    overview: string | null;
    year: number | null;
    key: string | null;
    bytes: number | null;
    color: string | null;
  },
  never
>('season-sidecar/put', putSql);
const DELETE = defineQuery<{ sidecarId: number }, never>('season-sidecar/delete', deleteSql);
const OF_SERIES = defineQuery<{ seriesId: number; overviewLength: number }, SeasonFacts>(
  'season-sidecar/of-series',
  ofSeriesSql,
);

/** What files beside seasons say of them; all of it stays until its file goes. */
export function seasonSidecarRepository(statements: Statements) {
  return {
    putTexts: (of: SeasonOfSidecar, { title, overview, year }: SeasonTexts): void =>
      void statements.run(PUT, { ...of, title, overview, year, key: null, bytes: null, color: null }),
    putPicture: (of: SeasonOfSidecar, { key, bytes, dominantColor }: StoredArtwork): void => {
      if (!/^[0-9a-f]+$/.test(key) || !/^#[0-9a-f]{6}$/i.test(dominantColor))
        throw new AppError('invalid-argument', 'A stored picture has a key in hex digits and a colour.');
      const noTexts = { title: null, overview: null, year: null };
      statements.run(PUT, { ...of, ...noTexts, key, bytes, color: dominantColor });
    },
    delete: (sidecarId: number): void => void statements.run(DELETE, { sidecarId }),
    /** What counts most first. */
    ofSeries: (seriesId: number): readonly SeasonFacts[] =>
      statements.all(OF_SERIES, { seriesId, overviewLength: OVERVIEW_LENGTH }),
  };
}
