import { editFault, notesFault } from '../../shared/edits/edit-fault.ts';
import {
  type FieldValue,
  type OwnField,
  type PictureField,
  VALUE_FIELDS,
  type ValueField,
} from '../../shared/edits/editable-field.ts';
import type { ItemEdit, NotesChange } from '../../shared/edits/item-edit.ts';
import { LONGEST_TOLD, type ManyValues, type ValueSpread } from '../../shared/edits/many-values.ts';
import { NAME_FIELDS, type NameListField, nameEdit } from '../../shared/edits/name-list.ts';
import type { StoredArtwork } from '../../shared/metadata/stored-artwork.ts';
import { fieldValue, textFault } from './item-draft.ts';
import { type CastChoices, castEdits, NO_CAST } from './many-cast.ts';

/** Names that all titles are to have, and names that none is to have. */
export interface NameChoices {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What becomes of the notes of favourites. */
export interface NotesDraft {
  readonly how: 'replace' | 'append' | 'clear';
  /** As it stands in the field. */
  readonly text: string;
}

/** What many titles are to become; what was not touched stays as it is in each of them. */
export interface ManyDraft {
  /** As they stand in their fields; '': nothing from now on. */
  readonly texts: Readonly<Partial<Record<ValueField, string>>>;
  readonly names: Readonly<Record<NameListField, NameChoices>>;
  readonly userRating?: string;
  readonly isFavourite?: boolean;
  readonly notes?: NotesDraft;
  readonly cast: CastChoices;
  /** Null: the automatic one in each. */
  readonly pictures: Readonly<Partial<Record<PictureField, StoredArtwork | null>>>;
  readonly isWatched?: boolean;
  readonly locks: Readonly<Partial<Record<OwnField, boolean>>>;
}

const NO_NAMES: NameChoices = { add: [], remove: [] };

/** Nothing is touched. */
export const UNTOUCHED: ManyDraft = {
  texts: {},
  names: { genres: NO_NAMES, countries: NO_NAMES, keywords: NO_NAMES, tags: NO_NAMES, collections: NO_NAMES },
  cast: NO_CAST,
  pictures: {},
  locks: {},
};

/** A field of which one value is typed for all titles. */
export type ManyField = ValueField | 'userRating';

/** The fields that hold one value: only episodes have a place in a series. */
export function manyFieldsOf({ count, episodes }: ManyValues): readonly ValueField[] {
  return VALUE_FIELDS.filter((field) => episodes === count || (field !== 'season' && field !== 'episode'));
}

/** The value that all titles have; undefined: they differ, or it is not told as a whole. */
export function commonValue({ values, distinct }: ValueSpread): FieldValue | undefined {
  const value = distinct === 1 ? values[0]?.value : undefined;
  return isCut(value) ? undefined : value;
}

/** Whether a value is only the beginning of one. */
export function isCut(value: FieldValue | undefined): boolean {
  return typeof value === 'string' && value.length >= LONGEST_TOLD;
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

/** What is wrong with the notes that are typed; undefined: nothing. */
export function notesDraftFault({ notes, isFavourite }: ManyDraft): string | undefined {
  if (notes === undefined || notes.how === 'clear' || isFavourite === false) return undefined;
  return notesFault(notes.text.trim());
}

/** What is to be done to all titles. */
export function manyEditsOf(draft: ManyDraft): ItemEdit[] {
  const { texts, names, userRating, isWatched, locks, pictures } = draft;
  const edits: ItemEdit[] = [];
  for (const field of VALUE_FIELDS)
    if (texts[field] !== undefined)
      edits.push({ kind: 'set', field, value: fieldValue(field, texts[field]) });
  for (const field of NAME_FIELDS) {
    const { add, remove } = names[field];
    if (add.length + remove.length > 0) edits.push(nameEdit(field, add, remove));
  }
  if (userRating !== undefined) edits.push(ratingEdit(userRating));
  edits.push(...castEdits(draft.cast));
  for (const type of ['poster', 'fanart'] as const) {
    const picture = pictures[type];
    if (picture !== undefined) edits.push({ kind: 'artwork', type, picture });
  }
  edits.push(...favouriteEdits(draft));
  if (isWatched !== undefined) edits.push({ kind: 'watched', isWatched });
  for (const [field, isLocked] of Object.entries(locks))
    edits.push({ kind: 'lock', field: field as OwnField, isLocked });
  return edits;
}

/** Notes go with what makes titles favourites, so that all of them get them; else they are of those that are. */
function favouriteEdits({ isFavourite, notes }: ManyDraft): ItemEdit[] {
  const change = notes === undefined ? undefined : notesChange(notes);
  if (isFavourite === undefined) return change ? [{ kind: 'notes', ...change }] : [];
  return [{ kind: 'favourite', isFavourite, ...(isFavourite ? change : undefined) }];
}

/** Undefined: nothing is typed yet. */
function notesChange({ how, text }: NotesDraft): NotesChange | undefined {
  if (how === 'clear') return { notes: null };
  const notes = text.trim();
  if (notes === '') return undefined;
  return how === 'append' ? { notes, isAppended: true } : { notes };
}

/** A text that is no number stays one, and is a fault. */
function ratingEdit(text: string): Extract<ItemEdit, { kind: 'user-rating' }> {
  return { kind: 'user-rating', rating: fieldValue('rating', text) as number | null };
}
