import type { CatalogueMetadata } from '../../../shared/catalogue-item.ts';
import type { ItemTitle } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import markPendingSql from '../sql/first-load/mark-pending.sql?raw';
import deleteAlternativeTitlesSql from '../sql/import/delete-alternative-titles.sql?raw';
import deleteItemCompaniesSql from '../sql/import/delete-item-companies.sql?raw';
import deleteItemCountriesSql from '../sql/import/delete-item-countries.sql?raw';
import deleteItemCreditsSql from '../sql/import/delete-item-credits.sql?raw';
import deleteItemGenresSql from '../sql/import/delete-item-genres.sql?raw';
import deleteTextSql from '../sql/import/delete-text.sql?raw';
import deleteTitlesOfItsOwnSql from '../sql/import/delete-titles-of-its-own.sql?raw';
import insertTextOfItemSql from '../sql/import/insert-text-of-item.sql?raw';
import itemCreditsSql from '../sql/import/item-credits.sql?raw';
import replaceItemSql from '../sql/import/replace-item.sql?raw';
import setCharacterSql from '../sql/import/set-character.sql?raw';
import setTextLanguageSql from '../sql/import/set-text-language.sql?raw';
import setTitleLanguageSql from '../sql/import/set-title-language.sql?raw';
import updateItemSql from '../sql/import/update-item.sql?raw';
import updateTextSql from '../sql/import/update-text.sql?raw';
import { keywordRepository } from './keyword-repository.ts';
import type { OwnFields } from './own-field-repository.ts';

type Id = { readonly id: number };
type ItemParams = ReturnType<typeof itemParams>;
type Nullable<T> = { [Name in keyof T]: T[Name] | null };

interface CreditRow {
  readonly role: string;
  readonly position: number;
  readonly person_id: number;
  readonly character_name: string | null;
}

const UPDATE_ITEM = defineQuery<Nullable<ItemParams>, never>('update-item', updateItemSql);
const REPLACE_ITEM = defineQuery<ItemParams, never>('replace-item', replaceItemSql);
const UPDATE_TEXT = defineQuery<Id & { description: string }, never>('update-text', updateTextSql);
const INSERT_TEXT = defineQuery<Id & { description: string }, never>(
  'insert-text-of-item',
  insertTextOfItemSql,
);
const DELETE_TEXT = defineQuery<Id, never>('delete-text', deleteTextSql);
const DELETE_ALTERNATIVE_TITLES = defineQuery<Id, never>(
  'delete-alternative-titles',
  deleteAlternativeTitlesSql,
);
const DELETE_TITLES_OF_ITS_OWN = defineQuery<Id, never>('delete-titles-of-its-own', deleteTitlesOfItsOwnSql);
const DELETE_COUNTRIES = defineQuery<Id, never>('delete-item-countries', deleteItemCountriesSql);
const DELETE_GENRES = defineQuery<Id, unknown>('delete-item-genres', deleteItemGenresSql);
const DELETE_COMPANIES = defineQuery<Id, unknown>('delete-item-companies', deleteItemCompaniesSql);
const DELETE_CREDITS = defineQuery<Id, unknown>('delete-item-credits', deleteItemCreditsSql);
const ITEM_CREDITS = defineQuery<Id, CreditRow>('item-credits', itemCreditsSql);
const SET_CHARACTER = defineQuery<Id & { role: string; position: number; character: string }, never>(
  'set-character',
  setCharacterSql,
);
const SET_TEXT_LANGUAGE = defineQuery<Id & { language: string | null }, never>(
  'set-text-language',
  setTextLanguageSql,
);
const SET_TITLE_LANGUAGE = defineQuery<Id & { title: string; language: string | null }, never>(
  'set-title-language',
  setTitleLanguageSql,
);
const MARK_PENDING = defineQuery<Id, never>('mark-pending', markPendingSql);

/** What an item has in tables of their own that a catalogue's or a provider's item takes the place of. */
export const ITEM_LISTS_OF_ITS_OWN = [
  'alternativeTitles',
  'countries',
  'credits',
  'companies',
  'genres',
] as const;
type ItemListOfItsOwn = (typeof ITEM_LISTS_OF_ITS_OWN)[number];

/**
 * Fills and refreshes an item's own row and its text; nothing that is there is taken away, nor anything changed that is a
 * person's own.
 */
