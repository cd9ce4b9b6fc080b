import { ITEM_SORTS, type ItemCriteria } from './item-criteria.ts';

/** Criteria as they were stored, read by this version; `message` is a sentence for a person. */
export type StoredCriteria =
  | { readonly ok: true; readonly criteria: ItemCriteria }
  | { readonly ok: false; readonly code: 'newer' | 'damaged'; readonly message: string };

const VERSION = 1;

/** Criteria as JSON that later versions can read. */
export function printStoredCriteria(criteria: ItemCriteria): string {
  return JSON.stringify({ version: VERSION, ...criteria });
}

/** Reads what {@link printStoredCriteria} wrote, in this version or another. */
export function parseStoredCriteria(json: string): StoredCriteria {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return damaged('It is not JSON.');
  }
  if (typeof value !== 'object' || value === null || !('version' in value))
    return damaged('It has no version.');
  if (typeof value.version === 'number' && value.version > VERSION)
    return { ok: false, code: 'newer', message: 'It was saved by a newer version of Reelshelf.' };
  const { version: _, ...criteria } = value as ItemCriteria & { version: unknown };
  if (!ITEM_SORTS.includes(criteria.sort) || typeof criteria.descending !== 'boolean')
    return damaged('Its order is unknown.');
  return { ok: true, criteria };
}

function damaged(message: string): StoredCriteria {
  return { ok: false, code: 'damaged', message };
}
