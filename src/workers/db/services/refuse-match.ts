import type { Statements } from '../engine/connection.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { matchRecords } from '../repositories/match-record-repository.ts';
import { insertCase, itemStatus } from '../repositories/match-repository.ts';
import { readRowsOf, restoreRows } from '../repositories/whole-rows.ts';
import { restoreItems } from './accept-title.ts';
import type { RefusedBefore } from './match-acts.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';

/** What is listed of its episodes, and what it is not: taken away, and added, when a match is refused. */
const TABLES = ['series_season', 'series_episode', 'match_refusal'];

/**
 * Makes a title that was matched without a person what it was; answers what it was until now, or undefined when somebody
 * has decided on it since. `now` in ms since the epoch.
 */
export function refuseMatch(statements: Statements, itemId: number, now: number): RefusedBefore | undefined {
  const record = matchRecords.get(statements, itemId);
  if (record === undefined || itemStatus(statements, itemId)?.status !== 'matched') return undefined;
  const befores = matchRecords.befores(statements, itemId);
  if (befores.length === 0) return undefined;
  const refused: RefusedBefore = {
    itemId,
    refusedAt: now,
    record,
    befores,
    items: befores.flatMap((before) => {
      const snapshot = readItemSnapshot(statements, before.itemId);
      return snapshot === undefined ? [] : [storeSnapshot(snapshot)];
    }),
    rows: TABLES.map((table) => ({ table, rows: readRowsOf(statements, table, itemId) })),
  };
  matchRecords.refusePresent(statements, itemId);
  restoreItems(
    statements,
    itemId,
    befores.map(({ before }) => withPicturesThere(statements, before)),
  );
  const candidates = matchRecords.parseCandidates(record.candidates);
  insertCase(statements, itemId, { candidates, message: null }, now);
  return refused;
}

/** Whether a title waits as it was left when its match was taken back: nobody has asked for it or decided on it since. */
export function isRefusedStill(statements: Statements, { itemId, refusedAt }: RefusedBefore): boolean {
  const isWaiting = itemStatus(statements, itemId)?.status === 'pending';
  return isWaiting && matchRecords.askedAt(statements, itemId) === refusedAt;
}

/** Makes a title again what it was matched to. */
export function undoRefusal(statements: Statements, refused: RefusedBefore): void {
  const { itemId, record, befores, items, rows } = refused;
  restoreItems(statements, itemId, items);
  matchRecords.restore(statements, itemId, record);
  for (const before of befores) matchRecords.insertBefore(statements, itemId, before.itemId, before.before);
  matchRecords.forgetRefusals(statements, itemId);
  for (const { table, rows: stored } of rows) restoreRows(statements, table, stored);
}

/**
 * What a title was before its match, with pictures that nobody keeps since then to be fetched again: they may have been tidied
 * away.
 */
function withPicturesThere(statements: Statements, before: string): string {
  const snapshot = parseSnapshot(before);
  const keys = snapshot.artwork.flatMap(({ localPath }) => localPath ?? []);
  if (keys.length === 0) return before;
  const used = new Set(artworkRepository(statements).usedKeys(keys));
  const artwork = snapshot.artwork.flatMap((picture) => {
    if (picture.localPath === null || used.has(picture.localPath)) return [picture];
    const isFetched = picture.url?.startsWith('https:') === true;
    return isFetched ? [{ ...picture, localPath: null, downloadStatus: 'pending' }] : [];
  });
  return storeSnapshot({ ...snapshot, artwork });
}