export function updateItem(
  statements: Statements,
  id: number,
  item: CatalogueMetadata,
  now: number,
  own: OwnFields,
): void {
  const params = itemParams(id, item, now);
  const kept = [...own].map((field) => [field, null]);
  const sortTitle = own.has('title') ? null : params.sortTitle;
  // Of lists and the overview there is no parameter.
  const known = kept.filter(([field]) => Object.hasOwn(params, String(field)));
  statements.run(UPDATE_ITEM, { ...params, ...Object.fromEntries(known), sortTitle });
  if (item.description !== null && !own.has('description')) putText(statements, id, item.description);
}

/**
 * Puts the catalogue's item in the place of what is known: its row, its text, no keywords, alternative titles, genres,
 * countries, companies and credits any more. External ids, files, tags, all that is personal and what is a person's own
 * stay. Returns the ids of those it had.
 */
export function replaceItem(
  statements: Statements,
  id: number,
  item: CatalogueMetadata,
  now: number,
  own: OwnFields,
) {
  statements.run(REPLACE_ITEM, itemParams(id, item, now));
  if (!own.has('description')) setItemText(statements, id, item.description);
  if (!own.has('keywords')) keywordRepository(statements).replace(id, []);
  const lists = ITEM_LISTS_OF_ITS_OWN.filter((list) => !(own as ReadonlySet<string>).has(list));
  return clearItemLists(statements, id, lists);
}

/** Puts a text in the place of an item's, or takes it away. */
export function setItemText(statements: Statements, id: number, description: string | null): void {
  if (description === null) statements.run(DELETE_TEXT, { id });
  else putText(statements, id, description);
}

/** Says which language an item's text is in: BCP 47, or null when nobody says. */
export function setTextLanguage(statements: Statements, id: number, language: string | null): void {
  statements.run(SET_TEXT_LANGUAGE, { id, language });
}

/** Says which languages alternative titles of an item are in. */
export function setTitleLanguages(statements: Statements, id: number, titles: readonly ItemTitle[]): void {
  for (const { title, language } of titles)
    if (language !== null) statements.run(SET_TITLE_LANGUAGE, { id, title, language });
}

/** Takes the named lists of an item away; returns the ids of those who were in them. */
export function clearItemLists(statements: Statements, id: number, lists: readonly ItemListOfItsOwn[]) {
  const has = (list: ItemListOfItsOwn) => lists.includes(list);
  if (has('alternativeTitles')) statements.run(DELETE_ALTERNATIVE_TITLES, { id });
  if (has('countries')) statements.run(DELETE_COUNTRIES, { id });
  return {
    people: has('credits') ? [...statements.ids(DELETE_CREDITS, { id })] : [],
    companies: has('companies') ? [...statements.ids(DELETE_COMPANIES, { id })] : [],
    genres: has('genres') ? [...statements.ids(DELETE_GENRES, { id })] : [],
  };
}

/** Forgets alternative titles that are the item's title or original title by now. */
export function deleteTitlesOfItsOwn(statements: Statements, id: number): void {
  statements.run(DELETE_TITLES_OF_ITS_OWN, { id });
}

/** The credits an item has. */
export function readItemCredits(statements: Statements, id: number) {
  return statements.all(ITEM_CREDITS, { id }).map((row) => ({
    role: row.role,
    position: row.position,
    personId: row.person_id,
    character: row.character_name,
  }));
}

/** Names the character of a credit. */
export function setCharacter(
  statements: Statements,
  id: number,
  role: string,
  position: number,
  character: string,
): void {
  statements.run(SET_CHARACTER, { id, role, position, character });
}

/** Says that an item's full text is out of date; triggers do it, except during a first load. */
export function markSearchPending(statements: Statements, id: number): void {
  statements.run(MARK_PENDING, { id });
}

/**
 * Not one INSERT … ON CONFLICT DO UPDATE: its conflict clause would take the place of the one in the
 * trigger that queues the item for the search (https://www.sqlite.org/lang_createtrigger.html).
 */
function putText(statements: Statements, id: number, description: string): void {
  if (statements.run(UPDATE_TEXT, { id, description }) === 0)
    statements.run(INSERT_TEXT, { id, description });
}

function itemParams(id: number, item: CatalogueMetadata, now: number) {
  return {
    id,
    title: item.title,
    sortTitle: item.sortTitle,
    originalTitle: item.originalTitle,
    year: item.year,
    airedDate: item.airedDate,
    runtimeMin: item.runtimeMin,
    rating: item.rating,
    votes: item.votes,
    season: item.season,
    episode: item.episode,
    status: Object.keys(item.externalIds).length > 0 ? 'matched' : 'pending',
    now,
  };
}
