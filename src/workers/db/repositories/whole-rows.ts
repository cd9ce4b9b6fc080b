import type { Cell, Row } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import columnsSql from '../sql/versions/columns.sql?raw';
import schemaSql from '../sql/versions/schema.sql?raw';

/** A row of a table, as it was. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Rows of a table that belong to an item. */
export interface StoredRows {
  readonly table: string;
  readonly rows: readonly StoredRow[];
}

/** A column of a table whose rows belong to titles. */
interface SchemaColumn {
  readonly table: string;
  readonly column: string;
  /** Its place in the key, from 1; 0: none. */
  readonly key: number;
  readonly parent: string | null;
  readonly parentColumn: string;
}

/** A table whose rows belong to titles, as the schema has it. */
export interface WholeTable {
  readonly name: string;
  /** Those of the key first: rows are arrays in this order. */
  readonly columns: readonly string[];
  /** So many first columns are the key. */
  readonly keys: number;
  /** Places of the columns that say to which titles a row belongs. */
  readonly owners: readonly number[];
  /** Rows have ids of their own, which nothing but their table knows. */
  readonly hasOwnIds: boolean;
  /** What rows refer to has to be there, by the place of the column. */
  readonly parents: readonly { readonly at: number; readonly table: string; readonly column: string }[];
}

const SCHEMA = defineQuery<Record<never, never>, SchemaColumn>('versions/schema', schemaSql);
const COLUMNS = defineQuery<{ names: string }, SchemaColumn>('versions/columns', columnsSql);
/** Rows of one statement: what it takes in is one text. */
const CHUNK = 5_000;

/** All tables whose rows belong to titles, whatever tables there are by now; those that refer to others of them last. */
export function wholeTables(statements: Statements): readonly WholeTable[] {
  const byTable = new Map<string, SchemaColumn[]>();
  for (const column of statements.all(SCHEMA, {})) {
    const columns = byTable.get(column.table);
    if (columns) columns.push(column);
    else byTable.set(column.table, [column]);
  }
  const tables = [...byTable].map(([name, columns]) => tableOf(name, columns));
  const rank = ({ name, parents }: WholeTable) =>
    name === 'media_item'
      ? 0
      : parents.some(({ table }) => table !== 'media_item' && byTable.has(table))
        ? 2
        : 1;
  return tables.sort((one, other) => rank(one) - rank(other));
}

/** Tables by their names, in that order, whatever columns they have by now. */
export function namedTables(statements: Statements, names: readonly string[]): readonly WholeTable[] {
  const columns = statements.all(COLUMNS, { names: JSON.stringify(names) });
  return names.map((name) =>
    tableOf(
      name,
      columns.filter(({ table }) => table === name),
    ),
  );
}

function tableOf(name: string, given: readonly SchemaColumn[]): WholeTable {
  const columns = given
    .map((column, at) => ({ ...column, rank: column.key === 0 ? given.length + at : column.key }))
    .sort((one, other) => one.rank - other.rank);
  const places = columns.map((_, at) => at);
  const owns = (at: number) =>
    name === 'media_item' ? columns[at]?.column === 'id' : columns[at]?.parent === 'media_item';
  const keys = columns.filter(({ key }) => key > 0).length;
  return {
    name,
    columns: columns.map(({ column }) => column),
    keys,
    owners: places.filter(owns),
    hasOwnIds: keys === 1 && name !== 'media_item' && columns[0]?.parent === null,
    parents: columns.flatMap(({ parent, parentColumn }, at) =>
      parent === null ? [] : [{ at, table: parent, column: parentColumn }],
    ),
  };
}

/** The rows of a table that belong to titles, in no order. */
export function readWholeRows(statements: Statements, table: WholeTable, itemIds: readonly number[]): Row[] {
  const isOwned = table.owners.map((at) => `${columnAt(table, at)} IN (SELECT value FROM json_each(:ids))`);
  return readRows(statements, table, isOwned.join(' OR '), itemIds);
}

/** The rows of a table that belong to a title, by their columns. */
export function readRowsOf(statements: Statements, name: string, itemId: number): readonly StoredRow[] {
  return namedTables(statements, [name]).flatMap((table) =>
    readWholeRows(statements, table, [itemId]).map((row) =>
      Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? null])),
    ),
  );
}

/** Puts rows back that {@link readRowsOf} gave, as {@link insertWholeRows} does. */
export function restoreRows(statements: Statements, name: string, rows: readonly StoredRow[]): void {
  for (const table of namedTables(statements, [name]))
    insertWholeRows(
      statements,
      table,
      rows.map((row) => table.columns.filter((column) => column in row).map((column) => row[column] ?? null)),
    );
}

/** The rows of which a column is one of these values, in no order. */
export function readRowsBy(
  statements: Statements,
  table: WholeTable,
  column: string,
  values: readonly Cell[],
): Row[] {
  return readRows(statements, table, `${quoted(column)} IN (SELECT value FROM json_each(:ids))`, values);
}

