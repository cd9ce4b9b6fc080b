import type { ItemCondition, ItemFilter } from '../item-filter.ts';
import { canonicalCriteria } from './canonical-criteria.ts';
import { printDays } from './day-range.ts';
import { nearFieldOf } from './near-field.ts';
import type { NumberRange } from './number-range.ts';
import type { QueryCriteria } from './query-criteria.ts';
import { findField } from './query-fields.ts';
import { readTokens } from './query-tokens.ts';
import { states, TYPE_WORDS } from './query-words.ts';

const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._&+'’-]*$/u;

/** The text that says what the criteria do; reading it gives the canonical form of them. */
export function printQuery(criteria: QueryCriteria): string {
  const { text, mediaType, filter, sort, descending, seed } = canonicalCriteria(criteria);
  const parts = text === undefined ? [] : text.split(' ').map(printWord);
  if (mediaType) parts.push(`type:${TYPE_WORDS[mediaType]}`);
  if (filter) parts.push(parts.length > 0 && 'any' in filter ? printPart(filter) : printTop(filter));
  if (sort) parts.push(`sort:${sort}${seed === undefined ? '' : `:${seed}`}${descending ? '-' : ''}`);
  return parts.join(' ');
}

/** A name as it can stand behind a field: in quotes where it has to. */
export function printName(name: string): string {
  return PLAIN_NAME.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}

function printWord(word: string): string {
  const [token] = readTokens(word);
  const isPlain = token?.kind === 'word' && !token.isQuoted && token.end === word.length && token.start === 0;
  return isPlain && !nearFieldOf(word) ? word : quoted(word);
}

function printTop(filter: ItemFilter): string {
  if ('all' in filter) return filter.all.map(printPart).join(' ');
  return 'any' in filter && filter.any.length > 0
    ? filter.any.map(printPart).join(' OR ')
    : printPart(filter);
}

function printPart(filter: ItemFilter): string {
  if ('all' in filter) return `(${filter.all.map(printPart).join(' ')})`;
  if ('any' in filter) return filter.any.length > 0 ? `(${filter.any.map(printPart).join(' OR ')})` : '-()';
  return 'not' in filter ? printNot(filter.not) : printCondition(filter);
}

function printNot(filter: ItemFilter): string {
  if (!('field' in filter)) return `-${printPart(filter)}`;
  if (filter.field === 'is') return `-${filter.state}`;
  if (filter.field !== 'text')
    return isKnown(filter) ? printKnown('no', filter) : `-${printCondition(filter)}`;
  const { words } = filter;
  // A word of a state would be one behind a minus.
  const isPlain = PLAIN_NAME.test(words) && printWord(words) === words && !states.has(words.toLowerCase());
  return `-${isPlain ? words : quoted(words)}`;
}

function printCondition(condition: ItemCondition): string {
  switch (condition.field) {
    case 'text': {
      const { words } = condition;
      return words.includes(' ') ? quoted(words) : printWord(words);
    }
    case 'type':
      return `type:${condition.anyOf.map((type) => TYPE_WORDS[type]).join('|')}`;
    case 'person':
      return printPerson(condition.anyOf, condition.role);
    case 'year':
    case 'rating':
    case 'runtime':
      return isKnown(condition)
        ? printKnown('has', condition)
        : `${condition.field}:${printRange(condition)}`;
    case 'added':
      return `added:${'withinDays' in condition ? `${condition.withinDays}d` : printDays(condition)}`;
    case 'is':
      return `is:${condition.state}`;
    default:
      return `${condition.field}:${condition.anyOf.map(printName).join('|')}`;
  }
}

function printPerson(names: readonly string[], role: string | undefined): string {
  const values = names.map(printName).join('|');
  if (role === undefined) return `person:${values}`;
  const field = findField(role);
  const hasField = field?.kind === 'person' && field.role === role && field.name === role;
  return hasField ? `${role}:${values}` : `person:${values}@${printName(role)}`;
}

/** Whether a range is open at both ends: any number that is known. */
function isKnown(condition: ItemCondition): boolean {
  if (condition.field !== 'year' && condition.field !== 'rating' && condition.field !== 'runtime')
    return false;
  return condition.from === undefined && condition.to === undefined;
}

function printKnown(word: 'has' | 'no', { field }: ItemCondition): string {
  return `${word}:${field}`;
}

function printRange({ from, to }: NumberRange): string {
  if (from === undefined) return `<=${to}`;
  if (to === undefined) return `>=${from}`;
  return from === to ? `${from}` : `${from}..${to}`;
}
