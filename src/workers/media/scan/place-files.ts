import type { ScanPlace } from '../../../rpc/media-api.ts';
import type { ChosenFile } from './chosen-file.ts';
import { byFolder, chosenFile } from './chosen-files.ts';
import { findFile } from './find-file.ts';

/**
 * Opens files of places by their path within them. Rejects with the browser's error when it is not there; null where a
 * place holds paths and no files.
 */
export function placeFiles(
  places: readonly ScanPlace[],
): (rootId: number, path: string) => Promise<File | null> {
  const chosen = new Map<number, ReadonlyMap<string, readonly ChosenFile[]>>();
  return async (rootId, path) => {
    const place = places.find((one) => one.rootId === rootId);
    if (place === undefined || place.kind === 'list') return null;
    if (place.kind === 'folder') return findFile(place.handle, path);
    const files = chosen.get(rootId) ?? byFolder(place.files);
    chosen.set(rootId, files);
    return chosenFile(files, path);
  };
}
