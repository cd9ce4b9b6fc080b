import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import insertAlternativeTitleSql from '../sql/import/insert-alternative-title.sql?raw';
import insertCreditSql from '../sql/import/insert-credit.sql?raw';
import insertExternalIdSql from '../sql/import/insert-external-id.sql?raw';
import insertItemCompanySql from '../sql/import/insert-item-company.sql?raw';
import insertItemCountrySql from '../sql/import/insert-item-country.sql?raw';
import insertItemGenreSql from '../sql/import/insert-item-genre.sql?raw';
import personNameSql from '../sql/item-snapshot/person-name.sql?raw';
import restoreArtworkSql from '../sql/item-snapshot/restore-artwork.sql?raw';
import restoreCompanySql from '../sql/item-snapshot/restore-company.sql?raw';
import restoreGenreSql from '../sql/item-snapshot/restore-genre.sql?raw';
import restoreItemSql from '../sql/item-snapshot/restore-item.sql?raw';
import restorePersonSql from '../sql/item-snapshot/restore-person.sql?raw';
import restorePersonIdSql from '../sql/item-snapshot/restore-person-id.sql?raw';
import restoreTrailerSql from '../sql/item-snapshot/restore-trailer.sql?raw';
import takePersonIdSql from '../sql/item-snapshot/take-person-id.sql?raw';
import { artworkRepository } from './artwork-repository.ts';
import { externalIdRepository } from './external-id-repository.ts';
import {
  clearItemLists,
  ITEM_LISTS_OF_ITS_OWN,
  setItemText,
  setTextLanguage,
  setTitleLanguages,
} from './import-merge-repository.ts';
import { findNamed } from './import-name-repository.ts';
import { itemMetadataRepository } from './item-metadata-repository.ts';
import type { ItemSnapshot, SnapshotItem, SnapshotRow } from './item-snapshot.ts';
import { keywordRepository } from './keyword-repository.ts';
import { ownFields } from './own-field-repository.ts';
import { findPersonByExternalId } from './person-lookup-repository.ts';
import { trailerRepository } from './trailer-repository.ts';

type Item = { itemId: number };

/** A list of a snapshot that can be restored by itself; the people and their ids come with the credits. */
export type RestoredPart = Exclude<
  keyof ItemSnapshot,
  'itemId' | 'item' | 'people' | 'personIds' | 'personIdsGiven'
>;

const RESTORE_ITEM = defineQuery<SnapshotItem & Item, never>('item-snapshot/restore-item', restoreItemSql);
const RESTORE_GENRE = defineQuery<SnapshotRow<'genres'>, never>(
  'item-snapshot/restore-genre',
  restoreGenreSql,
);
const RESTORE_COMPANY = defineQuery<SnapshotRow<'companies'>, never>(
  'item-snapshot/restore-company',
  restoreCompanySql,
);
const RESTORE_PERSON = defineQuery<SnapshotRow<'people'>, never>(
  'item-snapshot/restore-person',
  restorePersonSql,
);
const RESTORE_PERSON_ID = defineQuery<SnapshotRow<'personIds'>, never>(
  'item-snapshot/restore-person-id',
  restorePersonIdSql,
);
const TAKE_PERSON_ID = defineQuery<SnapshotRow<'personIdsGiven'>, never>(
  'item-snapshot/take-person-id',
  takePersonIdSql,
);
const RESTORE_TRAILER = defineQuery<SnapshotRow<'trailers'> & Item, never>(
  'item-snapshot/restore-trailer',
  restoreTrailerSql,
);
const RESTORE_ARTWORK = defineQuery<SnapshotRow<'artwork'> & Item, never>(
  'item-snapshot/restore-artwork',
  restoreArtworkSql,
);
const PERSON_NAME = defineQuery<{ id: number }, { name: string }>('item-snapshot/person-name', personNameSql);
const ADD_TITLE = defineQuery<{ media_item_id: number; title: string }, never>(
  'insert-alternative-title',
  insertAlternativeTitleSql,
);
const ADD_COUNTRY = defineQuery<{ media_item_id: number; country: string }, never>(
  'insert-item-country',
  insertItemCountrySql,
);
const ADD_GENRE = defineQuery<{ media_item_id: number; genre_id: number }, never>(
  'insert-item-genre',
  insertItemGenreSql,
);
const ADD_COMPANY = defineQuery<{ media_item_id: number; company_id: number }, never>(
  'insert-item-company',
  insertItemCompanySql,
);
const ADD_EXTERNAL_ID = defineQuery<{ media_item_id: number; source: string; external_id: string }, never>(
  'insert-external-id',
  insertExternalIdSql,
);
const ADD_CREDIT = defineQuery<
  {
    media_item_id: number;
    role: string;
    position: number;
    person_id: number;
    character_name: string | null;
  },
  never
>('insert-credit', insertCreditSql);

/**
 * Makes an item what it was. Genres, companies and people that are gone come back, under their ids where those are
 * free. Returns the ids of those the item had until now, who may have no part in anything any more.
 * @param parts Of its lists only these. Default: all of them.
 */
