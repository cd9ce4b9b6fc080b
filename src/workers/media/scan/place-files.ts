import type { ScanPlace } from '../../../rpc/media-api.ts';
import { findFile } from './find-file.ts';

/**
 * Opens files of places by their path within them. Rejects with the browser's error when it is not there; null where a
 * place holds paths and no files.
 */
export function placeFiles(
  places: readonly ScanPlace[],
): (rootId: number, path: string) => Promise<File | null> {
  const chosen = new Map<number, ReadonlyMap<string, File>>();
  return async (rootId, path) => {
    const place = places.find((one) => one.rootId === rootId);
    if (place === undefined || place.kind === 'list') return null;
    if (place.kind === 'folder') return findFile(place.handle, path);
    let files = chosen.get(rootId);
    if (files === undefined) {
      files = new Map(place.files.map((file) => [withoutFirst(file.webkitRelativePath), file]));
      chosen.set(rootId, files);
    }
    return files.get(path) ?? null;
  };
}

/** Without the chosen folder's own name. */
function withoutFirst(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
