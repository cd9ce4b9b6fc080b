import type { ItemPoster } from '../metadata/stored-artwork.ts';

/** One thing a person does to the tags as such; a branch is a tag with all below it (`a`, `a/b`, `a/b/c`). */
export type TagEdit =
  /**
   * Renames a branch: `a` to `b` makes `a/x` to `b/x`. Where tags of the new names are there, those of the old become
   * them, which `mayMerge` has to allow.
   */
  | { readonly kind: 'rename-tag'; readonly name: string; readonly to: string; readonly mayMerge?: boolean }
  /** `#rrggbb`, or none: then it has that of the tag above. A tag that others are below of becomes one by it. */
  | { readonly kind: 'color-tag'; readonly name: string; readonly color: string | null }
  /** Deletes a branch; its titles stay. */
  | { readonly kind: 'delete-tag'; readonly name: string };

/** One thing a person does to a collection as such. */
export type CollectionEdit =
  | { readonly kind: 'make-collection'; readonly name: string }
  /** Into the name of another, which `mayMerge` has to allow: its titles come behind those of the other. */
  | {
      readonly kind: 'rename-collection';
      readonly id: number;
      readonly to: string;
      readonly mayMerge?: boolean;
    }
  | { readonly kind: 'describe-collection'; readonly id: number; readonly description: string | null }
  /** A stored picture; null: its first posters stand for it. */
  | { readonly kind: 'picture-collection'; readonly id: number; readonly artwork: ItemPoster | null }
  /** Puts a title of it behind another of it; null: before all. A number would count those that are not shown. */
  | {
      readonly kind: 'order-collection';
      readonly id: number;
      readonly itemId: number;
      readonly after: number | null;
    }
  /** Its titles stay. */
  | { readonly kind: 'delete-collection'; readonly id: number };

/** One thing a person does to what titles are grouped by. */
export type GroupEdit = TagEdit | CollectionEdit;

const GROUP_EDITS: Readonly<Record<GroupEdit['kind'], true>> = {
  'rename-tag': true,
  'color-tag': true,
  'delete-tag': true,
  'make-collection': true,
  'rename-collection': true,
  'describe-collection': true,
  'picture-collection': true,
  'order-collection': true,
  'delete-collection': true,
};

/** Tells these from what a person does to titles. */
export function isGroupEdit(edit: { readonly kind: string }): edit is GroupEdit {
  return Object.hasOwn(GROUP_EDITS, edit.kind);
}
