import type { AcceptedBefore, AcceptedDetails, MergedItem } from '../../../rpc/inbox-api.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import {
  addName,
  mergeItem,
  mergeSeries,
  readRowsOf,
  unmergeItem,
} from '../repositories/item-merge-repository.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { itemStatus, restoreCases } from '../repositories/match-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { applyDetails } from './apply-details.ts';
import { recordMatch } from './match-acts.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { episodesToFill, fillSeasons } from './store-match.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';
import { wantPictures } from './want-pictures.ts';

/** Makes a title what the details say, and others a part of it. Throws `constraint` when one waits no more. */
export function acceptTitle(
  statements: Statements,
  itemIds: readonly number[],
  { details, seasons }: AcceptedDetails,
  now: number,
): AcceptedBefore {
  requireIndexes(statements);
  const [itemId, ...others] = [...new Set(itemIds)];
  if (itemId === undefined) throw new AppError('invalid-argument', 'There is no title to accept this for.');
  for (const id of [itemId, ...others]) requireWaiting(statements, id, details.ref.kind);
  const cases = [itemId, ...others].flatMap((id) => readRowsOf(statements, 'match_case', id));
  const titles = others.map((id) => itemStatus(statements, id)?.title ?? '');
  const merged = mergeAll(statements, others, itemId, details.ref.kind);
  const before = readItemSnapshot(statements, itemId);
  if (!before) throw gone(itemId);
  const episodes = episodesToFill(statements, itemId, seasons);
  const target = { id: itemId, mediaType: details.ref.kind, title: before.item.title };
  const { detached, personIdsGiven } = applyDetails(statements, target, details, 'person', now);
  tidyUp(statements, detached);
  wantPictures(statements, itemId, details, now);
  const fill = { known: details.seasons, seasons };
  fillSeasons(statements, itemId, fill, { chosenBy: 'score', isOther: false, now });
  addNames(statements, itemId, titles);
  const own = storeSnapshot({ ...before, personIdsGiven });
  const accepted = {
    itemId,
    acceptedAt: now,
    items: [own, ...episodes.map(({ json }) => json)],
    cases,
    merged,
  };
  const actId = recordMatch(
    statements,
    { how: 'accept', itemIds: [itemId, ...others], before: accepted },
    { deed: { kind: 'match', to: details.title }, titles: [{ id: itemId, title: before.item.title }], now },
  );
  return { ...accepted, actId };
}

/** Makes titles what they were before. Throws `constraint` when that one has been changed since. */
export function undoAccept(statements: Statements, before: AcceptedBefore): void {
  const { itemId, acceptedAt, items, cases, merged } = before;
  requireIndexes(statements);
  const item = itemStatus(statements, itemId);
  if (!item) throw gone(itemId);
  const sources = createUnitOfWork(statements).itemMetadata.byItem(itemId);
  if (item.status !== 'manual' || !sources.some(({ appliedAt }) => appliedAt === acceptedAt))
    throw new AppError('constraint', `“${item.title}” has been changed since; it stays as it is.`);
  restoreItems(statements, itemId, items);
  for (const one of [...merged].reverse()) unmergeItem(statements, one);
  restoreCases(statements, cases);
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
  if (!item || !known) throw gone(id);
  if (item.status === 'manual' || item.status === 'matched')
    throw new AppError('constraint', `“${item.title}” was decided on meanwhile; nothing was changed.`);
  if (known.mediaType !== kind)
    throw new AppError(
      'invalid-argument',
      `This candidate is ${kind === 'movie' ? 'a film' : 'a series'}; “${item.title}” is ${known.mediaType === 'movie' ? 'a film' : 'a series'}.`,
    );
}

/** Makes titles parts of another. */
export function mergeAll(
  statements: Statements,
  others: readonly number[],
  into: number,
  kind: 'movie' | 'series',
): readonly MergedItem[] {
  return others.flatMap((id) =>
    kind === 'series' ? mergeSeries(statements, id, into) : [mergeItem(statements, id, into)],
  );
}

/** Those it went by before are found, and by the next files of the same name too. */
function addNames(statements: Statements, itemId: number, names: readonly string[]): void {
  const title = itemStatus(statements, itemId)?.title;
  for (const name of new Set(names)) if (name !== '' && name !== title) addName(statements, itemId, name);
}

function gone(itemId: number): AppError {
  return new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
}
