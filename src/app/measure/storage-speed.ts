import { AppError } from '../../shared/reply.ts';

const MEGABYTE = 1_000_000;
const MEGABYTES = 32;

/** MB a second. */
export interface StorageSpeed {
  readonly write: number;
  readonly read: number;
}

/**
 * Writes a file into the site's private storage, reads it back and deletes it.
 * @returns undefined where the browser lets no page write there
 */
export async function measureStorage(name: string, signal: AbortSignal): Promise<StorageSpeed | undefined> {
  const root = await navigator.storage.getDirectory();
  try {
    const handle = await root.getFileHandle(name, { create: true });
    // Typed as always there, which it is not in older browsers.
    if (!('createWritable' in handle)) return undefined;
    const write = await timeOf(() => writeFile(handle, signal));
    const read = await timeOf(async () => (await handle.getFile()).arrayBuffer());
    return { write, read };
  } finally {
    await deleteStorageFile(name);
  }
}

/** Deletes the file, also one that a closed tab left. */
export async function deleteStorageFile(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name).catch(() => undefined);
}

async function writeFile(handle: FileSystemFileHandle, signal: AbortSignal): Promise<void> {
  // Noise: zeros may never reach the disk.
  const chunk = new Uint8Array(MEGABYTE);
  for (let at = 0; at < MEGABYTE; at += 65_536) crypto.getRandomValues(chunk.subarray(at, at + 65_536));
  const writable = await handle.createWritable();
  try {
    for (let count = 0; count < MEGABYTES; count += 1) {
      if (signal.aborted) throw new AppError('cancelled', 'The measurement was cancelled.');
      await writable.write(chunk);
    }
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.close();
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return MEGABYTES / ((performance.now() - start) / 1000);
}
