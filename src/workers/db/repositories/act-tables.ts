import type { Row, RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query } from '../engine/query.ts';
import addGenresSql from '../sql/act/add-genres.sql?raw';
import addPeopleSql from '../sql/act/add-people.sql?raw';
import creditInsertSql from '../sql/act/credit-insert.sql?raw';
import creditReadSql from '../sql/act/credit-read.sql?raw';
import creditRemoveSql from '../sql/act/credit-remove.sql?raw';
import favouriteInsertSql from '../sql/act/favourite-insert.sql?raw';
import favouriteReadSql from '../sql/act/favourite-read.sql?raw';
import favouriteRemoveSql from '../sql/act/favourite-remove.sql?raw';
import itemCollectionInsertSql from '../sql/act/item-collection-insert.sql?raw';
import itemCollectionReadSql from '../sql/act/item-collection-read.sql?raw';
import itemCollectionRemoveSql from '../sql/act/item-collection-remove.sql?raw';
import itemCountryInsertSql from '../sql/act/item-country-insert.sql?raw';
import itemCountryReadSql from '../sql/act/item-country-read.sql?raw';
import itemCountryRemoveSql from '../sql/act/item-country-remove.sql?raw';
import itemFieldInsertSql from '../sql/act/item-field-insert.sql?raw';
import itemFieldReadSql from '../sql/act/item-field-read.sql?raw';
import itemFieldRemoveSql from '../sql/act/item-field-remove.sql?raw';
import itemGenreInsertSql from '../sql/act/item-genre-insert.sql?raw';
import itemGenreReadSql from '../sql/act/item-genre-read.sql?raw';
import itemGenreRemoveSql from '../sql/act/item-genre-remove.sql?raw';
import itemKeywordInsertSql from '../sql/act/item-keyword-insert.sql?raw';
import itemKeywordReadSql from '../sql/act/item-keyword-read.sql?raw';
import itemKeywordRemoveSql from '../sql/act/item-keyword-remove.sql?raw';
import itemTagInsertSql from '../sql/act/item-tag-insert.sql?raw';
import itemTagReadSql from '../sql/act/item-tag-read.sql?raw';
import itemTagRemoveSql from '../sql/act/item-tag-remove.sql?raw';
import itemTextInsertSql from '../sql/act/item-text-insert.sql?raw';
import itemTextReadSql from '../sql/act/item-text-read.sql?raw';
import itemTextRemoveSql from '../sql/act/item-text-remove.sql?raw';
import mediaItemReadSql from '../sql/act/media-item-read.sql?raw';
import mediaItemUpdateSql from '../sql/act/media-item-update.sql?raw';
import ownArtworkInsertSql from '../sql/act/own-artwork-insert.sql?raw';
import ownArtworkReadSql from '../sql/act/own-artwork-read.sql?raw';
import ownArtworkRemoveSql from '../sql/act/own-artwork-remove.sql?raw';
import playEventInsertSql from '../sql/act/play-event-insert.sql?raw';
import playEventReadSql from '../sql/act/play-event-read.sql?raw';
import playEventRemoveSql from '../sql/act/play-event-remove.sql?raw';
import userRatingInsertSql from '../sql/act/user-rating-insert.sql?raw';
import userRatingReadSql from '../sql/act/user-rating-read.sql?raw';
import userRatingRemoveSql from '../sql/act/user-rating-remove.sql?raw';
import watchedStateInsertSql from '../sql/act/watched-state-insert.sql?raw';
import watchedStateReadSql from '../sql/act/watched-state-read.sql?raw';
import watchedStateRemoveSql from '../sql/act/watched-state-remove.sql?raw';

type Ids = { ids: string };
type Rows = { rows: string };
type Read = Query<Ids, unknown>;
type Write = Query<Rows, never>;

/** The statements of one table whose rows acts change. Rows are JSON arrays; the id of their item comes first. */
interface ActTableSql {
  /** So many first columns are the key. */
  readonly keys: number;
  readonly read: Read;
  /** Absent: rows neither come nor go. */
  readonly remove?: Write;
  readonly insert?: Write;
  /** Changes rows where they stand, by their key. Absent: they are removed and inserted. */
  readonly update?: Query<Rows & { now: number }, never>;
  /** Makes what the rows refer to. */
  readonly prepare?: Write;
}

