import { claimLock } from './claim-lock.ts';

const EXPORT_DIRECTORY = 'exports';
const EXPORT_FILE = 'reelshelf.sqlite';

/** An exported copy in the app's own storage. It is its worker's until it is deleted or the worker ends. */
export interface ExportCopy {
  readonly handle: FileSystemFileHandle;
  delete(): Promise<void>;
}

/** Makes the empty file of a copy, in a folder of its own: copies are in use for longer than they take. */
export async function makeExportCopy(
  directory: FileSystemDirectoryHandle,
  prefix: string,
  id: string,
): Promise<ExportCopy> {
  const release = await claimLock(lockName(prefix, id));
  const exports = await directory.getDirectoryHandle(EXPORT_DIRECTORY, { create: true });
  const folder = await exports.getDirectoryHandle(id, { create: true });
  return {
    handle: await folder.getFileHandle(EXPORT_FILE, { create: true }),
    delete: async () => {
      await exports.removeEntry(id, { recursive: true }).catch(() => undefined);
      release?.();
    },
  };
}

/** Deletes copies whose worker has ended: nobody reads them any more. */
export async function deleteAbandonedExports(
  directory: FileSystemDirectoryHandle,
  prefix: string,
): Promise<void> {
  const exports = await directory.getDirectoryHandle(EXPORT_DIRECTORY).catch(() => undefined);
  if (!exports) return;
  const ids: string[] = [];
  for await (const id of exports.keys()) ids.push(id);
  for (const id of ids) {
    const release = await claimLock(lockName(prefix, id));
    if (!release) continue;
    await exports.removeEntry(id, { recursive: true }).catch(() => undefined);
    release();
  }
}

function lockName(prefix: string, id: string): string {
  return `${prefix}~export-${id}`;
}
