import { itemOfNfo } from '../../../interop/nfo/item-of-nfo.ts';
import type { Nfo } from '../../../shared/files/nfo.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import { clearItemLists, ITEM_LISTS_OF_ITS_OWN } from '../repositories/import-merge-repository.ts';
import { type ItemNfoRecord, itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { NOTHING_PERSONAL } from '../repositories/nfo-personal.ts';
import { ownFields, withoutOwnLists } from '../repositories/own-field-repository.ts';
import { createUnitOfWork, type UnitOfWork } from '../repositories/unit-of-work.ts';
import { MATCHED_SOURCES, storeItem } from './apply-details.ts';
import { applyPersonal } from './apply-personal.ts';
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

type StoredRecord = ItemNfoRecord & { readonly isOfVideo: boolean };

/** Of an item that a person decided on before it had an NFO. */
const NOTHING_SAID: Pick<ItemNfoRecord, 'said' | 'externalIds' | 'isLocked' | 'wantsDetails'> = {
  said: [],
  externalIds: {},
  isLocked: false,
  wantsDetails: false,
};

/**
 * Puts what an NFO says into an item, as an import would; what it does not say stays. Nothing where an NFO that counts
 * more describes it, and into one that a person has decided on nothing but tags, its collection and what was watched.
 * `now` in ms since the epoch.
 */
export function applyNfo(
  statements: Statements,
  itemId: number,
  entry: Nfo,
  { sidecarId, path, isOfVideo }: NfoOrigin,
  now: number,
): AppliedNfo {
  const before = itemStatus(statements, itemId);
  const nfos = itemNfoRepository(statements);
  const record = nfos.get(itemId);
  const isByPerson = before === undefined || before.status === 'manual' || before.status === 'skipped';
  if (record !== undefined && isAnothers(record, sidecarId, isOfVideo))
    return isByPerson ? { isOf: 'person' } : { isOf: 'other', path: record.path };
  if (before === undefined) return { isOf: 'person' };
  const origin = { itemId, sidecarId, path };
  const personal = applyPersonal(statements, itemId, entry, record?.personal ?? NOTHING_PERSONAL, now);
  if (isByPerson) {
    nfos.put({ ...NOTHING_SAID, ...record, ...origin, personal }, now);
    return { isOf: 'person' };
  }
  const { detached, ...said } = storeTitle(statements, itemId, before, entry, now);
  nfos.put({ ...origin, ...said, personal }, now);
  return {
    detached,
    displaced: record && record.sidecarId !== sidecarId && record.sidecarId !== null ? record.path : null,
  };
}

/** Puts what an NFO says of a title into its item; returns what is to be noted of it. */
function storeTitle(
  statements: Statements,
  itemId: number,
  before: { readonly title: string; readonly status: MatchStatus },
  entry: Nfo,
  now: number,
): typeof NOTHING_SAID & { readonly detached: ReturnType<typeof clearItemLists> } {
  const unit = createUnitOfWork(statements);
  const { externalIds, isLocked } = entry;
  const isOtherTitle = forgetOtherTitle(unit, itemId, externalIds);
  const own = ownFields(statements, itemId);
  const told = itemOfNfo(entry, before.title);
  const item = told && withoutOwnLists(told, own);
  const lists = item === null ? [] : ITEM_LISTS_OF_ITS_OWN.filter((list) => item[list].length > 0);
  const detached = clearItemLists(statements, itemId, lists);
  for (const source of Object.keys(externalIds)) unit.externalIds.deleteOfSource(itemId, source);
  if (item !== null) storeItem(statements, itemId, item, now, own);
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
  return { said, externalIds, isLocked, wantsDetails, detached };
}

/** Whether the NFO that describes an item is another one, and counts more. */
function isAnothers(record: StoredRecord, sidecarId: number, isOfVideo: boolean): boolean {
  const isAnother = record.sidecarId !== null && record.sidecarId !== sidecarId;
  return isAnother && (record.isOfVideo || !isOfVideo);
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
