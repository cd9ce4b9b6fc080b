import type { SearchPart, SearchTable } from '../../../rpc/search-builder-api.ts';
import type { PackedRows } from '../../../shared/packed-rows.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query } from '../engine/query.ts';
import isEmptySql from '../sql/search/is-empty.sql?raw';
import searchTablesSql from '../sql/search/search-tables.sql?raw';
import searchableTextsSql from '../sql/search/searchable-texts.sql?raw';

type None = Record<never, never>;

const IS_EMPTY = defineQuery<None, { isEmpty: number }>('is-search-empty', isEmptySql);
const SEARCH_TABLES = defineQuery<None, { name: string; sql: string }>('search-tables', searchTablesSql);
const SEARCHABLE_TEXTS = defineQuery<{ after: number; limit: number }, unknown>(
  'searchable-texts',
  searchableTextsSql,
);
const TABLES: readonly SearchTable[] = ['title_search', 'text_search'];

/** A full-text table's own tables, and how their rows are packed. */
const PARTS = [
  { part: 'data', suffix: 'data', numbers: ['id'], bytes: 'block' },
  { part: 'terms', suffix: 'idx', numbers: ['segid', 'pgno'], bytes: 'term' },
  { part: 'sizes', suffix: 'docsize', numbers: ['id', 'origin'], bytes: 'sz' },
] as const;

/** Whether full text holds nothing at all, not even what has been deleted. */
export function isSearchEmpty(statements: Statements): boolean {
  return statements.get(IS_EMPTY, {})?.isEmpty === 1;
}

/** The SQL that makes the full-text tables. */
export function readSearchTables(statements: Statements): readonly string[] {
  return statements.all(SEARCH_TABLES, {}).map(({ sql }) => sql);
}

/** The next items and their texts: `id`; `title`, `original_title`, `description`. */
export function readSearchableTexts(statements: Statements, after: number, limit: number): PackedRows {
  return statements.pack(SEARCHABLE_TEXTS, { after, limit }, 1);
}

/**
 * Adds items with their texts to full text, row by row: a statement that adds many would make FTS5 write a
 * segment at its end, https://www.sqlite.org/src/file/ext/fts5/fts5_main.c (`fts5SavepointMethod`).
 */
export function indexTexts(statements: Statements, rows: PackedRows): void {
  const titles = statements.bulk(
    'insert-title-search',
    'INSERT INTO title_search (rowid, title, original_title) VALUES (?1, ?2, ?3)',
  );
  const texts = statements.bulk(
    'insert-text-search',
    'INSERT INTO text_search (rowid, title, description) VALUES (?1, ?2, ?3)',
  );
  const lent = statements.lend(rows.bytes, rows.ends);
  for (let row = 0; row < rows.count; row++) {
    const id = rows.numbers[row] as number;
    const title = row * 3 + 1;
    titles.setNumber(1, id);
    titles.setText(2, lent, title);
    titles.setText(3, lent, title + 1);
    titles.runSet();
    texts.setNumber(1, id);
    texts.setText(2, lent, title);
    texts.setText(3, lent, title + 2);
    texts.runSet();
  }
  titles.finish();
  texts.finish();
  lent.free();
}

/** What full text holds since it was last {@link forgetSearchPart | forgotten}. */
export function readSearchPart(statements: Statements): SearchPart {
  return TABLES.map((table) => ({
    table,
    data: readPart(statements, table, PARTS[0]),
    terms: readPart(statements, table, PARTS[1]),
    sizes: readPart(statements, table, PARTS[2]),
  }));
}

/** Forgets all that has been read; what describes the whole stays, so that what is added next fits on. */
export function forgetSearchPart(statements: Statements): void {
  for (const table of TABLES)
    statements.exec(
      `DELETE FROM ${table}_data WHERE id > 10; DELETE FROM ${table}_idx; DELETE FROM ${table}_docsize`,
    );
}

/** Stores a part behind those before it. */
export function storeSearchPart(statements: Statements, part: SearchPart): void {
  for (const rows of part)
    for (const kind of PARTS) {
      storeRows(
        statements,
        `store-${rows.table}-${kind.suffix}`,
        insertSql(rows.table, kind),
        rows[kind.part],
      );
    }
}

type Part = (typeof PARTS)[number];

function readPart(statements: Statements, table: SearchTable, { suffix, numbers, bytes }: Part): PackedRows {
  const name = `${table}_${suffix}`;
  const query: Query<None, unknown> = defineQuery(
    name,
    `SELECT ${numbers.join(', ')}, ${bytes} FROM ${name}`,
  );
  return statements.pack(query, {}, numbers.length);
}

function insertSql(table: SearchTable, { suffix, numbers, bytes }: Part): string {
  const parameters = [...numbers, bytes].map((_, index) => `?${index + 1}`);
  return `REPLACE INTO ${table}_${suffix} (${numbers.join(', ')}, ${bytes}) VALUES (${parameters.join(', ')})`;
}

function storeRows(statements: Statements, name: string, sql: string, rows: PackedRows): void {
  const insert = statements.bulk(name, sql);
  const lent = statements.lend(rows.bytes, rows.ends);
  const width = rows.count === 0 ? 0 : rows.numbers.length / rows.count;
  for (let row = 0; row < rows.count; row++) {
    for (let number = 0; number < width; number++)
      insert.setNumber(number + 1, rows.numbers[row * width + number] as number);
    insert.setBytes(width + 1, lent, row + 1);
    insert.runSet();
  }
  insert.finish();
  lent.free();
}
