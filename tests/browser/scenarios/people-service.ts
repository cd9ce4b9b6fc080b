import type { NameOrder, WorksSummary } from '/src/rpc/people-api.ts';
import type { CompanyRow, PersonRow, PersonWork, RoleCount } from '/src/shared/people.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import { unpackJson } from '/src/shared/unpack-json.ts';
import type { Connection, Statements } from '/src/workers/db/engine/connection.ts';
import { companyRepository } from '/src/workers/db/repositories/company-repository.ts';
import { creditRepository } from '/src/workers/db/repositories/credit-repository.ts';
import { readNameOrder } from '/src/workers/db/services/name-order.ts';
import { createPeople } from '/src/workers/db/services/people-service.ts';
import { insertItem, openLibrary } from './library-database.ts';

/**
 * 240 films. Ann plays in all and directs every fourth; Bea plays in the even ones, twice in the last; Cy
 * writes the first three. Films of the first half are dramas; the company has those of even numbers.
 */
async function openPeople(): Promise<Connection> {
  const connection = await openLibrary();
  await connection.write((statements) => {
    statements.exec(`
      INSERT INTO library (id, name, created_at, updated_at) VALUES (1, 'Films', 0, 0);
      INSERT INTO genre VALUES (1, 'Drama'), (2, 'Comedy');
      INSERT INTO company (id, name, created_at) VALUES (1, 'Zeta', 0), (2, 'alpha', 0), (3, 'Éclair', 0);
      INSERT INTO person (id, name, created_at)
      VALUES (1, 'Ann Ames', 0), (2, 'Bea Cole', 0), (3, 'Cy Dee', 0), (4, 'Ann Ames', 0), (5, 'éric', 0), (6, 'Жанна', 0);`);
    for (let film = 1; film <= 240; film++) insertFilm(statements, film);
  });
  return connection;
}

/** Every tenth is undated. */
function insertFilm(statements: Statements, film: number): void {
  const year = film % 10 === 0 ? {} : { year: 1900 + (film % 7) };
  const title = `Film ${String(film).padStart(3, '0')}`;
  const id = insertItem(statements, { libraryId: 1, title, ...year });
  const credit = (isThere: boolean, role: string, position: number, person: number, character = 'NULL') =>
    isThere ? `INSERT INTO credit VALUES (${id}, '${role}', ${position}, ${person}, ${character});` : '';
  const company = (isThere: boolean, companyId: number) =>
    isThere ? `INSERT INTO item_company VALUES (${id}, ${companyId});` : '';
  statements.exec(
    [
      credit(true, 'actor', 0, 1, `'Part ${film}'`),
      credit(film % 4 === 0, 'director', 0, 1),
      credit(film % 2 === 0, 'actor', 1, 2),
      credit(film === 240, 'actor', 2, 2, `'Twin'`),
      credit(film <= 3, 'writer', 0, 3),
      `INSERT INTO item_genre VALUES (${id}, ${film <= 120 ? 1 : 2});`,
      company(film % 2 === 0, 1),
      company(film === 1, 3),
    ].join(''),
  );
}

/** A person's page, and a company's. */
export async function pages(): Promise<{
  roles: readonly RoleCount[];
  titles: number;
  works: readonly PersonWork[];
  company: { titles: number; years: readonly (number | null)[] };
}> {
  const connection = await openPeople();
  const people = createPeople(connection);
  const person = unwrap(await people.person(1));
  const company = unwrap(await people.company(1));
  await connection.close();
  const { roles, titles } = person;
  const years = unpackJson<PersonWork[]>(company.works).map(({ year }) => year);
  return { roles, titles, works: unpackJson(person.works), company: { titles: company.titles, years } };
}

/** What works have in common: a person's, a company's, and those of nobody. */
export async function summaries(): Promise<readonly WorksSummary[]> {
  const connection = await openPeople();
  const people = createPeople(connection);
  const found = [
    unwrap(await people.personSummary(1, 'a')),
    unwrap(await people.personSummary(3, 'b')),
    unwrap(await people.companySummary(1, 'c')),
    unwrap(await people.personSummary(99, 'd')),
  ];
  await connection.close();
  return found;
}

