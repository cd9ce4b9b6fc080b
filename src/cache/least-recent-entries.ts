import type { CacheEntryFacts } from '../shared/cache/cache-entry.ts';

/** The least recently accessed of all entries, as many as have to go so that at most `bytes` are left. */
export function leastRecentEntries<Facts extends CacheEntryFacts>(
  all: readonly Facts[],
  bytes: number,
): readonly Facts[] {
  const oldestFirst = all.toSorted((a, b) => a.lastAccessedAt - b.lastAccessedAt);
  let left = all.reduce((sum, facts) => sum + facts.bytes, 0);
  let end = 0;
  while (left > bytes && end < oldestFirst.length) left -= oldestFirst[end++]?.bytes ?? 0;
  return oldestFirst.slice(0, end);
}
