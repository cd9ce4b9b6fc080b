import { valueFault } from '../../shared/edits/edit-fault.ts';
import {
  EDITABLE_FIELDS,
  type FieldValue,
  isListField,
  type OwnField,
  type PictureField,
  VALUE_FIELDS,
  type ValueField,
} from '../../shared/edits/editable-field.ts';
import type { CreditEntry, ItemEdit, OwnFieldState } from '../../shared/edits/item-edit.ts';
import { ITEM_PARTS, type ItemPart, isNamePart, isPicturePart } from '../../shared/edits/item-part.ts';
import { NAME_FIELDS, type NameListField, nameEdit } from '../../shared/edits/name-list.ts';
import { latinDigits } from '../../shared/latin-digits.ts';
import type { ItemDetail } from '../../shared/media-item.ts';
import type { StoredArtwork } from '../../shared/metadata/stored-artwork.ts';

/** A person's part in a title, as it stands in the editor. */
export type DraftCredit = CreditEntry & { readonly character: string };

/** What the editor holds of a title: as it is stored, or as it is to be. Compared by its parts. */
export interface ItemDraft {
  /** As they stand in their fields. */
  readonly texts: Readonly<Record<ValueField, string>>;
  readonly names: Readonly<Record<NameListField, readonly string[]>>;
  readonly credits: readonly DraftCredit[];
  /** Those a person has chosen. */
  readonly pictures: Readonly<Record<PictureField, StoredArtwork | null>>;
  readonly isFavourite: boolean;
  readonly notes: string;
  /** Fields that nobody but a person changes, whether or not they were edited. */
  readonly locked: readonly OwnField[];
  /** Fields that are given back: the next match may change them. */
  readonly released: readonly OwnField[];
}

/** A part of a draft that can be another in two of them. */
export type DraftPart = ItemPart;

const EMPTY_NOTES = '';
/** People of a cast that are named. */
const MOST_NAMED = 6;

/** What is stored of a title. */
export function draftOf(item: ItemDetail, own: readonly OwnFieldState[]): ItemDraft {
  const texts = Object.fromEntries(VALUE_FIELDS.map((field) => [field, textOf(item[field])]));
  const { genres, countries, keywords, tags } = item;
  const collections = item.collections.map(({ name }) => name);
  return {
    texts: texts as Record<ValueField, string>,
    names: { genres, countries, keywords, tags, collections },
    credits: item.credits.map(({ personId, name, role, character }) => ({
      personId,
      name,
      role,
      character: character ?? '',
    })),
    pictures: { poster: pictureOf(item, 'poster', true), fanart: pictureOf(item, 'fanart', true) },
    isFavourite: item.isFavourite,
    notes: item.favouriteNotes ?? EMPTY_NOTES,
    locked: own.filter(({ isLocked }) => isLocked).map(({ field }) => field),
    released: [],
  };
}

/** The fields of a title that hold one value: only an episode has a place in a series. */
export function valueFieldsOf(item: Pick<ItemDetail, 'mediaType'>): readonly ValueField[] {
  const isEpisode = item.mediaType === 'episode';
  return VALUE_FIELDS.filter((field) => isEpisode || (field !== 'season' && field !== 'episode'));
}

/** What a field is to hold; a text that is no number stays one, and is a fault. */
export function fieldValue(field: ValueField, text: string): FieldValue {
  const typed = text.trim();
  if (typed === '') return null;
  const { kind } = EDITABLE_FIELDS[field];
  if (kind === 'date') return latinDigits(typed);
  if (kind !== 'whole' && kind !== 'decimal') return kind === 'long-text' ? text : typed;
  const digits = latinDigits(typed).replace(',', '.');
  // Not what programs take for numbers as well: 0x10, 1e3.
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(digits) ? Number(digits) : typed;
}

/** Whether a field holds nothing. */
export function isEmptyField(draft: ItemDraft, field: OwnField): boolean {
  if (field === 'credits') return draft.credits.length === 0;
  if (isListField(field)) return draft.names[field].length === 0;
  return draft.texts[field].length === 0;
}

/** What is wrong with what is typed in a field; undefined: nothing. */
export function textFault(field: ValueField, text: string): string | undefined {
  return valueFault(field, fieldValue(field, text));
}

/** What has to be done to a title so that it becomes the draft: what differs, and no more. */
export function editsOf(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  return [
    ...valueEdits(before, draft),
    ...nameEdits(before, draft),
    ...creditEdits(before, draft),
    ...pictureEdits(before, draft),
    ...favouriteEdits(before, draft),
    ...draft.released.map((field): ItemEdit => ({ kind: 'release', field })),
    ...lockEdits(before, draft),
  ];
}

function valueEdits(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  return VALUE_FIELDS.flatMap((field): ItemEdit[] => {
    const value = fieldValue(field, draft.texts[field]);
    return value === fieldValue(field, before.texts[field]) ? [] : [{ kind: 'set', field, value }];
  });
}

function nameEdits(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  return NAME_FIELDS.flatMap((field): ItemEdit[] => {
    const add = draft.names[field].filter((name) => !before.names[field].includes(name));
    const remove = before.names[field].filter((name) => !draft.names[field].includes(name));
    if (add.length + remove.length === 0) return [];
    return [nameEdit(field, add, remove)];
  });
}

function creditEdits(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  const [was, credits] = [before, draft].map((one) =>
    one.credits.map((credit) => ({ ...credit, character: credit.character.trim() || null })),
  );
  return credits === undefined || isSame(was, credits) ? [] : [{ kind: 'credits', credits }];
}

