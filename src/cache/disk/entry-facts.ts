import type { CacheEntryFacts } from '../../shared/cache/cache-entry.ts';
import { PROVIDER_IDS, QUERY_TYPES } from '../../shared/metadata/provider-id.ts';

/** Whether these are facts of an entry. */
export function isFacts(facts: CacheEntryFacts): boolean {
  const { createdAt, expiresAt, keepUntil, lastAccessedAt, hitCount, bytes } = facts;
  return (
    typeof facts.key === 'string' &&
    PROVIDER_IDS.includes(facts.provider) &&
    QUERY_TYPES.includes(facts.type) &&
    [createdAt, expiresAt, keepUntil, lastAccessedAt, hitCount, bytes].every(Number.isSafeInteger)
  );
}

type Row = readonly [string, number, number, number, number, number, number, number, number];

/** Facts of entries by key, as the bytes of an index. */
export function writeFacts(entries: ReadonlyMap<string, CacheEntryFacts>): Uint8Array<ArrayBuffer> {
  const rows = [...entries.values()].map(
    (facts): Row => [
      facts.key,
      PROVIDER_IDS.indexOf(facts.provider),
      QUERY_TYPES.indexOf(facts.type),
      facts.createdAt,
      facts.expiresAt,
      facts.keepUntil,
      facts.lastAccessedAt,
      facts.hitCount,
      facts.bytes,
    ],
  );
  // Names, not places alone: the lists may change between versions.
  return new TextEncoder().encode(JSON.stringify({ providers: PROVIDER_IDS, types: QUERY_TYPES, rows }));
}

/** Null when it is no such index. */
export function readFacts(bytes: Uint8Array<ArrayBuffer>): Map<string, CacheEntryFacts> | null {
  try {
    const index: {
      providers: CacheEntryFacts['provider'][];
      types: CacheEntryFacts['type'][];
      rows: Row[];
    } = JSON.parse(new TextDecoder().decode(bytes));
    const entries = new Map<string, CacheEntryFacts>();
    for (const [key, providerAt, typeAt, ...numbers] of index.rows) {
      const [createdAt, expiresAt, keepUntil, lastAccessedAt, hitCount, size] = numbers;
      const [provider, type] = [index.providers[providerAt], index.types[typeAt]];
      if (provider === undefined || type === undefined) return null;
      const times = { createdAt, expiresAt, keepUntil, lastAccessedAt, hitCount, bytes: size };
      const facts = { key, provider, type, ...times };
      if (!isFacts(facts)) return null;
      entries.set(key, facts);
    }
    return entries;
  } catch {
    return null;
  }
}