/** The list of people: its head from either end, its order in small chunks, its rows, and seeking. */
export async function lists(): Promise<{
  head: readonly PersonRow[];
  tail: readonly string[];
  total: number;
  order: readonly number[];
  landmarks: NameOrder['landmarks'];
  rows: readonly number[];
  sought: readonly (number | null)[];
  companies: readonly CompanyRow[];
}> {
  const connection = await openPeople();
  const people = createPeople(connection);
  const head = unwrap(await people.page(false, 3));
  const tail = unwrap(await people.page(true, 3));
  const order = await readNameOrder(connection, new AbortController().signal, 2);
  const rows = unwrap(await people.rows(Uint32Array.of(6, 99, 2)));
  const sought: (number | null)[] = [];
  for (const text of ['ann', 'b', 'zz', 'cy d']) sought.push(unwrap(await people.seekName(text)));
  const companies = unwrap(await people.companies('all'));
  await connection.close();
  return {
    head: unpackJson(head.rows),
    tail: unpackJson<PersonRow[]>(tail.rows).map(({ name }) => name),
    total: head.total,
    order: [...order.ids],
    landmarks: order.landmarks,
    rows: unpackJson<PersonRow[]>(rows.rows).map(({ id }) => id),
    sought,
    companies: unpackJson(companies.rows),
  };
}

/** When the first films are in a library that is switched off: works, titles and counts, of people and companies. */
export async function hidden(films: number) {
  const connection = await openPeople();
  await connection.write((statements) =>
    statements.exec(`
      INSERT INTO library (id, name, is_active, created_at, updated_at) VALUES (2, 'Off', 0, 0, 0);
      UPDATE media_item SET library_id = 2 WHERE id <= ${films};`),
  );
  const people = createPeople(connection);
  const [works, companyWorks] = await connection.read((statements) => [
    new TextDecoder().decode(creditRepository(statements).worksOf(1, 10)),
    new TextDecoder().decode(companyRepository(statements).works(1, 10)),
  ]);
  const ids = (packed = '') =>
    (JSON.parse(packed) as PersonWork[]).map(({ itemId }) => itemId).sort((a, b) => a - b);
  const rows = unpackJson<PersonRow[]>(unwrap(await people.rows(Uint32Array.of(1, 2, 3))).rows);
  const { titles } = unwrap(await people.company(1));
  const looked = [unwrap(await people.personSummary(1, 'a')), unwrap(await people.companySummary(1, 'b'))];
  const companies = unpackJson<CompanyRow[]>(unwrap(await people.companies('all')).rows);
  await connection.close();
  return {
    works: ids(works),
    companyWorks: ids(companyWorks),
    people: rows.map((row) => [row.name, row.works, row.role]),
    titles,
    looked: looked.map((summary) => summary.looked),
    companies: companies.map((row) => [row.name, row.works]),
  };
}

/** While a first load has the indexes down: names in order of arrival, nothing counted. */
export async function firstLoad(): Promise<{
  rows: readonly PersonRow[];
  order: NameOrder;
  companies: readonly CompanyRow[];
}> {
  const connection = await openPeople();
  await connection.write((statements) =>
    statements.exec(`
      INSERT INTO bulk_load SELECT rowid, name, 'index', sql FROM sqlite_schema
      WHERE name IN ('person_name', 'credit_person_role', 'item_company_company');
      DROP INDEX person_name; DROP INDEX credit_person_role; DROP INDEX item_company_company;`),
  );
  const people = createPeople(connection);
  const { rows } = unwrap(await people.page(false, 2));
  const order = unwrap(await people.order('order'));
  const companies = unwrap(await people.companies('companies'));
  await connection.close();
  return { rows: unpackJson(rows), order, companies: unpackJson(companies.rows) };
}

/** What the service answers to calls it cannot serve or that are stopped. */
export async function refusals(): Promise<Record<string, string>> {
  const connection = await openPeople();
  const people = createPeople(connection);
  const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.error.code);
  const stopped = [people.personSummary(1, 'one'), people.order('two'), people.companies('three')];
  for (const requestId of ['one', 'two', 'three', 'nobody']) await people.cancel(requestId);
  const codes = {
    person: codeOf(await people.person(99)),
    company: codeOf(await people.company(99)),
    noRows: codeOf(await people.page(false, 0)),
    tooMany: codeOf(await people.rows(new Uint32Array(1001))),
    stopped: (await Promise.all(stopped)).map(codeOf).join(),
  };
  await connection.close();
  return codes;
}
