import type { CatalogueCredit } from '../shared/catalogue-item.ts';
import { LONGEST_CHARACTER, LONGEST_PERSON_NAME } from '../shared/credit-limits.ts';
import { isObject } from '../shared/is-object.ts';
import { cleanLine, shortened } from './clean-text.ts';
import { isNothing, listOf } from './parse-list.ts';
import { parseNumber } from './parse-number.ts';

const LONGEST_ROLE = 60;
const LONGEST_ID = 200;

/** Other words for the usual roles. */
const ROLES: Readonly<Record<string, string>> = {
  acting: 'actor',
  actress: 'actor',
  cast: 'actor',
  star: 'actor',
  self: 'actor',
  performer: 'actor',
  directing: 'director',
  'directed by': 'director',
  'co-director': 'director',
  writing: 'writer',
  'written by': 'writer',
  screenplay: 'writer',
  screenwriter: 'writer',
  story: 'writer',
  author: 'writer',
  production: 'producer',
  music: 'composer',
  'original music composer': 'composer',
  'music by': 'composer',
  'director of photography': 'cinematographer',
  cinematography: 'cinematographer',
  editing: 'editor',
  'created by': 'creator',
};

type OnCut = (what: string, length: number) => void;

interface PlacedCredit {
  readonly order: number;
  readonly credit: CatalogueCredit;
}

/**
 * Credits in billing order, from a list of objects or names, from "a, b, c", or from an object of
 * such lists by role. `role` is what a credit has that names none.
 * @param onCut Told what was longer than it may be ("a name"), and how long that is.
 */
export function parseCredits(
  value: unknown,
  role: string,
  onCut: OnCut = () => undefined,
): readonly CatalogueCredit[] {
  const placed = placedCredits(value, role, onCut);
  // Stable: credits without an order stay where they are among their equals.
  return placed.sort((one, other) => one.order - other.order).map(({ credit }) => credit);
}

/** Lower case, and one word for what has several: "Actress" → "actor". */
export function normaliseRole(role: string, onCut: OnCut = () => undefined): string {
  const name = cut(cleanLine(role).toLowerCase(), LONGEST_ROLE, 'a role', onCut);
  return Object.hasOwn(ROLES, name) ? (ROLES[name] as string) : name;
}

function cut(text: string, length: number, what: string, onCut: OnCut): string {
  if (text.length <= length) return text;
  onCut(what, length);
  return shortened(text, length);
}

function placedCredits(value: unknown, role: string, onCut: OnCut): PlacedCredit[] {
  if (isObject(value) && nameOf(value) === '')
    return Object.entries(value).flatMap(([key, list]) =>
      isGroup(list) ? placedCredits(list, singular(key), onCut) : [],
    );
  return listOf(value).flatMap((entry) => creditOf(entry, role, onCut) ?? []);
}

function creditOf(entry: unknown, role: string, onCut: OnCut): PlacedCredit | null {
  const fields = isObject(entry) ? entry : { name: entry };
  const name = cut(cleanLine(nameOf(fields)), LONGEST_PERSON_NAME, 'a name', onCut);
  // In a list of names "n/a" is no name; a credit written out in full means what it says.
  if (name === '' || (typeof entry === 'string' && isNothing(name))) return null;
  const character = cut(
    cleanLine(textOf(fields.character ?? fields.character_name ?? fields.characterName)),
    LONGEST_CHARACTER,
    'a character',
    onCut,
  );
  const ownRole = normaliseRole(textOf(fields.role ?? fields.job ?? fields.department), onCut);
  return {
    order: parseNumber(fields.order ?? fields.position ?? fields.billing) ?? Number.MAX_SAFE_INTEGER,
    credit: {
      name,
      role: ownRole || normaliseRole(role, onCut) || 'actor',
      character: character === '' || character === '\\N' ? null : character,
      personExternalId: personId(fields),
    },
  };
}

function nameOf(fields: Readonly<Record<string, unknown>>): string {
  const person = fields.person;
  if (isObject(person)) return textOf(person.name);
  return textOf(fields.name ?? fields.person_name ?? fields.personName ?? person ?? fields.actor);
}

function personId(fields: Readonly<Record<string, unknown>>): string | null {
  const id = cleanLine(
    textOf(fields.person_external_id ?? fields.personExternalId ?? fields.person_id ?? fields.nconst),
  );
  if (/^nm\d+$/.test(id)) return `imdb:${id}`;
  // Without its source an id says nothing.
  return /^[^:\s]+:.+$/.test(id) ? shortened(id, LONGEST_ID) : null;
}

function isGroup(value: unknown): boolean {
  return Array.isArray(value) || typeof value === 'string';
}

/** "directors" → "director": a list's key as the role of those in it. */
function singular(key: string): string {
  return key === 'crew' ? '' : key.replace(/s$/, '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
