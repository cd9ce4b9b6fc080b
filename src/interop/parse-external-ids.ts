import { cleanLine } from './clean-text.ts';
import { isNothing } from './parse-list.ts';

const LONGEST_SOURCE = 40;
const LONGEST_ID = 300;
const MOST_IDS = 40;

/**
 * Adds one id to the others, if it is one: text or a whole number. Tells what was left out of those that are,
 * or null.
 */
export function addExternalId(ids: Record<string, string>, source: string, value: unknown): string | null {
  if (isNothing(value)) return null;
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) return null;
  const name = sourceName(source);
  const id = cleanLine(String(value));
  if (name === '' || id === '' || Object.hasOwn(ids, name)) return null;
  if (name.length > LONGEST_SOURCE)
    return `ids of sources whose name is longer than ${LONGEST_SOURCE} characters`;
  if (id.length > LONGEST_ID) return `ids longer than ${LONGEST_ID} characters`;
  if (Object.keys(ids).length >= MOST_IDS) return `ids beyond the first ${MOST_IDS}`;
  // A plain assignment to "__proto__" would be lost.
  Object.defineProperty(ids, name, { value: id, enumerable: true, writable: true, configurable: true });
  return null;
}

/** "imdb_id" and "IMDb" → "imdb". */
function sourceName(source: string): string {
  return cleanLine(source)
    .toLowerCase()
    .replace(/[_\s-]?id$/, '');
}
