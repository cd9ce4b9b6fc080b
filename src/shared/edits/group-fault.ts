import type { GroupEdit } from './group-edit.ts';
import { nameFault, tagNameFault } from './name-fault.ts';

const LONGEST_DESCRIPTION = 10_000;

/** What is wrong with an edit of a tag or a collection, in a sentence; undefined when it can be asked for. */
export function groupFault(edit: GroupEdit): string | undefined {
  switch (edit.kind) {
    case 'rename-tag':
      return tagNameFault(edit.to) ?? belowItself(edit.name, edit.to);
    case 'color-tag':
      return edit.color === null || /^#[0-9a-f]{6}$/i.test(edit.color)
        ? tagNameFault(edit.name)
        : `“${edit.color}” is no colour such as #2f6f4f.`;
    case 'make-collection':
      return nameFault(edit.name);
    case 'rename-collection':
      return nameFault(edit.to);
    case 'describe-collection':
      return (edit.description?.length ?? 0) > LONGEST_DESCRIPTION
        ? 'A description has at most 10,000 characters.'
        : undefined;
    case 'picture-collection':
      return edit.artwork === null || /^[0-9a-f]+$/.test(edit.artwork.key)
        ? undefined
        : 'A stored picture has a key in hex digits.';
    case 'order-collection':
      return placeFault(edit);
    case 'delete-tag':
    case 'delete-collection':
      return undefined;
    default:
      // From a script, or a page of another version.
      return 'There is no such change.';
  }
}

function placeFault({
  itemId,
  after,
}: {
  readonly itemId: number;
  readonly after: number | null;
}): string | undefined {
  if (after === itemId) return 'A title cannot stand behind itself.';
  const isTitle = after === null || Number.isSafeInteger(after);
  return isTitle ? undefined : `${after} is no title to stand behind.`;
}

function belowItself(name: string, to: string): string | undefined {
  const isBelow = to.toLowerCase().startsWith(`${name.toLowerCase()}/`);
  return isBelow ? `“${name}” cannot go below itself.` : undefined;
}
