import type { MergedItem, StoredRow, StoredRows } from '../../../rpc/inbox-api.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type SqlParams } from '../engine/query.ts';
import insertAlternativeTitleSql from '../sql/import/insert-alternative-title.sql?raw';
import childrenSql from '../sql/item-merge/children.sql?raw';
import giveEpisodesSql from '../sql/item-merge/give-episodes.sql?raw';
import giveFilesSql from '../sql/item-merge/give-files.sql?raw';
import itemSql from '../sql/item-merge/item.sql?raw';
import moveEpisodesSql from '../sql/item-merge/move-episodes.sql?raw';
import moveFilesSql from '../sql/item-merge/move-files.sql?raw';
import sameEpisodesSql from '../sql/item-merge/same-episodes.sql?raw';
import watchedSql from '../sql/item-merge/watched.sql?raw';
import { deleteItems } from './library-removal-repository.ts';

type Pair = { from: number; into: number };

const CHILDREN = defineQuery<Record<never, never>, { table: string; column: string }>(
  'item-merge/children',
  childrenSql,
);
const ITEM = defineQuery<{ id: number }, StoredRow>('item-merge/item', itemSql);
const MOVE_FILES = defineQuery<Pair, { id: number }>('item-merge/move-files', moveFilesSql);
const GIVE_FILES = defineQuery<{ to: number; ids: string }, never>('item-merge/give-files', giveFilesSql);
const MOVE_EPISODES = defineQuery<Pair, { id: number }>('item-merge/move-episodes', moveEpisodesSql);
const GIVE_EPISODES = defineQuery<{ to: number; ids: string }, never>(
  'item-merge/give-episodes',
  giveEpisodesSql,
);
const SAME_EPISODES = defineQuery<Pair, Pair>('item-merge/same-episodes', sameEpisodesSql);
const ADD_NAME = defineQuery<{ media_item_id: number; title: string }, never>(
  'insert-alternative-title',
  insertAlternativeTitleSql,
);
const WATCHED = defineQuery<Pair, never>('item-merge/watched', watchedSql);

/** What a person makes of an item; the other's goes to the one it becomes. */
const PERSONAL = ['item_tag', 'item_collection', 'favourite', 'watched_state', 'user_rating', 'own_artwork'];
/** Rows with ids of their own, which go along. */
const MOVED = ['subtitle', 'play_event', 'history_event', 'season_sidecar'];

/** Makes one item a part of another: its files, and what a person made of it, are that one's. It is gone then. */
export function mergeItem(statements: Statements, from: number, into: number): MergedItem {
  const rows = readRows(statements, from);
  const personal = readRows(statements, into, PERSONAL).filter(({ table }) => PERSONAL.includes(table));
  const fileIds = statements.all(MOVE_FILES, { from, into }).map(({ id }) => id);
  statements.run(WATCHED, { from, into });
  for (const { table } of rows) {
    if (PERSONAL.includes(table) && table !== 'watched_state') copyRows(statements, table, rows, into);
    if (MOVED.includes(table) || table === 'media_file_other_item') moveRows(statements, table, from, into);
  }
  return {
    id: from,
    into,
    rows,
    fileIds,
    episodeIds: [],
    personal: remove(statements, from, rows, personal),
  };
}

/** Makes one series a part of another: its episodes are that one's, and those of the same number are one. */
export function mergeSeries(statements: Statements, from: number, into: number): readonly MergedItem[] {
  const episodes = statements.all(SAME_EPISODES, { from, into });
  const merged = episodes.map((pair) => mergeItem(statements, pair.from, pair.into));
  const episodeIds = statements.all(MOVE_EPISODES, { from, into }).map(({ id }) => id);
  return [...merged, { ...mergeItem(statements, from, into), episodeIds }];
}

