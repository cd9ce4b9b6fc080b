import type { LibraryChanges, LibraryDeed } from '../../shared/edits/library-edit.ts';

const NAMES: Readonly<Record<keyof LibraryChanges, string>> = {
  name: 'the name',
  description: 'the description',
  color: 'the colour',
  mediaType: 'the kind',
  isActive: 'whether lists show it',
  defaultDestination: 'the destination',
};

/** What was done to a library, for a person: "Deleted the library Films". @param name What it was called before. */
export function libraryWords(edit: LibraryDeed, name: string): string {
  switch (edit.kind) {
    case 'library-delete':
      return `Deleted the library ${name}`;
    case 'library-restore':
      return `Restored the library ${name}`;
    case 'library-merge':
      return `Merged the library ${name} into ${edit.intoName ?? 'another'}`;
    case 'library-create':
      return `Made the library ${name}`;
    case 'library-rules':
      return `Changed the scan rules of the library ${name}`;
    case 'root-add':
      return `Added the folder ${edit.name} to ${name}`;
    case 'root-remove':
      return `Removed the folder ${edit.name} from ${name}`;
    case 'library-set':
      return changeWords(edit.changes, name);
  }
}

/** What is to be said of what was not taken back; undefined: nothing. */
export function leftLibraryWords(left: number): string | undefined {
  return left === 0 ? undefined : 'What was changed since stays as it is.';
}

function changeWords(changes: LibraryChanges, name: string): string {
  const changed = Object.keys(changes) as (keyof LibraryChanges)[];
  const [only] = changed.length === 1 ? changed : [];
  if (only === 'name') return `Renamed the library ${name} to ${changes.name}`;
  if (only === 'isActive')
    return changes.isActive ? `Showed ${name} in lists again` : `Hid ${name} from lists`;
  if (only !== undefined) return `Changed ${NAMES[only]} of the library ${name}`;
  return `Changed the library ${name}`;
}
