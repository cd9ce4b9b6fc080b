import { AppError } from '../../../shared/reply.ts';
import type { VfsKind } from './storage-vfs.ts';

/** Which of the app's files is the live database. */
export interface DatabasePointer {
  /** Grows by one with each replacement of the database. */
  readonly generation: number;
  /** The file system it was written with: one does not read the other's side files. */
  readonly vfs: VfsKind;
}

const POINTER_FILE = 'current-database.json';
const DATABASE_FILE = /^library-(\d+)\.db$/;

/** Name of the database file of a generation. */
export function databaseFileName(generation: number): string {
  return `library-${generation}.db`;
}

/** Generation of a database file, or null for any other file. */
export function generationOf(fileName: string): number | null {
  const match = DATABASE_FILE.exec(fileName);
  return match ? Number(match[1]) : null;
}

/**
 * The live database, or null when there is none yet. An unreadable pointer is an error and not an
 * empty library: the databases are still there.
 */
export async function readPointer(directory: FileSystemDirectoryHandle): Promise<DatabasePointer | null> {
  const text = await readText(directory, POINTER_FILE);
  if (text === null) return null;
  const pointer = parsePointer(text);
  if (pointer) return pointer;
  throw new AppError(
    'database-damaged',
    'The note of which file is the library is damaged.',
    text.slice(0, 200),
  );
}

/** Makes another generation the live one. Atomic: the file is replaced when the stream is closed. */
export async function writePointer(
  directory: FileSystemDirectoryHandle,
  pointer: DatabasePointer,
): Promise<void> {
  const file = await directory.getFileHandle(POINTER_FILE, { create: true });
  const stream = await file.createWritable();
  await stream.write(JSON.stringify(pointer));
  await stream.close();
}

async function readText(directory: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  try {
    const handle = await directory.getFileHandle(name);
    const text = await (await handle.getFile()).text();
    // Created, but its first write never finished: as good as absent.
    return text === '' ? null : text;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

function parsePointer(text: string): DatabasePointer | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { generation, vfs } = value as Partial<DatabasePointer>;
    if (!Number.isSafeInteger(generation) || generation === undefined) return null;
    return vfs === 'write-ahead' || vfs === 'coop-sync' ? { generation, vfs } : null;
  } catch {
    return null;
  }
}