const ADD_GENRES = defineQuery<Rows, never>('act/add-genres', addGenresSql);
const ADD_PEOPLE = defineQuery<Rows, never>('act/add-people', addPeopleSql);
const CREDIT_READ = defineQuery<Ids, unknown>('act/credit-read', creditReadSql);
const CREDIT_REMOVE = defineQuery<Rows, never>('act/credit-remove', creditRemoveSql);
const CREDIT_INSERT = defineQuery<Rows, never>('act/credit-insert', creditInsertSql);
const ITEM_TEXT_READ = defineQuery<Ids, unknown>('act/item-text-read', itemTextReadSql);
const ITEM_TEXT_REMOVE = defineQuery<Rows, never>('act/item-text-remove', itemTextRemoveSql);
const ITEM_TEXT_INSERT = defineQuery<Rows, never>('act/item-text-insert', itemTextInsertSql);
const ITEM_GENRE_READ = defineQuery<Ids, unknown>('act/item-genre-read', itemGenreReadSql);
const ITEM_GENRE_REMOVE = defineQuery<Rows, never>('act/item-genre-remove', itemGenreRemoveSql);
const ITEM_GENRE_INSERT = defineQuery<Rows, never>('act/item-genre-insert', itemGenreInsertSql);
const ITEM_COUNTRY_READ = defineQuery<Ids, unknown>('act/item-country-read', itemCountryReadSql);
const ITEM_COUNTRY_REMOVE = defineQuery<Rows, never>('act/item-country-remove', itemCountryRemoveSql);
const ITEM_COUNTRY_INSERT = defineQuery<Rows, never>('act/item-country-insert', itemCountryInsertSql);
const ITEM_KEYWORD_READ = defineQuery<Ids, unknown>('act/item-keyword-read', itemKeywordReadSql);
const ITEM_KEYWORD_REMOVE = defineQuery<Rows, never>('act/item-keyword-remove', itemKeywordRemoveSql);
const ITEM_KEYWORD_INSERT = defineQuery<Rows, never>('act/item-keyword-insert', itemKeywordInsertSql);
const ITEM_TAG_READ = defineQuery<Ids, unknown>('act/item-tag-read', itemTagReadSql);
const ITEM_TAG_REMOVE = defineQuery<Rows, never>('act/item-tag-remove', itemTagRemoveSql);
const ITEM_TAG_INSERT = defineQuery<Rows, never>('act/item-tag-insert', itemTagInsertSql);
const ITEM_COLLECTION_READ = defineQuery<Ids, unknown>('act/item-collection-read', itemCollectionReadSql);
const ITEM_COLLECTION_REMOVE = defineQuery<Rows, never>(
  'act/item-collection-remove',
  itemCollectionRemoveSql,
);
const ITEM_COLLECTION_INSERT = defineQuery<Rows, never>(
  'act/item-collection-insert',
  itemCollectionInsertSql,
);
const FAVOURITE_READ = defineQuery<Ids, unknown>('act/favourite-read', favouriteReadSql);
const FAVOURITE_REMOVE = defineQuery<Rows, never>('act/favourite-remove', favouriteRemoveSql);
const FAVOURITE_INSERT = defineQuery<Rows, never>('act/favourite-insert', favouriteInsertSql);
const WATCHED_STATE_READ = defineQuery<Ids, unknown>('act/watched-state-read', watchedStateReadSql);
const WATCHED_STATE_REMOVE = defineQuery<Rows, never>('act/watched-state-remove', watchedStateRemoveSql);
const WATCHED_STATE_INSERT = defineQuery<Rows, never>('act/watched-state-insert', watchedStateInsertSql);
const OWN_ARTWORK_READ = defineQuery<Ids, unknown>('act/own-artwork-read', ownArtworkReadSql);
const OWN_ARTWORK_REMOVE = defineQuery<Rows, never>('act/own-artwork-remove', ownArtworkRemoveSql);
const OWN_ARTWORK_INSERT = defineQuery<Rows, never>('act/own-artwork-insert', ownArtworkInsertSql);
const PLAY_EVENT_READ = defineQuery<Ids, unknown>('act/play-event-read', playEventReadSql);
const PLAY_EVENT_REMOVE = defineQuery<Rows, never>('act/play-event-remove', playEventRemoveSql);
const PLAY_EVENT_INSERT = defineQuery<Rows, never>('act/play-event-insert', playEventInsertSql);
const USER_RATING_READ = defineQuery<Ids, unknown>('act/user-rating-read', userRatingReadSql);
const USER_RATING_REMOVE = defineQuery<Rows, never>('act/user-rating-remove', userRatingRemoveSql);
const USER_RATING_INSERT = defineQuery<Rows, never>('act/user-rating-insert', userRatingInsertSql);
const ITEM_FIELD_READ = defineQuery<Ids, unknown>('act/item-field-read', itemFieldReadSql);
const ITEM_FIELD_REMOVE = defineQuery<Rows, never>('act/item-field-remove', itemFieldRemoveSql);
const ITEM_FIELD_INSERT = defineQuery<Rows, never>('act/item-field-insert', itemFieldInsertSql);
const MEDIA_ITEM_READ = defineQuery<Ids, unknown>('act/media-item-read', mediaItemReadSql);
const MEDIA_ITEM_UPDATE = defineQuery<Rows & { now: number }, never>(
  'act/media-item-update',
  mediaItemUpdateSql,
);

/** The tables whose rows acts change. Those of a genre or a person name it: it may have gone and come again; plays
 * are told apart by their times, for ids are given out again. */
