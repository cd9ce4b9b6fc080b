import type { ItemDetail } from '../media-item.ts';
import { type PictureField, VALUE_FIELDS, type ValueField } from './editable-field.ts';
import type { ItemEdit } from './item-edit.ts';
import { NAME_FIELDS, type NameListField, nameListOf } from './name-list.ts';

/** A part of a title that a person changes as a whole. */
export type ItemPart = ValueField | NameListField | 'credits' | PictureField | 'favourite' | 'notes';

/** All of them, in the order they are shown. */
export const ITEM_PARTS: readonly ItemPart[] = [
  ...VALUE_FIELDS,
  ...NAME_FIELDS,
  'credits',
  'poster',
  'fanart',
  'favourite',
  'notes',
];

/** What parts of a title held when somebody looked: each as JSON, to be compared and no more. */
export type EditBasis = Readonly<Partial<Record<ItemPart, string>>>;

/** Whether a part is a picture. */
export function isPicturePart(part: ItemPart): part is PictureField {
  return part === 'poster' || part === 'fanart';
}

/** Whether a part is a list of names. */
export function isNamePart(part: ItemPart): part is NameListField {
  return (NAME_FIELDS as readonly ItemPart[]).includes(part);
}

/** What those parts of a title hold that edits change. */
export function basisOf(item: ItemDetail, edits: readonly ItemEdit[]): EditBasis {
  const parts = [...new Set(edits.flatMap(partsOfEdit))];
  return Object.fromEntries(parts.map((part) => [part, partOfItem(item, part)]));
}

/** The parts that hold something else by now. */
export function partsChangedSince(basis: EditBasis, now: ItemDetail): readonly ItemPart[] {
  return ITEM_PARTS.filter((part) => Object.hasOwn(basis, part) && basis[part] !== partOfItem(now, part));
}

function partsOfEdit(edit: ItemEdit): readonly ItemPart[] {
  switch (edit.kind) {
    case 'set':
      return [edit.field];
    case 'list':
    case 'tags':
    case 'collections':
      return [nameListOf(edit)];
    case 'credits':
      return ['credits'];
    case 'artwork':
      return [edit.type];
    case 'favourite':
      return edit.notes === undefined ? ['favourite'] : ['favourite', 'notes'];
    default:
      return [];
  }
}

function partOfItem(item: ItemDetail, part: ItemPart): string {
  return JSON.stringify(valueOfPart(item, part) ?? null);
}

function valueOfPart(item: ItemDetail, part: ItemPart): unknown {
  if (isPicturePart(part)) return item.pictures.find(({ type, isChosen }) => type === part && isChosen)?.key;
  if (part === 'favourite') return item.isFavourite;
  if (part === 'notes') return item.favouriteNotes;
  if (part !== 'credits') return item[part];
  return item.credits.map(({ personId, role, character }) => [personId, role, character]);
}
