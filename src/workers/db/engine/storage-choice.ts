import { AppError } from '../../../shared/reply.ts';
import type { VfsKind } from './storage-vfs.ts';

const PROBE_PREFIX = 'probe-';

/**
 * Which file system this browser can carry. Two `readwrite-unsafe` handles on one file tell:
 * Firefox takes the option and ignores it, so a single handle proves nothing.
 * Throws {@link AppError} `storage-unavailable` where OPFS is missing or refused (private windows).
 */
export async function chooseVfs(directory: FileSystemDirectoryHandle): Promise<VfsKind> {
  const name = `${PROBE_PREFIX}${crypto.randomUUID()}`;
  const handles: FileSystemSyncAccessHandle[] = [];
  try {
    const file = await directory.getFileHandle(name, { create: true });
    handles.push(await openUnsafe(file));
    try {
      handles.push(await openUnsafe(file));
      return 'write-ahead';
    } catch {
      return 'coop-sync';
    }
  } catch (error) {
    throw storageUnavailable(error);
  } finally {
    for (const handle of handles) handle.close();
    await directory.removeEntry(name).catch(() => undefined);
  }
}

/** The directory below the origin's own where everything of this app is kept; made when missing. */
export async function openAppDirectory(scope: string): Promise<FileSystemDirectoryHandle> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(scope, { create: true });
  } catch (error) {
    throw storageUnavailable(error);
  }
}

/** TypeScript's library does not know the `mode` yet. */
type CreateUnsafeHandle = (options: { mode: 'readwrite-unsafe' }) => Promise<FileSystemSyncAccessHandle>;

function openUnsafe(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  const create = file.createSyncAccessHandle as CreateUnsafeHandle;
  return create.call(file, { mode: 'readwrite-unsafe' });
}

function storageUnavailable(error: unknown): AppError {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new AppError(
    'storage-unavailable',
    'This browser does not let Reelshelf keep files on this device. A private window or blocked site data is the usual reason.',
    detail,
  );
}
