import type { BegunTitle, HomeShelves } from '../../../rpc/shelves-api.ts';
import type { Statements } from '../engine/connection.ts';
import { favouriteRepository } from '../repositories/favourite-repository.ts';
import { itemRows, newestItems } from '../repositories/item-list-repository.ts';
import { itemSortKey, walkItems } from '../repositories/item-walk.ts';
import { type BegunRow, shelfRepository, type WatchedRow } from '../repositories/shelf-repository.ts';
import { itemScope } from './item-scope.ts';

/** So many of the newest are looked at: a season that was added at once is one series. */
const MOST_ADDED = 1000;
/** So many of those watched, or begun, last are looked at. */
const MOST_WATCHED = 500;
const NEWEST = { sort: 'added', descending: true } as const;

/** What the page that the app may begin with shows; each shelf is a few steps in an index. */
export function readHome(statements: Statements, limit: number): HomeShelves {
  const shelf = shelfRepository(statements);
  const watched = shelf.watched(MOST_WATCHED);
  const begun = begunTitles(statements, shelf.begun(MOST_WATCHED), watched, limit);
  const added = [...new Set(shelf.shownAs(newestIds(statements, MOST_ADDED)))].slice(0, limit);
  const favourites = favouriteRepository(statements)
    .list(limit)
    .map(({ itemId }) => itemId);
  const latest = latestOfSeries(watched)
    .slice(0, limit)
    .map(({ id }) => id);
  const ids = new Set([...begun.map(({ id }) => id), ...added, ...latest, ...favourites]);
  return { begun, added, watched: latest, favourites, rows: itemRows(statements, Uint32Array.from(ids)) };
}

/** The titles added last, or those behind one of them; while a first load runs, those at its end only. */
export function newestIds(statements: Statements, limit: number, after?: number): Uint32Array {
  const { walk, total, provisional } = itemScope(statements, NEWEST);
  if (total === 0) return new Uint32Array();
  if (provisional) return after === undefined ? newestItems(statements, walk, limit) : new Uint32Array();
  const key = after === undefined ? undefined : itemSortKey(statements, after);
  if (after !== undefined && key === undefined) return new Uint32Array();
  const place = after === undefined || key === undefined ? undefined : { id: after, key };
  return walkItems(statements, walk, { descending: true, fromEnd: false }, place, limit);
}

/** What was begun, and what comes next in each series of which one was watched and none is begun; the newest first. */
function begunTitles(
  statements: Statements,
  begun: readonly BegunRow[],
  watched: readonly WatchedRow[],
  limit: number,
): BegunTitle[] {
  const shelf = shelfRepository(statements);
  const known = new Set(begun.map(({ seriesId }) => seriesId));
  const found: (BegunTitle & { readonly at: number })[] = begun.slice(0, limit);
  for (const { seriesId, at } of latestOfSeries(watched)) {
    if (found.length >= 2 * limit) break;
    if (seriesId === null || known.has(seriesId)) continue;
    const next = shelf.nextEpisode(seriesId);
    if (next !== undefined) found.push({ ...next, resumeMs: null, at });
  }
  return found
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
    .map(({ id, resumeMs, durationMs }) => ({ id, resumeMs, durationMs }));
}

/** The newest of each series, and what is of none. */
function latestOfSeries(watched: readonly WatchedRow[]): WatchedRow[] {
  const known = new Set<number>();
  return watched.filter(({ seriesId }) => {
    if (seriesId === null) return true;
    const isNew = !known.has(seriesId);
    known.add(seriesId);
    return isNew;
  });
}
