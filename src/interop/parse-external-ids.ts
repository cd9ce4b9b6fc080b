import { cleanLine } from './clean-text.ts';
import { isNothing } from './parse-list.ts';

const LONGEST_SOURCE = 40;
const LONGEST_ID = 300;
const MOST_IDS = 40;

/** Adds one id to the others, if it is one: text or a whole number. */
export function addExternalId(ids: Record<string, string>, source: string, value: unknown): void {
  if (isNothing(value)) return;
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) return;
  const name = sourceName(source);
  const id = cleanLine(String(value));
  if (name === '' || id === '' || name.length > LONGEST_SOURCE || id.length > LONGEST_ID) return;
  if (Object.keys(ids).length >= MOST_IDS || Object.hasOwn(ids, name)) return;
  // A plain assignment to "__proto__" would be lost.
  Object.defineProperty(ids, name, { value: id, enumerable: true, writable: true, configurable: true });
}

/** "imdb_id" and "IMDb" → "imdb". */
function sourceName(source: string): string {
  return cleanLine(source)
    .toLowerCase()
    .replace(/[_\s-]?id$/, '');
}
