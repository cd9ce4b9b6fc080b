import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import providerCacheByProviderSql from '../sql/provider-cache/by-provider.sql?raw';
import providerCacheByQueryTypeSql from '../sql/provider-cache/by-query-type.sql?raw';
import providerCacheDeleteSql from '../sql/provider-cache/delete.sql?raw';
import providerCacheExpiredSql from '../sql/provider-cache/expired.sql?raw';
import providerCacheGetSql from '../sql/provider-cache/get.sql?raw';
import providerCacheLeastRecentlyAccessedSql from '../sql/provider-cache/least-recently-accessed.sql?raw';
import providerCacheOldestSql from '../sql/provider-cache/oldest.sql?raw';
import providerCachePutSql from '../sql/provider-cache/put.sql?raw';
import providerCacheTouchSql from '../sql/provider-cache/touch.sql?raw';

/** How a stored response is written. */
export type CacheEncoding = 'identity' | 'gzip';

/** A provider's answer as it was kept. Times are ms since the epoch. */
export interface CachedResponse {
  readonly response: Uint8Array;
  readonly encoding: CacheEncoding;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly hitCount: number;
}

/** An entry without its response: what tidying up looks at. */
export interface CacheEntry {
  readonly key: string;
  readonly provider: string;
  readonly queryType: string;
  /** Bytes of the response as stored. */
  readonly bytes: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastAccessedAt: number;
  readonly hitCount: number;
}

/** What is stored under a key. */
export interface NewCacheEntry {
  readonly key: string;
  readonly provider: string;
  readonly queryType: string;
  /** JSON. */
  readonly queryParams: string;
  readonly response: Uint8Array;
  readonly encoding: CacheEncoding;
  readonly expiresAt: number;
}

const PROVIDER_CACHE_GET = defineQuery<{ key: string }, CachedResponse>(
  'provider-cache/get',
  providerCacheGetSql,
);
const PROVIDER_CACHE_PUT = defineQuery<
  {
    key: string;
    provider: string;
    queryType: string;
    queryParams: string;
    response: Uint8Array;
    encoding: CacheEncoding;
    expiresAt: number;
    now: number;
  },
  never
>('provider-cache/put', providerCachePutSql);
const PROVIDER_CACHE_TOUCH = defineQuery<{ key: string; now: number }, never>(
  'provider-cache/touch',
  providerCacheTouchSql,
);
const PROVIDER_CACHE_DELETE = defineQuery<{ key: string }, never>(
  'provider-cache/delete',
  providerCacheDeleteSql,
);
const PROVIDER_CACHE_BY_PROVIDER = defineQuery<{ provider: string }, CacheEntry>(
  'provider-cache/by-provider',
  providerCacheByProviderSql,
);
const PROVIDER_CACHE_BY_QUERY_TYPE = defineQuery<{ queryType: string }, CacheEntry>(
  'provider-cache/by-query-type',
  providerCacheByQueryTypeSql,
);
const PROVIDER_CACHE_OLDEST = defineQuery<{ limit: number }, CacheEntry>(
  'provider-cache/oldest',
  providerCacheOldestSql,
);
const PROVIDER_CACHE_EXPIRED = defineQuery<{ now: number; limit: number }, CacheEntry>(
  'provider-cache/expired',
  providerCacheExpiredSql,
);
const PROVIDER_CACHE_LEAST_RECENTLY_ACCESSED = defineQuery<{ limit: number }, CacheEntry>(
  'provider-cache/least-recently-accessed',
  providerCacheLeastRecentlyAccessedSql,
);

/** Answers of providers, kept until they expire or room is needed. */
export function providerCacheRepository(statements: Statements) {
  return {
    get: (key: string): CachedResponse | undefined => statements.get(PROVIDER_CACHE_GET, { key }),
    /** Stores an answer in place of an older one. */
    put: (entry: NewCacheEntry, now: number): void => {
      const { key, provider, queryType, queryParams, response, encoding, expiresAt } = entry;
      statements.run(PROVIDER_CACHE_PUT, {
        key,
        provider,
        queryType,
        queryParams,
        response,
        encoding,
        expiresAt,
        now,
      });
    },
    /** Notes that an entry was used. */
    touch: (key: string, now: number): void => void statements.run(PROVIDER_CACHE_TOUCH, { key, now }),
    delete: (key: string): void => void statements.run(PROVIDER_CACHE_DELETE, { key }),
    byProvider: (provider: string): readonly CacheEntry[] =>
      statements.all(PROVIDER_CACHE_BY_PROVIDER, { provider }),
    byQueryType: (queryType: string): readonly CacheEntry[] =>
      statements.all(PROVIDER_CACHE_BY_QUERY_TYPE, { queryType }),
    oldest: (limit: number): readonly CacheEntry[] => statements.all(PROVIDER_CACHE_OLDEST, { limit }),
    /** Those whose time is up, the longest ago first. */
    expired: (now: number, limit: number): readonly CacheEntry[] =>
      statements.all(PROVIDER_CACHE_EXPIRED, { now, limit }),
    leastRecentlyAccessed: (limit: number): readonly CacheEntry[] =>
      statements.all(PROVIDER_CACHE_LEAST_RECENTLY_ACCESSED, { limit }),
  };
}
