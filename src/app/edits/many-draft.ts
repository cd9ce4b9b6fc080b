import { editFault } from '../../shared/edits/edit-fault.ts';
import {
  type FieldValue,
  type OwnField,
  VALUE_FIELDS,
  type ValueField,
} from '../../shared/edits/editable-field.ts';
import type { ItemEdit } from '../../shared/edits/item-edit.ts';
import type { ManyValues, ValueSpread } from '../../shared/edits/many-values.ts';
import { NAME_FIELDS, type NameListField, nameEdit } from '../../shared/edits/name-list.ts';
import { fieldValue, textFault } from './item-draft.ts';

/** Names that all titles are to have, and names that none is to have. */
export interface NameChoices {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What many titles are to become; what was not touched stays as it is in each of them. */
export interface ManyDraft {
  /** As they stand in their fields; '': nothing from now on. */
  readonly texts: Readonly<Partial<Record<ValueField, string>>>;
  readonly names: Readonly<Record<NameListField, NameChoices>>;
  readonly userRating?: string;
  readonly isFavourite?: boolean;
  readonly isWatched?: boolean;
  readonly locks: Readonly<Partial<Record<OwnField, boolean>>>;
}

const NO_NAMES: NameChoices = { add: [], remove: [] };

/** Nothing is touched. */
export const UNTOUCHED: ManyDraft = {
  texts: {},
  names: { genres: NO_NAMES, countries: NO_NAMES, keywords: NO_NAMES, tags: NO_NAMES, collections: NO_NAMES },
  locks: {},
};

/** A field of which one value is typed for all titles. */
export type ManyField = ValueField | 'userRating';

/** The fields that hold one value: only episodes have a place in a series. */
export function manyFieldsOf({ count, episodes }: ManyValues): readonly ValueField[] {
  return VALUE_FIELDS.filter((field) => episodes === count || (field !== 'season' && field !== 'episode'));
}

/** The value that all titles have; undefined: they differ. */
export function commonValue({ values, distinct }: ValueSpread): FieldValue | undefined {
  return distinct === 1 ? values[0]?.value : undefined;
}

/**
 * Types a text in a field. One that says what all titles have leaves the field untouched, as does an empty one where they
 * differ: it was empty before anything was typed.
 */
export function typeText(draft: ManyDraft, field: ManyField, text: string, spread: ValueSpread): ManyDraft {
  const common = commonValue(spread);
  const value = fieldValue(field === 'userRating' ? 'rating' : field, text);
  const isUntouched = common === undefined ? text.trim() === '' : value === common;
  return setText(draft, field, isUntouched ? undefined : text);
}

/** Takes the value away from all titles. */
export function clearField(draft: ManyDraft, field: ManyField): ManyDraft {
  return setText(draft, field, '');
}

/** Leaves a field as it is in each title. */
export function leaveField(draft: ManyDraft, field: ManyField): ManyDraft {
  return setText(draft, field, undefined);
}

function setText(draft: ManyDraft, field: ManyField, text: string | undefined): ManyDraft {
  if (field === 'userRating') {
    const { userRating: _, ...others } = draft;
    return text === undefined ? others : { ...others, userRating: text };
  }
  const { [field]: _, ...others } = draft.texts;
  return { ...draft, texts: text === undefined ? others : { ...others, [field]: text } };
}

/** Gives a name to all titles, takes it from all, or leaves it to those that have it. */
export function chooseName(
  draft: ManyDraft,
  field: NameListField,
  name: string,
  choice: 'add' | 'remove' | 'leave',
): ManyDraft {
  const without = (names: readonly string[]) => names.filter((one) => one !== name);
  const { add, remove } = draft.names[field];
  const choices = {
    add: choice === 'add' ? [...without(add), name] : without(add),
    remove: choice === 'remove' ? [...without(remove), name] : without(remove),
  };
  return { ...draft, names: { ...draft.names, [field]: choices } };
}

/** What is wrong with what is typed in a field; undefined: nothing. */
export function manyFault({ texts, userRating }: ManyDraft, field: ManyField): string | undefined {
  if (field !== 'userRating') return texts[field] === undefined ? undefined : textFault(field, texts[field]);
  return userRating === undefined ? undefined : editFault(ratingEdit(userRating));
}

/** What is to be done to all titles. */
export function manyEditsOf(draft: ManyDraft): ItemEdit[] {
  const { texts, names, userRating, isFavourite, isWatched, locks } = draft;
  const edits: ItemEdit[] = [];
  for (const field of VALUE_FIELDS)
    if (texts[field] !== undefined)
      edits.push({ kind: 'set', field, value: fieldValue(field, texts[field]) });
  for (const field of NAME_FIELDS) {
    const { add, remove } = names[field];
    if (add.length + remove.length > 0) edits.push(nameEdit(field, add, remove));
  }
  if (userRating !== undefined) edits.push(ratingEdit(userRating));
  if (isFavourite !== undefined) edits.push({ kind: 'favourite', isFavourite });
  if (isWatched !== undefined) edits.push({ kind: 'watched', isWatched });
  for (const [field, isLocked] of Object.entries(locks))
    edits.push({ kind: 'lock', field: field as OwnField, isLocked });
  return edits;
}

/** A text that is no number stays one, and is a fault. */
function ratingEdit(text: string): Extract<ItemEdit, { kind: 'user-rating' }> {
  return { kind: 'user-rating', rating: fieldValue('rating', text) as number | null };
}
