import type { CacheValue, StoredEntry } from '../shared/cache/cache-entry.ts';

/** From so many bytes on packing is worth its time. */
const PACK_FROM = 4096;
/** More than any answer has, unpacked: what is larger was not written by us. */
const MOST_BYTES = 64 * 1024 * 1024;

type Body = Pick<StoredEntry, 'encoding' | 'body'>;

/** Writes an answer as UTF-8 JSON, packed where that makes it smaller. */
export async function encodeBody(value: CacheValue): Promise<Body> {
  const plain = new TextEncoder().encode(JSON.stringify(value) ?? 'null');
  if (plain.byteLength >= PACK_FROM) {
    const packed = await through(new CompressionStream('gzip'), plain);
    if (packed !== undefined && packed.byteLength < plain.byteLength)
      return { encoding: 'gzip', body: packed };
  }
  return { encoding: 'identity', body: plain };
}

/** The answer; undefined when its bytes are damaged. */
export async function decodeBody({ encoding, body }: Body): Promise<CacheValue> {
  try {
    const plain = encoding === 'gzip' ? await through(new DecompressionStream('gzip'), body) : body;
    if (plain === undefined) return undefined;
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as CacheValue;
  } catch {
    return undefined;
  }
}

/** Undefined when more comes out than there may be. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Written by hand: a blob's stream goes through another process.
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  // The reader meets the same error.
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  await written;
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
