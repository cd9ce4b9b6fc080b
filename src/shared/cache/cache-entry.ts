import type { ProviderId, QueryType } from '../metadata/provider-id.ts';

/** A question to a provider, as it is answered from what was kept. */
export interface CacheQuery {
  readonly provider: ProviderId;
  readonly type: QueryType;
  /** Everything the answer depends on; never a key. The order of its properties does not matter. */
  readonly params: CacheParams;
}

/** What JSON can hold; undefined is left out. */
export type CacheValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly CacheValue[]
  | { readonly [name: string]: CacheValue };
export type CacheParams = { readonly [name: string]: CacheValue };

/** How the bytes of an answer are written. */
export type CacheEncoding = 'identity' | 'gzip';

/** An answer without its bytes. Times are ms since the epoch. */
export interface CacheEntryFacts {
  /** SHA-256 of the query, 64 hex digits; see `cache-key.ts`. */
  readonly key: string;
  readonly provider: ProviderId;
  readonly type: QueryType;
  readonly createdAt: number;
  /** From then on it is stale. */
  readonly expiresAt: number;
  /** From then on it must not be used any more; at least `expiresAt`. */
  readonly keepUntil: number;
  readonly lastAccessedAt: number;
  readonly hitCount: number;
  /** Of the body as stored. */
  readonly bytes: number;
}

/** An answer as it is stored. */
export interface StoredEntry extends CacheEntryFacts {
  /** Canonical JSON of the query's parameters. */
  readonly params: string;
  readonly encoding: CacheEncoding;
  /** UTF-8 JSON of the answer, packed or not. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** That an entry was used. */
export interface CacheTouch {
  readonly key: string;
  readonly hits: number;
  /** ms since the epoch. */
  readonly at: number;
}
