import type { App } from '../app.ts';
import { codeOf } from '../error-facts.ts';
import { removeMeasuredLibrary } from './measured-library.ts';
import { storageFileName, withMeasuringLock } from './measuring-lock.ts';
import { deleteStorageFile } from './storage-speed.ts';

/**
 * Removes what a measurement left that could not end, and says so. Leaves everything as it is while
 * another tab measures or writes: the next start comes. Rejects with what else kept it from being removed.
 */
export async function removeLeftover(app: Pick<App, 'backend' | 'jobs' | 'toasts'>): Promise<void> {
  try {
    await withMeasuringLock(() => removeAll(app));
  } catch (error) {
    if (codeOf(error) !== 'busy') throw error;
  }
}

async function removeAll(app: Pick<App, 'backend' | 'jobs' | 'toasts'>): Promise<void> {
  const library = await removeMeasuredLibrary(app);
  await deleteStorageFile(storageFileName());
  if (library === undefined) return;
  app.toasts.show({
    kind: 'info',
    title: 'A measurement was interrupted',
    text: `Its library of made-up titles, “${library.name}”, has been removed.`,
  });
}
