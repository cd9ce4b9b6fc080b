import type { ProviderId } from '../metadata/provider-id.ts';
import type { StoredArtwork } from '../metadata/stored-artwork.ts';
import type { FieldValue, PictureField, ValueField } from './editable-field.ts';
import type { CreditEntry } from './item-edit.ts';
import type { NameListField } from './name-list.ts';

/** Who gave a part of a title its value, and when; `at` in ms since the epoch. */
export type ValueGiver =
  | { readonly kind: 'person'; readonly at: number }
  | { readonly kind: 'providers'; readonly at: number; readonly providers: readonly ProviderId[] }
  /** With the root's name. */
  | { readonly kind: 'nfo'; readonly at: number; readonly path: string };

/** What a part of a title was. */
export type PartValue =
  | { readonly field: ValueField; readonly value: FieldValue }
  | { readonly field: NameListField; readonly value: readonly string[] }
  | { readonly field: 'credits'; readonly value: readonly CreditEntry[] }
  /** The one that was shown, whoever chose it. */
  | { readonly field: PictureField; readonly value: StoredArtwork };

/** What a part of a title was, and is not any more. */
export type EarlierValue = PartValue & {
  /** Null: nobody knows any more. */
  readonly giver: ValueGiver | null;
  /** When it became another, in ms since the epoch. */
  readonly until: number;
};
/** A part of a title whose earlier values are known. */
export type HistoryField = EarlierValue['field'];
