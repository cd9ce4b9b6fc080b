import type { Act } from '../../../shared/edits/item-edit.ts';
import type { LibraryChanges, LibraryEdit } from '../../../shared/edits/library-edit.ts';
import { libraryFault } from '../../../shared/edits/library-edit.ts';
import { diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { isBeingRemoved } from '../repositories/job-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { checkNameIsFree, nameBefore } from './library-name.ts';
import { mergeLibrary } from './merge-library.ts';
import type { InSteps } from './steps.ts';
import { type ActDetail, keepOther, toAct } from './stored-act.ts';

/** The rows of `library` that acts read: their columns. */
const [ID, NAME, DESCRIPTION, COLOR, MEDIA_TYPE, IS_ACTIVE, DESTINATION, , DELETED_AT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;

/** Changes of rows by table, in the order in which they were made. */
type Parts = readonly { readonly table: ActTable; readonly changes: readonly RowChange[] }[];

/**
 * Does something to a library, and keeps what that changed. Throws {@link AppError}: `invalid-argument` when it cannot be
 * done, `not-found` when the library is not there, `constraint` when its name is taken, `busy` while it is removed for good,
 * `changed-since` when it is not what `basis` says.
 */
export function* editLibrary(
  statements: Statements,
  libraryId: number,
  edit: LibraryEdit,
  basis: LibraryChanges = {},
): InSteps<Act> {
  const now = Date.now();
  const tables = actTables(statements);
  const [before] = libraryId > 0 ? tables.read('library', [libraryId]) : [];
  const isDeleted = before !== undefined && before[DELETED_AT] !== null;
  if (before === undefined || isDeleted !== (edit.kind === 'library-restore'))
    throw new AppError('not-found', 'This library is no longer there.', `library ${libraryId}`);
  if (edit.kind === 'library-restore' && isBeingRemoved(statements, libraryId))
    throw new AppError('busy', 'This library is just being deleted for good. Cancel that first.');
  if (isChangedSince(before, basis))
    throw new AppError('changed-since', 'This library was changed in another place meanwhile.');
  const title = String(before[NAME]);
  const detail = { edits: [], itemId: null, title, library: withName(statements, edit) };
  if (edit.kind === 'library-merge') {
    const total = libraryRepository(statements).countTitles(libraryId);
    return yield* keepMerge(statements, mergeLibrary(statements, libraryId, edit.intoId, now), detail, {
      now,
      total,
    });
  }
  const parts = changeRow(statements, before, changed(statements, before, edit, now), now);
  return keepOther(statements, detail, parts, now);
}

/** Keeps that a library was made: without it, it would be in the bin. `now` in ms since the epoch. */
export function keepCreation(statements: Statements, libraryId: number, now: number): Act {
  const made = actTables(statements).read('library', [libraryId]);
  const changes = made.map((row): RowChange => [row.with(DELETED_AT, now), row]);
  const told = { title: String(made[0]?.[NAME]), library: { kind: 'library-create' } } as const;
  return keepOther(statements, told, [{ table: 'library', changes }], now);
}

/** Whether a library's row says something else than what somebody looked at. */
function isChangedSince(row: Row, basis: LibraryChanges): boolean {
  const now: Readonly<Record<keyof LibraryChanges, unknown>> = {
    name: row[NAME],
    description: row[DESCRIPTION],
    color: row[COLOR],
    mediaType: row[MEDIA_TYPE],
    isActive: row[IS_ACTIVE] === 1,
    defaultDestination: row[DESTINATION],
  };
  return Object.entries(basis).some(([key, value]) => now[key as keyof LibraryChanges] !== value);
}

/** Keeps what a merge changes while it goes on: of a large library that is too much to hold. */
function* keepMerge(
  statements: Statements,
  groups: Iterable<Parts>,
  told: ActDetail,
  { now, total }: { readonly now: number; readonly total: number },
): InSteps<Act> {
  const acts = actRepository(statements);
  const kind = 'library-merge';
  const id = acts.begin(kind, now);
  let [group, itemCount] = [0, 0];
  for (const parts of groups) {
    acts.addGroup(id, group++, parts);
    itemCount += countItems(parts);
    yield { done: itemCount, changed: itemCount, total: Math.max(total, itemCount, 1) };
  }
  const detail = JSON.stringify({ ...told, isGrouped: true });
  acts.settle(id, detail, itemCount);
  acts.prune();
  return toAct({ id, kind, detail, itemCount, doneAt: now, undoneAt: null });
}

/** What a library's row becomes. */
function changed(
  statements: Statements,
  before: Row,
  edit: Exclude<LibraryEdit, { kind: 'library-merge' }>,
  now: number,
): Row {
  const row = [...before];
  if (edit.kind === 'library-delete') row[DELETED_AT] = now;
  else if (edit.kind === 'library-restore') {
    row[DELETED_AT] = null;
    const name = nameBefore(statements, Number(row[ID]), String(row[NAME]));
    if (name !== undefined) {
      libraryRepository(statements).freeName(name, Number(row[ID]));
      row[NAME] = name;
    }
  } else setColumns(statements, row, edit.changes);
  return row;
}

function setColumns(statements: Statements, row: Row[number][], changes: LibraryChanges): void {
  const fault = libraryFault(changes);
  if (fault !== undefined) throw new AppError('invalid-argument', fault);
  const { name, description, color, mediaType, isActive, defaultDestination } = changes;
  if (name !== undefined) {
    checkNameIsFree(statements, name.trim(), Number(row[ID]));
    libraryRepository(statements).freeName(name.trim());
    row[NAME] = name.trim();
  }
  if (description !== undefined) row[DESCRIPTION] = description?.trim() || null;
  if (color !== undefined) row[COLOR] = color?.toLowerCase() ?? null;
  if (mediaType !== undefined) row[MEDIA_TYPE] = mediaType;
  if (isActive !== undefined) row[IS_ACTIVE] = isActive ? 1 : 0;
  if (defaultDestination !== undefined) row[DESTINATION] = defaultDestination?.trim() || null;
}

function changeRow(statements: Statements, before: Row, after: Row, now: number): Parts {
  const changes = diffRows([before], [after], 1);
  if (changes.length === 0) throw new AppError('invalid-argument', 'There is nothing to be changed.');
  actTables(statements).write('library', changes, now);
  return [{ table: 'library', changes }];
}

function withName(statements: Statements, edit: LibraryEdit): LibraryEdit {
  if (edit.kind !== 'library-merge') return edit;
  const into = libraryRepository(statements).get(edit.intoId);
  return into ? { ...edit, intoName: into.name } : edit;
}

function countItems(parts: Parts): number {
  return parts.reduce((sum, { table, changes }) => sum + (table === 'item_place' ? changes.length : 0), 0);
}
