import { DiskBackend } from '/src/cache/disk/disk-backend.ts';
import { AppError } from '/src/shared/reply.ts';
import { storedEntry } from '../../support/stored-entry.ts';

const PREFIX = 'test';
const NOW = 1_700_000_000_000;

/** Entries whose keys begin alike are in one folder; these are in `00`. */
const ENTRIES = Array.from({ length: 20 }, (_, index) => storedEntry(index));

/** Damages the index, an entry and the counts of uses in turn. */
export async function damages() {
  const backend = new DiskBackend(PREFIX);
  const keys = ENTRIES.map(({ key }) => key);
  await backend.setMany(ENTRIES);
  await backend.note([], [{ provider: 'tmdb', hits: 4, misses: 0, stale: 0 }]);
  const count = async () => (await new DiskBackend(PREFIX).getMany(keys)).filter(Boolean).length;
  const whole = await count();
  await overwrite('00/index', 20);
  const withoutIndex = await count();
  await cut('00/index', 40);
  const withTornIndex = await count();
  await overwrite(`00/${keys[3]}`, 300);
  await cut(`00/${keys[4]}`, 5);
  const withDamagedEntries = await count();
  await overwrite('uses', 14);
  const totals = await new DiskBackend(PREFIX).totals(NOW);
  const files: string[] = [];
  for await (const name of (await folderOf('00')).keys()) files.push(name);
  return { whole, withoutIndex, withTornIndex, withDamagedEntries, totals, files: files.length };
}

/** Puts entries of its own and touches those of all, as another tab does at the same time. */
export async function tab(own: number) {
  const backend = new DiskBackend(PREFIX);
  for (let index = own; index < 60; index += 2) {
    await backend.setMany([storedEntry(index)]);
    await backend.note([], [{ provider: 'tmdb', hits: 1, misses: 0, stale: 0 }]);
  }
}

export async function totals() {
  return new DiskBackend(PREFIX).totals(NOW);
}

/** Fills the room there is. What was kept before is still there, and after clearing there is room again. */
export async function fill() {
  const backend = new DiskBackend(PREFIX);
  const large = new Uint8Array(1_000_000);
  await backend.setMany([storedEntry(0)]);
  let code = 'none';
  let kept = 0;
  try {
    for (; kept < 60; kept++) await backend.setMany([storedEntry(kept + 1, { body: large })]);
  } catch (error) {
    code = error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
  }
  const refused = (await backend.getMany([storedEntry(kept + 1).key]))[0];
  const first = (await new DiskBackend(PREFIX).getMany([storedEntry(0).key]))[0];
  const [own] = await backend.totals(NOW);
  const removed = await backend.clear();
  await backend.setMany([storedEntry(1, { body: large })]);
  const again = (await backend.getMany([storedEntry(1).key]))[0]?.bytes;
  return {
    code,
    isRefused: refused === null,
    isFirstThere: first !== null,
    isCounted: own?.entries === kept + 1,
    isCleared: removed.entries === kept + 1,
    again,
  };
}

async function folderOf(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const cache = await root.getDirectoryHandle(`${PREFIX}~cache`);
  return name === '' ? cache : cache.getDirectoryHandle(name);
}

async function change(path: string, work: (handle: FileSystemSyncAccessHandle) => void): Promise<void> {
  const [name = '', folder = ''] = path.split('/').reverse();
  const file = await (await folderOf(folder)).getFileHandle(name);
  const handle = await file.createSyncAccessHandle();
  work(handle);
  handle.close();
}

function overwrite(path: string, at: number): Promise<void> {
  return change(path, (handle) => void handle.write(new TextEncoder().encode('#'), { at }));
}

function cut(path: string, size: number): Promise<void> {
  return change(path, (handle) => handle.truncate(size));
}
