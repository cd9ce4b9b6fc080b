import type { CacheHit } from '../../src/rpc/cache-api.ts';
import type { CacheQuery, CacheValue } from '../../src/shared/cache/cache-entry.ts';
import type { CacheRemoval, CacheStatistics } from '../../src/shared/cache/cache-statistics.ts';
import type { SearchAnswer } from '../../src/shared/metadata/provider-answer.ts';
import type { ProviderFacts } from '../../src/shared/metadata/provider-facts.ts';
import type { TitleQuery } from '../../src/shared/metadata/title-query.ts';

/** An answer to be kept. */
export interface CacheSeed {
  readonly query: CacheQuery;
  readonly value: CacheValue;
  readonly ttlMs?: number;
}

/** What of the console API the suite of the cache works with. */
export interface CacheConsole {
  readonly cache: {
    get(query: CacheQuery): Promise<CacheHit | null>;
    setMany(entries: readonly CacheSeed[]): Promise<void>;
    clearAll(): Promise<CacheRemoval>;
    clearExpired(): Promise<CacheRemoval>;
    stats(): Promise<CacheStatistics>;
  };
  readonly metadata: {
    facts(): Promise<readonly ProviderFacts[]>;
    search(query: TitleQuery): Promise<SearchAnswer>;
  };
}

declare global {}
