import { expect, test } from '@playwright/test';
import type { App } from '../../src/app/app.ts';
import { CollectionModel } from '../../src/app/shelves/collection-model.ts';

test('titles that come to be shown while a collection is read anew are read as well', async () => {
  const itemIds = Array.from({ length: 250 }, (_, at) => at + 1);
  let isHeld = false;
  let release = (): void => undefined;
  const rows = async (ids: Uint32Array) => {
    if (isHeld) {
      isHeld = false;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    return { rows: new TextEncoder().encode(JSON.stringify([...ids].map((id) => ({ id })))) };
  };
  const app = {
    shelves: async () => ({ reads: { collection: async () => ({ itemIds }) } }),
    backend: { items: { rows } },
  };
  const model = new CollectionModel(app as unknown as App, 1);
  await model.refresh();
  isHeld = true;
  const refreshed = model.refresh();
  await expect.poll(() => isHeld).toBe(false);
  await model.more();
  release();
  await refreshed;
  expect(model.titles.map(({ id }) => id)).toEqual(itemIds.slice(0, 200));
});
