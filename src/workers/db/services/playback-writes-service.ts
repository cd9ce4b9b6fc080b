import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { FinishedPlay, PlaybackWritesApi } from '../../../rpc/playback-api.ts';
import { diffRows } from '../../../shared/edits/row-changes.ts';
import { nextPart, partAmong } from '../../../shared/names/part-of-name.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actTables } from '../repositories/act-tables.ts';
import { itemRepository } from '../repositories/item-repository.ts';
import { playbackRepository } from '../repositories/playback-repository.ts';
import { watchedRepository } from '../repositories/watched-repository.ts';
import { watchedState } from './playback-service.ts';
import { keepAct } from './stored-act.ts';

/** What is known of how often a title was watched. */
const PLAY_TABLES = ['watched_state', 'play_event'] as const;
/** While a title goes on being played, when it was watched is stored so often. */
const TELL_EVERY_MS = 10 * 60_000;

/** Keeping what was played, on the writer's connection. */
export function createPlaybackWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): PlaybackWritesApi {
  return {
    setPosition: (itemId, fileId, positionMs, isPassing) =>
      asReply(
        (async () => {
          const position = checkPosition(positionMs);
          // The next one comes in some seconds: losing one with the power is no loss.
          const durability = isPassing ? 'relaxed' : 'flushed';
          const place = { fileId, positionMs: position };
          await connection.write((statements) => keepPosition(statements, itemId, place, isPassing), {
            durability,
          });
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

function keepPosition(
  statements: Statements,
  itemId: number,
  place: { readonly fileId: number; readonly positionMs: number | null },
  isPassing: boolean,
): void {
  requireItem(statements, itemId);
  const state = watchedState(statements, itemId);
  const resumePart = partPlayed(statements, itemId, place.fileId);
  // At the beginning of a later part, those before it were seen.
  const resumeMs = place.positionMs ?? ((resumePart ?? 1) > 1 ? 0 : null);
  // Nothing to be forgotten: an item that was only opened stays as it was.
  if (resumeMs === null && state.resumeMs === null) return;
  const now = Date.now();
  // When it was watched is something a search knows: told every few seconds, it would be read anew as often.
  const isKnown = isPassing && state.resumeMs !== null && now - (state.lastWatchedAt ?? 0) < TELL_EVERY_MS;
  const lastWatchedAt = resumeMs === null || isKnown ? state.lastWatchedAt : now;
  watchedRepository(statements).put(itemId, {
    ...{ ...state, resumeMs, lastWatchedAt },
    resumePart: resumeMs === null ? null : resumePart,
  });
}

function finish(
  statements: Statements,
  itemId: number,
  fileId: number,
  play: FinishedPlay,
): readonly number[] {
  requireItem(statements, itemId);
  // Who asks again has not heard that it was kept.
  const known = watchedRepository(statements).plays(itemId);
  if (known.some(({ startedAt }) => startedAt === play.startedAt)) return [itemId];
  const resumePart = partBehind(statements, itemId, fileId);
  if (resumePart !== undefined) {
    // The end of a part is the beginning of the next.
    const state = watchedState(statements, itemId);
    const place = { resumeMs: 0, resumePart, lastWatchedAt: play.endedAt };
    watchedRepository(statements).put(itemId, { ...state, ...place });
    return [itemId];
  }
  const inFile = playbackRepository(statements).itemsOf(fileId);
  const itemIds = inFile.includes(itemId) ? inFile : [itemId];
  keepPlay(statements, itemIds, play.endedAt, () => countPlay(statements, itemIds, play));
  return itemIds;
}

/** Keeps as an act what a play has changed. `now` in ms since the epoch. */
function keepPlay(statements: Statements, itemIds: readonly number[], now: number, work: () => void): void {
  const tables = actTables(statements);
  const read = () => PLAY_TABLES.map((table) => tables.read(table, itemIds));
  const before = read();
  work();
  const after = read();
  const [only] = itemIds.length === 1 ? itemIds : [];
  keepAct(statements, {
    kind: 'played',
    detail: {
      edits: [{ kind: 'played' }],
      itemId: only ?? null,
      title: only === undefined ? null : (itemRepository(statements).get(only)?.title ?? null),
    },
    parts: PLAY_TABLES.map((table, at) => ({
      table,
      changes: diffRows(before[at] ?? [], after[at] ?? [], tables.keysOf(table)),
    })),
    itemCount: itemIds.length,
    itemIds,
    now,
  });
}

function countPlay(statements: Statements, itemIds: readonly number[], play: FinishedPlay): void {
  const watched = watchedRepository(statements);
  for (const id of itemIds) {
    const { playCount } = watchedState(statements, id);
    const lastWatchedAt = play.endedAt;
    const place = { resumeMs: null, resumePart: null };
    watched.put(id, { isWatched: true, playCount: playCount + 1, ...place, lastWatchedAt });
    watched.addPlay(id, play);
  }
}

/** Which part of a film a file is; null for one that is whole. */
function partPlayed(statements: Statements, itemId: number, fileId: number): number | null {
  const files = playbackRepository(statements).files(itemId);
  const played = files.find(({ id }) => id === fileId);
  return (played && partAmong(played.name, files)) ?? null;
}

/** The part of a film that comes after this one; undefined where it ends. */
function partBehind(statements: Statements, itemId: number, fileId: number): number | undefined {
  const files = playbackRepository(statements).files(itemId);
  const played = files.find(({ id }) => id === fileId);
  return played && nextPart(played.name, files)?.number;
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
