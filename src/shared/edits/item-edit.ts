import type { FieldValue, ListField, OwnField, ValueField } from './editable-field.ts';

/** Names that are put into a list of names and taken out of it. */
interface NameChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** One thing a person does to titles. */
export type ItemEdit =
  /** Gives a field a value, or none; it is the person's own from then on. */
  | { readonly kind: 'set'; readonly field: ValueField; readonly value: FieldValue }
  /** Changes a list of names, which is the person's own from then on. */
  | ({ readonly kind: 'list'; readonly field: ListField } & NameChanges)
  /** Tags that are not there yet are made. */
  | ({ readonly kind: 'tags' } & NameChanges)
  /** New ones come last; collections that are not there yet are made. */
  | ({ readonly kind: 'collections' } & NameChanges)
  /** Without `notes`, those that are there stay. */
  | { readonly kind: 'favourite'; readonly isFavourite: boolean; readonly notes?: string | null }
  /** Watched: once more, now. Unwatched: as if never, but what is known of when it was stays. */
  | { readonly kind: 'watched'; readonly isWatched: boolean }
  /** What the person thinks of it: 0 to 10, or nothing. */
  | { readonly kind: 'user-rating'; readonly rating: number | null }
  /** Nobody but a person changes a locked field. */
  | { readonly kind: 'lock'; readonly field: OwnField; readonly isLocked: boolean }
  /** The field is nobody's own any more: the next match may change it. */
  | { readonly kind: 'release'; readonly field: OwnField };

/** What a person does to titles as wholes. */
export type VersionDeed =
  /** Several became one, in so many groups. */
  | { readonly kind: 'merge'; readonly groups: number }
  /** A file became a title of its own. */
  | { readonly kind: 'split'; readonly fileId: number }
  /** They are not duplicates. */
  | { readonly kind: 'apart' };

/** What a person did to the library. */
export interface Act {
  readonly id: number;
  /** None where it was a {@link deed}. */
  readonly edits: readonly ItemEdit[];
  readonly deed?: VersionDeed;
  /** The one item, where it was one. */
  readonly itemId: number | null;
  /** What that was called. */
  readonly title: string | null;
  readonly itemCount: number;
  /** ms since the epoch. */
  readonly doneAt: number;
  /** Null: it holds. */
  readonly undoneAt: number | null;
}

/** Fields of one title that are a person's own. */
export interface OwnFieldState {
  readonly field: OwnField;
  readonly isEdited: boolean;
  readonly isLocked: boolean;
  /** ms since the epoch. */
  readonly changedAt: number;
}
