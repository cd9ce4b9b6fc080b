import type { ItemEdit } from './item-edit.ts';

/** The lists of names of a title that a person may change. */
export const NAME_FIELDS = ['genres', 'countries', 'keywords', 'tags', 'collections'] as const;
/** The name of one of them. */
export type NameListField = (typeof NAME_FIELDS)[number];

/** An edit of a list of names. */
export type NameEdit = Extract<ItemEdit, { kind: 'list' | 'tags' | 'collections' }>;

/** The edit that puts names into a list and takes others out of it. */
export function nameEdit(field: NameListField, add: readonly string[], remove: readonly string[]): NameEdit {
  return field === 'tags' || field === 'collections'
    ? { kind: field, add, remove }
    : { kind: 'list', field, add, remove };
}

/** Which list an edit is of. */
export function nameListOf(edit: NameEdit): NameListField {
  return edit.kind === 'list' ? edit.field : edit.kind;
}