const TABLES = {
  media_item: { keys: 1, read: MEDIA_ITEM_READ, update: MEDIA_ITEM_UPDATE },
  item_text: { keys: 1, read: ITEM_TEXT_READ, remove: ITEM_TEXT_REMOVE, insert: ITEM_TEXT_INSERT },
  item_genre: {
    keys: 2,
    read: ITEM_GENRE_READ,
    remove: ITEM_GENRE_REMOVE,
    insert: ITEM_GENRE_INSERT,
    prepare: ADD_GENRES,
  },
  item_country: {
    keys: 2,
    read: ITEM_COUNTRY_READ,
    remove: ITEM_COUNTRY_REMOVE,
    insert: ITEM_COUNTRY_INSERT,
  },
  item_keyword: {
    keys: 2,
    read: ITEM_KEYWORD_READ,
    remove: ITEM_KEYWORD_REMOVE,
    insert: ITEM_KEYWORD_INSERT,
  },
  credit: {
    keys: 3,
    read: CREDIT_READ,
    remove: CREDIT_REMOVE,
    insert: CREDIT_INSERT,
    prepare: ADD_PEOPLE,
  },
  item_tag: { keys: 2, read: ITEM_TAG_READ, remove: ITEM_TAG_REMOVE, insert: ITEM_TAG_INSERT },
  item_collection: {
    keys: 2,
    read: ITEM_COLLECTION_READ,
    remove: ITEM_COLLECTION_REMOVE,
    insert: ITEM_COLLECTION_INSERT,
  },
  own_artwork: {
    keys: 2,
    read: OWN_ARTWORK_READ,
    remove: OWN_ARTWORK_REMOVE,
    insert: OWN_ARTWORK_INSERT,
  },
  favourite: { keys: 1, read: FAVOURITE_READ, remove: FAVOURITE_REMOVE, insert: FAVOURITE_INSERT },
  watched_state: {
    keys: 1,
    read: WATCHED_STATE_READ,
    remove: WATCHED_STATE_REMOVE,
    insert: WATCHED_STATE_INSERT,
  },
  play_event: { keys: 2, read: PLAY_EVENT_READ, remove: PLAY_EVENT_REMOVE, insert: PLAY_EVENT_INSERT },
  user_rating: { keys: 1, read: USER_RATING_READ, remove: USER_RATING_REMOVE, insert: USER_RATING_INSERT },
  item_field: { keys: 2, read: ITEM_FIELD_READ, remove: ITEM_FIELD_REMOVE, insert: ITEM_FIELD_INSERT },
} as const satisfies Readonly<Record<string, ActTableSql>>;

/** Tables of which no trigger tells what is searched in memory. */
export const UNTOLD_TABLES: readonly string[] = ['item_genre', 'item_country', 'credit'];

/** A table whose rows acts change. */
export type ActTable = keyof typeof TABLES;

/** Rows of one statement: what it takes in is one text. */
const CHUNK = 20_000;

/** Reads and changes the rows of titles in the tables that acts are of. */
export function actTables(statements: Statements) {
  return {
    isTable: (name: string): name is ActTable => Object.hasOwn(TABLES, name),
    keysOf: (name: ActTable): number => TABLES[name].keys,

    /** The rows of these items, in no order. */
    read(name: ActTable, itemIds: readonly number[]): Row[] {
      const rows: Row[] = [];
      for (const ids of chunksOf(itemIds)) {
        const json = statements.bytes(TABLES[name].read, { ids: JSON.stringify(ids) });
        for (const row of JSON.parse(new TextDecoder().decode(json)) as Row[]) rows.push(row);
      }
      return rows;
    },

    /** Makes rows what they are to be. `now` in ms since the epoch. */
    write(name: ActTable, changes: readonly RowChange[], now: number): void {
      const sql: ActTableSql = TABLES[name];
      const isInPlace = ([before, after]: RowChange) =>
        sql.update !== undefined && before !== null && after !== null;
      const replaced = changes.filter((change) => !isInPlace(change));
      removeRows(statements, sql, rowsOf(replaced, 0));
      insertRows(statements, sql, rowsOf(replaced, 1));
      for (const rows of chunksOf(rowsOf(changes.filter(isInPlace), 1)))
        if (sql.update) statements.run(sql.update, { rows: JSON.stringify(rows), now });
    },
  };
}

function removeRows(statements: Statements, { remove }: ActTableSql, gone: readonly Row[]): void {
  if (remove) for (const rows of chunksOf(gone)) statements.run(remove, { rows: JSON.stringify(rows) });
}

function insertRows(statements: Statements, { prepare, insert }: ActTableSql, come: readonly Row[]): void {
  for (const chunk of chunksOf(come)) {
    const rows = JSON.stringify(chunk);
    if (prepare) statements.run(prepare, { rows });
    if (insert) statements.run(insert, { rows });
  }
}

/** The rows before or after changes. */
function rowsOf(changes: readonly RowChange[], side: 0 | 1): Row[] {
  return changes.map((change) => change[side]).filter((row) => row !== null);
}

function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}
