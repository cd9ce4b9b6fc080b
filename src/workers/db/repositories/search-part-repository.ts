import type { SearchPart } from '../../../rpc/search-builder-api.ts';
import type { PackedRows } from '../../../shared/packed-rows.ts';
import { mayHoldCjk, spaceCjk } from '../../../shared/search/space-cjk.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query } from '../engine/query.ts';
import isEmptySql from '../sql/search/is-empty.sql?raw';
import searchTableSql from '../sql/search/search-table.sql?raw';
import searchableTextsSql from '../sql/search/searchable-texts.sql?raw';

type None = Record<never, never>;

const IS_EMPTY = defineQuery<None, { isEmpty: number }>('is-search-empty', isEmptySql);
const SEARCH_TABLE = defineQuery<None, { sql: string }>('search-table', searchTableSql);
const SEARCHABLE_TEXTS = defineQuery<{ after: number; limit: number }, unknown>(
  'searchable-texts',
  searchableTextsSql,
);
const decoder = new TextDecoder();

/** The full-text table's own tables, and how their rows are packed. */
const PARTS = [
  { part: 'data', table: 'text_search_data', numbers: ['id'], bytes: 'block' },
  { part: 'terms', table: 'text_search_idx', numbers: ['segid', 'pgno'], bytes: 'term' },
  { part: 'sizes', table: 'text_search_docsize', numbers: ['id', 'origin'], bytes: 'sz' },
] as const;

/** Whether full text holds nothing at all, not even what has been deleted. */
export function isSearchEmpty(statements: Statements): boolean {
  return statements.get(IS_EMPTY, {})?.isEmpty === 1;
}

/** The SQL that makes the full-text table. */
export function readSearchTable(statements: Statements): string {
  return statements.get(SEARCH_TABLE, {})?.sql ?? '';
}

/** The next items that have overviews: `media_item_id`; `description`. */
export function readSearchableTexts(statements: Statements, after: number, limit: number): PackedRows {
  return statements.pack(SEARCHABLE_TEXTS, { after, limit }, 1);
}

/**
 * Adds overviews, rows as {@link readSearchableTexts} has them, to full text, one by one: a statement that adds
 * many would make FTS5 write a segment at its end,
 * https://www.sqlite.org/src/file/ext/fts5/fts5_main.c (`fts5SavepointMethod`).
 */
export function indexTexts(statements: Statements, { count, numbers, bytes, ends }: PackedRows): void {
  const insert = statements.bulk(
    'insert-text-search',
    'INSERT INTO text_search (rowid, description) VALUES (?1, ?2)',
  );
  const lent = statements.lend(bytes, ends);
  for (let row = 0; row < count; row++) {
    const id = numbers[row] as number;
    const from = ends[row] as number;
    const to = ends[row + 1] as number;
    if (mayHoldCjk(bytes, from, to)) insert.run([id, spaceCjk(decoder.decode(bytes.subarray(from, to)))]);
    else {
      insert.setNumber(1, id);
      insert.setText(2, lent, row + 1);
      insert.runSet();
    }
  }
  insert.finish();
  lent.free();
}

/** What full text holds since it was last {@link forgetSearchPart | forgotten}. */
export function readSearchPart(statements: Statements): SearchPart {
  return {
    data: readPart(statements, PARTS[0]),
    terms: readPart(statements, PARTS[1]),
    sizes: readPart(statements, PARTS[2]),
  };
}

/** Forgets all that has been read; what describes the whole stays, so that what is added next fits on. */
export function forgetSearchPart(statements: Statements): void {
  statements.exec(
    'DELETE FROM text_search_data WHERE id > 10; DELETE FROM text_search_idx; DELETE FROM text_search_docsize',
  );
}

/** Stores a part behind those before it. */
export function storeSearchPart(statements: Statements, part: SearchPart): void {
  for (const kind of PARTS) storeRows(statements, kind, part[kind.part]);
}

type Part = (typeof PARTS)[number];

function readPart(statements: Statements, { table, numbers, bytes }: Part): PackedRows {
  const query: Query<None, unknown> = defineQuery(
    table,
    `SELECT ${numbers.join(', ')}, ${bytes} FROM ${table}`,
  );
  return statements.pack(query, {}, numbers.length);
}

function storeRows(statements: Statements, { table, numbers, bytes }: Part, rows: PackedRows): void {
  const parameters = [...numbers, bytes].map((_, index) => `?${index + 1}`);
  const insert = statements.bulk(
    `store-${table}`,
    `REPLACE INTO ${table} (${numbers.join(', ')}, ${bytes}) VALUES (${parameters.join(', ')})`,
  );
  const lent = statements.lend(rows.bytes, rows.ends);
  const width = numbers.length;
  for (let row = 0; row < rows.count; row++) {
    for (let number = 0; number < width; number++)
      insert.setNumber(number + 1, rows.numbers[row * width + number] as number);
    insert.setBytes(width + 1, lent, row + 1);
    insert.runSet();
  }
  insert.finish();
  lent.free();
}
