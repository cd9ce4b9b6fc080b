import type { CacheRemoval } from '../../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { ExpiryHistogram } from './expiry-histogram.ts';
import type { IndexPage } from './index-page.ts';
import { bodyKey } from './record-keys.ts';

/** A page of the index by the key of its record. */
export interface NamedPage {
  readonly key: string;
  readonly page: IndexPage;
}

/** Entries of one provider that stay. */
export interface KeptEntries extends CacheRemoval {
  readonly expiry: ExpiryHistogram;
}

/** An entry, by where its facts are. */
interface Row {
  readonly page: IndexPage;
  readonly row: number;
  readonly expiresAt: number;
  readonly isGone: boolean;
}

/** What has to be written so that some entries are gone. */
export interface RemovalPlan {
  readonly removed: CacheRemoval;
  /** Pages as they are to be; those without rows are to go. */
  readonly pages: readonly NamedPage[];
  /** All entries, by provider. */
  readonly rows: ReadonlyMap<ProviderId, readonly Row[]>;
  readonly kept: ReadonlyMap<ProviderId, KeptEntries>;
}

/** Works out how to remove entries. */
export function planRemoval(
  pages: readonly NamedPage[],
  isGone: (page: IndexPage, row: number) => boolean,
): RemovalPlan {
  const rows = new Map<ProviderId, Row[]>();
  const kept = new Map<ProviderId, ReturnType<typeof noEntries>>();
  const removed = { entries: 0, bytes: 0 };
  const changed: NamedPage[] = [];
  for (const { key, page } of pages) {
    const gone = new Set<number>();
    for (let row = 0; row < page.length; row += 1) {
      const provider = page.providerAt(row);
      const expiresAt = page.timeAt(row, 'expiresAt');
      const isRowGone = isGone(page, row);
      if (isRowGone) gone.add(row);
      else entryOf(kept, provider, noEntries).expiry.add(expiresAt, 1);
      const sum = isRowGone ? removed : entryOf(kept, provider, noEntries);
      sum.entries += 1;
      sum.bytes += page.bytesAt(row);
      entryOf(rows, provider, () => []).push({ page, row, expiresAt, isGone: isRowGone });
    }
    if (gone.size > 0) changed.push({ key, page: page.without((row) => gone.has(row)) });
  }
  return { removed, pages: changed, rows, kept };
}

/**
 * Keys of the bodies of what is gone. Those beside each other are one range: deleting one key takes as long as
 * deleting several in a range.
 */
export function goneBodies({ rows }: RemovalPlan): IDBKeyRange[] {
  return [...rows.values()].flatMap(goneRanges);
}

function goneRanges(rows: readonly Row[]): IDBKeyRange[] {
  if (!rows.some(({ isGone }) => isGone)) return [];
  const sorted = rows.toSorted(
    (a, b) => a.expiresAt - b.expiresAt || (a.page.keyAt(a.row) < b.page.keyAt(b.row) ? -1 : 1),
  );
  const ranges: IDBKeyRange[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at];
    if (!first?.isGone) continue;
    while (sorted[at + 1]?.isGone) at += 1;
    ranges.push(IDBKeyRange.bound(keyOf(first), keyOf(sorted[at] ?? first)));
  }
  return ranges;
}

function keyOf({ page, row }: Row): string {
  return bodyKey(page.factsAt(row));
}

function noEntries() {
  return { entries: 0, bytes: 0, expiry: new ExpiryHistogram() };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
