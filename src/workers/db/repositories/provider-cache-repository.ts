import type { ProviderTotals, ProviderUses } from '../../../rpc/cache-api.ts';
import type { CacheEntryFacts, CacheTouch, StoredEntry } from '../../../shared/cache/cache-entry.ts';
import type { CacheRemoval } from '../../../shared/cache/cache-statistics.ts';
import type { ProviderId, QueryType } from '../../../shared/metadata/provider-id.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import addUsesSql from '../sql/provider-cache/add-uses.sql?raw';
import byQueryTypeSql from '../sql/provider-cache/by-query-type.sql?raw';
import deleteManySql from '../sql/provider-cache/delete-many.sql?raw';
import deleteRowsSql from '../sql/provider-cache/delete-rows.sql?raw';
import deleteSomeExpiredSql from '../sql/provider-cache/delete-some-expired.sql?raw';
import deleteSomeOfProviderSql from '../sql/provider-cache/delete-some-of-provider.sql?raw';
import deleteSomePastKeepingSql from '../sql/provider-cache/delete-some-past-keeping.sql?raw';
import forgetUsesSql from '../sql/provider-cache/forget-uses.sql?raw';
import getManySql from '../sql/provider-cache/get-many.sql?raw';
import leastRecentlyAccessedSql from '../sql/provider-cache/least-recently-accessed.sql?raw';
import oldestSql from '../sql/provider-cache/oldest.sql?raw';
import providersSql from '../sql/provider-cache/providers.sql?raw';
import putSql from '../sql/provider-cache/put.sql?raw';
import totalsSql from '../sql/provider-cache/totals.sql?raw';
import touchSql from '../sql/provider-cache/touch.sql?raw';
import wholeTotalSql from '../sql/provider-cache/whole-total.sql?raw';

type None = Record<never, never>;

const GET_MANY = defineQuery<{ keys: string }, StoredEntry>('provider-cache/get-many', getManySql);
const BY_QUERY_TYPE = defineQuery<{ type: QueryType; limit: number }, CacheEntryFacts>(
  'provider-cache/by-query-type',
  byQueryTypeSql,
);
const OLDEST = defineQuery<{ limit: number }, CacheEntryFacts>('provider-cache/oldest', oldestSql);
const TOTALS = defineQuery<{ now: number }, ProviderTotals>('provider-cache/totals', totalsSql);
const WHOLE_TOTAL = defineQuery<None, CacheRemoval>('provider-cache/whole-total', wholeTotalSql);
const PROVIDERS = defineQuery<None, { provider: ProviderId }>('provider-cache/providers', providersSql);
const LEAST_RECENTLY_ACCESSED = defineQuery<{ limit: number }, { id: number; bytes: number }>(
  'provider-cache/least-recently-accessed',
  leastRecentlyAccessedSql,
);
const PUT = defineQuery<
  {
    key: string;
    provider: string;
    type: string;
    params: string;
    body: Uint8Array;
    encoding: string;
    createdAt: number;
    expiresAt: number;
    keepUntil: number;
    lastAccessedAt: number;
    hitCount: number;
    bytes: number;
  },
  never
>('provider-cache/put', putSql);
const TOUCH = defineQuery<{ key: string; hits: number; at: number }, never>('provider-cache/touch', touchSql);
const ADD_USES = defineQuery<{ provider: string; hits: number; misses: number; stale: number }, never>(
  'provider-cache/add-uses',
  addUsesSql,
);
const FORGET_USES = defineQuery<{ provider: string }, never>('provider-cache/forget-uses', forgetUsesSql);
const DELETE_MANY = defineQuery<{ keys: string }, never>('provider-cache/delete-many', deleteManySql);
const DELETE_ROWS = defineQuery<{ ids: string }, never>('provider-cache/delete-rows', deleteRowsSql);
const DELETE_SOME_OF_PROVIDER = defineQuery<{ provider: string; limit: number }, never>(
  'provider-cache/delete-some-of-provider',
  deleteSomeOfProviderSql,
);
const DELETE_SOME_PAST = {
  expiresAt: defineQuery<{ now: number; limit: number }, never>(
    'provider-cache/delete-some-expired',
    deleteSomeExpiredSql,
  ),
  keepUntil: defineQuery<{ now: number; limit: number }, never>(
    'provider-cache/delete-some-past-keeping',
    deleteSomePastKeepingSql,
  ),
};

