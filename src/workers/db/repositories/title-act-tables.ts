import { defineQuery } from '../engine/query.ts';
import addGenresSql from '../sql/act/add-genres.sql?raw';
import addPeopleSql from '../sql/act/add-people.sql?raw';
import binItemInsertSql from '../sql/act/bin-item-insert.sql?raw';
import binItemReadSql from '../sql/act/bin-item-read.sql?raw';
import binItemRemoveSql from '../sql/act/bin-item-remove.sql?raw';
import creditInsertSql from '../sql/act/credit-insert.sql?raw';
import creditReadSql from '../sql/act/credit-read.sql?raw';
import creditRemoveSql from '../sql/act/credit-remove.sql?raw';
import favouriteInsertSql from '../sql/act/favourite-insert.sql?raw';
import favouriteReadSql from '../sql/act/favourite-read.sql?raw';
import favouriteRemoveSql from '../sql/act/favourite-remove.sql?raw';
import itemCollectionInsertSql from '../sql/act/item-collection-insert.sql?raw';
import itemCollectionReadSql from '../sql/act/item-collection-read.sql?raw';
import itemCollectionRemoveSql from '../sql/act/item-collection-remove.sql?raw';
import itemCollectionUpdateSql from '../sql/act/item-collection-update.sql?raw';
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
import itemPlaceReadSql from '../sql/act/item-place-read.sql?raw';
import itemPlaceUpdateSql from '../sql/act/item-place-update.sql?raw';
import itemStatusReadSql from '../sql/act/item-status-read.sql?raw';
import itemStatusUpdateSql from '../sql/act/item-status-update.sql?raw';
import itemTagInsertSql from '../sql/act/item-tag-insert.sql?raw';
import itemTagReadSql from '../sql/act/item-tag-read.sql?raw';
import itemTagRemoveSql from '../sql/act/item-tag-remove.sql?raw';
import itemTextInsertSql from '../sql/act/item-text-insert.sql?raw';
import itemTextReadSql from '../sql/act/item-text-read.sql?raw';
import itemTextRemoveSql from '../sql/act/item-text-remove.sql?raw';
import matchCaseReadSql from '../sql/act/match-case-read.sql?raw';
import matchCaseUpdateSql from '../sql/act/match-case-update.sql?raw';
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
import type { ActTableSql, Ids, Rows } from './act-table-sql.ts';

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
const ITEM_COLLECTION_UPDATE = defineQuery<Rows, never>(
  'act/item-collection-update',
  itemCollectionUpdateSql,
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
const ITEM_PLACE_READ = defineQuery<Ids, unknown>('act/item-place-read', itemPlaceReadSql);
const ITEM_PLACE_UPDATE = defineQuery<Rows & { now: number }, never>(
  'act/item-place-update',
  itemPlaceUpdateSql,
);
const MATCH_CASE_READ = defineQuery<Ids, unknown>('act/match-case-read', matchCaseReadSql);
const MATCH_CASE_UPDATE = defineQuery<Rows, never>('act/match-case-update', matchCaseUpdateSql);
const ITEM_STATUS_READ = defineQuery<Ids, unknown>('act/item-status-read', itemStatusReadSql);
const ITEM_STATUS_UPDATE = defineQuery<Rows, never>('act/item-status-update', itemStatusUpdateSql);
const BIN_ITEM_READ = defineQuery<Ids, unknown>('act/bin-item-read', binItemReadSql);
const BIN_ITEM_REMOVE = defineQuery<Rows, never>('act/bin-item-remove', binItemRemoveSql);
const BIN_ITEM_INSERT = defineQuery<Rows, never>('act/bin-item-insert', binItemInsertSql);

/** Titles and names, in whatever case of ASCII letters: NOCASE, as the tables have it. */
const BY_NAME = { columns: 2, isFolded: true } as const;

/**
 * The tables of titles whose rows acts change. Those of a genre or a person name it: it may have gone and come again; plays
 * are told apart by their times, for ids are given out again.
 * `item_place` is of `media_item`: in which library a title is, and its series; `item_status` whether it waits to be matched.
 */
export const TITLE_TABLES = {
  media_item: { keys: 1, read: MEDIA_ITEM_READ, update: MEDIA_ITEM_UPDATE },
  item_text: { keys: 1, read: ITEM_TEXT_READ, remove: ITEM_TEXT_REMOVE, insert: ITEM_TEXT_INSERT },
  item_genre: {
    keys: BY_NAME,
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
    keys: BY_NAME,
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
    move: ITEM_COLLECTION_UPDATE,
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
  item_place: { keys: 1, read: ITEM_PLACE_READ, update: ITEM_PLACE_UPDATE },
  bin_item: { keys: 1, read: BIN_ITEM_READ, remove: BIN_ITEM_REMOVE, insert: BIN_ITEM_INSERT },
  match_case: { keys: 1, read: MATCH_CASE_READ, move: MATCH_CASE_UPDATE },
  item_status: { keys: 1, read: ITEM_STATUS_READ, move: ITEM_STATUS_UPDATE },
  item_field: { keys: 2, read: ITEM_FIELD_READ, remove: ITEM_FIELD_REMOVE, insert: ITEM_FIELD_INSERT },
} as const satisfies Readonly<Record<string, ActTableSql>>;
