import { promisifyRequest } from 'idb-keyval';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { CacheCounters } from './cache-counters.ts';
import { pageOf, readPages } from './page-records.ts';
import { bodiesExpiring, bodyKey, entryKeyOf } from './record-keys.ts';

/** Bodies looked at in one transaction, which others wait for. */
const AT_ONCE = 250;

/** Where a sweep has got to that has to let some be: the last key it has seen, by provider. */
export type SweepPlace = Map<ProviderId, { readonly round: number; readonly after: string }>;

/** Deletes some of the bodies that are left over. Whether there may be more. */
export async function sweepBodies(
  store: IDBObjectStore,
  counters: CacheCounters,
  place: SweepPlace,
): Promise<boolean> {
  const [provider, leftover] =
    counters
      .entries()
      .map(([id, counts]) => [id, counts.leftover] as const)
      .find(([, left]) => left !== null) ?? [];
  if (provider === undefined || !leftover) return false;
  const all = bodiesExpiring(provider, 0, leftover.until);
  const seen = place.get(provider);
  const range =
    all && seen?.round === leftover.round && seen.after < all.upper
      ? IDBKeyRange.bound(seen.after, all.upper, true)
      : all;
  const keys = (await promisifyRequest(store.getAllKeys(range, AT_ONCE))).map(String);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) {
    counters.clearLeftover(provider);
    place.delete(provider);
    return true;
  }
  if (!leftover.isMixed) {
    store.delete(IDBKeyRange.bound(first, last));
    return true;
  }
  const pages = await readPages(store, keys.map(entryKeyOf));
  for (const key of keys) {
    const page = pageOf(pages, entryKeyOf(key));
    const row = page.find(entryKeyOf(key));
    if (row < 0 || bodyKey(page.factsAt(row)) !== key) store.delete(key);
  }
  place.set(provider, { round: leftover.round, after: last });
  return true;
}
