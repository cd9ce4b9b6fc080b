import type { Nfo } from '../../../shared/files/nfo.ts';
import { foldName } from '../../../shared/free-name.ts';
import type { WatchedState } from '../../../shared/playback.ts';
import type { Statements } from '../engine/connection.ts';
import type { NfoPersonal, NfoWatched } from '../repositories/nfo-personal.ts';
import { createUnitOfWork, type UnitOfWork } from '../repositories/unit-of-work.ts';

/**
 * Adds to an item what its NFO says and did not say before: tags, its collection, and what was watched. Nothing is taken
 * away, and a state that is not as the NFO left it is a person's and stays. Returns what is to be known of it when the
 * NFO changes. `now` in ms since the epoch.
 */
export function applyPersonal(
  statements: Statements,
  itemId: number,
  entry: Nfo,
  before: NfoPersonal,
  now: number,
): NfoPersonal {
  const unit = createUnitOfWork(statements);
  const { tags, collection, watched } = personalOf(entry);
  const known = new Set(before.tags.map(foldName));
  for (const name of tags.filter((tag) => !known.has(foldName(tag))))
    unit.tags.addItem(unit.tags.idOf(name) ?? unit.tags.insert(name, null, now), itemId);
  if (
    collection !== null &&
    (before.collection === null || foldName(collection) !== foldName(before.collection))
  )
    unit.collections.addItem(
      unit.collections.idOf(collection) ?? unit.collections.insert(collection, null, now),
      itemId,
    );
  // What was watched is never made unwatched.
  const isLess = watched === null || (before.watched?.isWatched === true && !watched.isWatched);
  if (isLess) return { tags, collection, watched: before.watched };
  applyWatched(unit, itemId, watched, before.watched);
  return { tags, collection, watched };
}

/** A series is watched by its episodes. */
function personalOf(entry: Nfo): NfoPersonal {
  const { kind, tags, collection } = entry;
  return { tags, collection: collection?.name ?? null, watched: kind === 'series' ? null : watchedOf(entry) };
}

/** Null when it says nothing; one that was played and not to its end has a last time, and no plays. */
function watchedOf({ watched, playCount, lastPlayed }: Nfo): NfoWatched | null {
  const isWatched = watched === true;
  if (!isWatched && lastPlayed === null) return null;
  return { isWatched, playCount: isWatched ? Math.max(1, playCount ?? 1) : 0, lastWatchedAt: lastPlayed };
}

/** Only into an item of which nothing is known, or what the NFO said before. */
function applyWatched(unit: UnitOfWork, itemId: number, said: NfoWatched, before: NfoWatched | null): void {
  const state = unit.watched.get(itemId);
  const isUntouched = state === undefined ? before === null : before !== null && isAs(state, before);
  if (!isUntouched || (state !== undefined && isAs(state, said))) return;
  unit.watched.put(itemId, { ...said, resumeMs: null, resumePart: null });
  const at = said.lastWatchedAt;
  if (at !== null && at !== before?.lastWatchedAt)
    unit.watched.addPlay(itemId, { startedAt: at, endedAt: at, positionMs: null });
}

function isAs(state: WatchedState, said: NfoWatched): boolean {
  return (
    state.isWatched === said.isWatched &&
    state.playCount === said.playCount &&
    state.lastWatchedAt === said.lastWatchedAt &&
    state.resumeMs === null
  );
}
