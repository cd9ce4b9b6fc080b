import type { CacheEntryFacts } from '../../shared/cache/cache-entry.ts';

/** Key of the record of counts. */
export const COUNTERS = 'c';

/** Later than any time an answer can have: 15 digits, as every time in a key. */
export const LATEST = 999_999_999_999_999;

/** All pages of the index. */
export function allPages(): IDBKeyRange {
  return IDBKeyRange.bound('p:', 'p:~');
}

/** Which of the 1,024 pages of the index an entry is on: as its key begins. */
export function pageKey(key: string): string {
  return `p:${(Number.parseInt(key.slice(0, 3), 16) >> 2).toString(16).padStart(3, '0')}`;
}

/** Key of a body: by provider and by when it expires, so that what has expired is one range. */
export function bodyKey({ provider, expiresAt, key }: CacheEntryFacts): string {
  return `e:${provider}:${timeDigits(expiresAt)}:${key}`;
}

/** The entry that a body belongs to. */
export function entryKeyOf(bodyKeyText: string): string {
  return bodyKeyText.slice(bodyKeyText.lastIndexOf(':') + 1);
}

/** A provider's bodies that expire in a span of time, both ends included. */
export function bodiesExpiring(provider: string, from: number, until: number): IDBKeyRange | null {
  if (until < from) return null;
  return IDBKeyRange.bound(`e:${provider}:${timeDigits(from)}:`, `e:${provider}:${timeDigits(until)}:~`);
}

function timeDigits(time: number): string {
  return String(Math.min(Math.max(0, Math.trunc(time)), LATEST)).padStart(15, '0');
}
