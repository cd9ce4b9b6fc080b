import type { CacheBackend } from '../../../src/cache/cache-backend.ts';
import { cacheKey } from '../../../src/cache/cache-key.ts';
import type { StoredEntry } from '../../../src/shared/cache/cache-entry.ts';
import type { ProviderId } from '../../../src/shared/metadata/provider-id.ts';

/** A minute: times are some of them after 2027 began. */
export const MINUTE = 60_000;
export const START = 1_798_761_600_000;

/** The nth entry; times are given in minutes after the start. */
export async function entry(
  n: number,
  {
    provider = 'tmdb',
    size = 10,
    ...minutes
  }: {
    provider?: ProviderId;
    size?: number;
    created?: number;
    expires?: number;
    keep?: number;
    accessed?: number;
  } = {},
): Promise<StoredEntry> {
  const { created = 0, expires = 60, keep = 1000, accessed = created } = minutes;
  return {
    key: await cacheKey({ provider, type: 'search', params: { n } }),
    provider,
    type: 'search',
    params: `{"n":${n}}`,
    createdAt: START + created * MINUTE,
    expiresAt: START + expires * MINUTE,
    keepUntil: START + keep * MINUTE,
    lastAccessedAt: START + accessed * MINUTE,
    hitCount: 0,
    bytes: size,
    encoding: n % 2 === 0 ? 'gzip' : 'identity',
    body: new Uint8Array(size).fill(n % 251),
  };
}

export const at = (minutes: number) => START + minutes * MINUTE;
export const keysOf = (entries: readonly StoredEntry[]) => entries.map(({ key }) => key);

/** As something that can be compared. */
export function plain(stored: StoredEntry | null) {
  return stored && { ...stored, body: [...stored.body].join() };
}

/** Which are there. */
export async function present(backend: CacheBackend, entries: readonly StoredEntry[]): Promise<string> {
  const found = await backend.getMany(keysOf(entries));
  return found.map((stored) => (stored ? 'x' : '-')).join('');
}

export async function totals(backend: CacheBackend, minutes: number) {
  const known = await backend.totals(at(minutes));
  return known
    .filter((own) => own.entries + own.hits + own.misses + own.stale > 0)
    .map(
      ({ provider, entries, expired, bytes, hits, misses, stale }) =>
        `${provider}: ${entries} entries, ${expired} expired, ${bytes} bytes; ${hits} ${misses} ${stale}`,
    )
    .sort();
}

/** All of a backend as text. */
export async function stateOf(
  backend: CacheBackend,
  keys: readonly string[],
  minutes: number,
): Promise<string> {
  const stored = await backend.getMany(keys);
  return JSON.stringify([stored.map(plain), await totals(backend, minutes)], sortedNames);
}

/** For `JSON.stringify`: names in order, so that the order of an object's properties says nothing. */
export function sortedNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whole numbers below a limit, the same at every run. */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
