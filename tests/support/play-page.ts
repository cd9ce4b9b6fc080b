import type { Page } from '@playwright/test';
import { scanOwnFolder } from './scan-page.ts';

/** Scans the folder that stands for a picked one, and waits until its files' headers are read; answers the library's id. */
export async function scanAndRead(page: Page, folder: string): Promise<number> {
  const libraryId = await scanOwnFolder(page, folder);
  await page.waitForFunction(
    async () => {
      const app = document.querySelector('rs-app')?.app;
      const roots = (await app?.backend.scan.roots()) ?? [];
      return (await app?.backend.scan.unread(roots.map(({ id }) => id))) === 0;
    },
    undefined,
    { timeout: 20_000 },
  );
  return libraryId;
}

/** Opens the page of the title of this name. */
export async function openTitle(page: Page, title: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { items } = await globalThis.reelshelf.items.page({}, { limit: 50 });
    location.hash = `#/item/${items.find((item) => item.title === wanted)?.id}`;
  }, title);
}

/** How far a person is with the title of this name. */
export async function stateOf(page: Page, title: string) {
  return page.evaluate(async (wanted) => {
    const { items } = await globalThis.reelshelf.items.page({}, { limit: 50 });
    const id = items.find((item) => item.title === wanted)?.id ?? 0;
    const app = document.querySelector('rs-app')?.app;
    return (await app?.playback())?.reads.state(id);
  }, title);
}
