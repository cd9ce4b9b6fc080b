import { expect, test } from '@playwright/test';
import { compareStructure } from '../../src/workers/db/services/compare-structure.ts';

const film = { type: 'table', name: 'film', sql: 'CREATE TABLE film (\n  id INTEGER\n)' };
const search = { type: 'table', name: 'search', sql: 'CREATE VIRTUAL TABLE search USING fts5 (title)' };
const kept = { type: 'table', name: 'search_data', sql: "CREATE TABLE 'search_data'(id)" };

test('spaces, line ends and the order do not count', () => {
  const other = { ...film, sql: 'CREATE TABLE film (\r\n id INTEGER )' };
  expect(
    compareStructure(
      [search, kept, { ...film, sql: film.sql.replaceAll('\n', '\r\n') }],
      [film, search, kept],
    ),
  ).toBeNull();
  expect(compareStructure([other], [film])).toBeNull();
});

test('what is missing, another or too much is named', () => {
  expect(compareStructure([], [film])).toBe('lacks the table film');
  expect(compareStructure([{ ...film, sql: 'CREATE TABLE film (id TEXT)' }], [film])).toBe(
    'has another table film',
  );
  expect(compareStructure([{ ...film, type: 'view' }], [film])).toBe('has another table film');
  expect(compareStructure([film, kept], [film])).toBe('has the table search_data besides');
});

test('how SQLite keeps full text may differ, but not that it does', () => {
  expect(
    compareStructure([search, { ...kept, sql: 'CREATE TABLE search_data(id, more)' }], [search, kept]),
  ).toBeNull();
  expect(compareStructure([search], [search, kept])).toBe('lacks the table search_data');
});
