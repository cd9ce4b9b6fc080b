import type { NameField } from '../item-filter.ts';
import { type CompletionWord, FIELD_DETAILS, STATE_WORDS, valuesOf } from './completion-words.ts';
import { printName } from './print-query.ts';
import { QUERY_FIELDS } from './query-fields.ts';
import { type FieldToken, type QueryToken, type QueryValue, readTokens } from './query-tokens.ts';

/** A part of the text, in UTF-16 units, `end` excluded. */
export interface QueryPlace {
  readonly start: number;
  readonly end: number;
}

/** Something that can stand at the cursor: what is shown, its meaning, and what to put in which place. */
export interface QueryOption extends QueryPlace {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
}

/** Names of a field, which only the database knows, that begin with the text or have a word that does. */
export interface QueryNames extends QueryPlace {
  readonly field: NameField | 'person' | 'role';
  readonly text: string;
}

export interface QueryCompletion {
  readonly options: readonly QueryOption[];
  /** Absent: nothing is to be asked for. */
  readonly names?: QueryNames;
}

/** What can stand at the cursor of a text, be the text complete or not. */
export function completeQuery(text: string, cursor: number): QueryCompletion {
  const at = Math.max(0, Math.min(Math.trunc(cursor) || 0, text.length));
  const tokens = readTokens(text);
  const index = tokens.findLastIndex(({ start }) => start <= at);
  const token = tokens[index];
  const isNegated = tokens[index - 1]?.kind === 'not' && tokens[index - 1]?.end === token?.start;
  if (token?.kind === 'field' && at <= token.end) return completeField(text, token, at);
  if (token?.kind === 'word' && at <= token.end)
    return token.isQuoted ? { options: [] } : { options: beginnings(text, token, at, isNegated) };
  // Right behind a minus or bracket that has nothing behind it, or between spaces.
  const isAfterWord =
    token !== undefined && at <= token.end && at > token.start && isOperatorWord(text, token);
  return { options: isAfterWord ? [] : fieldOptions('', { start: at, end: at }) };
}

/** A name of {@link QueryCompletion.names} as something to put into the text. */
export function nameOption({ start, end }: QueryPlace, name: string, detail = ''): QueryOption {
  return { label: name, detail, insert: printName(name), start, end };
}

function isOperatorWord(text: string, { start, end }: QueryToken): boolean {
  return /^[A-Z]+$/.test(text.slice(start, end));
}

/** Fields and states that begin as the word does up to the cursor. */
function beginnings(text: string, word: QueryValue, at: number, isNegated: boolean): QueryOption[] {
  const typed = text.slice(word.start, at).toLowerCase();
  const place = { start: word.start, end: word.end };
  const states = typed === '' ? [] : startingWith(STATE_WORDS, typed);
  return [
    ...fieldOptions(typed, place),
    ...states.map(({ word: state, detail }) => {
      const insert = isNegated ? state : `is:${state}`;
      return { label: insert, detail: isNegated ? `Not: ${detail}` : detail, insert, ...place };
    }),
  ];
}

function fieldOptions(typed: string, place: QueryPlace): QueryOption[] {
  return QUERY_FIELDS.filter(({ name }) => name.startsWith(typed)).map(({ name }) => ({
    label: `${name}:`,
    detail: FIELD_DETAILS[name] ?? '',
    insert: `${name}:`,
    ...place,
  }));
}

function completeField(text: string, token: FieldToken, at: number): QueryCompletion {
  const { field, values, role, start } = token;
  const [first] = values;
  if (first && at < first.start) {
    // In the name of the field, whose colon is there already.
    const place = { start, end: first.start };
    return { options: fieldOptions(text.slice(start, at).toLowerCase(), place) };
  }
  const value = (role ? [...values, role] : values).findLast((one) => one.start <= at);
  if (!value) return { options: [] };
  // A phrase without its last quote has swallowed what is behind the cursor.
  const place = { start: value.start, end: value.isClosed ? value.end : at };
  const typed = text.slice(value.start + (value.isQuoted ? 1 : 0), Math.min(at, endOfWords(value)));
  if (value === role) return { options: [], names: { field: 'role', text: typed, ...place } };
  if (field.kind === 'names') return { options: [], names: { field: field.name, text: typed, ...place } };
  if (field.kind === 'person') return { options: [], names: { field: 'person', text: typed, ...place } };
  return {
    options: startingWith(valuesOf(field), typed.toLowerCase()).map(({ word, detail }) => ({
      label: word,
      detail,
      insert: word,
      ...place,
    })),
  };
}

function endOfWords({ isQuoted, isClosed, end }: QueryValue): number {
  return isQuoted && isClosed ? end - 1 : end;
}

function startingWith(words: readonly CompletionWord[], typed: string): readonly CompletionWord[] {
  return words.filter(({ word }) => word.startsWith(typed));
}
