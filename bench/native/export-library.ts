import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Saves the app's library as a file outside of the browser; `remove` deletes it. */
export async function exportLibrary(page: Page): Promise<{ file: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'reelshelf-native-'));
  const file = join(folder, 'library.db');
  const downloading = page.waitForEvent('download', { timeout: 300_000 });
  await page.evaluate(async () => {
    const exported = await globalThis.reelshelf.storage.exportDatabase();
    if (!exported) throw new Error('There is no file.');
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(exported),
      download: 'library.db',
    });
    link.click();
  });
  const download = await downloading;
  await download.saveAs(file);
  await download.delete();
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
