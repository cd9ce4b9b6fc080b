import { createStore, del, delMany, get, set, keys as storedKeys, type UseStore } from 'idb-keyval';
import { basePath } from '../../pwa/base-path.ts';
import type { ScanPlace } from '../../rpc/media-api.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import { storageName } from '../../shared/storage-prefix.ts';
import type { ChosenPlace } from './chosen-place.ts';

/** Chromium's part of the interface, which no standard has yet: asking for a stored handle's permission. */
interface PermissionHandle extends FileSystemDirectoryHandle {
  queryPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
}

/** Whether a place can be looked at: at once, when its person allows it, or when they choose it again. */
export type PlaceAccess = 'ready' | 'ask' | 'choose';

/** What can be kept: a folder's handle, or the text of paths itself. */
type KeptPlace = FileSystemDirectoryHandle | Blob;

/** Where the chosen places are: handles and lists outlive the tab, the files of a folder do not. */
export class ScanPlaces {
  readonly #files = new Map<string, readonly File[]>();
  #opened: UseStore | undefined;

  async keep(key: string, place: ChosenPlace): Promise<void> {
    if (place.kind === 'files') this.#files.set(key, place.files);
    else await set(key, place.kind === 'folder' ? place.handle : place.file, this.#store);
  }

  async forget(key: string): Promise<void> {
    this.#files.delete(key);
    await del(key, this.#store);
  }

  /** Forgets the handles of roots that are gone and cannot come back. */
  forgetAllBut(usedKeys: () => Promise<readonly string[]>): Promise<void> {
    return navigator.locks.request(this.#lockName, async () => {
      const used = new Set<IDBValidKey>(await usedKeys());
      const kept = await storedKeys(this.#store);
      await delMany(
        kept.filter((key) => !used.has(key)),
        this.#store,
      );
    });
  }

  /** Keeps others from forgetting what is kept for a root that is just being added, in any tab. */
  adding<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#lockName, { mode: 'shared' }, work);
  }

  async access(root: ScanRoot): Promise<PlaceAccess> {
    if (root.kind === 'files') return this.#files.has(root.handleKey) ? 'ready' : 'choose';
    const kept = await this.#kept(root);
    if (kept === undefined) return 'choose';
    if (kept instanceof Blob) return 'ready';
    return (await mayRead(kept, false)) ? 'ready' : 'ask';
  }

  /** The place as the walker takes it, or undefined where it cannot be looked at. `ask`: during a click only. */
  async open(root: ScanRoot, ask: boolean): Promise<ScanPlace | undefined> {
    const { id: rootId, name, handleKey } = root;
    if (root.kind === 'files') {
      const files = this.#files.get(handleKey);
      return files && { rootId, name, kind: 'files', files };
    }
    const kept = await this.#kept(root);
    if (kept === undefined) return undefined;
    if (kept instanceof Blob) return { rootId, name, kind: 'list', file: kept };
    return (await mayRead(kept, ask)) ? { rootId, name, kind: 'folder', handle: kept } : undefined;
  }

  /** A folder's handle, whether or not it may be read. */
  async handle(root: ScanRoot): Promise<FileSystemDirectoryHandle | undefined> {
    if (root.kind !== 'folder') return undefined;
    const kept = await this.#kept(root);
    return kept instanceof FileSystemDirectoryHandle ? kept : undefined;
  }

  get #lockName(): string {
    return storageName(basePath(), 'scan-places');
  }

  get #store(): UseStore {
    this.#opened ??= createStore(storageName(basePath(), 'scan-places'), 'places');
    return this.#opened;
  }

  #kept({ handleKey }: ScanRoot): Promise<KeptPlace | undefined> {
    return get<KeptPlace>(handleKey, this.#store);
  }
}

async function mayRead(handle: PermissionHandle, ask: boolean): Promise<boolean> {
  const mode = { mode: 'read' } as const;
  if (handle.queryPermission === undefined || (await handle.queryPermission(mode)) === 'granted') return true;
  return ask && (await handle.requestPermission?.(mode)) === 'granted';
}
