import type { PlayEvent, WatchedState } from '../../../shared/playback.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import watchedGetSql from '../sql/watched/get.sql?raw';
import watchedInsertPlaySql from '../sql/watched/insert-play.sql?raw';
import watchedPlaysSql from '../sql/watched/plays.sql?raw';
import watchedPutSql from '../sql/watched/put.sql?raw';

type WatchedRow = Omit<WatchedState, 'isWatched'> & { readonly isWatched: 0 | 1 };

const WATCHED_GET = defineQuery<{ itemId: number }, WatchedRow>('watched/get', watchedGetSql);
const WATCHED_PUT = defineQuery<
  {
    itemId: number;
    isWatched: 0 | 1;
    playCount: number;
    resumeMs: number | null;
    resumePart: number | null;
    lastWatchedAt: number | null;
  },
  never
>('watched/put', watchedPutSql);
const WATCHED_INSERT_PLAY = defineQuery<
  { itemId: number; startedAt: number; endedAt: number | null; positionMs: number | null },
  never
>('watched/insert-play', watchedInsertPlaySql);
const WATCHED_PLAYS = defineQuery<{ itemId: number }, PlayEvent>('watched/plays', watchedPlaysSql);

/** What was watched, and when. */
export function watchedRepository(statements: Statements) {
  return {
    get: (itemId: number): WatchedState | undefined => {
      const row = statements.get(WATCHED_GET, { itemId });
      return row && { ...row, isWatched: row.isWatched === 1 };
    },
    put: (
      itemId: number,
      { isWatched, playCount, resumeMs, resumePart, lastWatchedAt }: WatchedState,
    ): void =>
      void statements.run(WATCHED_PUT, {
        itemId,
        isWatched: isWatched ? 1 : 0,
        playCount,
        resumeMs,
        resumePart,
        lastWatchedAt,
      }),
    addPlay: (itemId: number, { startedAt, endedAt, positionMs }: Omit<PlayEvent, 'id'>): void =>
      void statements.run(WATCHED_INSERT_PLAY, { itemId, startedAt, endedAt, positionMs }),
    /** The latest first. */
    plays: (itemId: number): readonly PlayEvent[] => statements.all(WATCHED_PLAYS, { itemId }),
  };
}
