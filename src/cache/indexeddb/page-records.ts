import { promisifyRequest } from 'idb-keyval';
import { IndexPage } from './index-page.ts';
import { allPages, pageKey } from './record-keys.ts';
import type { NamedPage } from './removal-plan.ts';

/** Pages of the index as read in a transaction, by the keys of their records. */
export type Pages = Map<string, IndexPage>;

/** The pages that some entries are on. */
export async function readPages(store: IDBObjectStore, keys: readonly string[]): Promise<Pages> {
  const names = [...new Set(keys.map(pageKey))];
  const records = await Promise.all(names.map((name) => promisifyRequest<unknown>(store.get(name))));
  return new Map(names.map((name, at) => [name, IndexPage.from(records[at])]));
}

/** All pages, with the keys of their records. */
export async function readAllPages(store: IDBObjectStore): Promise<readonly NamedPage[]> {
  const [keys, records] = await Promise.all([
    promisifyRequest(store.getAllKeys(allPages())),
    promisifyRequest<unknown[]>(store.getAll(allPages())),
  ]);
  return records.map((record, at) => ({ key: String(keys[at]), page: IndexPage.from(record) }));
}

/** The page of an entry, among those that were read for it. */
export function pageOf(pages: Pages, key: string): IndexPage {
  return pages.get(pageKey(key)) ?? new IndexPage();
}

/** Writes pages under the keys of their records; those without rows go. */
export function writePages(store: IDBObjectStore, pages: Iterable<readonly [string, IndexPage]>): void {
  for (const [name, page] of pages) {
    if (page.length > 0) store.put(page.toRecord(), name);
    else store.delete(name);
  }
}
