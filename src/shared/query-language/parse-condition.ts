import type { ItemFilter } from '../item-filter.ts';
import { parseDays } from './day-range.ts';
import { parseAge } from './parse-age.ts';
import { parseNumberRange } from './parse-number-range.ts';
import { QueryFault } from './query-fault.ts';
import type { QueryField } from './query-fields.ts';
import type { FieldToken, QueryValue } from './query-tokens.ts';
import { possessions, states, types } from './query-words.ts';

/** A field with its values as a condition. Throws a {@link QueryFault}. */
export function parseCondition(token: FieldToken): ItemFilter {
  const { field, values } = token;
  for (const value of token.role ? [...values, token.role] : values)
    if (value.text.trim() === '') throw missingValue(token, value);
  switch (field.kind) {
    case 'names':
      return { field: field.name, anyOf: values.map(({ text }) => text) };
    case 'person':
      return personCondition(token, field);
    case 'type':
      return { field: 'type', anyOf: values.map((value) => wordIn(types, value, 'type')) };
    default:
      return { any: values.map((value) => singleCondition(field, value)) };
  }
}

function personCondition({ values, role }: FieldToken, field: QueryField & { kind: 'person' }): ItemFilter {
  if (field.role !== undefined && role)
    throw new QueryFault(`${field.name}: is a role already; write person: with another one.`, role);
  const name = field.role ?? role?.text;
  return {
    field: 'person',
    anyOf: values.map(({ text }) => text),
    ...(name === undefined ? {} : { role: name }),
  };
}

function singleCondition(field: QueryField, value: QueryValue): ItemFilter {
  switch (field.kind) {
    case 'range': {
      const range = parseNumberRange(field.name, value.text.toLowerCase());
      if (typeof range === 'string') throw new QueryFault(range, value);
      return { field: field.name, ...range };
    }
    case 'added': {
      const withinDays = parseAge(value.text);
      if (withinDays !== undefined) return { field: 'added', withinDays };
      const days = parseDays(value.text);
      if (typeof days === 'string') throw new QueryFault(days, value);
      return { field: 'added', ...days };
    }
    case 'is':
      return wordIn(states, value, 'state');
    case 'no':
      return { not: wordIn(possessions, value, 'word') };
    default:
      return wordIn(possessions, value, 'word');
  }
}

function wordIn<Meaning>(words: ReadonlyMap<string, Meaning>, value: QueryValue, what: string): Meaning {
  const meaning = words.get(value.text.toLowerCase());
  if (meaning !== undefined) return meaning;
  // What comes later in the maps are other words for the same.
  const known = [...new Map([...words].reverse().map(([word, of]) => [JSON.stringify(of), word])).values()];
  throw new QueryFault(`This is no ${what} known here. There are: ${known.reverse().join(', ')}.`, value);
}

function missingValue({ field, start, end }: FieldToken, value: QueryValue): QueryFault {
  const place = value.end > value.start ? value : { start, end };
  return new QueryFault(`Write a value right after ${field.name}: without a space between.`, place);
}
