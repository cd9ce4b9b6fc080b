const decoder = new TextDecoder();

/** What the database packed as UTF-8 JSON. The caller vouches for its type: it is the contract's. */
export function unpackJson<T>(bytes: Uint8Array): T {
  return JSON.parse(decoder.decode(bytes)) as T;
}
