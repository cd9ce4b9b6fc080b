import type { StoredEntry } from '../../src/shared/cache/cache-entry.ts';

/** An entry as it is stored, made of its number; 40 bytes unless something else is said. */
export function storedEntry(number: number, more: Partial<StoredEntry> = {}): StoredEntry {
  const body = more.body ?? new Uint8Array(40).fill(number % 256);
  const at = 1_700_000_000_000 + number;
  return {
    key: number.toString(16).padStart(4, '0').padEnd(64, 'a'),
    provider: 'tmdb',
    type: 'search',
    createdAt: at,
    expiresAt: at + 3_600_000,
    keepUntil: at + 86_400_000,
    lastAccessedAt: at,
    hitCount: 0,
    params: `{"title":"Nº ${number} / a.b?c+d%20"}`,
    encoding: 'identity',
    ...more,
    body,
    bytes: body.byteLength,
  };
}
