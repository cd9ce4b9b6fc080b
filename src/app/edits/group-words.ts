import type { GroupEdit } from '../../shared/edits/group-edit.ts';

/** What was done to a tag or a collection that was called so: "Renamed the tag mood to moods". */
export function groupWords(edit: GroupEdit, name: string): string {
  switch (edit.kind) {
    case 'rename-tag':
      return edit.mayMerge
        ? `Merged the tag ${name} into ${edit.to}`
        : `Renamed the tag ${name} to ${edit.to}`;
    case 'color-tag':
      return `${edit.color === null ? 'Removed the colour of' : 'Coloured'} the tag ${name}`;
    case 'delete-tag':
      return `Deleted the tag ${name}`;
    case 'make-collection':
      return `Made the collection ${name}`;
    case 'rename-collection':
      return edit.mayMerge
        ? `Merged the collection ${name} into ${edit.to}`
        : `Renamed the collection ${name} to ${edit.to}`;
    case 'describe-collection':
      return `${edit.description ? 'Described' : 'Removed the description of'} the collection ${name}`;
    case 'picture-collection':
      return `${edit.artwork ? 'Chose' : 'Removed'} the picture of the collection ${name}`;
    case 'order-collection':
      return `Changed the order of the collection ${name}`;
    case 'delete-collection':
      return `Deleted the collection ${name}`;
  }
}
