import { expect, test } from '@playwright/test';
import { OrderedItemSource } from '../../src/app/list/ordered-item-source.ts';
import type { ItemOrder, PackedPage, PackedRows } from '../../src/rpc/items-api.ts';
import type { ItemCriteria } from '../../src/shared/item-criteria.ts';
import { AppError } from '../../src/shared/reply.ts';

const byTitle: ItemCriteria = { sort: 'title', descending: false };
const never = new AbortController().signal;

/** A database of bare ids whose orders are built only when the test says so. */
function scriptedReader(ids: number[]) {
  const pack = (wanted: readonly number[]) =>
    new TextEncoder().encode(JSON.stringify(wanted.filter((id) => ids.includes(id)).map((id) => ({ id }))));
  const waiting = new Map<string, { finish: () => void; fail: (reason: unknown) => void }>();
  return {
    ids,
    builds: 0,
    cancelled: [] as string[],
    release: () => {
      for (const [requestId, { finish }] of waiting) {
        waiting.delete(requestId);
        finish();
      }
    },
    page(_criteria: ItemCriteria, at: number, limit: number): Promise<PackedPage> {
      const rows = pack(ids.slice(at, at + limit));
      return Promise.resolve({ rows, at, total: ids.length, provisional: false });
    },
    rows(_criteria: ItemCriteria, wanted: Uint32Array): Promise<PackedRows> {
      return Promise.resolve({ rows: pack([...wanted]) });
    },
    order(_criteria: ItemCriteria, requestId: string): Promise<ItemOrder> {
      this.builds += 1;
      const found = { ids: Uint32Array.from(ids), landmarks: [], provisional: false };
      return new Promise((resolve, reject) => {
        waiting.set(requestId, { finish: () => resolve(found), fail: reject });
      });
    },
    cancelOrder(requestId: string): Promise<void> {
      this.cancelled.push(requestId);
      waiting.get(requestId)?.fail(new AppError('cancelled', 'Cancelled.'));
      waiting.delete(requestId);
      return Promise.resolve();
    },
    seekTitle: (_criteria: ItemCriteria, text: string) =>
      Promise.resolve(text === 'none' ? null : (ids[7] ?? null)),
  };
}

/** Lists on a screen that paints at once. */
const sourceOf = (reader: ReturnType<typeof scriptedReader>) => new OrderedItemSource(reader, async () => {});

/** Lets everything go on that waits for nothing more. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

const thousands = () => Array.from({ length: 5000 }, (_, index) => 10_000 - index);
const idsOf = (page: { rows: readonly { id: number }[] }) => page.rows.map((row) => row.id);

test('the first page does not wait for the order', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const page = await source.page(byTitle, 0, 100, never);
  expect(page.total).toBe(5000);
  expect(idsOf(page).slice(0, 2)).toEqual([10_000, 9_999]);
  await expect.poll(() => reader.builds).toBe(1);
});

test('the order is asked for only when the first rows are painted, and so are the landmarks', async () => {
  const reader = scriptedReader(thousands());
  let paint = () => {};
  const painted = new Promise<void>((resolve) => {
    paint = resolve;
  });
  const source = new OrderedItemSource(reader, () => painted);
  const page = source.page(byTitle, 0, 100, never);
  const landmarks = source.landmarks(byTitle, never);
  await page;
  await breathe();
  expect(reader.builds).toBe(0);
  paint();
  await breathe();
  expect(reader.builds).toBe(1);
  reader.release();
  expect(await landmarks).toEqual([]);
});

test('a jump far down has its order built before anything is painted', async () => {
  const reader = scriptedReader(thousands());
  const source = new OrderedItemSource(reader, () => new Promise(() => {}));
  await source.page(byTitle, 0, 100, never);
  const far = source.page(byTitle, 4900, 100, never);
  reader.release();
  expect(idsOf(await far)[0]).toBe(5100);
});

test('first rows that cannot be read hold up nothing else', async () => {
  const reader = scriptedReader(thousands());
  reader.page = () => Promise.reject(new AppError('storage-unavailable', 'Gone.'));
  const source = sourceOf(reader);
  await expect(source.page(byTitle, 0, 100, never)).rejects.toThrow('Gone.');
  await source.shown;
});

test('a page far inside waits for the order and is a slice of it', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const page = source.page(byTitle, 4000, 10, never);
  reader.release();
  expect(idsOf(await page)[0]).toBe(6000);
});

test('an order is built once however many ask', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const pages = [source.page(byTitle, 3000, 10, never), source.page(byTitle, 4000, 10, never)];
  reader.release();
  await Promise.all(pages);
  await source.page(byTitle, 4500, 10, never);
  expect(reader.builds).toBe(1);
});

test('after a change the beginning is read anew and a place is found in a new order', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const prepared = source.prepare(byTitle);
  reader.release();
  await prepared;

  reader.ids.unshift(77);
  source.invalidate();
  expect(idsOf(await source.page(byTitle, 0, 2, never))).toEqual([77, 10_000]);
  const found = source.locate(byTitle, 10_000, never);
  reader.release();
  expect(await found).toBe(1);
});

test('an order begun before a change is not taken for a fresh one', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const early = source.prepare(byTitle);
  source.invalidate();
  reader.ids.unshift(77);
  const late = source.prepare(byTitle);
  reader.release();
  await Promise.all([early, late]);
  const found = source.locate(byTitle, 77, never);
  reader.release();
  expect(await found).toBe(0);
});

test('a change does not stop a building order, but a newer one stops it and serves whoever waits', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const early = source.locate(byTitle, 77, never);
  reader.ids.unshift(77);
  source.invalidate();
  expect(reader.cancelled).toEqual([]);
  const late = source.locate(byTitle, 77, never);
  expect(reader.cancelled).toEqual(['order-1']);
  reader.release();
  expect(await Promise.all([early, late])).toEqual([0, 0]);
  expect(reader.builds).toBe(2);
});

test('an order that a change has outdated still serves the list it was built for', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const prepared = source.prepare(byTitle);
  reader.release();
  await prepared;

  reader.ids.unshift(77);
  source.invalidate();
  const found = source.locate(byTitle, 6000, never);
  source.invalidate();
  reader.release();
  const at = await found;
  expect(idsOf(await source.page(byTitle, at ?? 0, 1, never))).toEqual([6000]);
  expect(reader.builds).toBe(2);
});

test('a removed item never shifts its followers into wrong places', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const prepared = source.prepare(byTitle);
  reader.release();
  await prepared;

  reader.ids.splice(4000, 1);
  const page = source.page(byTitle, 3999, 3, never);
  await expect.poll(() => reader.builds).toBe(2);
  reader.release();
  expect(idsOf(await page)).toEqual([6001, 5999, 5998]);
});

test('the least recently used orders give way, and their building stops', async () => {
  const reader = scriptedReader(thousands());
  const source = sourceOf(reader);
  const lists = (['title', 'year', 'rating', 'added', 'runtime'] as const).map((sort) => ({
    sort,
    descending: false,
  }));
  const prepared = lists.map((criteria) => source.prepare(criteria));
  expect(reader.cancelled).toEqual(['order-1']);
  reader.release();
  const ends = (await Promise.allSettled(prepared)).map(({ status }) => status);
  expect(ends).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled']);
});

test('seeking past the last title finds nothing', async () => {
  const source = sourceOf(scriptedReader(thousands()));
  expect(await source.seek(byTitle, 'none', never)).toBeUndefined();
});