export function restoreItemSnapshot(
  statements: Statements,
  snapshot: ItemSnapshot,
  parts?: ReadonlySet<RestoredPart>,
) {
  const { itemId } = snapshot;
  const has = (part: RestoredPart) => parts === undefined || parts.has(part);
  statements.run(RESTORE_ITEM, { itemId, ...snapshot.item });
  if (has('descriptions')) {
    const [text] = snapshot.descriptions;
    setItemText(statements, itemId, text?.description ?? null);
    setTextLanguage(statements, itemId, text?.language ?? null);
  }
  const detached = clearItemLists(statements, itemId, ITEM_LISTS_OF_ITS_OWN.filter(has));
  restoreNames(statements, snapshot, has);
  if (has('externalIds')) restoreExternalIds(statements, snapshot);
  if (has('credits')) restoreCredits(statements, snapshot);
  if (has('trailers')) {
    trailerRepository(statements).deleteAll(itemId);
    for (const trailer of snapshot.trailers) statements.run(RESTORE_TRAILER, { itemId, ...trailer });
  }
  if (has('sources')) itemMetadataRepository(statements).replace(itemId, snapshot.sources);
  if (has('artwork')) {
    artworkRepository(statements).deleteAll(itemId);
    for (const picture of snapshot.artwork) statements.run(RESTORE_ARTWORK, { itemId, ...picture });
  }
  return detached;
}

/** Those of the lists that were cleared. */
function restoreNames(
  statements: Statements,
  snapshot: ItemSnapshot,
  has: (part: RestoredPart) => boolean,
): void {
  const media_item_id = snapshot.itemId;
  if (has('alternativeTitles')) {
    for (const { title } of snapshot.alternativeTitles) statements.run(ADD_TITLE, { media_item_id, title });
    setTitleLanguages(statements, media_item_id, snapshot.alternativeTitles);
  }
  if (has('countries'))
    for (const { country } of snapshot.countries) statements.run(ADD_COUNTRY, { media_item_id, country });
  if (has('genres'))
    for (const genre of snapshot.genres)
      statements.run(ADD_GENRE, { media_item_id, genre_id: genreId(statements, genre) });
  if (has('companies'))
    for (const company of snapshot.companies)
      statements.run(ADD_COMPANY, { media_item_id, company_id: companyId(statements, company) });
  if (has('keywords')) restoreKeywords(statements, snapshot);
}

/** Snapshots of earlier versions know none: those a title had then were a person's own. */
function restoreKeywords(statements: Statements, { itemId, keywords }: ItemSnapshot): void {
  if (keywords === undefined && ownFields(statements, itemId).has('keywords')) return;
  keywordRepository(statements).replace(itemId, keywords?.map(({ keyword }) => keyword) ?? []);
}

function restoreExternalIds(statements: Statements, { itemId, externalIds }: ItemSnapshot): void {
  externalIdRepository(statements).deleteAll(itemId);
  for (const { source, externalId } of externalIds)
    statements.run(ADD_EXTERNAL_ID, { media_item_id: itemId, source, external_id: externalId });
}

function restoreCredits(statements: Statements, snapshot: ItemSnapshot): void {
  const { itemId, people, personIds, personIdsGiven, credits } = snapshot;
  for (const id of personIdsGiven) statements.run(TAKE_PERSON_ID, id);
  const found = new Map(people.map((person) => [person.id, personId(statements, person, personIds)]));
  const idOf = (id: number) => found.get(id) ?? id;
  keepPersonIds(statements, personIds, idOf);
  for (const { role, position, personId: id, character } of credits)
    statements.run(ADD_CREDIT, {
      media_item_id: itemId,
      role,
      position,
      person_id: idOf(id),
      character_name: character,
    });
}

/** Gives people the ids back that sources knew them by, but for those that are another's by now. */
export function keepPersonIds(
  statements: Statements,
  personIds: readonly SnapshotRow<'personIds'>[],
  idOf: (personId: number) => number,
): void {
  for (const { source, externalId, personId: id } of personIds)
    statements.run(RESTORE_PERSON_ID, { source, externalId, personId: idOf(id) });
}

/** The genre of the name, made again where it is gone. */
export function genreId(statements: Statements, genre: SnapshotRow<'genres'>): number {
  const id = findNamed(statements, 'genre', genre.name);
  if (id !== undefined) return id;
  statements.run(RESTORE_GENRE, genre);
  return statements.lastInsertId();
}

/** The company of the name, made again where it is gone. */
export function companyId(statements: Statements, company: SnapshotRow<'companies'>): number {
  const id = findNamed(statements, 'company', company.name);
  if (id !== undefined) return id;
  statements.run(RESTORE_COMPANY, company);
  return statements.lastInsertId();
}

/** Who it was: of this id and name, or of one of the ids sources knew them by; else they are made again. */
export function personId(
  statements: Statements,
  person: SnapshotRow<'people'>,
  personIds: readonly SnapshotRow<'personIds'>[],
): number {
  if (statements.get(PERSON_NAME, { id: person.id })?.name === person.name) return person.id;
  for (const { source, externalId } of personIds.filter((id) => id.personId === person.id)) {
    const known = findPersonByExternalId(statements, source, externalId);
    if (known !== undefined) return known;
  }
  statements.run(RESTORE_PERSON, person);
  return statements.lastInsertId();
}
