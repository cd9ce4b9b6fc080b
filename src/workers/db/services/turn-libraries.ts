import { type RowChange, reverseChanges } from '../../../shared/edits/row-changes.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { isBeingRemoved } from '../repositories/job-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { scanRootRepository } from '../repositories/scan-root-repository.ts';
import { deletedNow } from './deleted-now.ts';
import { nameBefore, namesake } from './library-name.ts';

/** Tables whose rows are not those of titles. */
const TABLES = ['library', 'scan_root'] as const;
const [NAME, LIBRARY_ID, DELETED_AT] = [1, 1, 8] as const;
/** Columns of the rows of `scan_root` that acts read. */
const [ROOT_NAME, HANDLE_KEY] = [2, 4] as const;

/**
 * Turns changes of libraries and their folders round, before those of the titles in them. Libraries that were changed
 * since, whose name is another's by now, or that are just being removed for good, are left. Takes them out of `byTable`, and
 * returns how many were left. Throws `constraint` where a folder would go of which files are known, or come back that is
 * another's by now. `now` in ms since the epoch.
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
    const present = tables.read(table, ids);
    const wanted = table === 'library' ? deletedNow(changes, present, DELETED_AT, now) : changes;
    const plan = reverseChanges(wanted, present, tables.keysOf(table));
    const possible = plan.changes.filter((change) =>
      table === 'library'
        ? staysThere(statements, change) && isNameFree(statements, change)
        : mayTurnRoot(statements, change),
    );
    left += plan.left.size + plan.changes.length - possible.length;
    tables.write(table, possible, now);
    if (table === 'library') takeNamesBack(statements, possible);
  }
  return left;
}

/**
 * Throws `constraint` when a library that was made by an act has titles or folders by now: undoing it would take them along.
 */
export function requireEmpty(statements: Statements, changes: readonly RowChange[]): void {
  for (const [, made] of changes) {
    const id = Number(made?.[0]);
    const libraries = libraryRepository(statements);
    const has = libraries.nextTitles(id, 0, 1).length > 0 ? 'titles' : 'folders';
    if (has === 'titles' || libraries.rootIds(id).length > 0)
      throw new AppError(
        'constraint',
        `“${made?.[NAME]}” has ${has} by now. Delete the library instead: that can be undone as well.`,
      );
  }
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

/** Libraries that stand again are called what they were called before others took their names. */
function takeNamesBack(statements: Statements, changes: readonly RowChange[]): void {
  for (const [before, after] of changes) {
    if (after === null || before === null || before[DELETED_AT] === null || after[DELETED_AT] !== null)
      continue;
    const id = Number(after[0]);
    const name = nameBefore(statements, id, String(after[NAME]));
    if (name === undefined) continue;
    libraryRepository(statements).freeName(name, id);
    libraryRepository(statements).takeNameBack(id, name);
  }
}

function mayTurnRoot(statements: Statements, [before, after]: RowChange): boolean {
  const roots = scanRootRepository(statements);
  if (after === null) {
    if (!roots.hasFiles(Number(before?.[0]))) return true;
    throw new AppError(
      'constraint',
      `Files were found in “${before?.[ROOT_NAME]}” since. Remove the folder instead: you are asked what is to become of its titles.`,
    );
  }
  if (before === null) {
    const other = roots
      .taken()
      .find(({ name, handleKey }) => name === after[ROOT_NAME] || handleKey === after[HANDLE_KEY]);
    if (other !== undefined)
      throw new AppError('constraint', `There is another folder “${other.name}” by now.`);
  }
  return libraryRepository(statements).standing().has(Number(after[LIBRARY_ID]));
}
