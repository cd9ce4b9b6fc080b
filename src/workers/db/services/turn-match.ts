import type { Statements } from '../engine/connection.ts';
import { type ActPart, actRepository } from '../repositories/act-repository.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { itemStatus, restoreCases } from '../repositories/match-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { restoreRows } from '../repositories/whole-rows.ts';
import { areWaiting, mergeFolder, restoreItems } from './accept-title.ts';
import { restoreEpisodesBefore } from './episodes-before.ts';
import { restoreKeptRecord } from './kept-record.ts';
import {
  itemsOfMatch,
  itemsOfRefused,
  keepMatch,
  keepMerged,
  type MatchAfter,
  readAfter,
  type StoredMatch,
  snapshotsOf,
} from './match-acts.ts';
import { areAsLeft, marksOf } from './match-marks.ts';
import { tidyUp } from './metadata-writer.ts';
import { isRefusedStill, refuseMatch, undoRefusal } from './refuse-match.ts';
import { parseSnapshot } from './stored-snapshot.ts';
import type { Direction, Reversal } from './turn-round.ts';
import { canUndoVersions, undoVersions } from './undo-versions.ts';

/**
 * Takes a decision on what titles are back, or makes it again. A title that is another by now than it was left, or one of
 * whose episodes is, stays: that is looked at before anything is written. `parts` are those of the act, `now` is in ms since
 * the epoch.
 */
export function turnMatch(
  statements: Statements,
  actId: number,
  match: StoredMatch,
  direction: Direction,
  { parts, now }: { readonly parts: readonly ActPart[]; readonly now: number },
): Reversal {
  if (match.how === 'refuse') return turnRefusals(statements, actId, match, direction);
  const itemIds = match.how === 'accept' ? match.itemIds : [match.before.itemId];
  const isFree =
    itemStatus(statements, itemIds[0] ?? 0) !== undefined &&
    areAsLeft(statements, match.marks, itemsOfMatch(match));
  const isPossible = () =>
    match.how === 'look-up' ||
    (direction === 'undo'
      ? (match.before.merged ?? []).length === 0 && canUndoVersions(statements, parts)
      : areWaiting(statements, itemIds));
  if (!isFree || (direction === 'redo' && match.after === undefined) || !isPossible())
    // One title, of which the others are a part by now.
    return { left: 1, itemIds: itemIds.slice(0, 1) };
  if (match.how === 'look-up') turnLookUp(statements, actId, match, direction);
  else turnAccepted(statements, actId, match, direction, { parts, now });
  return { left: 0, itemIds };
}

function turnRefusals(
  statements: Statements,
  actId: number,
  match: Extract<StoredMatch, { how: 'refuse' }>,
  direction: Direction,
): Reversal {
  const turned = match.refused.map((one) => {
    const isThere = itemStatus(statements, one.itemId) !== undefined;
    if (!isThere || !areAsLeft(statements, match.marks, itemsOfRefused(one))) return undefined;
    // When it was asked for is known by acts on it that are done again behind this one.
    if (direction === 'redo') return refuseMatch(statements, one.itemId, one.refusedAt);
    if (!isRefusedStill(statements, one)) return undefined;
    undoRefusal(statements, one);
    return one;
  });
  const isLeft = (at: number) => turned[at] === undefined;
  const left = match.refused.filter((_, at) => isLeft(at));
  const refused = match.refused.map((one, at) => turned[at] ?? one);
  const done = refused.filter((_, at) => !isLeft(at)).flatMap(itemsOfRefused);
  const isStill = new Set(left.flatMap(itemsOfRefused));
  const marks = [...(match.marks ?? []).filter(({ id }) => isStill.has(id)), ...marksOf(statements, done)];
  const kept: StoredMatch = { ...match, refused, marks };
  actRepository(statements).setMatch(actId, JSON.stringify(kept));
  return { left: left.length, itemIds: match.refused.map(({ itemId }) => itemId) };
}

function turnAccepted(
  statements: Statements,
  actId: number,
  match: Extract<StoredMatch, { how: 'accept' }>,
  direction: Direction,
  { parts, now }: { readonly parts: readonly ActPart[]; readonly now: number },
): void {
  const { itemId, items, cases } = match.before;
  if (direction === 'redo') {
    keepMerged(statements, actId, mergeFolder(statements, match.itemIds, now).parts);
    if (match.after !== undefined) restoreAfter(statements, itemId, match.after);
    keepMatch(statements, actId, match);
    return;
  }
  const after = readAfter(statements, itemId, items);
  restoreItems(statements, itemId, items);
  undoVersions(statements, parts);
  restoreCases(statements, cases);
  keepMatch(statements, actId, { ...match, after });
}

function turnLookUp(
  statements: Statements,
  actId: number,
  match: Extract<StoredMatch, { how: 'look-up' }>,
  direction: Direction,
): void {
  const { before, cases = [], record, episodes } = match;
  if (direction === 'redo') {
    if (match.after !== undefined) restoreAfter(statements, before.itemId, match.after);
    keepMatch(statements, actId, match);
    return;
  }
  const after = readAfter(statements, before.itemId, snapshotsOf(match));
  if (episodes !== undefined) tidyUp(statements, restoreEpisodesBefore(statements, episodes));
  const snapshot = parseSnapshot(before.json);
  tidyUp(statements, restoreItemSnapshot(statements, snapshot));
  restoreCases(statements, cases);
  if (record !== undefined && snapshot.item.status === 'matched')
    restoreKeptRecord(statements, before.itemId, record);
  keepMatch(statements, actId, { ...match, after });
}

function restoreAfter(statements: Statements, itemId: number, { items, listed }: MatchAfter): void {
  for (const json of items) {
    const snapshot = parseSnapshot(json);
    if (itemStatus(statements, snapshot.itemId) !== undefined)
      tidyUp(statements, restoreItemSnapshot(statements, snapshot));
  }
  seriesEpisodeRepository(statements).deleteAll(itemId);
  for (const { table, rows } of listed) restoreRows(statements, table, rows);
}
