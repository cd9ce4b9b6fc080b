import type { EpisodeDetails } from '../../../shared/metadata/title-details.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import deleteListedSql from '../sql/episode/delete-listed.sql?raw';
import deleteListedOfSeasonSql from '../sql/episode/delete-listed-of-season.sql?raw';
import deleteSeasonsSql from '../sql/episode/delete-seasons.sql?raw';
import fillEpisodeSql from '../sql/episode/fill-episode.sql?raw';
import fillableSql from '../sql/episode/fillable.sql?raw';
import putListedSql from '../sql/episode/put-listed.sql?raw';
import putSeasonSql from '../sql/episode/put-season.sql?raw';
import readListedSql from '../sql/episode/read-listed.sql?raw';
import seasonsSql from '../sql/episode/seasons.sql?raw';

type Series = { readonly seriesId: number };

/** A season as a provider lists it. */
export type ListedSeason = {
  readonly season: number;
  readonly title: string | null;
  /** When its episodes were listed, in ms since the epoch; null: they are not known. */
  readonly listedAt: number | null;
};

/** An episode as a provider lists it. */
export type ListedEpisode = {
  readonly season: number;
  readonly episode: number;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly overview: string | null;
  readonly runtimeMin: number | null;
  readonly stillUrl: string | null;
};

const SEASONS = defineQuery<Series, ListedSeason>('episode/seasons', seasonsSql);
const READ_LISTED = defineQuery<Series, ListedEpisode>('episode/read-listed', readListedSql);
const FILLABLE = defineQuery<Series, { id: number; season: number; episode: number }>(
  'episode/fillable',
  fillableSql,
);
const PUT_SEASON = defineQuery<ListedSeason & Series, never>('episode/put-season', putSeasonSql);
const PUT_LISTED = defineQuery<ListedEpisode & Series, never>('episode/put-listed', putListedSql);
const DELETE_LISTED = defineQuery<Series, never>('episode/delete-listed', deleteListedSql);
const DELETE_LISTED_OF_SEASON = defineQuery<Series & { season: number }, never>(
  'episode/delete-listed-of-season',
  deleteListedOfSeasonSql,
);
const DELETE_SEASONS = defineQuery<Series, never>('episode/delete-seasons', deleteSeasonsSql);
const FILL_EPISODE = defineQuery<
  Series & {
    season: number;
    episode: number;
    title: string | null;
    sortTitle: string | null;
    airedDate: string | null;
    runtimeMin: number | null;
    rating: number | null;
    votes: number | null;
    also: 'pending' | 'matched';
    now: number;
  },
  { id: number }
>('episode/fill-episode', fillEpisodeSql);

const LONGEST_RUNTIME_MIN = 100_000;

/** What providers list of series: their seasons and all episodes, those too that there is no file of. */
export function seriesEpisodeRepository(statements: Statements) {
  return {
    seasons: (seriesId: number): readonly ListedSeason[] => statements.all(SEASONS, { seriesId }),
    listed: (seriesId: number): readonly ListedEpisode[] => statements.all(READ_LISTED, { seriesId }),
    /** Episodes that nobody has decided on. */
    fillable: (seriesId: number) => statements.all(FILLABLE, { seriesId }),
    putSeason: (seriesId: number, season: ListedSeason): void =>
      void statements.run(PUT_SEASON, { seriesId, ...season }),
    putListed: (seriesId: number, episode: ListedEpisode): void =>
      void statements.run(PUT_LISTED, { seriesId, ...episode }),
    /** Forgets the episodes of a season. */
    deleteSeason: (seriesId: number, season: number): void =>
      void statements.run(DELETE_LISTED_OF_SEASON, { seriesId, season }),
    /** Forgets all that is listed of a series. */
    deleteAll: (seriesId: number): void => {
      statements.run(DELETE_LISTED, { seriesId });
      statements.run(DELETE_SEASONS, { seriesId });
    },
    /**
     * Puts what is known of an episode into the items of it that wait; what is not known stays. Returns their ids.
     * @param also `matched`: into those as well that were filled before, but not into what a person decided on
     * @param now ms since the epoch
     */
    fill: (
      seriesId: number,
      details: EpisodeDetails,
      also: 'pending' | 'matched',
      now: number,
    ): readonly number[] => {
      const { season, episode } = details;
      const { title, airedDate, runtimeMin } = listedEpisode(details);
      const isRated = details.rating !== null && details.rating > 0 && details.rating <= 10;
      const facts = {
        title,
        sortTitle: title === null ? null : sortTitle(title),
        airedDate,
        runtimeMin,
        rating: isRated ? details.rating : null,
        votes: isRated ? details.votes : null,
      };
      return statements
        .all(FILL_EPISODE, { seriesId, season, episode, ...facts, also, now })
        .map(({ id }) => id);
    },
  };
}

/** What the table takes of an episode; null for the rest. */
export function listedEpisode(details: EpisodeDetails): ListedEpisode {
  const { season, episode, airedDate, imageUrl } = details;
  const minutes = Math.round(details.runtimeMin ?? 0);
  return {
    season,
    episode,
    title: details.title?.trim() || null,
    airedDate: airedDate !== null && /^\d{4}-[01]\d-[0-3]\d$/.test(airedDate) ? airedDate : null,
    overview: details.overview?.trim() || null,
    runtimeMin: minutes >= 1 && minutes <= LONGEST_RUNTIME_MIN ? minutes : null,
    stillUrl: imageUrl !== null && /^https?:\/\//.test(imageUrl) ? imageUrl : null,
  };
}
