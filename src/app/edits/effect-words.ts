import type { FieldValue } from '../../shared/edits/editable-field.ts';
import type { ItemEdit } from '../../shared/edits/item-edit.ts';
import type { EditEffect, EditExample, ValueSpread } from '../../shared/edits/many-values.ts';
import { nameListOf } from '../../shared/edits/name-list.ts';
import { formatCount } from '../../shared/format-number.ts';
import { fieldName } from './act-words.ts';

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
    case 'collections': {
      const parts = [
        edit.add.length > 0 ? `add ${edit.add.join(', ')}` : '',
        edit.remove.length > 0 ? `remove ${edit.remove.join(', ')}` : '',
      ];
      return `${LIST_NAMES[nameListOf(edit)]}: ${parts.filter((part) => part !== '').join('; ')}`;
    }
    case 'artwork':
      return edit.type === 'poster' ? 'Choose the poster' : 'Choose the backdrop';
    case 'credits':
      return 'Change the cast and crew';
    case 'favourite':
      return edit.isFavourite ? 'Make favourites' : 'Remove from favourites';
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

/** Of how many titles it is: "for 12 of 40; already so for 28". */
export function effectReach({ changes, same }: EditEffect): string {
  const count = changes + same;
  if (changes === 0) return count === 1 ? 'already so' : `already so for all ${formatCount(count)}`;
  if (same === 0) return `for all ${formatCount(count)}`;
  return `for ${formatCount(changes)} of ${formatCount(count)}; already so for ${formatCount(same)}`;
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
  const isValue = edit.kind === 'set' || edit.kind === 'user-rating';
  return isValue ? `${title}: ${valueWords(before)} → ${valueWords(after)}` : title;
}

/** A value as it is named in a sentence. */
export function valueWords(value: FieldValue): string {
  if (value === null || value === '') return 'nothing';
  const text = String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text;
}

function fromWords(before: ValueSpread | null): string {
  if (before === null || before.distinct === 0) return '';
  const [only] = before.values;
  return before.distinct === 1 && only !== undefined ? `${valueWords(only.value)} → ` : 'several values → ';
}
