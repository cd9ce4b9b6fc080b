import { LONGEST_CHARACTER, LONGEST_PERSON_NAME } from '../credit-limits.ts';
import { isBlank } from '../is-blank.ts';
import { EDITABLE_FIELDS, type EditableField, type FieldValue, type ValueField } from './editable-field.ts';
import type { CastMember, CreditEntry, ItemEdit } from './item-edit.ts';
import { nameFault, nameFaultIn } from './name-fault.ts';
import { type NameEdit, nameListOf } from './name-list.ts';

/** Most UTF-16 code units of a role. */
const LONGEST_ROLE = 200;
/** Characters of a name that is too long which are said of it. */
const LONGEST_SAID = 40;
const MOST_CREDITS = 2000;
/** Most UTF-16 code units of a favourite's notes. */
export const LONGEST_NOTES = 10_000;

/** What is wrong with an edit, in a sentence; undefined when it can be done. */
export function editFault(edit: ItemEdit): string | undefined {
  switch (edit.kind) {
    case 'set':
      return valueFault(edit.field, edit.value);
    case 'list':
    case 'tags':
    case 'collections':
      return namesFault(edit);
    case 'artwork':
      return pictureFault(edit);
    case 'credits':
      return creditsFault(edit.credits);
    case 'cast':
      return castFault(edit);
    case 'favourite':
    case 'notes':
      return notesFault(edit.notes ?? '');
    case 'user-rating':
      return edit.rating === null ? undefined : numberFault('Your rating', edit.rating, { most: 10 });
    case 'move':
      return Number.isSafeInteger(edit.libraryId) && edit.libraryId > 0
        ? undefined
        : 'There is no such library.';
    case 'watched':
    case 'lock':
    case 'release':
    case 'remove':
    case 'restore':
      return undefined;
    default:
      // From a script, or a page of another version.
      return 'There is no such change.';
  }
}

/** What is wrong with the value of a field; undefined when it may have it. */
export function valueFault(name: ValueField, value: FieldValue): string | undefined {
  const field: EditableField = EDITABLE_FIELDS[name];
  const { label, kind, most } = field;
  if (value === null || value === '') return field.isNeeded ? `${label} cannot be empty.` : undefined;
  if (kind === 'whole' || kind === 'decimal') return numberFault(label, value, field);
  if (typeof value !== 'string') return `${label} is a text.`;
  if (isBlank(value)) return `${label} has nothing but spaces.`;
  if (kind === 'date') return isDate(value) ? undefined : `${label} is a day such as 2024-02-29.`;
  return value.length > most ? `${label} has at most ${count(most)}.` : undefined;
}

/** Names that are there, whatever they are, can be taken out. */
function namesFault(edit: NameEdit): string | undefined {
  const faults = [...edit.add.map(nameFaultIn(nameListOf(edit))), ...edit.remove.map(nameFault)];
  return faults.find((fault) => fault !== undefined);
}

function pictureFault({ type, picture }: Extract<ItemEdit, { kind: 'artwork' }>): string | undefined {
  if (type !== 'poster' && type !== 'fanart') return 'A person chooses posters and backdrops.';
  if (picture === null) return undefined;
  const { key, dominantColor, url, width, height } = picture;
  const isSound = /^[0-9a-f]{32}$/.test(key) && /^#[0-9a-f]{6}$/i.test(dominantColor) && url !== '';
  return isSound && width > 0 && height > 0 ? undefined : 'This is no stored picture.';
}

/** What is wrong with a favourite's notes, in a sentence; undefined: nothing. */
export function notesFault(notes: string): string | undefined {
  return notes.length > LONGEST_NOTES ? `Notes have at most ${count(LONGEST_NOTES)}.` : undefined;
}

/** What is wrong with a change of cast and crew, in a sentence; undefined: nothing. */
export function castFault({ add, remove, change }: Extract<ItemEdit, { kind: 'cast' }>): string | undefined {
  const changed = change.map(
    ({ toRole, toCharacter = null, ...who }): CreditEntry => ({
      ...named(who),
      role: toRole ?? who.role ?? ANY_ROLE,
      character: toCharacter,
    }),
  );
  return creditsFault([...add, ...remove.map(named), ...changed]);
}

/** Stands for a role that is not said. */
const ANY_ROLE = 'any';

function named({ personId, name, role }: CastMember): CreditEntry {
  return { personId, name, role: role ?? ANY_ROLE, character: null };
}

/**
 * What is wrong with cast and crew, in a sentence that says whose it is; undefined: nothing.
 * @param stored What the title has: of that nothing is found wrong.
 */
export function creditsFault(
  credits: readonly CreditEntry[],
  stored: readonly CreditEntry[] = [],
): string | undefined {
  if (credits.length > Math.max(MOST_CREDITS, stored.length))
    return `A title has at most ${MOST_CREDITS.toLocaleString('en')} credits.`;
  const [place] = faultyCredits(credits, stored);
  const credit = place === undefined ? undefined : credits[place];
  return credit && creditFault(credit);
}

/** The places of credits that cannot be stored, among those that are not `stored` already. */
export function faultyCredits(credits: readonly CreditEntry[], stored: readonly CreditEntry[]): number[] {
  const faulty = credits.flatMap((credit, place) => (creditFault(credit) === undefined ? [] : [place]));
  if (faulty.length === 0) return faulty;
  const known = new Set(stored.map(creditKey));
  return faulty.filter((place) => !known.has(creditKey(credits[place])));
}

function creditKey(credit: CreditEntry | undefined): string {
  return JSON.stringify([credit?.personId, credit?.name, credit?.role, credit?.character || null]);
}

function creditFault({ name, role, character }: CreditEntry): string | undefined {
  if (isBlank(name)) return 'Somebody in the cast or crew has no name.';
  if (role.trim() === '') return `“${said(name)}” has no role.`;
  if (role.length > LONGEST_ROLE) return `The role of “${said(name)}” has at most ${count(LONGEST_ROLE)}.`;
  if (characterFault(character ?? '') !== undefined)
    return `The ${role === 'actor' ? 'character' : 'part'} of “${said(name)}” has at most ${count(LONGEST_CHARACTER)}.`;
  return personNameFault(name);
}

/** What is wrong with the length of a person's name, in a sentence; undefined: nothing. */
export function personNameFault(name: string): string | undefined {
  return name.length > LONGEST_PERSON_NAME
    ? `“${said(name)}” is too long: a name has at most ${count(LONGEST_PERSON_NAME)}.`
    : undefined;
}

/** What is wrong with the length of what somebody plays or does, in words beside it; undefined: nothing. */
export function characterFault(character: string): string | undefined {
  return character.length > LONGEST_CHARACTER
    ? `At most ${count(LONGEST_CHARACTER)}; these are ${character.length.toLocaleString('en')}.`
    : undefined;
}

/** A name as far as it tells who it is. */
function said(name: string): string {
  return name.length > LONGEST_SAID ? `${name.slice(0, LONGEST_SAID).trimEnd()}…` : name;
}

function numberFault(
  label: string,
  value: FieldValue,
  { kind = 'decimal', least = 0, most }: Pick<EditableField, 'most'> & Partial<EditableField>,
): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${label} is a number.`;
  if (kind === 'whole' && !Number.isInteger(value)) return `${label} is a whole number.`;
  return value < least || value > most
    ? `${label} is between ${least} and ${most.toLocaleString('en')}.`
    : undefined;
}

function count(characters: number): string {
  return `${characters.toLocaleString('en')} characters`;
}

/** A day of the calendar, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
