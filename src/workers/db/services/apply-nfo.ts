import { itemOfNfo } from '../../../interop/nfo/item-of-nfo.ts';
import type { Nfo } from '../../../shared/files/nfo.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import {
  clearItemLists,
  ITEM_LISTS_OF_ITS_OWN,
  withoutOwnLists,
} from '../repositories/import-merge-repository.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { createUnitOfWork, type UnitOfWork } from '../repositories/unit-of-work.ts';
import { MATCHED_SOURCES, storeItem } from './apply-details.ts';
import { fieldsOf } from './nfo-precedence.ts';

/** The file an NFO was read from. */
export interface NfoOrigin {
  readonly sidecarId: number;
  /** With the root's name. */
  readonly path: string;
  /** It is named after the video: it counts before one that is named after the folder. */
  readonly isOfVideo: boolean;
}

/** What came of it: who had a part in the item before, and the file that counted before; or why nothing was taken. */
export type AppliedNfo =
  | { readonly detached: ReturnType<typeof clearItemLists>; readonly displaced: string | null }
  | { readonly isOf: 'person' }
  | { readonly isOf: 'other'; readonly path: string };

/**
 * Puts what an NFO says into an item, as an import would; what it does not say stays. Not into one that a person has
 * decided on, nor where an NFO that counts more describes it. `now` in ms since the epoch.
 */
export function applyNfo(
  statements: Statements,
  itemId: number,
  entry: Nfo,
  { sidecarId, path, isOfVideo }: NfoOrigin,
  now: number,
): AppliedNfo {
  const before = itemStatus(statements, itemId);
  const refusal = refusalOf(statements, itemId, before?.status, { sidecarId, isOfVideo });
  if (before === undefined || refusal !== null) return refusal ?? { isOf: 'person' };
  const unit = createUnitOfWork(statements);
  const record = itemNfoRepository(statements).get(itemId);
  const { externalIds, isLocked } = entry;
  const isOtherTitle = forgetOtherTitle(unit, itemId, externalIds);
  const item = withoutOwnLists(statements, itemId, itemOfNfo(entry, before.title));
  const lists = item === null ? [] : ITEM_LISTS_OF_ITS_OWN.filter((list) => item[list].length > 0);
  const detached = clearItemLists(statements, itemId, lists);
  for (const source of Object.keys(externalIds)) unit.externalIds.deleteOfSource(itemId, source);
  if (item !== null) storeItem(statements, itemId, item, now);
  if (entry.trailers.length > 0) unit.trailers.deleteAll(itemId);
  for (const url of entry.trailers)
    unit.trailers.insert(itemId, { name: 'Trailer', url, language: null }, now);
  const said = fieldsOf(entry);
  const isDescribed = isLocked || said.includes('title');
  // Ids alone say who knows what the title is: that is asked for.
  if (isDescribed) unit.items.setStatus(itemId, 'matched');
  else if (isOtherTitle || before.status !== 'matched') unit.items.setStatus(itemId, 'pending');
  const hasDetails = unit.itemMetadata.byItem(itemId).length > 0;
  const canBeAsked = Object.keys(externalIds).some((source) => MATCHED_SOURCES.includes(source));
  const wantsDetails = isDescribed && !isLocked && !hasDetails && canBeAsked;
  itemNfoRepository(statements).put(
    { itemId, sidecarId, path, said, externalIds, isLocked, wantsDetails },
    now,
  );
  return {
    detached,
    displaced: record && record.sidecarId !== sidecarId && record.sidecarId !== null ? record.path : null,
  };
}

/** A person has decided, or an NFO that counts more. */
function refusalOf(
  statements: Statements,
  itemId: number,
  status: MatchStatus | undefined,
  { sidecarId, isOfVideo }: Pick<NfoOrigin, 'sidecarId' | 'isOfVideo'>,
): AppliedNfo | null {
  if (status === 'manual' || status === 'skipped') return { isOf: 'person' };
  const record = itemNfoRepository(statements).get(itemId);
  const isAnother = record !== undefined && record.sidecarId !== null && record.sidecarId !== sidecarId;
  return isAnother && (record.isOfVideo || !isOfVideo) ? { isOf: 'other', path: record.path } : null;
}

/** What providers said of an item is of another title when the NFO has another id of theirs; tells whether it is. */
function forgetOtherTitle(
  unit: UnitOfWork,
  itemId: number,
  externalIds: Readonly<Record<string, string>>,
): boolean {
  const isOther = unit.itemMetadata
    .byItem(itemId)
    .some(({ provider, providerTitleId }) => (externalIds[provider] ?? providerTitleId) !== providerTitleId);
  if (!isOther) return false;
  unit.itemMetadata.replace(itemId, []);
  for (const source of MATCHED_SOURCES) unit.externalIds.deleteOfSource(itemId, source);
  return true;
}
