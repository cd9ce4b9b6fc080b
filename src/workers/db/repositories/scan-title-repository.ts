import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import episodeOfDateSql from '../sql/scan/episode-of-date.sql?raw';
import seriesOfTitleSql from '../sql/scan/series-of-title.sql?raw';
import setSeriesYearSql from '../sql/scan/set-series-year.sql?raw';
import titlesReadAsSql from '../sql/scan/titles-read-as.sql?raw';

const SERIES_OF_TITLE = defineQuery<
  { libraryId: number; sortTitle: string },
  { id: number; year: number | null }
>('scan/series-of-title', seriesOfTitleSql);
const EPISODE_OF_DATE = defineQuery<{ seriesId: number; season: number; date: string }, { id: number }>(
  'scan/episode-of-date',
  episodeOfDateSql,
);
const SET_SERIES_YEAR = defineQuery<{ id: number; year: number; now: number }, never>(
  'scan/set-series-year',
  setSeriesYearSql,
);

const TITLES_READ_AS = defineQuery<
  { libraryId: number; title: string; mediaType: MediaType },
  { id: number; year: number | null }
>('scan/titles-read-as', titlesReadAsSql);

/** The library's series of this sort title, at most 50. */
export function findSeriesOfTitle(statements: Statements, libraryId: number, sortTitle: string) {
  return statements.all(SERIES_OF_TITLE, { libraryId, sortTitle });
}

/**
 * The library's items that files were read as, whatever they are called now, with the year that was read; of episodes their
 * series. At most 50.
 */
export function findTitlesReadAs(
  statements: Statements,
  libraryId: number,
  title: string,
  mediaType: MediaType,
) {
  return statements.all(TITLES_READ_AS, { libraryId, title, mediaType });
}

/** The series' episode that was shown on this day (YYYY-MM-DD), filed under `season`. */
export function findEpisodeOfDate(
  statements: Statements,
  seriesId: number,
  season: number,
  date: string,
): number | undefined {
  return statements.get(EPISODE_OF_DATE, { seriesId, season, date })?.id;
}

/** Gives a series that nobody has matched the year that it lacks. */
export function setSeriesYear(statements: Statements, id: number, year: number, now: number): void {
  statements.run(SET_SERIES_YEAR, { id, year, now });
}