/** The highest of the ids of rows that have ids of their own; 0 without any. */
export function highestId(statements: Statements, { name }: WholeTable): number {
  const sql = `SELECT max(id) AS id FROM ${quoted(name)}`;
  return (
    statements.get(defineQuery<Record<never, never>, { id: number | null }>('versions/highest-id', sql), {})
      ?.id ?? 0
  );
}

/** The rows that have the keys of these. */
export function readRowsLike(statements: Statements, table: WholeTable, rows: readonly Row[]): Row[] {
  return readRows(
    statements,
    table,
    isAmong(table),
    rows.map((row) => row.slice(0, table.keys)),
  );
}

/** Deletes rows by their keys. */
export function deleteWholeRows(statements: Statements, table: WholeTable, rows: readonly Row[]): void {
  const sql = `DELETE FROM ${quoted(table.name)} WHERE ${isAmong(table)}`;
  runChunks(statements, 'versions/delete-rows', sql, rows);
}

/**
 * Puts rows in; one whose key is there already, or that refers to what is gone, is left out. Columns that a row of before an
 * update lacks, which are the last ones, get what they have by default.
 */
export function insertWholeRows(statements: Statements, table: WholeTable, rows: readonly Row[]): void {
  for (const length of new Set(rows.map((row) => row.length))) {
    const columns = table.columns.slice(0, length);
    const parents = table.parents.filter(({ at }) => at < length);
    const alike = rows.filter((row) => row.length === length);
    insertAlike(statements, { ...table, columns, parents }, alike);
  }
}

function insertAlike(statements: Statements, table: WholeTable, rows: readonly Row[]): void {
  const values = table.columns.map((_, at) => `value ->> ${at}`);
  const holds = table.parents.map(
    ({ at, table: parent, column }) =>
      `(value ->> ${at} IS NULL OR EXISTS (SELECT 1 FROM ${quoted(parent)} WHERE ${quoted(column)} = value ->> ${at}))`,
  );
  // A series may come with its episodes.
  const where = table.name === 'media_item' ? ['true'] : ['true', ...holds];
  const sql = `INSERT OR IGNORE INTO ${quoted(table.name)} (${namesOf(table)})
    SELECT ${values.join(', ')} FROM json_each(:ids) WHERE ${where.join(' AND ')}`;
  runChunks(statements, 'versions/insert-rows', sql, rows);
}

/** Makes rows what these are, by their keys. */
export function updateWholeRows(statements: Statements, table: WholeTable, rows: readonly Row[]): void {
  const places = table.columns.map((_, at) => at);
  const set = places.slice(table.keys).map((at) => `${columnAt(table, at)} = given.value ->> ${at}`);
  const same = places
    .slice(0, table.keys)
    .map((at) => `${quoted(table.name)}.${columnAt(table, at)} = given.value ->> ${at}`);
  if (set.length === 0) return;
  const sql = `UPDATE ${quoted(table.name)} SET ${set.join(', ')} FROM json_each(:ids) AS given WHERE ${same.join(' AND ')}`;
  runChunks(statements, 'versions/update-rows', sql, rows);
}

function readRows(
  statements: Statements,
  table: WholeTable,
  where: string,
  wanted: readonly unknown[],
): Row[] {
  const sql = `SELECT json_group_array(json_array(${namesOf(table)})) FROM ${quoted(table.name)} WHERE ${where}`;
  const query = defineQuery<{ ids: string }, unknown>('versions/read-rows', sql);
  const rows: Row[] = [];
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const json = statements.bytes(query, { ids: JSON.stringify(wanted.slice(at, at + CHUNK)) });
    for (const row of JSON.parse(new TextDecoder().decode(json)) as Row[]) rows.push(row);
  }
  return rows;
}

function runChunks(statements: Statements, name: string, sql: string, rows: readonly Row[]): void {
  const query = defineQuery<{ ids: string }, never>(name, sql);
  for (let at = 0; at < rows.length; at += CHUNK)
    statements.run(query, { ids: JSON.stringify(rows.slice(at, at + CHUNK)) });
}

/** Whether a row's key is among those of `:ids`. */
function isAmong(table: WholeTable): string {
  const places = table.columns.slice(0, table.keys).map((_, at) => at);
  const columns = places.map((at) => columnAt(table, at)).join(', ');
  return `(${columns}) IN (SELECT ${places.map((at) => `value ->> ${at}`).join(', ')} FROM json_each(:ids))`;
}

function namesOf(table: WholeTable): string {
  return table.columns.map(quoted).join(', ');
}

function columnAt(table: WholeTable, at: number): string {
  return quoted(table.columns[at] ?? '');
}

/** Names come from the schema; one that is no plain word is none of its. */
function quoted(identifier: string): string {
  if (!/^[a-z_\d]+$/.test(identifier)) throw new TypeError(`“${identifier}” is no name of the schema.`);
  return `"${identifier}"`;
}
