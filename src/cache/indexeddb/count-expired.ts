import { promisifyRequest } from 'idb-keyval';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { ProviderCounts } from './cache-counters.ts';
import { readAllPages } from './page-records.ts';
import { bodiesExpiring } from './record-keys.ts';

/** How many of a provider's entries have expired: from the histogram, but for those of the present minute. */
export async function countExpired(
  store: IDBObjectStore,
  provider: ProviderId,
  { expiry, leftover }: ProviderCounts,
  now: number,
): Promise<number> {
  const { known, countFrom } = expiry.expiredAt(now);
  if (leftover === null || leftover.until < countFrom) {
    return known + (await countBodies(store, provider, countFrom, now));
  }
  if (leftover.isMixed) return known + (await countRows(store, provider, countFrom, now));
  // Up to then there are bodies that are left over, and no others.
  return known + (await countBodies(store, provider, leftover.until + 1, now));
}

async function countBodies(store: IDBObjectStore, provider: ProviderId, from: number, until: number) {
  const range = bodiesExpiring(provider, from, until);
  return range === null ? 0 : await promisifyRequest(store.count(range));
}

/** Takes longer, but is seldom needed: after a clock was put back, or just after everything was cleared. */
async function countRows(store: IDBObjectStore, provider: ProviderId, from: number, until: number) {
  let count = 0;
  for (const { page } of await readAllPages(store)) {
    for (let row = 0; row < page.length; row += 1) {
      const expiresAt = page.timeAt(row, 'expiresAt');
      if (expiresAt >= from && expiresAt <= until && page.providerAt(row) === provider) count += 1;
    }
  }
  return count;
}
