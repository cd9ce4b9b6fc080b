import type { CacheEncoding, StoredEntry } from '../../shared/cache/cache-entry.ts';
import { PROVIDER_IDS, QUERY_TYPES } from '../../shared/metadata/provider-id.ts';

/** Bytes made text at once: arguments of a call are limited. */
const CHUNK = 0x8000;

/** An entry as text: its facts as JSON, a line end, its body in base64url (no character of which needs an escape). */
export function writeRedisEntry(entry: StoredEntry): string {
  const { provider, type, createdAt, expiresAt, keepUntil, bytes, params, encoding } = entry;
  const facts = { provider, type, createdAt, expiresAt, keepUntil, bytes, params, encoding };
  return `${JSON.stringify(facts)}\n${toBase64(entry.body)}`;
}

/** Null when it was not written by us: everybody on the network may write there. */
export function readRedisEntry(key: string, text: string, hits: number, used: number): StoredEntry | null {
  const end = text.indexOf('\n');
  const facts = objectOf(text.slice(0, end));
  const body = fromBase64(text.slice(end + 1));
  if (end < 0 || facts === null || body === null) return null;
  const provider = PROVIDER_IDS.find((id) => id === facts.provider);
  const type = QUERY_TYPES.find((name) => name === facts.type);
  const encoding = (['identity', 'gzip'] as const satisfies CacheEncoding[]).find(
    (name) => name === facts.encoding,
  );
  const { createdAt, expiresAt, keepUntil, params } = facts;
  if (provider === undefined || type === undefined || encoding === undefined) return null;
  if (!isTime(createdAt) || !isTime(expiresAt) || !isTime(keepUntil) || typeof params !== 'string')
    return null;
  if (facts.bytes !== body.byteLength) return null;
  return {
    key,
    provider,
    type,
    createdAt,
    expiresAt,
    keepUntil,
    lastAccessedAt: isTime(used) ? used : createdAt,
    hitCount: isTime(hits) ? hits : 0,
    bytes: body.byteLength,
    params,
    encoding,
    body,
  };
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
