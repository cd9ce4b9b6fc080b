import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import companyByNameSql from '../sql/import/company-by-name.sql?raw';
import genreByNameSql from '../sql/import/genre-by-name.sql?raw';
import insertCompanySql from '../sql/import/insert-company.sql?raw';
import insertGenreSql from '../sql/import/insert-genre.sql?raw';

/** Tables whose rows are told apart by name alone. */
export type NamedTable = 'genre' | 'company';

const FIND = {
  genre: defineQuery<{ name: string }, { id: number }>('genre-by-name', genreByNameSql),
  company: defineQuery<{ name: string }, { id: number }>('company-by-name', companyByNameSql),
};
const INSERT_GENRE = defineQuery<{ name: string }, never>('insert-genre', insertGenreSql);
const INSERT_COMPANY = defineQuery<{ name: string; createdAt: number }, never>(
  'insert-company',
  insertCompanySql,
);

/** The id of a genre or company. */
export function findNamed(statements: Statements, table: NamedTable, name: string): number | undefined {
  return statements.get(FIND[table], { name })?.id;
}

/** Makes a genre or company; returns its id. */
export function insertNamed(statements: Statements, table: NamedTable, name: string, now: number): number {
  if (table === 'genre') statements.run(INSERT_GENRE, { name });
  else statements.run(INSERT_COMPANY, { name, createdAt: now });
  return statements.lastInsertId();
}
