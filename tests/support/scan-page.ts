import type { Page } from '@playwright/test';

/** A scan's end as the page tells it. */
export const SCAN_COMPLETE = /^Scan of “.+” is complete$/;

/** A file of a folder that stands for a picked one: its path within it, and how many bytes it holds. */
export type FolderFile = readonly [path: string, bytes?: number];

/**
 * Makes the browser's picker give a folder of this site's own storage, which behaves as a picked one does. Call it before
 * the app is opened.
 */
export async function pickOwnFolder(page: Page, name: string): Promise<void> {
  await page.addInitScript((folder) => {
    Reflect.set(globalThis, 'showDirectoryPicker', async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle(folder, { create: true });
    });
  }, name);
}

/** Puts files into the folder that stands for a picked one. */
export async function fillFolder(page: Page, name: string, files: readonly FolderFile[]): Promise<void> {
  await page.evaluate(
    async ([folder, contents]) => {
      const root = await navigator.storage.getDirectory();
      const top = await root.getDirectoryHandle(folder, { create: true });
      for (const [path, bytes = 1000] of contents) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let place = top;
        for (const inner of names) place = await place.getDirectoryHandle(inner, { create: true });
        const writable = await (await place.getFileHandle(last, { create: true })).createWritable();
        await writable.write(crypto.getRandomValues(new Uint8Array(bytes)));
        await writable.close();
      }
    },
    [name, files] as const,
  );
}

/** Removes files from it. */
export async function emptyFolder(page: Page, name: string, files: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([folder, paths]) => {
      const root = await navigator.storage.getDirectory();
      const top = await root.getDirectoryHandle(folder);
      for (const path of paths) await top.removeEntry(path);
    },
    [name, files] as const,
  );
}

/** Adds a folder by the dialog, into a new library; the browser's picker gives it. */
export async function addPickedFolder(page: Page): Promise<void> {
  await page.locator('rs-side-bar.side').getByRole('button', { name: 'Add a folder' }).click();
  const dialog = page.locator('rs-add-folder-dialog');
  await dialog.getByRole('button', { name: 'Choose a folder' }).click();
  await dialog.getByRole('button', { name: 'Add and scan' }).click();
}

/** Scans the folder that stands for a picked one into a library of its name; answers the library's id. */
export function scanOwnFolder(page: Page, name: string): Promise<number> {
  return page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const app = document.querySelector('rs-app')?.app;
    const library = (await app?.backend.libraries.create({ name: folder }))?.value;
    const id = library?.id ?? 0;
    await globalThis.reelshelf.folders.add(id, await root.getDirectoryHandle(folder));
    await globalThis.reelshelf.folders.scan(id);
    return id;
  }, name);
}

/** The titles of all items, with their years. */
export function titles(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await globalThis.reelshelf.items.page()).items.map(({ title, year }) => `${title} ${year}`),
  );
}

/** Puts texts into the folder that stands for a picked one, by their paths; `#rrggbb` makes a picture of that colour. */
export async function writeTexts(
  page: Page,
  name: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    async ([folder, contents]) => {
      const picture = async (color: string) => {
        const canvas = new OffscreenCanvas(400, 600);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('This browser draws no pictures.');
        context.fillStyle = color;
        context.fillRect(0, 0, 400, 600);
        return canvas.convertToBlob({ type: 'image/png' });
      };
      const root = await navigator.storage.getDirectory();
      const top = await root.getDirectoryHandle(folder, { create: true });
      for (const [path, text] of Object.entries(contents)) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let place = top;
        for (const inner of names) place = await place.getDirectoryHandle(inner, { create: true });
        const writable = await (await place.getFileHandle(last, { create: true })).createWritable();
        await writable.write(/^#[0-9a-f]{6}$/.test(text) ? await picture(text) : text);
        await writable.close();
      }
    },
    [name, texts] as const,
  );
}
