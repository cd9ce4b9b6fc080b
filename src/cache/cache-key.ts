import type { CacheQuery, CacheValue } from '../shared/cache/cache-entry.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';

/** Changes when answers are written in another form: those kept under the old one are not found any more. */
const FORM = 2;

/**
 * JSON that is the same for the same value: names sorted by their UTF-16 code units, what is undefined left out
 * (in lists it is null), no white space.
 */
export function canonicalJson(value: CacheValue): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

/** What the answer to a question is kept under: SHA-256 of its canonical JSON, 64 hex digits. */
export function cacheKey({ provider, type, params }: CacheQuery): Promise<string> {
  return sha256Hex(canonicalJson([FORM, provider, type, params]));
}

function sorted(value: CacheValue): CacheValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  // Not by assignment, which takes `__proto__` for something else. Numbers as names come first in any object.
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}

function isList(value: CacheValue): value is readonly CacheValue[] {
  return Array.isArray(value);
}
