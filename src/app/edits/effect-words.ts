import type { FieldValue } from '../../shared/edits/editable-field.ts';
import type { ItemEdit, NotesChange } from '../../shared/edits/item-edit.ts';
import type { EditEffect, EditExample, ValueSpread } from '../../shared/edits/many-values.ts';
import { type NameEdit, nameListOf } from '../../shared/edits/name-list.ts';
import { formatCount } from '../../shared/format-number.ts';
import { fieldName } from './act-words.ts';
import { castParts } from './cast-words.ts';

const LONGEST_VALUE = 60;
const LIST_NAMES = {
  genres: 'Genres',
  countries: 'Countries',
  keywords: 'Keywords',
  tags: 'Tags',
  collections: 'Collections',
};

/** What an edit does to many titles: "Year: 1999 → 2000", "Tags: add noir". */
export function effectTitle(edit: ItemEdit, { before }: EditEffect): string {
  switch (edit.kind) {
    case 'set':
      return `${fieldName(edit.field)}: ${fromWords(before)}${valueWords(edit.value)}`;
    case 'user-rating':
      return `Your rating: ${fromWords(before)}${valueWords(edit.rating)}`;
    case 'list':
    case 'tags':
    case 'collections':
      return `${LIST_NAMES[nameListOf(edit)]}: ${nameWords(edit)}`;
    case 'artwork':
      return pictureWords(edit);
    case 'credits':
      return 'Change the cast and crew';
    case 'cast':
      return `Cast and crew: ${castParts(edit).join('; ')}`;
    case 'favourite':
      return favouriteWords(edit);
    case 'notes':
      return `Notes of favourites: ${notesWords(edit)}`;
    case 'watched':
      return edit.isWatched ? 'Mark as watched' : 'Mark as not watched';
    case 'lock':
      return `${edit.isLocked ? 'Lock' : 'Unlock'} the ${fieldName(edit.field).toLowerCase()}`;
    case 'release':
      return `Give back the ${fieldName(edit.field).toLowerCase()}`;
    case 'move':
      return `Move to ${edit.libraryName ?? 'another library'}`;
    case 'remove':
      return 'Delete';
    case 'restore':
      return 'Restore';
  }
}

/**
 * Of how many titles it is: "for 12 of 40; already so for 28". Of an edit that is not of every title (of favourites alone, or of
 * those that somebody is in) the others stay as they are.
 */
export function effectReach(edit: ItemEdit, { changes, same }: EditEffect): string {
  const count = changes + same;
  const isOfAll =
    edit.kind !== 'notes' && !(edit.kind === 'cast' && edit.change.length > 0 && edit.add.length === 0);
  const kept = isOfAll ? 'already so for' : 'nothing changes in';
  if (changes === 0 && count === 1) return isOfAll ? 'already so' : 'nothing changes';
  if (changes === 0) return `${kept} ${isOfAll ? 'all' : 'any of'} ${formatCount(count)}`;
  if (same === 0) return `for all ${formatCount(count)}`;
  return `for ${formatCount(changes)} of ${formatCount(count)}; ${kept} ${formatCount(same)}`;
}

/** The values titles have: "1999 (7), nothing (2) and 3 more"; undefined: they have the same. */
export function spreadWords({ values, distinct }: ValueSpread): string | undefined {
  if (distinct !== null && distinct < 2) return undefined;
  if (values.every(({ count }) => count === 1))
    return distinct === null ? 'all different' : `${formatCount(distinct)} values`;
  const named = values.map(({ value, count }) => `${valueWords(value)} (${formatCount(count)})`).join(', ');
  const others = distinct === null ? 'many' : formatCount(distinct - values.length);
  return others === '0' ? named : `${named} and ${others} more`;
}

/** One title of those: "Harbour: 1999 → 2000". */
export function exampleWords(edit: ItemEdit, { title, before, after }: EditExample): string {
  return isOfOneValue(edit) ? `${title}: ${valueWords(before)} → ${valueWords(after)}` : title;
}

function isOfOneValue({ kind }: ItemEdit): boolean {
  return kind === 'set' || kind === 'user-rating';
}

/** A value as it is named in a sentence. */
export function valueWords(value: FieldValue): string {
  if (value === null || value === '') return 'nothing';
  const text = String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text;
}

function nameWords({ add, remove }: NameEdit): string {
  const parts = [
    add.length > 0 ? `add ${add.join(', ')}` : '',
    remove.length > 0 ? `remove ${remove.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function pictureWords({ type, picture }: Extract<ItemEdit, { kind: 'artwork' }>): string {
  const name = type === 'poster' ? 'poster' : 'backdrop';
  return picture === null ? `Give back the chosen ${name}` : `Choose the ${name}`;
}

function favouriteWords({
  isFavourite,
  notes,
  isAppended,
}: Extract<ItemEdit, { kind: 'favourite' }>): string {
  if (!isFavourite) return 'Remove from favourites';
  if (notes === undefined) return 'Make favourites';
  return `Make favourites; ${notesWords({ notes, isAppended: isAppended === true })}`;
}

function notesWords({ notes, isAppended }: NotesChange): string {
  if (notes === null) return 'remove the notes';
  return `${isAppended ? 'add' : 'write'} “${valueWords(notes)}”`;
}

function fromWords(before: ValueSpread | null): string {
  if (before === null || before.distinct === 0) return '';
  const [only] = before.values;
  return before.distinct === 1 && only !== undefined ? `${valueWords(only.value)} → ` : 'several values → ';
}
