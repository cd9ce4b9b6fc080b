import type { ProviderTotals } from '../rpc/cache-api.ts';
import type { CacheTotals, CacheUses, ProviderCacheStatistics } from '../shared/cache/cache-statistics.ts';

/** What all providers have together. */
export function sumTotals(totals: readonly ProviderTotals[]): CacheTotals {
  return { entries: sum(totals, 'entries'), expired: sum(totals, 'expired'), bytes: sum(totals, 'bytes') };
}

/** The figures of the statistics, in all and by provider; the provider with the most entries is first. */
export function describeTotals(
  totals: readonly ProviderTotals[],
): CacheTotals &
  CacheUses & { readonly active: number; readonly byProvider: readonly ProviderCacheStatistics[] } {
  const { entries, expired, bytes } = sumTotals(totals);
  const byProvider = totals
    .filter((own) => own.entries + own.hits + own.misses > 0)
    .map((own) => ({ ...own, active: own.entries - own.expired }))
    .sort((a, b) => b.entries - a.entries || (a.provider < b.provider ? -1 : 1));
  return {
    entries,
    expired,
    active: entries - expired,
    bytes,
    hits: sum(totals, 'hits'),
    misses: sum(totals, 'misses'),
    stale: sum(totals, 'stale'),
    byProvider,
  };
}

function sum(totals: readonly ProviderTotals[], figure: keyof CacheTotals | keyof CacheUses): number {
  return totals.reduce((total, own) => total + own[figure], 0);
}
