import { defineQuery } from '../engine/query.ts';
import collectionFreeSql from '../sql/act/collection-free.sql?raw';
import collectionInsertSql from '../sql/act/collection-insert.sql?raw';
import collectionReadSql from '../sql/act/collection-read.sql?raw';
import collectionRemoveSql from '../sql/act/collection-remove.sql?raw';
import collectionUpdateSql from '../sql/act/collection-update.sql?raw';
import libraryReadSql from '../sql/act/library-read.sql?raw';
import libraryUpdateSql from '../sql/act/library-update.sql?raw';
import savedSearchFreeSql from '../sql/act/saved-search-free.sql?raw';
import savedSearchInsertSql from '../sql/act/saved-search-insert.sql?raw';
import savedSearchReadSql from '../sql/act/saved-search-read.sql?raw';
import savedSearchRemoveSql from '../sql/act/saved-search-remove.sql?raw';
import savedSearchUpdateSql from '../sql/act/saved-search-update.sql?raw';
import scanRootInsertSql from '../sql/act/scan-root-insert.sql?raw';
import scanRootReadSql from '../sql/act/scan-root-read.sql?raw';
import scanRootRemoveSql from '../sql/act/scan-root-remove.sql?raw';
import scanRootUpdateSql from '../sql/act/scan-root-update.sql?raw';
import tagFreeSql from '../sql/act/tag-free.sql?raw';
import tagInsertSql from '../sql/act/tag-insert.sql?raw';
import tagReadSql from '../sql/act/tag-read.sql?raw';
import tagRemoveSql from '../sql/act/tag-remove.sql?raw';
import tagUpdateSql from '../sql/act/tag-update.sql?raw';
import type { ActTableSql, Ids, Rows } from './act-table-sql.ts';

const TAG_READ = defineQuery<Ids, unknown>('act/tag-read', tagReadSql);
const TAG_REMOVE = defineQuery<Rows, never>('act/tag-remove', tagRemoveSql);
const TAG_INSERT = defineQuery<Rows, never>('act/tag-insert', tagInsertSql);
const TAG_UPDATE = defineQuery<Rows & { now: number }, never>('act/tag-update', tagUpdateSql);
const TAG_FREE = defineQuery<Rows, never>('act/tag-free', tagFreeSql);
const COLLECTION_READ = defineQuery<Ids, unknown>('act/collection-read', collectionReadSql);
const COLLECTION_REMOVE = defineQuery<Rows, never>('act/collection-remove', collectionRemoveSql);
const COLLECTION_INSERT = defineQuery<Rows, never>('act/collection-insert', collectionInsertSql);
const COLLECTION_UPDATE = defineQuery<Rows & { now: number }, never>(
  'act/collection-update',
  collectionUpdateSql,
);
const COLLECTION_FREE = defineQuery<Rows, never>('act/collection-free', collectionFreeSql);
const LIBRARY_READ = defineQuery<Ids, unknown>('act/library-read', libraryReadSql);
const LIBRARY_UPDATE = defineQuery<Rows & { now: number }, never>('act/library-update', libraryUpdateSql);
const SCAN_ROOT_READ = defineQuery<Ids, unknown>('act/scan-root-read', scanRootReadSql);
const SCAN_ROOT_REMOVE = defineQuery<Rows, never>('act/scan-root-remove', scanRootRemoveSql);
const SCAN_ROOT_INSERT = defineQuery<Rows, never>('act/scan-root-insert', scanRootInsertSql);
const SCAN_ROOT_UPDATE = defineQuery<Rows & { now: number }, never>(
  'act/scan-root-update',
  scanRootUpdateSql,
);

const SAVED_SEARCH_READ = defineQuery<Ids, unknown>('act/saved-search-read', savedSearchReadSql);
const SAVED_SEARCH_REMOVE = defineQuery<Rows, never>('act/saved-search-remove', savedSearchRemoveSql);
const SAVED_SEARCH_INSERT = defineQuery<Rows, never>('act/saved-search-insert', savedSearchInsertSql);
const SAVED_SEARCH_UPDATE = defineQuery<Rows & { now: number }, never>(
  'act/saved-search-update',
  savedSearchUpdateSql,
);
const SAVED_SEARCH_FREE = defineQuery<Rows, never>('act/saved-search-free', savedSearchFreeSql);

/** Tables whose rows are of no title: what titles are grouped by, libraries and their folders, saved searches. */
export const THING_TABLES = {
  tag: {
    keys: 1,
    read: TAG_READ,
    remove: TAG_REMOVE,
    insert: TAG_INSERT,
    update: TAG_UPDATE,
    free: TAG_FREE,
  },
  collection: {
    keys: 1,
    read: COLLECTION_READ,
    remove: COLLECTION_REMOVE,
    insert: COLLECTION_INSERT,
    update: COLLECTION_UPDATE,
    free: COLLECTION_FREE,
  },
  library: { keys: 1, read: LIBRARY_READ, update: LIBRARY_UPDATE },
  scan_root: {
    keys: 1,
    read: SCAN_ROOT_READ,
    remove: SCAN_ROOT_REMOVE,
    insert: SCAN_ROOT_INSERT,
    update: SCAN_ROOT_UPDATE,
  },
  saved_search: {
    keys: 1,
    read: SAVED_SEARCH_READ,
    remove: SAVED_SEARCH_REMOVE,
    insert: SAVED_SEARCH_INSERT,
    update: SAVED_SEARCH_UPDATE,
    free: SAVED_SEARCH_FREE,
  },
} as const satisfies Readonly<Record<string, ActTableSql>>;