/** A stored picture of a title: the one a person chose, or the one that matches and files give; null: there is none. */
export function pictureOf(
  { pictures }: ItemDetail,
  field: PictureField,
  isChosen: boolean,
): StoredArtwork | null {
  const found = pictures.find((one) => one.type === field && one.isChosen === isChosen);
  if (found === undefined) return null;
  const { isChosen: _, since: __, file: ___, ...picture } = found;
  return picture;
}

function pictureEdits(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  return (['poster', 'fanart'] as const).flatMap((type): ItemEdit[] => {
    const picture = draft.pictures[type];
    return picture?.key === before.pictures[type]?.key ? [] : [{ kind: 'artwork', type, picture }];
  });
}

function favouriteEdits(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  const [was, notes] = [notesOf(before), notesOf(draft)];
  const { isFavourite } = draft;
  if (was !== notes) return [{ kind: 'favourite', isFavourite, notes }];
  return before.isFavourite === isFavourite ? [] : [{ kind: 'favourite', isFavourite }];
}

/** A field that is given back is locked by nobody, unless it is locked anew. */
function lockEdits(before: ItemDraft, draft: ItemDraft): ItemEdit[] {
  const isHeld = (field: OwnField) => before.locked.includes(field) && !draft.released.includes(field);
  const come = draft.locked.filter((field) => !isHeld(field));
  const gone = before.locked.filter((field) => isHeld(field) && !draft.locked.includes(field));
  return [
    ...come.map((field): ItemEdit => ({ kind: 'lock', field, isLocked: true })),
    ...gone.map((field): ItemEdit => ({ kind: 'lock', field, isLocked: false })),
  ];
}

/** What became of a draft when the title was changed elsewhere. */
export interface RebasedDraft {
  readonly draft: ItemDraft;
  /** Parts that both changed, to different ends: the draft keeps its own. */
  readonly conflicts: readonly DraftPart[];
  /** Parts that were changed there alone: the draft takes them over. */
  readonly taken: readonly DraftPart[];
}

/** Brings a draft to what a title has become: what was not touched in it follows. */
export function rebase(before: ItemDraft, draft: ItemDraft, now: ItemDraft): RebasedDraft {
  const conflicts: DraftPart[] = [];
  const taken: DraftPart[] = [];
  let result = { ...draft, locked: rebaseLocks(before, draft, now) };
  for (const part of ITEM_PARTS) {
    const [was, mine, theirs] = [before, draft, now].map((one) => partOf(one, part));
    if (isSame(was, theirs) || isSame(mine, theirs)) continue;
    if (!isSame(mine, was)) conflicts.push(part);
    else {
      taken.push(part);
      result = takePart(result, now, part);
    }
  }
  // Who gave a field back meant what was in it then, not what somebody has put there since.
  const released = draft.released.filter((field) => !taken.includes(field));
  return { draft: { ...result, released }, conflicts, taken };
}

/** Field by field: what was locked or unlocked in either place is so. */
function rebaseLocks(before: ItemDraft, draft: ItemDraft, now: ItemDraft): readonly OwnField[] {
  const come = draft.locked.filter((field) => !before.locked.includes(field) && !now.locked.includes(field));
  const isGone = (field: OwnField) => before.locked.includes(field) && !draft.locked.includes(field);
  return [...now.locked.filter((field) => !isGone(field)), ...come];
}

/** Gives a part of a draft what it has in another. */
export function takePart(draft: ItemDraft, from: ItemDraft, part: DraftPart): ItemDraft {
  if (part === 'favourite') return { ...draft, isFavourite: from.isFavourite };
  if (part === 'notes') return { ...draft, notes: from.notes };
  if (part === 'credits') return { ...draft, credits: from.credits };
  if (isPicturePart(part)) return { ...draft, pictures: { ...draft.pictures, [part]: from.pictures[part] } };
  if (isNamePart(part)) return { ...draft, names: { ...draft.names, [part]: from.names[part] } };
  return { ...draft, texts: { ...draft.texts, [part]: from.texts[part] } };
}

/** What a part of a draft says, in words. */
export function partWords(draft: ItemDraft, part: DraftPart): string {
  if (part === 'credits') return creditWords(draft.credits);
  if (isPicturePart(part)) return draft.pictures[part] === null ? 'the automatic one' : 'a chosen one';
  const value = partOf(draft, part);
  if (typeof value === 'boolean') return value ? 'a favourite' : 'no favourite';
  const words = typeof value === 'string' ? value : (value as readonly string[]).join(', ');
  return words === '' ? 'nothing' : words;
}

/** Few by name, the others counted. */
function creditWords(credits: readonly DraftCredit[]): string {
  const names = credits
    .slice(0, MOST_NAMED)
    .map(({ name, character }) => (character ? `${name} (${character})` : name));
  if (names.length === 0) return 'nobody';
  const others = credits.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
}

function partOf(draft: ItemDraft, part: DraftPart): string | boolean | readonly unknown[] {
  if (part === 'credits') return draft.credits;
  if (isPicturePart(part)) return draft.pictures[part]?.key ?? '';
  if (part === 'favourite') return draft.isFavourite;
  if (part === 'notes') return draft.notes;
  return isNamePart(part) ? draft.names[part] : draft.texts[part];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function notesOf({ isFavourite, notes }: ItemDraft): string | null {
  return isFavourite ? notes.trim() || null : null;
}

function textOf(value: FieldValue): string {
  return value === null ? '' : String(value);
}
