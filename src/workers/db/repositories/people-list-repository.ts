import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import countSql from '../sql/person/count.sql?raw';
import firstByIdSql from '../sql/person/first-by-id.sql?raw';
import firstByNameSql from '../sql/person/first-by-name.sql?raw';
import fromNameSql from '../sql/person/from-name.sql?raw';
import lastByNameSql from '../sql/person/last-by-name.sql?raw';
import namesSql from '../sql/person/names.sql?raw';
import nextByNameSql from '../sql/person/next-by-name.sql?raw';
import rowsSql from '../sql/person/rows.sql?raw';
import shownRowsSql from '../sql/person/shown-rows.sql?raw';
import { hasHiddenItems } from './item-list-repository.ts';

const ROWS = defineQuery<{ ids: string }, { rows: string }>('person/rows', rowsSql);
const SHOWN_ROWS = defineQuery<{ ids: string }, { rows: string }>('person/shown-rows', shownRowsSql);
const NAMES = defineQuery<{ ids: string }, { rows: string }>('person/names', namesSql);
const COUNT = defineQuery<Record<never, never>, { count: number }>('person/count', countSql);
const FIRST_BY_NAME = defineQuery<{ limit: number }, { id: number }>('person/first-by-name', firstByNameSql);
const LAST_BY_NAME = defineQuery<{ limit: number }, { id: number }>('person/last-by-name', lastByNameSql);
const FIRST_BY_ID = defineQuery<{ after: number; limit: number }, { id: number }>(
  'person/first-by-id',
  firstByIdSql,
);
const NEXT_BY_NAME = defineQuery<{ name: string; id: number; limit: number }, { id: number }>(
  'person/next-by-name',
  nextByNameSql,
);
const FROM_NAME = defineQuery<{ name: string }, { id: number }>('person/from-name', fromNameSql);

/** A person's place in the order of names; `''` and 0 stand before everybody. */
export interface NamePlace {
  readonly name: string;
  readonly id: number;
}

/** Number of people there are. */
export function countPeople(statements: Statements): number {
  return statements.get(COUNT, {})?.count ?? 0;
}

/**
 * The rows of these people in this order, as a JSON array of `PersonRow` in UTF-8.
 * @param isIndexed False while a first load has taken the index of credits down: names alone.
 */
export function personRows(
  statements: Statements,
  ids: Uint32Array,
  isIndexed: boolean,
): Uint8Array<ArrayBuffer> {
  const rows = isIndexed && hasHiddenItems(statements) ? SHOWN_ROWS : ROWS;
  return statements.bytes(isIndexed ? rows : NAMES, { ids: `[${ids.join()}]` });
}

/** The first people by name, or the last with the very last first. */
export function peopleAtEnd(statements: Statements, isLast: boolean, limit: number): Uint32Array {
  return statements.ids(isLast ? LAST_BY_NAME : FIRST_BY_NAME, { limit });
}

/** The next people by name. */
export function peopleAfter(
  statements: Statements,
  { name, id }: NamePlace,
  limit: number,
): Uint32Array<ArrayBuffer> {
  return statements.ids(NEXT_BY_NAME, { name, id, limit });
}

/** The next people in order of arrival. */
export function peopleByArrival(
  statements: Statements,
  after: number,
  limit: number,
): Uint32Array<ArrayBuffer> {
  return statements.ids(FIRST_BY_ID, { after, limit });
}

/** The first person whose name is that or comes after it. */
export function personFromName(statements: Statements, name: string): number | undefined {
  return statements.get(FROM_NAME, { name })?.id;
}
