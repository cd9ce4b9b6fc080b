import type { FoundFile, ScanPlace } from '../../../rpc/media-api.ts';
import { AppError } from '../../../shared/reply.ts';
import { placeFiles } from '../scan/place-files.ts';

/**
 * A file of a place, as it is now. Throws `permission-revoked` and `file-unreadable`.
 * @param path relative to the place
 */
export async function findPlayable(place: ScanPlace, path: string): Promise<FoundFile> {
  try {
    const file = await placeFiles([place])(place.rootId, path);
    return file === null ? { state: 'missing' } : { state: 'found', file };
  } catch (error) {
    if (!isNamed(error, 'NotFoundError') && !isNamed(error, 'TypeMismatchError'))
      throw unreadable(error, path);
  }
  return { state: (await isThere(place)) ? 'missing' : 'away' };
}

/** Whether the place itself can be looked into: its drive may not be connected. */
async function isThere(place: ScanPlace): Promise<boolean> {
  if (place.kind !== 'folder') return true;
  try {
    await place.handle.keys().next();
    return true;
  } catch {
    return false;
  }
}

function unreadable(error: unknown, path: string): AppError {
  const detail = error instanceof Error ? error.message : String(error);
  if (isNamed(error, 'NotAllowedError') || isNamed(error, 'SecurityError'))
    return new AppError('permission-revoked', 'The browser does not let the file be read any more.', detail);
  return new AppError('file-unreadable', `“${path}” cannot be read.`, detail);
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
