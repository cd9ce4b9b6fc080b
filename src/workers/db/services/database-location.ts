import { AppError } from '../../../shared/reply.ts';
import { databaseFileName, generationOf, readPointer, writePointer } from '../engine/database-pointer.ts';
import type { VfsKind } from '../engine/storage-vfs.ts';
import { claimGeneration } from './generation-claim.ts';
import { SNAPSHOT_SUFFIX } from './search-snapshot.ts';

/** Where the live database is. */
export interface DatabaseLocation {
  readonly generation: number;
  /** File name within the app's directory. */
  readonly file: string;
  readonly vfs: VfsKind;
  /** False when it has yet to be made. */
  readonly exists: boolean;
}

/** Finds the live database; without a pointer, the newest file left by an interrupted first start. */
export async function findDatabase(
  directory: FileSystemDirectoryHandle,
): Promise<Omit<DatabaseLocation, 'vfs'> & { readonly vfs: VfsKind | null }> {
  const pointer = await readPointer(directory);
  if (!pointer) {
    const generation = Math.max(1, ...(await generations(directory)));
    return { generation, file: databaseFileName(generation), vfs: null, exists: false };
  }
  const file = databaseFileName(pointer.generation);
  if (!(await isThere(directory, file))) {
    throw new AppError(
      'database-damaged',
      'The library’s database file is gone; the browser may have cleared it.',
    );
  }
  return { ...pointer, file, exists: true };
}

/** Notes a database as the live one; from then on it counts as existing. */
export async function markAsLive(
  directory: FileSystemDirectoryHandle,
  location: DatabaseLocation,
): Promise<void> {
  if (!location.exists) await writePointer(directory, { generation: location.generation, vfs: location.vfs });
}

/** A generation that no file has yet, and that is this worker's until it is released. */
export async function claimNextGeneration(
  directory: FileSystemDirectoryHandle,
  prefix: string,
): Promise<{ readonly generation: number; readonly release: () => void }> {
  for (let generation = await nextGeneration(directory); ; generation++) {
    const release = await claimGeneration(prefix, generation);
    // Another tab may have made the file and released it since it was looked for.
    if (release && generation >= (await nextGeneration(directory))) return { generation, release };
    release?.();
  }
}

/**
 * Deletes databases that have been replaced, and copies that were to replace one when their worker
 * died. What another tab still has open stays until the next start.
 */
export async function deleteAllButLive(directory: FileSystemDirectoryHandle, prefix: string): Promise<void> {
  for (const generation of await generations(directory)) {
    const release = await claimGeneration(prefix, generation);
    if (!release) continue;
    const live = (await readPointer(directory))?.generation ?? generation;
    if (generation !== live) await deleteDatabaseFiles(directory, databaseFileName(generation));
    release();
  }
}

/** Deletes a database and what a file system keeps beside it; files in use are left alone. */
export async function deleteDatabaseFiles(directory: FileSystemDirectoryHandle, file: string): Promise<void> {
  for (const suffix of ['-wa0', '-wa1', '-journal', '-wal', SNAPSHOT_SUFFIX, '']) {
    await directory.removeEntry(`${file}${suffix}`).catch(() => undefined);
  }
}

async function nextGeneration(directory: FileSystemDirectoryHandle): Promise<number> {
  return Math.max(0, ...(await generations(directory))) + 1;
}

async function generations(directory: FileSystemDirectoryHandle): Promise<number[]> {
  const found: number[] = [];
  for await (const name of directory.keys()) {
    const generation = generationOf(name);
    if (generation !== null) found.push(generation);
  }
  return found;
}

async function isThere(directory: FileSystemDirectoryHandle, file: string): Promise<boolean> {
  try {
    await directory.getFileHandle(file);
    return true;
  } catch {
    return false;
  }
}
