import {
  ITEM_STATES,
  type ItemCondition,
  type ItemFilter,
  NAME_FIELDS,
  RANGE_FIELDS,
} from '../item-filter.ts';
import { MEDIA_TYPES } from '../media-type.ts';
import { DEEPEST_QUERY } from './deepest-query.ts';
import {
  optional,
  refuseOthers,
  StoredFault,
  storedList,
  storedNumber,
  storedObject,
  storedText,
  storedWord,
} from './stored-reader.ts';

const FIELDS = ['text', 'type', 'person', 'added', 'is', ...RANGE_FIELDS, ...NAME_FIELDS] as const;

/** Reads a filter out of stored JSON, every part of it. Throws a {@link StoredFault}. */
export function readStoredFilter(value: unknown, depth = 0): ItemFilter {
  if (depth > DEEPEST_QUERY) throw new StoredFault('damaged');
  const object = storedObject(value);
  const part = (inner: unknown) => readStoredFilter(inner, depth + 1);
  if ('field' in object) return readCondition(object);
  const [kind, second] = Object.keys(object);
  if (kind === undefined) throw new StoredFault('damaged');
  if (second !== undefined) throw new StoredFault('newer');
  switch (kind) {
    case 'all':
      return { all: storedList(object.all, part) };
    case 'any':
      return { any: storedList(object.any, part) };
    case 'not':
      return { not: part(object.not) };
    default:
      throw new StoredFault('newer');
  }
}

function readCondition(object: Readonly<Record<string, unknown>>): ItemCondition {
  const field = storedWord(object.field, FIELDS);
  switch (field) {
    case 'text':
      refuseOthers(object, ['field', 'words']);
      return { field, words: storedText(object.words) };
    case 'type':
      refuseOthers(object, ['field', 'anyOf']);
      return { field, anyOf: storedList(object.anyOf, (type) => storedWord(type, MEDIA_TYPES)) };
    case 'person':
      refuseOthers(object, ['field', 'anyOf', 'role']);
      return { field, anyOf: storedList(object.anyOf, storedText), ...optional(object, 'role', storedText) };
    case 'year':
    case 'rating':
    case 'runtime':
      refuseOthers(object, ['field', 'from', 'to']);
      return { field, ...optional(object, 'from', storedNumber), ...optional(object, 'to', storedNumber) };
    case 'added':
      if ('withinDays' in object) {
        refuseOthers(object, ['field', 'withinDays']);
        return { field, withinDays: storedNumber(object.withinDays) };
      }
      refuseOthers(object, ['field', 'from', 'to']);
      return { field, ...optional(object, 'from', storedText), ...optional(object, 'to', storedText) };
    case 'is':
      refuseOthers(object, ['field', 'state']);
      return { field, state: storedWord(object.state, ITEM_STATES) };
    default:
      refuseOthers(object, ['field', 'anyOf']);
      return { field, anyOf: storedList(object.anyOf, storedText) };
  }
}
