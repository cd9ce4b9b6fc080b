import type { EpisodesApi } from '../../../rpc/episodes-api.ts';
import type { ItemPoster } from '../../../shared/metadata/stored-artwork.ts';
import { AppError } from '../../../shared/reply.ts';
import type { EpisodeNeighbours, SeriesEpisode } from '../../../shared/series-episodes.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import {
  episodeReadRepository,
  type SeasonItemRow,
  type SeasonListedRow,
} from '../repositories/episode-read-repository.ts';
import { itemRepository } from '../repositories/item-repository.ts';
import { seasonSidecarRepository } from '../repositories/season-sidecar-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { answerRead } from './answer-read.ts';
import { airing, countSeasons, datesOf, type EpisodesOfSeries, stateOfOwn } from './count-seasons.ts';

/** Reading the episodes of series, on any connection. */
export function createEpisodes(connection: Connection): EpisodesApi {
  return {
    seasons: (seriesId, today) =>
      answerRead(connection, (statements) => countSeasons(readSeries(statements, seriesId), today)),
    season: (seriesId, season, today) =>
      answerRead(connection, (statements) => readSeason(statements, seriesId, season, today)),
    neighbours: (itemId) => answerRead(connection, (statements) => readNeighbours(statements, itemId)),
  };
}

function readSeries(statements: Statements, seriesId: number): EpisodesOfSeries {
  const episodes = episodeReadRepository(statements);
  return {
    own: episodes
      .own(seriesId)
      .map((row) => ({ ...row, hasFile: row.hasFile === 1, isWatched: row.isWatched === 1 })),
    listed: episodes.listed(seriesId),
    seasons: seriesEpisodeRepository(statements).seasons(seriesId),
    beside: seasonSidecarRepository(statements).ofSeries(seriesId),
  };
}

function readSeason(
  statements: Statements,
  seriesId: number,
  season: number | null,
  today: string,
): SeriesEpisode[] {
  const { own, listed } = readSeries(statements, seriesId);
  const isKept = own.some(({ hasFile }) => hasFile);
  const isAired = airing(listed, today);
  const dates = datesOf(own);
  const rows = episodeReadRepository(statements);
  const there = rows.seasonItems(seriesId, season).map((row): SeriesEpisode => {
    const state = stateOfOwn({ ...row, season, hasFile: row.files > 0 }, isKept, isAired);
    return ofItem(row, state);
  });
  const missing = rows
    .seasonListed(seriesId, season)
    .filter(({ airedDate }) => airedDate === null || !dates.has(airedDate))
    .map((row): SeriesEpisode => {
      const isOut = season !== null && isAired({ ...row, season });
      return ofListing(row, isOut ? 'missing' : 'upcoming');
    });
  // Both are in order, and what has no number stands first in the table.
  return [...there, ...missing].sort((a, b) => (a.episode ?? 0) - (b.episode ?? 0));
}

function ofItem(row: SeasonItemRow, state: SeriesEpisode['state']): SeriesEpisode {
  const { id, episode, title, airedDate, runtimeMin, overview, stillUrl } = row;
  return {
    ...{ id, episode, title, airedDate, runtimeMin, overview, state, stillUrl },
    isOffline: row.files > 0 && row.present === 0,
    hasFile: row.present > 0,
    isWatched: row.isWatched === 1,
    resumeMs: row.resumeMs,
    durationMs: row.durationMs,
    still: row.still === null ? null : (JSON.parse(row.still) as ItemPoster),
  };
}

function ofListing(row: SeasonListedRow, state: SeriesEpisode['state']): SeriesEpisode {
  const played = { hasFile: false, isWatched: false, resumeMs: null, durationMs: null };
  return { ...row, ...played, id: null, state, isOffline: false, still: null, stillUrl: null };
}

function readNeighbours(statements: Statements, itemId: number): EpisodeNeighbours {
  const items = itemRepository(statements);
  const item = items.get(itemId);
  if (!item) throw new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
  if (item.seriesId === null) return { previous: null, next: null };
  const isSpecial = item.season === 0;
  const episodes = items.episodes(item.seriesId).filter(({ season }) => (season === 0) === isSpecial);
  const at = episodes.findIndex(({ id }) => id === itemId);
  // It was deleted alone, and is not among them.
  if (at < 0) return { previous: null, next: null };
  return { previous: episodes[at - 1] ?? null, next: episodes[at + 1] ?? null };
}
