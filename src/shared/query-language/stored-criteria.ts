import { ITEM_SORTS, type ItemCriteria } from '../item-criteria.ts';
import { MEDIA_TYPES } from '../media-type.ts';
import { canonicalCriteria } from './canonical-criteria.ts';
import { readStoredFilter } from './stored-filter.ts';
import {
  optional,
  refuseOthers,
  StoredFault,
  storedObject,
  storedText,
  storedWhole,
  storedWord,
} from './stored-reader.ts';

/** Of the form written here; a greater one is a newer app's. */
const VERSION = 1;
const KEYS = ['version', 'libraryId', 'text', 'mediaType', 'filter', 'sort', 'descending', 'seed'];

export type StoredCriteria =
  | { readonly ok: true; readonly criteria: ItemCriteria }
  | { readonly ok: false; readonly code: 'newer' | 'damaged'; readonly message: string };

const MESSAGES = {
  newer: 'This search is from a newer version of Reelshelf.',
  damaged: 'This search is damaged and cannot be read.',
};

/** Criteria as a text for storage or a file, canonical. */
export function storeCriteria(criteria: ItemCriteria): string {
  return JSON.stringify({ version: VERSION, ...canonicalCriteria(criteria) });
}

/**
 * Reads what {@link storeCriteria} wrote, whatever became of it since: any text gives canonical criteria, or
 * why it does not. `newer`: of a later version, or with fields, conditions or words that are not known here.
 */
export function parseStoredCriteria(json: string): StoredCriteria {
  try {
    return { ok: true, criteria: readCriteria(storedObject(parseJson(json))) };
  } catch (error) {
    if (!(error instanceof StoredFault)) throw error;
    const { code } = error;
    return { ok: false, code, message: MESSAGES[code] };
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new StoredFault('damaged');
  }
}

function readCriteria(object: Readonly<Record<string, unknown>>): ItemCriteria {
  if (storedWhole(object.version, 1, Number.MAX_SAFE_INTEGER) > VERSION) throw new StoredFault('newer');
  refuseOthers(object, KEYS);
  const { descending } = object;
  if (typeof descending !== 'boolean') throw new StoredFault('damaged');
  return canonicalCriteria({
    ...optional(object, 'libraryId', (id) => storedWhole(id, 1, Number.MAX_SAFE_INTEGER)),
    ...optional(object, 'text', storedText),
    ...optional(object, 'mediaType', (type) => storedWord(type, MEDIA_TYPES)),
    ...optional(object, 'filter', (filter) => readStoredFilter(filter)),
    ...optional(object, 'seed', (seed) => storedWhole(seed, 0, 0xffff_ffff)),
    sort: storedWord(object.sort, ITEM_SORTS),
    descending,
  });
}
