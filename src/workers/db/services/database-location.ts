import { AppError } from '../../../shared/reply.ts';
import { databaseFileName, generationOf, readPointer, writePointer } from '../engine/database-pointer.ts';
import type { VfsKind } from '../engine/storage-vfs.ts';

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
