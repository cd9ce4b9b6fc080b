import type { Cell, Row, RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import {
  type IdsNow,
  type KeptIds,
  readKept,
  restoreKept,
  tidyGenres,
} from '../repositories/kept-people-repository.ts';
import { deleteGenresAmong, deleteUnattachedAmong } from '../repositories/library-removal-repository.ts';

/** The part of an act that keeps people, companies and genres: they may be gone when it is turned round. */
const KEPT = 'people';
const PERSON_ID = 3;
const PERSON_NAME = 5;
/** Columns of kept rows: whose they are, and what a person is called. */
const [KEPT_ID, KEPT_NAME] = [1, 2] as const;
/** Kinds of kept rows that are of people. */
const OF_PEOPLE: readonly Cell[] = ['person', 'id'];

/** What is to be kept with an act whose rows refer to these. */
export function partsOfKept(statements: Statements, ids: KeptIds): ActPart[] {
  const rows = readKept(statements, ids);
  return rows.length === 0 ? [] : [{ table: KEPT, changes: rows.map((row): RowChange => [row, null]) }];
}

/** The same of changes of rows of `credit`, as acts have them. */
export function partsOfCredits(statements: Statements, changes: readonly RowChange[] = []): ActPart[] {
  if (changes.length === 0) return [];
  const idOf = (row: Row | null): Cell[] => (row === null ? [] : [row[PERSON_ID] ?? null]);
  const people = changes.flatMap(([before, after]) => [...idOf(before), ...idOf(after)]);
  return partsOfKept(statements, { people, companies: [], genres: [] });
}

/** Deletes people and genres that no title has any more once an edit was done: its act keeps who is gone, and brings them back. */
export function tidyNames(
  statements: Statements,
  credits: readonly RowChange[] = [],
  genres: readonly RowChange[] = [],
): void {
  const gone = (changes: readonly RowChange[]) => changes.flat().filter((row) => row !== null);
  const people = [...new Set(gone(credits).map((row) => Number(row[PERSON_ID])))];
  if (people.length > 0) deleteUnattachedAmong(statements, { people, companies: [] });
  tidyGenresOf(statements, genres);
}

/** Deletes genres that no title has any more once rows of an act were changed, whichever way it was turned. */
export function tidyGenresOf(statements: Statements, genres: readonly RowChange[] = []): void {
  tidyGenres(
    statements,
    genres.flat().filter((row) => row !== null),
  );
}

/**
 * Deletes those that an act has kept and that no title has any more once it was turned round, but for people and companies
 * of whom more is known by now than it would bring back.
 */
export function tidyKept(statements: Statements, parts: readonly ActPart[], ids: IdsNow): void {
  const kept = new Set(keptRows(parts).map((row) => JSON.stringify(idNow(row, ids))));
  const all = { people: ids.people.values(), companies: ids.companies.values(), genres: ids.genres.values() };
  const found = readKept(statements, all);
  const more = found.filter((row) => !kept.has(JSON.stringify(row)));
  const grown = (isPerson: boolean) =>
    new Set(
      more.filter(([kind]) => OF_PEOPLE.includes(kind ?? null) === isPerson).map((row) => row[KEPT_ID]),
    );
  const [people, companies] = [grown(true), grown(false)];
  deleteUnattachedAmong(statements, {
    people: [...ids.people.values()].filter((id) => !people.has(id)),
    companies: [...ids.companies.values()].filter((id) => !companies.has(id)),
  });
  deleteGenresAmong(statements, [...ids.genres.values()]);
}

/** Changes of rows of `credit` with the ids and names that people have by now. */
export function creditsNow(
  statements: Statements,
  changes: readonly RowChange[],
  { people }: IdsNow,
): RowChange[] {
  const names = new Map(
    readKept(statements, { people: people.values(), companies: [], genres: [] })
      .filter(([kind]) => kind === 'person')
      .map((row) => [row[KEPT_ID], row[KEPT_NAME]]),
  );
  const now = (row: Row | null): Row | null => {
    const id = row === null ? undefined : people.get(row[PERSON_ID] ?? null);
    return row === null || id === undefined
      ? row
      : row.with(PERSON_ID, id).with(PERSON_NAME, names.get(id) ?? row[PERSON_NAME] ?? null);
  };
  return changes.map(([before, after]): RowChange => [now(before), now(after)]);
}

function idNow(row: Row, ids: IdsNow): Row {
  const [kind, id = null] = row;
  const now = kind === 'company' ? ids.companies : kind === 'genre' ? ids.genres : ids.people;
  return row.with(KEPT_ID, now.get(id) ?? id);
}

/** The tables of an act's parts, but for those that keep people: nobody is listed among titles. */
export const changedTables = (parts: readonly ActPart[]): readonly string[] =>
  parts.flatMap(({ table }) => (table === KEPT ? [] : table));

/** The parts that keep them. */
export const keptParts = (parts: readonly ActPart[]): readonly ActPart[] =>
  parts.filter(({ table }) => table === KEPT);

/** Brings back who is gone of those that an act has kept; tells which ids they have by now. */
export function restoreKeptOf(statements: Statements, parts: readonly ActPart[]): IdsNow {
  return restoreKept(statements, keptRows(parts));
}

function keptRows(parts: readonly ActPart[]): Row[] {
  return keptParts(parts).flatMap(({ changes }) => changes.flatMap(([row]) => (row === null ? [] : [row])));
}
