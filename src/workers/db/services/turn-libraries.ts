import { type RowChange, reverseChanges } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { isBeingRemoved } from '../repositories/job-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { namesake } from './library-name.ts';

/** Tables whose rows are not those of titles. */
const TABLES = ['library', 'scan_root'] as const;
/** Whether the rows of a table are those of libraries. */
export const isOfLibraries = (table: string): boolean => TABLES.some((one) => one === table);
const [NAME, LIBRARY_ID, DELETED_AT] = [1, 1, 8] as const;

/**
 * Turns changes of libraries and their folders round, before those of the titles in them. Libraries that were changed
 * since, whose name is another's by now, or that are just being removed for good, are left. Takes them out of `byTable`, and returns how many were left. `now` in ms since the epoch.
 */
export function turnLibraries(
  statements: Statements,
  byTable: Map<ActTable, RowChange[]>,
  now: number,
): number {
  const tables = actTables(statements);
  let left = 0;
  for (const table of TABLES) {
    const changes = byTable.get(table);
    if (changes === undefined) continue;
    byTable.delete(table);
    const ids = changes.map(([before, after]) => Number((before ?? after)?.[0]));
    const plan = reverseChanges(changes, tables.read(table, ids), tables.keysOf(table));
    const possible = plan.changes.filter((change) =>
      table === 'library'
        ? staysThere(statements, change) && isNameFree(statements, change)
        : isLibraryThere(statements, change),
    );
    left += plan.left.size + plan.changes.length - possible.length;
    tables.write(table, possible, now);
  }
  return left;
}

/** Not while it is removed for good: it would come back with what is left of it. */
function staysThere(statements: Statements, [, after]: RowChange): boolean {
  return after === null || after[DELETED_AT] !== null || !isBeingRemoved(statements, Number(after[0]));
}

/** Frees it where a deleted library has it. */
function isNameFree(statements: Statements, [before, after]: RowChange): boolean {
  if (after === null || before?.[NAME] === after[NAME]) return true;
  const name = String(after[NAME]);
  if (namesake(statements, name, Number(after[0])) !== undefined) return false;
  libraryRepository(statements).freeName(name, Number(after[0]));
  return true;
}

function isLibraryThere(statements: Statements, [, after]: RowChange): boolean {
  return after !== null && libraryRepository(statements).standing().has(Number(after[LIBRARY_ID]));
}
