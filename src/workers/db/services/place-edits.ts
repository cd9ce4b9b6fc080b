import type { ItemEdit, PlaceEdit } from '../../../shared/edits/item-edit.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { libraryRepository } from '../repositories/library-repository.ts';

/** Whether an edit moves titles between libraries and the bin. */
export function isPlaceEdit(edit: { readonly kind: string }): edit is PlaceEdit {
  return edit.kind === 'move' || edit.kind === 'remove' || edit.kind === 'restore';
}

/** Throws `not-found` when titles are to go into a library that is not there. */
export function requirePlaces(statements: Statements, edits: readonly ItemEdit[]): void {
  const wanted = edits.flatMap((edit) => (edit.kind === 'move' ? edit.libraryId : []));
  if (wanted.length === 0) return;
  const standing = libraryRepository(statements).standing();
  const missing = wanted.find((id) => !standing.has(id));
  if (missing !== undefined)
    throw new AppError('not-found', 'This library is no longer there.', `library ${missing}`);
}

/** Throws `constraint` when titles were to be moved and none was, with the reason for a person. */
export function requireMoved(edits: readonly ItemEdit[], isAnyChanged: boolean): void {
  const edit = edits.find(isPlaceEdit);
  if (edit === undefined || isAnyChanged) return;
  throw new AppError('constraint', WHY_NOT[edit.kind]);
}

/** Edits with the names of their libraries, as they are told of. */
export function withLibraryNames(statements: Statements, edits: readonly ItemEdit[]): readonly ItemEdit[] {
  return edits.map((edit) => {
    if (edit.kind !== 'move') return edit;
    const library = libraryRepository(statements).get(edit.libraryId);
    return library ? { ...edit, libraryName: library.name } : edit;
  });
}

const WHY_NOT: Readonly<Record<PlaceEdit['kind'], string>> = {
  move: 'Nothing was to be moved: it is there already, or it is an episode, which moves with its series.',
  remove: 'It is deleted already.',
  restore:
    'It could not be restored: its library is not there any more, or its series is deleted as well. Move it into a library, or restore the series.',
};
