import type { Statements } from '../engine/connection.ts';
import { type ActPart, actRepository } from '../repositories/act-repository.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { itemStatus, restoreCases } from '../repositories/match-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { restoreRows } from '../repositories/whole-rows.ts';
import { areWaiting, mergeFolder, restoreItems } from './accept-title.ts';
import { restoreEpisodesBefore } from './episodes-before.ts';
import { restoreKeptRecord } from './kept-record.ts';
import {
  type AcceptedBefore,
  keepMerged,
  type MatchAfter,
  readAfter,
  type StoredMatch,
} from './match-acts.ts';
import { tidyUp } from './metadata-writer.ts';
import { isRefusedStill, refuseMatch, undoRefusal } from './refuse-match.ts';
import { parseSnapshot } from './stored-snapshot.ts';
import type { Direction, Reversal } from './turn-round.ts';
import { canUndoVersions, undoVersions } from './undo-versions.ts';

/**
 * Takes a decision on what titles are back, or makes it again. A title that was decided on since, or edited, is left: that is
 * looked at before anything is written. `parts` are those of the act, `now` is in ms since the epoch.
 */
export function turnMatch(
  statements: Statements,
  actId: number,
  match: StoredMatch,
  direction: Direction,
  { parts, now }: { readonly parts: readonly ActPart[]; readonly now: number },
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
      if (!isRefusedStill(statements, one)) return undefined;
      undoRefusal(statements, one);
      return one;
    });
    store({ ...match, refused: match.refused.map((one, at) => turned[at] ?? one) });
    return { left: turned.filter((one) => one === undefined).length, itemIds };
  }
  const [first = 0] = itemIds;
  const isAnyChanged = snapshotItems(match).some((id) => acts.isChangedSince(actId, id));
  if (!isFree(first) || isAnyChanged) return { left: 1, itemIds };
  if (match.how === 'look-up') turnLookUp(statements, match, direction, store);
  else if (direction === 'redo') {
    if (match.after === undefined || !areWaiting(statements, itemIds)) return { left: 1, itemIds };
    keepMerged(statements, actId, mergeFolder(statements, itemIds, now).parts);
    restoreAfter(statements, first, match.after);
  } else {
    if (!isAsAccepted(statements, match.before) || !canUndoVersions(statements, parts))
      return { left: 1, itemIds };
    store({ ...match, after: readAfter(statements, first, match.before.items) });
    restoreItems(statements, first, match.before.items);
    undoVersions(statements, parts);
    restoreCases(statements, match.before.cases);
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

/** Whether nobody has decided otherwise since, and what was made one can be taken apart. */
function isAsAccepted(statements: Statements, { itemId, acceptedAt, merged }: AcceptedBefore): boolean {
  const sources = createUnitOfWork(statements).itemMetadata.byItem(itemId);
  const isChosen = itemStatus(statements, itemId)?.status === 'manual';
  return isChosen && (merged ?? []).length === 0 && sources.some(({ appliedAt }) => appliedAt === acceptedAt);
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