/** Answers of providers, kept until their time is up or room is needed. Times are ms since the epoch. */
export function providerCacheRepository(statements: Statements) {
  const whole = (): CacheRemoval => statements.get(WHOLE_TOTAL, {}) ?? { entries: 0, bytes: 0 };
  /** What a deletion took away, from the counters. */
  const removedBy = (remove: () => void): CacheRemoval => {
    const before = whole();
    remove();
    const after = whole();
    return { entries: before.entries - after.entries, bytes: before.bytes - after.bytes };
  };
  return {
    /** Those that are there, in no order. */
    getMany: (keys: readonly string[]): readonly StoredEntry[] =>
      statements.all(GET_MANY, { keys: JSON.stringify(keys) }),
    byQueryType: (type: QueryType, limit: number): readonly CacheEntryFacts[] =>
      statements.all(BY_QUERY_TYPE, { type, limit }),
    /** By when they were made. */
    oldest: (limit: number): readonly CacheEntryFacts[] => statements.all(OLDEST, { limit }),
    /** From counters; what has expired by counting an index. */
    totals: (now: number): readonly ProviderTotals[] => statements.all(TOTALS, { now }),
    /** All that have been asked. */
    providers: (): readonly ProviderId[] => statements.all(PROVIDERS, {}).map(({ provider }) => provider),
    /** Stores an answer in place of an older one. */
    put: (entry: StoredEntry): void => {
      const { key, provider, type, params, body, encoding, bytes } = entry;
      const { createdAt, expiresAt, keepUntil, lastAccessedAt, hitCount } = entry;
      const facts = { createdAt, expiresAt, keepUntil, lastAccessedAt, hitCount, bytes };
      statements.run(PUT, { key, provider, type, params, body, encoding, ...facts });
    },
    /** Notes that an entry was used, if it is there. */
    touch: ({ key, hits, at }: CacheTouch): void => void statements.run(TOUCH, { key, hits, at }),
    addUses: ({ provider, hits, misses, stale }: ProviderUses): void =>
      void statements.run(ADD_USES, { provider, hits, misses, stale }),
    forgetUses: (provider: ProviderId): void => void statements.run(FORGET_USES, { provider }),
    /** Number of those that were there. */
    deleteMany: (keys: readonly string[]): number =>
      statements.run(DELETE_MANY, { keys: JSON.stringify(keys) }),
    deleteSomeOfProvider: (provider: ProviderId, limit: number): CacheRemoval =>
      removedBy(() => statements.run(DELETE_SOME_OF_PROVIDER, { provider, limit })),
    /** Some whose time is at or before `now`. */
    deleteSomePast: (time: 'expiresAt' | 'keepUntil', now: number, limit: number): CacheRemoval =>
      removedBy(() => statements.run(DELETE_SOME_PAST[time], { now, limit })),
    /** Some of the least recently accessed, as many as it takes until at most `bytes` are left. */
    evictSome: (bytes: number, limit: number): CacheRemoval => {
      let excess = whole().bytes - bytes;
      if (excess <= 0) return { entries: 0, bytes: 0 };
      const ids: number[] = [];
      for (const row of statements.all(LEAST_RECENTLY_ACCESSED, { limit })) {
        if (excess <= 0) break;
        excess -= row.bytes;
        ids.push(row.id);
      }
      return removedBy(() => statements.run(DELETE_ROWS, { ids: JSON.stringify(ids) }));
    },
  };
}
