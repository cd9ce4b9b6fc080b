import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import { basePath } from '../../pwa/base-path.ts';
import { storageName } from '../../shared/storage-prefix.ts';
import type { ChosenFile } from '../dialog-request.ts';

/** Chromium's part of the interface, which no standard has yet: asking for a stored handle's permission. */
interface PermissionHandle extends FileSystemFileHandle {
  queryPermission?(): Promise<PermissionState>;
  requestPermission?(): Promise<PermissionState>;
}

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore(storageName(basePath(), 'file-handles'), 'handles');
  return opened;
}

/** Keeps the handles of an import's files for resuming; does nothing where the browser gave none. */
export async function keepHandles(key: string, files: readonly ChosenFile[]): Promise<void> {
  const handles = files.flatMap(({ handle }) => handle ?? []);
  if (handles.length === files.length) await set(key, handles, store());
}

/** The files whose handles were kept and may still be read; may ask the person for permission. */
export async function storedFiles(key: string): Promise<readonly File[]> {
  const handles = (await get<PermissionHandle[]>(key, store())) ?? [];
  const files: File[] = [];
  for (const handle of handles) {
    if (await mayRead(handle)) files.push(await handle.getFile());
  }
  return files;
}

/** The import is complete: its handles are of no more use. */
export async function forgetHandles(key: string): Promise<void> {
  await del(key, store());
}

async function mayRead(handle: PermissionHandle): Promise<boolean> {
  if (handle.queryPermission === undefined || (await handle.queryPermission()) === 'granted') return true;
  return (await handle.requestPermission?.()) === 'granted';
}
