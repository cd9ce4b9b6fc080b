import type { Cell, Row } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import companiesSql from '../sql/act/kept-companies.sql?raw';
import genresSql from '../sql/act/kept-genres.sql?raw';
import peopleSql from '../sql/act/kept-people.sql?raw';
import personIdsSql from '../sql/act/kept-person-ids.sql?raw';
import tidyGenresSql from '../sql/act/tidy-genres.sql?raw';
import { companyId, genreId, keepPersonIds, personId } from './item-restore-repository.ts';
import type { SnapshotRow } from './item-snapshot.ts';

type Ids = { ids: string };

const PEOPLE = defineQuery<Ids, SnapshotRow<'people'>>('act/kept-people', peopleSql);
const PERSON_IDS = defineQuery<Ids, SnapshotRow<'personIds'>>('act/kept-person-ids', personIdsSql);
const COMPANIES = defineQuery<Ids, SnapshotRow<'companies'>>('act/kept-companies', companiesSql);
const GENRES = defineQuery<Ids, SnapshotRow<'genres'>>('act/kept-genres', genresSql);

const TIDY_GENRES = defineQuery<{ rows: string }, never>('act/tidy-genres', tidyGenresSql);

/** What rows of titles refer to, and what goes when no title has it any more. */
export interface KeptIds {
  readonly people: Iterable<Cell>;
  readonly companies: Iterable<Cell>;
  readonly genres: Iterable<Cell>;
}

/** The ids that those of an act have by now, by the ids they had. */
export type IdsNow = { readonly [Kind in keyof KeptIds]: ReadonlyMap<Cell, number> };

/** What is kept of them, each as a row that begins with its kind. */
export function readKept(statements: Statements, { people, companies, genres }: KeptIds): Row[] {
  const ids = (list: Iterable<Cell>) => ({ ids: JSON.stringify([...new Set(list)]) });
  const given = ids(people);
  const rowsOf = (kind: keyof typeof KINDS, found: readonly object[]): Row[] =>
    found.map((row) => [kind, ...KINDS[kind].map((column) => (row as Record<string, Cell>)[column] ?? null)]);
  return [
    ...rowsOf('person', statements.all(PEOPLE, given)),
    ...rowsOf('id', statements.all(PERSON_IDS, given)),
    ...rowsOf('company', statements.all(COMPANIES, ids(companies))),
    ...rowsOf('genre', statements.all(GENRES, ids(genres))),
  ];
}

/** Makes those anew that are gone, under the ids they had where those are free; and tells which ids they have. */
export function restoreKept(statements: Statements, rows: readonly Row[]): IdsNow {
  const people = keptOf<'people'>('person', rows);
  const personIds = keptOf<'personIds'>('id', rows);
  const peopleNow = new Map<Cell, number>(
    people.map((person) => [person.id, personId(statements, person, personIds)]),
  );
  keepPersonIds(statements, personIds, (id) => peopleNow.get(id) ?? id);
  return {
    people: peopleNow,
    companies: new Map(
      keptOf<'companies'>('company', rows).map((one) => [one.id, companyId(statements, one)]),
    ),
    genres: new Map(keptOf<'genres'>('genre', rows).map((one) => [one.id, genreId(statements, one)])),
  };
}

/** Deletes genres that no title has any more: those of rows that are gone, as acts have them. */
export function tidyGenres(statements: Statements, gone: readonly Row[]): void {
  if (gone.length > 0) statements.run(TIDY_GENRES, { rows: JSON.stringify(gone) });
}

const KINDS = {
  person: ['id', 'name', 'biography', 'birthday', 'deathday', 'imageUrl', 'createdAt'],
  id: ['personId', 'source', 'externalId'],
  company: ['id', 'name', 'externalId', 'logoUrl', 'createdAt'],
  genre: ['id', 'name'],
} as const;

function keptOf<Name extends 'people' | 'personIds' | 'companies' | 'genres'>(
  kind: keyof typeof KINDS,
  rows: readonly Row[],
): SnapshotRow<Name>[] {
  return rows
    .filter(([first]) => first === kind)
    .map(
      ([, ...cells]) =>
        Object.fromEntries(
          KINDS[kind].map((column, at) => [column, cells[at] ?? null]),
        ) as unknown as SnapshotRow<Name>,
    );
}
