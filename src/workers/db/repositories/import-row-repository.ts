import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import type { BulkStatement, Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import insertWaitingPersonIdSql from '../sql/first-load/insert-waiting-person-id.sql?raw';
import highestItemIdSql from '../sql/import/highest-item-id.sql?raw';
import highestPersonIdSql from '../sql/import/highest-person-id.sql?raw';
import insertCreditSql from '../sql/import/insert-credit.sql?raw';
import insertExternalIdSql from '../sql/import/insert-external-id.sql?raw';
import insertItemSql from '../sql/import/insert-item.sql?raw';
import insertItemCompanySql from '../sql/import/insert-item-company.sql?raw';
import insertItemCountrySql from '../sql/import/insert-item-country.sql?raw';
import insertItemGenreSql from '../sql/import/insert-item-genre.sql?raw';
import insertPersonSql from '../sql/import/insert-person.sql?raw';
import insertPersonExternalIdSql from '../sql/import/insert-person-external-id.sql?raw';
import insertTextSql from '../sql/import/insert-text.sql?raw';

const HIGHEST_ITEM_ID = defineQuery<Record<never, never>, { id: number }>(
  'highest-item-id',
  highestItemIdSql,
);
const HIGHEST_PERSON_ID = defineQuery<Record<never, never>, { id: number }>(
  'highest-person-id',
  highestPersonIdSql,
);

/** What an item is stored with beside what the catalogue says. */
export interface ItemPlace {
  readonly libraryId: number;
  readonly seriesId: number | null;
  readonly status: MatchStatus;
  /** ms since the epoch. */
  readonly now: number;
}

/**
 * Inserts rows of one transaction by statements that are bound by position: the fast path of
 * importing. Ids of items and people are given out here.
 */
export class ImportRows {
  readonly #insertItem: BulkStatement;
  readonly #insertText: BulkStatement;
  readonly #insertGenre: BulkStatement;
  readonly #insertCountry: BulkStatement;
  readonly #insertCompany: BulkStatement;
  readonly #insertExternalId: BulkStatement;
  readonly #insertCredit: BulkStatement;
  readonly #insertPerson: BulkStatement;
  readonly #insertPersonExternalId: BulkStatement;
  // Refilled for each row: an array a row would be millions.
  readonly #pair: [number, string | number] = [0, 0];
  readonly #creditRow: [number, string, number, number, string | null] = [0, '', 0, 0, null];
  #lastItemId: number;
  #lastPersonId: number;

  /** @param isFirstLoad People's external ids then wait to be sorted in. */
  constructor(statements: Statements, isFirstLoad: boolean) {
    this.#insertItem = statements.bulk(insertItemSql);
    this.#insertText = statements.bulk(insertTextSql);
    this.#insertGenre = statements.bulk(insertItemGenreSql);
    this.#insertCountry = statements.bulk(insertItemCountrySql);
    this.#insertCompany = statements.bulk(insertItemCompanySql);
    this.#insertExternalId = statements.bulk(insertExternalIdSql);
    this.#insertCredit = statements.bulk(insertCreditSql);
    this.#insertPerson = statements.bulk(insertPersonSql);
    this.#insertPersonExternalId = statements.bulk(
      isFirstLoad ? insertWaitingPersonIdSql : insertPersonExternalIdSql,
    );
    this.#lastItemId = statements.get(HIGHEST_ITEM_ID, {})?.id ?? 0;
    this.#lastPersonId = statements.get(HIGHEST_PERSON_ID, {})?.id ?? 0;
  }

  /** A new item's own row; returns its id. A value out of its range throws `constraint`. */
  item(item: CatalogueItem, place: ItemPlace): number {
    const id = this.#lastItemId + 1;
    this.#insertItem.run([
      id,
      place.libraryId,
      item.mediaType,
      item.title,
      item.sortTitle,
      item.originalTitle,
      item.year,
      item.airedDate,
      item.runtimeMin,
      item.rating,
      item.votes,
      place.seriesId,
      item.season,
      item.episode,
      place.status,
      item.addedAt ?? place.now,
      place.now,
    ]);
    this.#lastItemId = id;
    return id;
  }

  text(itemId: number, description: string): void {
    this.#runPair(this.#insertText, itemId, description);
  }

  genre(itemId: number, genreId: number): void {
    this.#runPair(this.#insertGenre, itemId, genreId);
  }

  country(itemId: number, country: string): void {
    this.#runPair(this.#insertCountry, itemId, country);
  }

  company(itemId: number, companyId: number): void {
    this.#runPair(this.#insertCompany, itemId, companyId);
  }

  externalId(itemId: number, source: string, externalId: string): void {
    this.#insertExternalId.run([itemId, source, externalId]);
  }

  credit(itemId: number, role: string, position: number, personId: number, character: string | null): void {
    const row = this.#creditRow;
    row[0] = itemId;
    row[1] = role;
    row[2] = position;
    row[3] = personId;
    row[4] = character;
    this.#insertCredit.run(row);
  }

  /** A new person; returns their id. */
  person(name: string, now: number): number {
    const id = this.#lastPersonId + 1;
    this.#insertPerson.run([id, name, now]);
    this.#lastPersonId = id;
    return id;
  }

  personExternalId(personId: number, source: string, externalId: string): void {
    this.#insertPersonExternalId.run([source, externalId, personId]);
  }

  #runPair(statement: BulkStatement, itemId: number, value: string | number): void {
    const row = this.#pair;
    row[0] = itemId;
    row[1] = value;
    statement.run(row);
  }
}
