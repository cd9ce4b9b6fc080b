import type { BulkStatement, LentTexts, Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import insertWaitingPersonIdSql from '../sql/first-load/insert-waiting-person-id.sql?raw';
import highestItemIdSql from '../sql/import/highest-item-id.sql?raw';
import highestPersonIdSql from '../sql/import/highest-person-id.sql?raw';
import insertAlternativeTitleSql from '../sql/import/insert-alternative-title.sql?raw';
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

/** The last id that was given to an item, or is not to be given out again; 0 when there is none. */
export function highestItemId(statements: Statements): number {
  return statements.get(HIGHEST_ITEM_ID, {})?.id ?? 0;
}

/** The last id that was given to a person, or is not to be given out again; 0 when there is none. */
export function highestPersonId(statements: Statements): number {
  return statements.get(HIGHEST_PERSON_ID, {})?.id ?? 0;
}

/** A made series' original title, year, date, runtime, rating, votes, series, season and episode. */
const NOT_KNOWN = [null, null, null, null, null, null, null, null, null];

/** A new item's own row, in the order of {@link insertItemSql}'s parameters: numbers (NaN: null) and texts. */
export interface ItemRow {
  readonly libraryId: number;
  readonly mediaType: number;
  readonly title: number;
  readonly sortTitle: number;
  readonly originalTitle: number;
  readonly year: number;
  readonly airedDate: number;
  readonly runtimeMin: number;
  readonly rating: number;
  readonly votes: number;
  readonly seriesId: number;
  readonly season: number;
  readonly episode: number;
  readonly isMatched: boolean;
  /** ms since the epoch, as is `now`. */
  readonly addedAt: number;
  readonly now: number;
}

/** What is known of a series of which only an episode was seen. */
export interface SeriesRow {
  readonly libraryId: number;
  readonly title: string;
  readonly sortTitle: string;
  readonly addedAt: number;
  readonly now: number;
}

/**
 * Inserts rows of one batch by statements that are bound by position: the fast path of importing. Ids
 * of items and people are given out here. Texts are numbers of those lent to SQLite.
 */
export class ImportRows {
  readonly #insertItem: BulkStatement;
  readonly #insertText: BulkStatement;
  readonly #insertAlternativeTitle: BulkStatement;
  readonly #insertGenre: BulkStatement;
  readonly #insertCountry: BulkStatement;
  readonly #insertCompany: BulkStatement;
  readonly #insertExternalId: BulkStatement;
  readonly #insertCredit: BulkStatement;
  readonly #insertPerson: BulkStatement;
  readonly #insertPersonExternalId: BulkStatement;
  readonly #texts: LentTexts;
  #lastItemId: number;
  #lastPersonId: number;

  /** @param isFirstLoad People's external ids then wait to be sorted in. */
  constructor(statements: Statements, texts: LentTexts, isFirstLoad: boolean) {
    this.#texts = texts;
    this.#insertItem = statements.bulk('insert-item', insertItemSql);
    this.#insertText = statements.bulk('insert-text', insertTextSql);
    this.#insertAlternativeTitle = statements.bulk('insert-alternative-title', insertAlternativeTitleSql);
    this.#insertGenre = statements.bulk('insert-item-genre', insertItemGenreSql);
    this.#insertCountry = statements.bulk('insert-item-country', insertItemCountrySql);
    this.#insertCompany = statements.bulk('insert-item-company', insertItemCompanySql);
    this.#insertExternalId = statements.bulk('insert-external-id', insertExternalIdSql);
    this.#insertCredit = statements.bulk('insert-credit', insertCreditSql);
    this.#insertPerson = statements.bulk('insert-person', insertPersonSql);
    this.#insertPersonExternalId = statements.bulk(
      'insert-person-external-id',
      isFirstLoad ? insertWaitingPersonIdSql : insertPersonExternalIdSql,
    );
    this.#lastItemId = highestItemId(statements);
    this.#lastPersonId = highestPersonId(statements);
  }

  /** Gives the statements back, for the next rows of the same transaction. */
  finish(): void {
    for (const statement of [
      this.#insertItem,
      this.#insertText,
      this.#insertAlternativeTitle,
      this.#insertGenre,
      this.#insertCountry,
      this.#insertCompany,
      this.#insertExternalId,
      this.#insertCredit,
      this.#insertPerson,
      this.#insertPersonExternalId,
    ])
      statement.finish();
  }

  /** Returns the new item's id. A value out of its range throws `constraint`. */
  item(row: ItemRow): number {
    const id = this.#lastItemId + 1;
    const insert = this.#insertItem;
    const texts = this.#texts;
    insert.setNumber(1, id);
    insert.setNumber(2, row.libraryId);
    insert.setText(3, texts, row.mediaType);
    insert.setText(4, texts, row.title);
    insert.setText(5, texts, row.sortTitle);
    insert.setText(6, texts, row.originalTitle);
    insert.setNumber(7, row.year);
    insert.setText(8, texts, row.airedDate);
    insert.setNumber(9, row.runtimeMin);
    insert.setNumber(10, row.rating);
    insert.setNumber(11, row.votes);
    insert.setNumber(12, row.seriesId);
    insert.setNumber(13, row.season);
    insert.setNumber(14, row.episode);
    insert.setNumber(15, row.isMatched ? 1 : 0);
    insert.setNumber(16, row.addedAt);
    insert.setNumber(17, row.now);
    insert.runSet();
    this.#lastItemId = id;
    return id;
  }

  /** Returns the id of a series made for its episodes. */
  series({ libraryId, title, sortTitle, addedAt, now }: SeriesRow): number {
    const id = this.#lastItemId + 1;
    this.#insertItem.run([id, libraryId, 'series', title, sortTitle, ...NOT_KNOWN, 0, addedAt, now]);
    this.#lastItemId = id;
    return id;
  }

  text(itemId: number, description: number): void {
    this.#insertText.setNumber(1, itemId);
    this.#insertText.setText(2, this.#texts, description);
    this.#insertText.runSet();
  }

  alternativeTitle(itemId: number, title: number): void {
    this.#insertAlternativeTitle.setNumber(1, itemId);
    this.#insertAlternativeTitle.setText(2, this.#texts, title);
    this.#insertAlternativeTitle.runSet();
  }

  genre(itemId: number, genreId: number): void {
    this.#insertGenre.setNumber(1, itemId);
    this.#insertGenre.setNumber(2, genreId);
    this.#insertGenre.runSet();
  }

  country(itemId: number, country: number): void {
    this.#insertCountry.setNumber(1, itemId);
    this.#insertCountry.setText(2, this.#texts, country);
    this.#insertCountry.runSet();
  }

  company(itemId: number, companyId: number): void {
    this.#insertCompany.setNumber(1, itemId);
    this.#insertCompany.setNumber(2, companyId);
    this.#insertCompany.runSet();
  }

  externalId(itemId: number, source: number, externalId: number): void {
    this.#insertExternalId.setNumber(1, itemId);
    this.#insertExternalId.setText(2, this.#texts, source);
    this.#insertExternalId.setText(3, this.#texts, externalId);
    this.#insertExternalId.runSet();
  }

  credit(itemId: number, role: number, position: number, personId: number, character: number): void {
    const insert = this.#insertCredit;
    insert.setNumber(1, itemId);
    insert.setText(2, this.#texts, role);
    insert.setNumber(3, position);
    insert.setNumber(4, personId);
    insert.setText(5, this.#texts, character);
    insert.runSet();
  }

  /** A new person; returns their id. */
  person(name: number, now: number): number {
    const id = this.#lastPersonId + 1;
    this.#insertPerson.setNumber(1, id);
    this.#insertPerson.setText(2, this.#texts, name);
    this.#insertPerson.setNumber(3, now);
    this.#insertPerson.runSet();
    this.#lastPersonId = id;
    return id;
  }

  personExternalId(personId: number, source: number, externalId: number): void {
    this.#insertPersonExternalId.setText(1, this.#texts, source);
    this.#insertPersonExternalId.setText(2, this.#texts, externalId);
    this.#insertPersonExternalId.setNumber(3, personId);
    this.#insertPersonExternalId.runSet();
  }
}
