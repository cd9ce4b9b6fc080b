import type { App } from '../app.ts';
import { watchFolders } from './watch-folders.ts';

/** Finds out what is scanned, and follows the folders that tell of their changes. */
export async function startScans(app: App): Promise<void> {
  const scans = await app.scans();
  await scans.roots();
  watchFolders(app, scans);
}
