import type { CacheEntryFacts, StoredEntry } from '../../shared/cache/cache-entry.ts';
import { isFacts } from './entry-facts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const LINE_END = 10;

/** An entry as the bytes of its file: facts as a line of JSON, then the body. */
export function writeEntryFile({ body, ...facts }: StoredEntry): Bytes {
  const head = new TextEncoder().encode(`${JSON.stringify(facts)}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** Null when it is not the file of that entry. */
export function readEntryFile(key: string, bytes: Bytes): StoredEntry | null {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return null;
  try {
    const facts: CacheEntryFacts & Partial<StoredEntry> = JSON.parse(
      new TextDecoder().decode(bytes.subarray(0, end)),
    );
    const { params, encoding } = facts;
    const body = bytes.slice(end + 1);
    if (!isFacts(facts) || facts.key !== key || facts.bytes !== body.length) return null;
    if (typeof params !== 'string' || (encoding !== 'identity' && encoding !== 'gzip')) return null;
    return { ...facts, params, encoding, body };
  } catch {
    return null;
  }
}
