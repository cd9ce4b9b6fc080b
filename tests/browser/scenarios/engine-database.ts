import { AppError } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { openConnection } from '/src/workers/db/engine/open-connection.ts';
import { defineQuery } from '/src/workers/db/engine/query.ts';
import type { VfsKind } from '/src/workers/db/engine/storage-vfs.ts';

/** What the engine's tests store. */
export type Note = { id: number; text: string | null; value: number | null; data: Uint8Array | null };

export const addNote = defineQuery<Note, never>(
  'add-note',
  'INSERT INTO note (id, text, value, data) VALUES (:id, :text, :value, :data)',
);
export const allNotes = defineQuery<Record<string, never>, Note>(
  'all-notes',
  'SELECT * FROM note ORDER BY id',
);
export const noteById = defineQuery<{ id: number }, Note>('note-by-id', 'SELECT * FROM note WHERE id = :id');
export const noteIds = defineQuery<Record<string, never>, unknown>(
  'note-ids',
  'SELECT id FROM note ORDER BY id DESC',
);
export const countNotes = defineQuery<Record<string, never>, { notes: number }>(
  'count-notes',
  'SELECT count(*) AS notes FROM note',
);

/** Opens the test's database. */
export function open(
  vfs: VfsKind,
  role: 'writer' | 'reader' = 'writer',
  path = 'engine-test/note.db',
): Promise<Connection> {
  return openConnection({ path, vfs, role, create: true });
}

/** Opens it with its table. */
export async function openWithNotes(vfs: VfsKind): Promise<Connection> {
  const connection = await open(vfs);
  await connection.write((statements) =>
    statements.exec(
      'CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT, value REAL, data BLOB)',
    ),
  );
  return connection;
}

/** A plain note. */
export function note(id: number, text: string | null = `note ${id}`): Note {
  return { id, text, value: null, data: null };
}

/** Number of notes. */
export async function count(connection: Connection): Promise<number> {
  return (await connection.read((statements) => statements.get(countNotes, {})))?.notes ?? -1;
}

/** The code a piece of work fails with, or `none`. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
}

/** What SQLite says of every page. */
export async function integrity(connection: Connection): Promise<string> {
  const check = defineQuery<Record<string, never>, { integrity_check: string }>(
    'check',
    'PRAGMA integrity_check',
  );
  return (await connection.read((statements) => statements.get(check, {})))?.integrity_check ?? 'no answer';
}

/** Runs SQL on the app's own database, behind its back. */
export async function tamper(sql: string): Promise<void> {
  const connection = await open('write-ahead', 'writer', 'reelshelf.test/library-1.db');
  await connection.write((statements) => statements.exec(sql));
  await connection.close();
}
