import type { AcceptedDetails } from '../../../rpc/inbox-api.ts';
import type { Act } from '../../../shared/edits/item-edit.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { caseRows, itemStatus } from '../repositories/match-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { versionRepository } from '../repositories/version-repository.ts';
import { applyDetails } from './apply-details.ts';
import { recordMatch } from './match-acts.ts';
import { readyToMerge } from './merge-titles.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { episodesToFill, fillSeasons } from './store-match.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';
import type { VersionChanges } from './version-changes.ts';
import { wantPictures } from './want-pictures.ts';

/**
 * Makes a title what the details say, and others a part of it as duplicates become one. Throws `constraint` when one waits no
 * more, `not-found` when one is gone or was deleted. `now` in ms since the epoch.
 */
export function acceptTitle(
  statements: Statements,
  itemIds: readonly number[],
  { details, seasons }: AcceptedDetails,
  now: number,
): Act {
  requireIndexes(statements);
  const ids = [...new Set(itemIds)];
  const [itemId, ...others] = ids;
  if (itemId === undefined) throw new AppError('invalid-argument', 'There is no title to accept this for.');
  for (const id of ids) requireWaiting(statements, id, details.ref.kind);
  const cases = caseRows(statements, itemId);
  const names = others.map((id) => itemStatus(statements, id)?.title ?? '');
  const merged = mergeFolder(statements, ids, now);
  const before = readItemSnapshot(statements, itemId);
  if (!before) throw gone(itemId);
  const episodes = episodesToFill(statements, itemId, seasons);
  const target = { id: itemId, mediaType: details.ref.kind, title: before.item.title };
  const { detached, personIdsGiven } = applyDetails(statements, target, details, 'person', now);
  tidyUp(statements, detached);
  wantPictures(statements, itemId, details, now);
  const fill = { known: details.seasons, seasons };
  fillSeasons(statements, itemId, fill, { chosenBy: 'score', isOther: false, now });
  addNames(statements, itemId, names);
  const items = [storeSnapshot({ ...before, personIdsGiven }), ...episodes.map(({ json }) => json)];
  return recordMatch(
    statements,
    { how: 'accept', itemIds: ids, before: { itemId, items, cases } },
    {
      deed: { kind: 'match', to: details.title },
      titles: [{ id: itemId, title: before.item.title }],
      merged: merged.parts,
      now,
    },
  );
}

/** Makes titles a part of the first of them; of one alone nothing is changed. They are known to be there. */
export function mergeFolder(
  statements: Statements,
  itemIds: readonly number[],
  now: number,
): Pick<VersionChanges, 'parts'> {
  const [keep] = itemIds;
  if (keep === undefined || itemIds.length < 2) return { parts: [] };
  return readyToMerge(statements, [{ itemIds, keep }], now)();
}

/** Whether titles stand in the library and wait for somebody to decide on them. */
export function areWaiting(statements: Statements, itemIds: readonly number[]): boolean {
  const standing = versionRepository(statements)
    .titles(itemIds)
    .filter(({ isDeleted }) => isDeleted === 0);
  return standing.length === itemIds.length && itemIds.every((id) => !isDecided(itemStatus(statements, id)));
}

/** Makes a title and its episodes what they were, from what was kept; what providers list of its episodes goes. */
export function restoreItems(statements: Statements, itemId: number, items: readonly string[]): void {
  for (const json of items) {
    const snapshot = parseSnapshot(json);
    if (itemStatus(statements, snapshot.itemId) === undefined) continue;
    tidyUp(statements, restoreItemSnapshot(statements, snapshot));
  }
  seriesEpisodeRepository(statements).deleteAll(itemId);
}

function requireWaiting(statements: Statements, id: number, kind: string): void {
  const item = itemStatus(statements, id);
  const known = readKnownItem(statements, id);
  const [title] = versionRepository(statements).titles([id]);
  if (!item || !known || title?.isDeleted !== 0) throw gone(id);
  if (isDecided(item))
    throw new AppError('constraint', `“${item.title}” was decided on meanwhile; nothing was changed.`);
  if (known.mediaType !== kind)
    throw new AppError(
      'invalid-argument',
      `This candidate is ${kind === 'movie' ? 'a film' : 'a series'}; “${item.title}” is ${known.mediaType === 'movie' ? 'a film' : 'a series'}.`,
    );
}

function isDecided(item: ReturnType<typeof itemStatus>): boolean {
  return item?.status === 'manual' || item?.status === 'matched';
}

/** Those it went by before are found, and by the next files of the same name too. */
function addNames(statements: Statements, itemId: number, names: readonly string[]): void {
  const title = itemStatus(statements, itemId)?.title;
  const { addName } = versionRepository(statements);
  for (const name of new Set(names)) if (name !== '' && name !== title) addName(itemId, name);
}

function gone(itemId: number): AppError {
  return new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
}
