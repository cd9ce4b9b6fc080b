import type { Row, RowChange, RowKey } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActTableSql } from './act-table-sql.ts';
import { THING_TABLES } from './thing-act-tables.ts';
import { TITLE_TABLES } from './title-act-tables.ts';

const TABLES = { ...THING_TABLES, ...TITLE_TABLES };

/** Tables of which no trigger tells what is searched in memory. */
export const UNTOLD_TABLES: readonly string[] = ['item_genre', 'item_country', 'item_keyword', 'credit'];

/** Tables of which lists without conditions show nothing, and by which they are not ordered. */
export const UNLISTED_TABLES: ReadonlySet<string> = new Set<ActTable>([
  ...(['favourite', 'user_rating', 'watched_state', 'play_event', 'item_field', 'item_text'] as const),
  ...(['item_tag', 'item_collection', 'tag', 'collection'] as const),
  ...(['item_genre', 'item_country', 'item_keyword', 'credit'] as const),
]);

/** A table whose rows acts change. */
export type ActTable = keyof typeof TABLES;
/** A table of what titles are grouped by: its rows are of no title. */
export type GroupTable = 'tag' | 'collection';

/** The tables of titles' rows that refer to what titles are grouped by, in their second column. */
export const GROUPED_BY: Readonly<Partial<Record<ActTable, GroupTable>>> = {
  item_tag: 'tag',
  item_collection: 'collection',
};
/** Tells them from tables whose rows are of titles. */
export const isGroupTable = (name: ActTable): name is GroupTable => name === 'tag' || name === 'collection';

/** Whether the rows of a table are of titles. */
export const isTitleTable = (name: string): name is keyof typeof TITLE_TABLES =>
  Object.hasOwn(TITLE_TABLES, name);

/** Rows of one statement: what it takes in is one text. */
const CHUNK = 20_000;

/** Reads and changes rows in the tables that acts are of. */
export function actTables(statements: Statements) {
  return {
    isTable: (name: string): name is ActTable => Object.hasOwn(TABLES, name),
    keysOf: (name: ActTable): RowKey => TABLES[name].keys,

    /** The rows of these items, tags or collections, in no order. */
    read(name: ActTable, ofIds: readonly number[]): Row[] {
      const rows: Row[] = [];
      for (const ids of chunksOf(ofIds)) {
        const json = statements.bytes(TABLES[name].read, { ids: JSON.stringify(ids) });
        for (const row of JSON.parse(new TextDecoder().decode(json)) as Row[]) rows.push(row);
      }
      return rows;
    },

    /** Makes rows what they are to be. `now` in ms since the epoch. */
    write(name: ActTable, changes: readonly RowChange[], now: number): void {
      const sql: ActTableSql = TABLES[name];
      const isInPlace = ([before, after]: RowChange) =>
        (sql.update ?? sql.move) !== undefined && before !== null && after !== null;
      const replaced = changes.filter((change) => !isInPlace(change));
      const kept = rowsOf(changes.filter(isInPlace), 1);
      if (sql.free && kept.length > 0) statements.run(sql.free, { rows: JSON.stringify(kept) });
      removeRows(statements, sql, rowsOf(replaced, 0));
      insertRows(statements, sql, rowsOf(replaced, 1));
      for (const rows of chunksOf(kept))
        if (sql.update) statements.run(sql.update, { rows: JSON.stringify(rows), now });
        else if (sql.move) statements.run(sql.move, { rows: JSON.stringify(rows) });
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
