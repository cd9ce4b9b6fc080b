import type { Act, ItemEdit } from '../../shared/edits/item-edit.ts';
import type { LibraryEdit } from '../../shared/edits/library-edit.ts';
import { actWords } from './act-words.ts';
import { libraryWords } from './library-words.ts';

/** How deeds begin when they are done, and when they are still to be done. */
const DEEDS = [
  ['Tagged', 'Tag'],
  ['Added', 'Add'],
  ['Removed', 'Remove'],
  ['Changed', 'Change'],
  ['Put', 'Put'],
  ['Marked', 'Mark'],
  ['Rated', 'Rate'],
  ['Kept', 'Keep'],
  ['Made', 'Make'],
  ['Chose', 'Choose'],
  ['Locked', 'Lock'],
  ['Unlocked', 'Unlock'],
  ['Gave', 'Give'],
  ['Moved', 'Move'],
  ['Deleted', 'Delete'],
  ['Restored', 'Restore'],
  ['Matched', 'Match'],
  ['Refreshed', 'Refresh'],
  ['Merged', 'Merge'],
] as const;

const UNDO = 'Undo';
const REDO = 'Redo';

/** A batch while it waits or runs: "Tag 100,000 titles with noir". */
export function batchTitle(itemCount: number, edits: readonly ItemEdit[]): string {
  const words = actWords({ edits, itemCount, title: null });
  const deed = DEEDS.find(([done]) => words.startsWith(`${done} `));
  return deed === undefined ? words : words.replace(deed[0], deed[1]);
}

/** The merging of a library while it waits or runs: "Merge the library Attic into Films". */
export function mergeTitle(edit: LibraryEdit, name: string): string {
  return libraryWords(edit, name).replace('Merged', 'Merge');
}

/** The same for taking an act back, or doing it again: "Undo: Tagged 100,000 titles with noir". */
export function turnTitle(act: Act, direction: 'undo' | 'redo'): string {
  return `${direction === 'undo' ? UNDO : REDO}: ${actWords(act)}`;
}

/** A batch that is done, by its title before: "Tagged 100,000 titles with noir", "Undone: Tagged …". */
export function doneTitle(title: string): string {
  if (title.startsWith(`${UNDO}: `)) return title.replace(UNDO, 'Undone');
  if (title.startsWith(`${REDO}: `)) return title.replace(REDO, 'Redone');
  const deed = DEEDS.find(([, toDo]) => title.startsWith(`${toDo} `));
  return deed === undefined ? title : title.replace(deed[1], deed[0]);
}
