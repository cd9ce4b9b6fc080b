import type { NextUp, PlaybackApi, UpNext } from '../../../rpc/playback-api.ts';
import { nextPart } from '../../../shared/names/part-of-name.ts';
import type { PlayableItem, WatchedState } from '../../../shared/playback.ts';
import { AppError } from '../../../shared/reply.ts';
import type { NeighbourEpisode } from '../../../shared/series-episodes.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemRepository } from '../repositories/item-repository.ts';
import { type PlayableEpisodeRow, playbackRepository } from '../repositories/playback-repository.ts';
import { watchedRepository } from '../repositories/watched-repository.ts';
import { answerRead } from './answer-read.ts';

const NEVER_PLAYED: WatchedState = {
  ...{ isWatched: false, playCount: 0, resumeMs: null, resumePart: null, lastWatchedAt: null },
};
/** No file has this id. */
const NO_FILE = 0;

/** Reading what was played, and what playing takes, on any connection. */
export function createPlayback(connection: Connection): PlaybackApi {
  return {
    item: (itemId) => answerRead(connection, (statements) => readItem(statements, itemId)),
    state: (itemId) => answerRead(connection, (statements) => watchedState(statements, itemId)),
    plays: (itemId) => answerRead(connection, (statements) => watchedRepository(statements).plays(itemId)),
    next: (itemId, fileId) => answerRead(connection, (statements) => readNext(statements, itemId, fileId)),
    upNext: (seriesId) => answerRead(connection, (statements) => readUpNext(statements, seriesId)),
  };
}

/** How far a person is with an item. */
export function watchedState(statements: Statements, itemId: number): WatchedState {
  return watchedRepository(statements).get(itemId) ?? NEVER_PLAYED;
}

function readItem(statements: Statements, itemId: number): PlayableItem {
  const item = itemRepository(statements).get(itemId);
  if (!item) throw new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
  const { id, title, mediaType, year, seriesTitle, season, episode } = item;
  return {
    ...{ id, title, mediaType, year, seriesTitle, season, episode },
    state: watchedState(statements, itemId),
    files: playbackRepository(statements).files(itemId),
  };
}

/** Those of the same file are behind it whatever their numbers are. */
function readNext(statements: Statements, itemId: number, fileId: number): NextUp | null {
  const item = itemRepository(statements).get(itemId);
  if (!item) return null;
  const { id, title, season, episode } = item;
  const part = readNextPart(statements, itemId, fileId);
  if (part !== undefined) return { id, title, season, episode, part };
  if (!item.seriesId) return null;
  const isSpecial = item.season === 0;
  const episodes = playbackRepository(statements)
    .episodes(item.seriesId, fileId)
    .filter(({ season }) => (season === 0) === isSpecial);
  const at = episodes.findLastIndex(({ id, isInFile }) => id === itemId || isInFile === 1);
  const next = at < 0 ? undefined : episodes[at + 1];
  return next === undefined ? null : { ...neighbour(next), part: null };
}

function readNextPart(statements: Statements, itemId: number, fileId: number): NextUp['part'] | undefined {
  const files = playbackRepository(statements).files(itemId);
  const played = files.find(({ id }) => id === fileId);
  if (played === undefined) return undefined;
  const there = files.filter(({ isMissing }) => !isMissing);
  const found = nextPart(played.name, there);
  return found && { fileId: found.file.id, number: found.number };
}

function readUpNext(statements: Statements, seriesId: number): UpNext | null {
  const episodes = playbackRepository(statements).episodes(seriesId, NO_FILE);
  const begun = episodes
    .filter(({ resumeMs }) => resumeMs !== null)
    .sort((a, b) => (b.lastWatchedAt ?? 0) - (a.lastWatchedAt ?? 0))[0];
  const unwatched = episodes.find(({ isWatched }) => isWatched === 0);
  const found = begun ?? unwatched ?? episodes[0];
  return found === undefined ? null : { ...neighbour(found), resumeMs: found.resumeMs };
}

function neighbour({ id, title, season, episode }: PlayableEpisodeRow): NeighbourEpisode {
  return { id, title, season, episode };
}
