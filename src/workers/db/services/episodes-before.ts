import type { ChosenSeasons } from '../../../rpc/metadata-writes-api.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import {
  type ListedEpisode,
  type ListedSeason,
  seriesEpisodeRepository,
} from '../repositories/series-episode-repository.ts';
import type { AppliedDetails } from './apply-details.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';

const VERSION = 1;

/** What the episodes of a series were, as JSON. */
export interface EpisodesBefore {
  readonly seriesId: number;
  readonly json: string;
}

interface Stored {
  readonly version: number;
  readonly seasons: readonly ListedSeason[];
  readonly listed: readonly ListedEpisode[];
  /** Snapshots of items, each as JSON. */
  readonly episodes: readonly string[];
}

/** What filling these seasons may change of a series' episodes. */
export function readEpisodesBefore(
  statements: Statements,
  seriesId: number,
  { seasons }: Pick<ChosenSeasons, 'seasons'>,
): EpisodesBefore {
  const series = seriesEpisodeRepository(statements);
  const told = new Set(
    seasons.flatMap((one) => one.episodes.map(({ episode }) => `${one.season} ${episode}`)),
  );
  const changing = series
    .fillable(seriesId)
    .filter(({ season, episode }) => told.has(`${season} ${episode}`));
  const stored: Stored = {
    version: VERSION,
    seasons: series.seasons(seriesId),
    listed: series.listed(seriesId),
    episodes: changing.flatMap(({ id }) => {
      const snapshot = readItemSnapshot(statements, id);
      return snapshot === undefined ? [] : [storeSnapshot(snapshot)];
    }),
  };
  return { seriesId, json: JSON.stringify(stored) };
}

/** Makes episodes what they were; returns who may have no part in anything any more. */
export function restoreEpisodesBefore(
  statements: Statements,
  { seriesId, json }: EpisodesBefore,
): AppliedDetails['detached'] {
  const stored = parse(json);
  const series = seriesEpisodeRepository(statements);
  const isOurs = new Set(series.fillable(seriesId).map(({ id }) => id));
  series.deleteAll(seriesId);
  for (const season of stored.seasons) series.putSeason(seriesId, season);
  for (const episode of stored.listed) series.putListed(seriesId, episode);
  const detached = { people: [] as number[], companies: [] as number[], genres: [] as number[] };
  for (const text of stored.episodes) {
    const snapshot = parseSnapshot(text);
    // One that is gone, or that a person has decided on meanwhile, stays as it is.
    if (!isOurs.has(snapshot.itemId)) continue;
    const { people, companies, genres } = restoreItemSnapshot(statements, snapshot);
    detached.people.push(...people);
    detached.companies.push(...companies);
    detached.genres.push(...genres);
  }
  return detached;
}

function parse(json: string): Stored {
  try {
    const stored = JSON.parse(json) as Partial<Stored>;
    if (
      stored.version === VERSION &&
      [stored.seasons, stored.listed, stored.episodes].every((list) => Array.isArray(list))
    )
      return stored as Stored;
  } catch {
    // As if it were of another version.
  }
  throw new AppError('invalid-argument', 'What these episodes were before cannot be read.');
}
