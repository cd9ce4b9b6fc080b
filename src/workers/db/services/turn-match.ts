import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { restoreRow } from '../repositories/item-merge-repository.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { itemStatus, restoreCases } from '../repositories/match-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { mergeAll, undoAccept } from './accept-title.ts';
import { restoreEpisodesBefore } from './episodes-before.ts';
import { restoreKeptRecord } from './kept-record.ts';
import { type MatchAfter, readAfter, type StoredMatch, withMerged } from './match-acts.ts';
import { tidyUp } from './metadata-writer.ts';
import { refuseMatch, undoRefusal } from './refuse-match.ts';
import { parseSnapshot } from './stored-snapshot.ts';
import type { Direction, Reversal } from './turn-round.ts';

/**
 * Takes a decision on what titles are back, or makes it again. A title that was decided on since, or edited, is left.
 */
export function turnMatch(
  statements: Statements,
  actId: number,
  match: StoredMatch,
  direction: Direction,
): Reversal {
  const acts = actRepository(statements);
  const itemIds = itemsOf(match);
  const isFree = (id: number) => itemStatus(statements, id) !== undefined && !acts.isChangedSince(actId, id);
  const store = (changed: StoredMatch) => acts.setMatch(actId, JSON.stringify(changed));
  if (match.how === 'refuse') {
    const turned = match.refused.map((one) => {
      if (!isFree(one.itemId)) return undefined;
      // When it was asked for is known by acts on it that are done again behind this one.
      if (direction === 'redo') return refuseMatch(statements, one.itemId, one.refusedAt);
      return isDone(() => undoRefusal(statements, one)) ? one : undefined;
    });
    store({ ...match, refused: match.refused.map((one, at) => turned[at] ?? one) });
    return { left: turned.filter((one) => one === undefined).length, itemIds };
  }
  const [first = 0] = itemIds;
  const isAnyChanged = snapshotItems(match).some((id) => acts.isChangedSince(actId, id));
  if (!isFree(first) || isAnyChanged) return { left: 1, itemIds };
  if (match.how === 'look-up') turnLookUp(statements, match, direction, store);
  else if (direction === 'redo') {
    if (!redoAccept(statements, match, store)) return { left: 1, itemIds };
  } else {
    const after = readAfter(statements, first, match.before.items);
    if (!isDone(() => undoAccept(statements, match.before))) return { left: 1, itemIds };
    store({ ...match, after });
  }
  return { left: 0, itemIds };
}

/** Takes back what a person has looked up, whatever was made of it since. */
export function undoLookUp(
  statements: Statements,
  actId: number,
  match: Extract<StoredMatch, { how: 'look-up' }>,
): void {
  turnLookUp(statements, match, 'undo', (changed) =>
    actRepository(statements).setMatch(actId, JSON.stringify(changed)),
  );
}

function turnLookUp(
  statements: Statements,
  match: Extract<StoredMatch, { how: 'look-up' }>,
  direction: Direction,
  store: (changed: StoredMatch) => void,
): void {
  const { before, cases = [], record, episodes, after } = match;
  if (direction === 'redo') {
    if (after !== undefined) restoreAfter(statements, before.itemId, after);
    return;
  }
  store({ ...match, after: readAfter(statements, before.itemId, [before.json, ...episodesOf(match)]) });
  if (episodes !== undefined) tidyUp(statements, restoreEpisodesBefore(statements, episodes));
  const snapshot = parseSnapshot(before.json);
  tidyUp(statements, restoreItemSnapshot(statements, snapshot));
  restoreCases(statements, cases);
  if (record !== undefined && snapshot.item.status === 'matched')
    restoreKeptRecord(statements, before.itemId, record);
}

/** Tells whether all of the titles wait as they did. */
function redoAccept(
  statements: Statements,
  match: Extract<StoredMatch, { how: 'accept' }>,
  store: (changed: StoredMatch) => void,
): boolean {
  const [itemId = 0, ...others] = match.itemIds;
  const isWaiting = match.itemIds.every((id) => {
    const status = itemStatus(statements, id)?.status;
    return status !== undefined && status !== 'manual' && status !== 'matched';
  });
  const kind = readKnownItem(statements, itemId)?.mediaType;
  if (!isWaiting || match.after === undefined || kind === undefined) return false;
  const merged = mergeAll(statements, others, itemId, kind === 'series' ? 'series' : 'movie');
  restoreAfter(statements, itemId, match.after);
  store(withMerged(match, merged));
  return true;
}

function restoreAfter(statements: Statements, itemId: number, { items, listed }: MatchAfter): void {
  for (const json of items) {
    const snapshot = parseSnapshot(json);
    if (itemStatus(statements, snapshot.itemId) !== undefined)
      tidyUp(statements, restoreItemSnapshot(statements, snapshot));
  }
  seriesEpisodeRepository(statements).deleteAll(itemId);
  for (const { table, rows } of listed) for (const row of rows) restoreRow(statements, table, row);
}

/** False: it was decided on since, or is gone. */
function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'constraint' || error.code === 'not-found'))
      return false;
    throw error;
  }
}

/** Those of which snapshots were kept: the title, and its episodes. */
function snapshotItems(match: Exclude<StoredMatch, { how: 'refuse' }>): readonly number[] {
  const jsons = match.how === 'accept' ? match.before.items : [match.before.json, ...episodesOf(match)];
  return jsons.map((json) => parseSnapshot(json).itemId);
}

function episodesOf({ episodes }: Extract<StoredMatch, { how: 'look-up' }>): readonly string[] {
  return episodes === undefined ? [] : (JSON.parse(episodes.json) as { episodes: string[] }).episodes;
}

function itemsOf(match: StoredMatch): readonly number[] {
  if (match.how === 'refuse') return match.refused.map(({ itemId }) => itemId);
  return match.how === 'accept' ? match.itemIds : [match.before.itemId];
}
