import type { ProviderUses } from '../rpc/cache-api.ts';
import type { ProviderId } from '../shared/metadata/provider-id.ts';

/** Adds to what was asked of a provider. */
export function addUses(
  uses: Map<ProviderId, ProviderUses>,
  { provider, hits, misses, stale }: ProviderUses,
): void {
  const before = uses.get(provider);
  uses.set(provider, {
    provider,
    hits: (before?.hits ?? 0) + hits,
    misses: (before?.misses ?? 0) + misses,
    stale: (before?.stale ?? 0) + stale,
  });
}
