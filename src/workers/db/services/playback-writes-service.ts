import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { FinishedPlay, PlaybackWritesApi } from '../../../rpc/playback-api.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemRepository } from '../repositories/item-repository.ts';
import { playbackRepository } from '../repositories/playback-repository.ts';
import { watchedRepository } from '../repositories/watched-repository.ts';
import { watchedState } from './playback-service.ts';

/** Keeping what was played, on the writer's connection. */
export function createPlaybackWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): PlaybackWritesApi {
  return {
    setPosition: (itemId, positionMs, isPassing) =>
      asReply(
        (async () => {
          const position = checkPosition(positionMs);
          // The next one comes in some seconds: losing one with the power is no loss.
          const durability = isPassing ? 'relaxed' : 'flushed';
          await connection.write((statements) => keepPosition(statements, itemId, position), { durability });
          if (!isPassing) publish({ kinds: ['playback'], libraryIds: [], itemIds: [itemId] });
        })(),
      ),

    finish: (itemId, fileId, play) =>
      asReply(
        (async () => {
          checkPosition(play.positionMs);
          const itemIds = await connection.write((statements) => finish(statements, itemId, fileId, play));
          publish({ kinds: ['item', 'playback'], libraryIds: [], itemIds });
        })(),
      ),
  };
}

function keepPosition(statements: Statements, itemId: number, resumeMs: number | null): void {
  requireItem(statements, itemId);
  const state = watchedState(statements, itemId);
  // Nothing to be forgotten: an item that was only opened stays as it was.
  if (resumeMs === null && state.resumeMs === null) return;
  const lastWatchedAt = resumeMs === null ? state.lastWatchedAt : Date.now();
  watchedRepository(statements).put(itemId, { ...state, resumeMs, lastWatchedAt });
}

function finish(
  statements: Statements,
  itemId: number,
  fileId: number,
  play: FinishedPlay,
): readonly number[] {
  requireItem(statements, itemId);
  const inFile = playbackRepository(statements).itemsOf(fileId);
  const itemIds = inFile.includes(itemId) ? inFile : [itemId];
  const watched = watchedRepository(statements);
  for (const id of itemIds) {
    const { playCount } = watchedState(statements, id);
    const lastWatchedAt = play.endedAt;
    watched.put(id, { isWatched: true, playCount: playCount + 1, resumeMs: null, lastWatchedAt });
    watched.addPlay(id, play);
  }
  return itemIds;
}

/** Whole ms; throws for what is no place in a video. */
function checkPosition(positionMs: number | null): number | null {
  if (positionMs === null) return null;
  if (Number.isFinite(positionMs) && positionMs >= 0) return Math.round(positionMs);
  throw new AppError('invalid-argument', `${positionMs} ms is no place in a video.`);
}

function requireItem(statements: Statements, itemId: number): void {
  if (itemRepository(statements).get(itemId) !== undefined) return;
  throw new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
}
