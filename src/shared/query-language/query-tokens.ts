import { findField, type QueryField } from './query-fields.ts';

/** A word or phrase and where it is; `start` and `end` include the quotes. */
export interface QueryValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** False for a phrase that goes to the end of the text because its last quote is missing. */
  readonly isClosed: boolean;
}

/** `field:a|b`, and for people perhaps `@role`. */
export interface FieldToken {
  readonly kind: 'field';
  readonly field: QueryField;
  /** Never empty; what is missing is an empty value. */
  readonly values: readonly QueryValue[];
  readonly role?: QueryValue;
  readonly start: number;
  readonly end: number;
}

export type QueryToken =
  | FieldToken
  | (QueryValue & { readonly kind: 'word' })
  | {
      readonly kind: 'open' | 'close' | 'not' | 'and' | 'or';
      readonly start: number;
      readonly end: number;
    };

const SPACE = /\s*/y;
/** Before anything else a minus is a sign like others. */
const MINUS = /-+(?=["“”„(\p{L}\p{N}])/uy;
const OPERATOR = /(?:OR|AND|NOT)(?![^\s()])/y;
const FIELD_NAME = /[a-z][a-z-]*(?=:)/iy;
const WORD = /[^\s()]+/y;
const NAME = /[^\s()|]*/y;
const PERSON = /[^\s()|@]*/y;
const QUOTES = '"“”„';
const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };

/** Takes any text apart; every character but spaces is in one of the tokens. */
export function readTokens(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let start = 0;
  while (true) {
    start += matchAt(SPACE, text, start).length;
    if (start >= text.length) return tokens;
    const minus = matchAt(MINUS, text, start);
    if (minus !== '') {
      const end = start + minus.length;
      if (minus.length % 2 === 1) tokens.push({ kind: 'not', start, end });
      start = end;
      continue;
    }
    const token = tokenAt(text, start);
    tokens.push(token);
    start = token.end;
  }
}

function tokenAt(text: string, start: number): QueryToken {
  if (text[start] === '(') return { kind: 'open', start, end: start + 1 };
  if (text[start] === ')') return { kind: 'close', start, end: start + 1 };
  const operator = OPERATORS[matchAt(OPERATOR, text, start)];
  if (operator !== undefined) return { kind: operator, start, end: start + (operator === 'or' ? 2 : 3) };
  const name = matchAt(FIELD_NAME, text, start);
  const field = findField(name);
  if (field !== undefined) return fieldAt(text, start, start + name.length + 1, field);
  return { kind: 'word', ...valueAt(text, start, WORD) };
}

function fieldAt(text: string, start: number, valuesStart: number, field: QueryField): FieldToken {
  const bare = field.kind === 'person' ? PERSON : NAME;
  let value = valueAt(text, valuesStart, bare);
  const values = [value];
  while (text[value.end] === '|') {
    value = valueAt(text, value.end + 1, bare);
    values.push(value);
  }
  if (field.kind !== 'person' || text[value.end] !== '@')
    return { kind: 'field', field, values, start, end: value.end };
  const role = valueAt(text, value.end + 1, NAME);
  return { kind: 'field', field, values, role, start, end: role.end };
}

function valueAt(text: string, start: number, bare: RegExp): QueryValue {
  const quote = text[start];
  if (quote !== undefined && QUOTES.includes(quote)) return phraseAt(text, start);
  const word = matchAt(bare, text, start);
  return { text: word, start, end: start + word.length, isQuoted: false, isClosed: true };
}

/** A phrase in straight quotes ends with one, one in typographic quotes with any of those. */
function phraseAt(text: string, start: number): QueryValue {
  const ends = text[start] === '"' ? '"' : '“”';
  let phrase = '';
  let end = start + 1;
  for (; end < text.length; end += 1) {
    let letter = text.charAt(end);
    if (ends.includes(letter)) return { text: phrase, start, end: end + 1, isQuoted: true, isClosed: true };
    const next = text.charAt(end + 1);
    if (letter === '\\' && next !== '' && `\\${QUOTES}`.includes(next)) {
      letter = next;
      end += 1;
    }
    phrase += letter;
  }
  return { text: phrase, start, end: text.length, isQuoted: true, isClosed: false };
}

function matchAt(sticky: RegExp, text: string, start: number): string {
  sticky.lastIndex = start;
  return sticky.exec(text)?.[0] ?? '';
}
