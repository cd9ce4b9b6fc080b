import type { ScanPlace } from '../../rpc/media-api.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { PlayableFile } from '../../shared/playback.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import type { ScanService } from '../scan/scan-service.ts';

/** What opening a file takes of the app. */
export interface OpenParts {
  readonly backend: Pick<Backend, 'media'>;
  readonly scans: () => Promise<ScanService>;
}

/** What came of opening a file. */
export type OpenOutcome =
  | { readonly state: 'ready'; readonly file: File }
  /** The browser wants to be asked for its place by a click; `isDenied`: it was, and a person said no. */
  | { readonly state: 'ask'; readonly root: ScanRoot; readonly isDenied: boolean }
  /** Its place is not at hand any more: a folder chosen once, in another life of the tab. */
  | { readonly state: 'choose'; readonly root: ScanRoot }
  /** Only its path is known. */
  | { readonly state: 'listed'; readonly root: ScanRoot }
  /** It belongs to no place that is scanned. */
  | { readonly state: 'nowhere' }
  | { readonly state: 'missing'; readonly root: ScanRoot }
  /** The place itself cannot be reached: its drive may not be connected. */
  | { readonly state: 'away'; readonly root: ScanRoot }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Opens a file for reading, as it is now.
 * @param ask may ask for permission: during a click only
 */
export async function openFile(
  { backend, scans }: OpenParts,
  { rootId, pathInRoot }: PlayableFile,
  ask: boolean,
): Promise<OpenOutcome> {
  const service = await scans();
  const root = rootId === null ? undefined : (await service.roots()).find(({ id }) => id === rootId);
  if (root === undefined) return { state: 'nowhere' };
  if (root.kind === 'list') return { state: 'listed', root };
  const access = await service.access(root);
  if (access === 'choose') return { state: 'choose', root };
  const place = await openPlace(service, root, ask);
  if (place === undefined) return { state: 'ask', root, isDenied: ask };
  if (place === 'not-now') return { state: 'ask', root, isDenied: false };
  try {
    const found = await backend.media.findFile(only(place, pathInRoot), pathInRoot);
    return found.state === 'found' ? { state: 'ready', file: found.file } : { state: found.state, root };
  } catch (error) {
    const isRevoked = error instanceof AppError && error.code === 'permission-revoked';
    return isRevoked ? { state: 'ask', root, isDenied: false } : { state: 'failed', error };
  }
}

/** A place for one of its files: of chosen ones, which are thousands, that one alone goes to the worker. */
export function only(place: ScanPlace, path: string): ScanPlace {
  if (place.kind !== 'files') return place;
  const files = place.files.filter((file) => {
    const whole = file.webkitRelativePath || file.name;
    return whole.slice(whole.indexOf('/') + 1) === path;
  });
  return { ...place, files };
}

/** The browser throws when it is asked outside of a click. */
async function openPlace(
  service: ScanService,
  root: ScanRoot,
  ask: boolean,
): Promise<ScanPlace | undefined | 'not-now'> {
  try {
    return await service.place(root, ask);
  } catch (error) {
    if (error instanceof DOMException) return 'not-now';
    throw error;
  }
}
