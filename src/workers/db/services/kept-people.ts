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
import { deleteUnattachedAmong } from '../repositories/library-removal-repository.ts';

/** The part of an act that keeps people, companies and genres: they may be gone when it is turned round. */
const KEPT = 'people';
const PERSON_ID = 3;

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

/**
 * Deletes people and genres that no title has any more once rows of an act were changed: the act keeps who is gone, and
 * brings them back.
 */
export function tidyNames(
  statements: Statements,
  credits: readonly RowChange[] = [],
  genres: readonly RowChange[] = [],
): void {
  // Whichever way the act was turned.
  const gone = (changes: readonly RowChange[]) => changes.flat().filter((row) => row !== null);
  const people = [...new Set(gone(credits).map((row) => Number(row[PERSON_ID])))];
  if (people.length > 0) deleteUnattachedAmong(statements, { people, companies: [] });
  tidyGenres(statements, gone(genres));
}

/** The parts that keep them. */
export const keptParts = (parts: readonly ActPart[]): readonly ActPart[] =>
  parts.filter(({ table }) => table === KEPT);

/** Brings back who is gone of those that an act has kept; tells which ids they have by now. */
export function restoreKeptOf(statements: Statements, parts: readonly ActPart[]): IdsNow {
  const rows = keptParts(parts).flatMap(({ changes }) =>
    changes.flatMap(([row]) => (row === null ? [] : [row])),
  );
  return restoreKept(statements, rows);
}