/** Makes it two again. */
export function unmergeItem(statements: Statements, merged: MergedItem): void {
  const { id, into, rows, fileIds, episodeIds, personal } = merged;
  const inOrder = [...rows].sort((a, b) => rank(a.table) - rank(b.table));
  for (const { table, rows: stored } of inOrder)
    for (const row of stored) insertRow(statements, table, row, MOVED.includes(table));
  statements.run(GIVE_FILES, { to: id, ids: JSON.stringify(fileIds) });
  statements.run(GIVE_EPISODES, { to: id, ids: JSON.stringify(episodeIds) });
  for (const table of PERSONAL) deleteRows(statements, table, into);
  for (const { table, rows: stored } of personal)
    for (const row of stored) insertRow(statements, table, row, false);
}

/** Another name an item goes by. */
export function addName(statements: Statements, itemId: number, title: string): void {
  statements.run(ADD_NAME, { media_item_id: itemId, title });
}

/** The rows of a table that belong to an item. */
export function readRowsOf(statements: Statements, table: string, itemId: number): readonly StoredRow[] {
  return readRows(statements, itemId).find((one) => one.table === table)?.rows ?? [];
}

/** Puts a row back as it was. */
export function restoreRow(statements: Statements, table: string, row: StoredRow): void {
  insertRow(statements, table, row, true);
}

function remove(
  statements: Statements,
  id: number,
  rows: readonly StoredRows[],
  personal: readonly StoredRows[],
): readonly StoredRows[] {
  const libraryId = rows.find(({ table }) => table === 'media_item')?.rows[0]?.library_id;
  if (typeof libraryId === 'number') deleteItems(statements, { libraryId, after: id - 1, last: id });
  return personal;
}

/** All there is of an item but its files and episodes, whatever tables there are by now. */
function readRows(statements: Statements, id: number, only?: readonly string[]): StoredRows[] {
  const children = statements
    .all(CHILDREN, {})
    .filter(({ table }) => only === undefined || only.includes(table));
  const own = { table: 'media_item', rows: statements.all(ITEM, { id }) };
  const found = children.map(({ table, column }) => ({
    table,
    rows: statements.all(
      defineQuery<{ id: number }, StoredRow>(
        'item-merge/rows',
        `SELECT * FROM ${name(table)} WHERE ${name(column)} = :id`,
      ),
      { id },
    ),
  }));
  return [own, ...found].filter(({ rows }) => rows.length > 0);
}

/** Those that refer to others come behind them. */
function rank(table: string): number {
  return table === 'media_item' ? 0 : table === 'match_record' ? 1 : 2;
}

function copyRows(statements: Statements, table: string, all: readonly StoredRows[], into: number): void {
  const rows = all.find((one) => one.table === table)?.rows ?? [];
  for (const row of rows) insertRow(statements, table, { ...row, media_item_id: into }, false);
}

function moveRows(statements: Statements, table: string, from: number, into: number): void {
  const sql = `UPDATE OR IGNORE ${name(table)} SET media_item_id = :into WHERE media_item_id = :from`;
  statements.run(defineQuery<Pair, never>('item-merge/move-rows', sql), { from, into });
}

function deleteRows(statements: Statements, table: string, id: number): void {
  const sql = `DELETE FROM ${name(table)} WHERE media_item_id = :id`;
  statements.run(defineQuery<{ id: number }, never>('item-merge/delete-rows', sql), { id });
}

function insertRow(statements: Statements, table: string, row: StoredRow, isReplacing: boolean): void {
  const columns = Object.keys(row);
  const sql = `INSERT OR ${isReplacing ? 'REPLACE' : 'IGNORE'} INTO ${name(table)} (${columns.map(name).join(', ')})
    VALUES (${columns.map((_, index) => `:v${index}`).join(', ')})`;
  const params = Object.fromEntries(Object.values(row).map((value, index) => [`v${index}`, value]));
  statements.run(defineQuery<SqlParams, never>('item-merge/insert-row', sql), params);
}

/** Names come from the schema; one that is no plain word is none of its. */
function name(identifier: string): string {
  if (!/^[a-z_\d]+$/.test(identifier)) throw new TypeError(`“${identifier}” is no name of the schema.`);
  return `"${identifier}"`;
}
