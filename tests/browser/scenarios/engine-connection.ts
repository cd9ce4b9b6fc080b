import type { Statements } from '/src/workers/db/engine/connection.ts';
import { defineQuery } from '/src/workers/db/engine/query.ts';
import type { VfsKind } from '/src/workers/db/engine/storage-vfs.ts';
import {
  addNote,
  allNotes,
  codeOf,
  count,
  countNotes,
  integrity,
  note,
  noteById,
  noteIds,
  open,
  openWithNotes,
} from './engine-database.ts';

export async function roundTrip(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  const texts = ['', 'plain', 'é', '日本語 🎬', '\ufeffmarked', 'nul\0inside', 'x'.repeat(100_000)];
  const numbers = [0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, -(2 ** 53) + 1, 1e300];
  await connection.write((statements) => {
    for (const [index, text] of texts.entries()) statements.run(addNote, note(index, text));
    statements.run(addNote, { id: 100, text: null, value: null, data: new Uint8Array([0, 255, 7]) });
  });
  const echo = defineQuery<{ value: number }, { value: number; type: string }>(
    'echo',
    'SELECT :value AS value, typeof(:value) AS type',
  );
  const rows = await connection.read((statements) => statements.all(allNotes, {}));
  const echoed = await connection.read((statements) =>
    numbers.map((value) => statements.get(echo, { value })),
  );
  await connection.close();
  return {
    texts: rows.slice(0, texts.length).every((row, index) => row.text === texts[index]),
    blob: [...(rows.at(-1)?.data ?? [])],
    numbers: echoed.every((row, index) => Object.is(row?.value, numbers[index])),
    types: echoed.map((row) => row?.type),
  };
}

export async function rollBack(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  await connection.write((statements) => statements.run(addNote, note(1)));
  const thrown = await codeOf(() =>
    connection.write((statements) => {
      statements.run(addNote, note(2));
      statements.run(addNote, note(1));
    }),
  );
  const left = await count(connection);
  const writeInRead = await codeOf(() =>
    connection.read((statements: Statements) => statements.run(addNote, note(3))),
  );
  await connection.write((statements) => statements.run(addNote, note(4)));
  const after = await count(connection);
  await connection.close();
  return { thrown, left, writeInRead, after };
}

export async function survivesClosing(vfs: VfsKind) {
  const first = await openWithNotes(vfs);
  await first.write((statements) => statements.run(addNote, note(1)));
  await first.close();
  const second = await open(vfs);
  const notes = await count(second);
  await second.close();
  return notes;
}

export async function wrongParameters(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  const message = (params: Record<string, number>) =>
    connection
      .read((statements) => statements.get(noteById, params as { id: number }))
      .then(
        () => 'none',
        (error: Error) => error.message,
      );
  const messages = [await message({}), await message({ id: 1, other: 2 })];
  const notSql = await codeOf(() => connection.read((statements) => statements.exec('SELEC 1')));
  await connection.close();
  return { messages, notSql };
}

export async function bulkAndIds(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  const rows = 20_000;
  await connection.write(
    (statements) => {
      const insert = statements.bulk('insert-note', 'INSERT INTO note VALUES (?, ?, ?, ?), (?, ?, ?, ?)');
      for (let id = 1; id <= rows; id += 2) {
        insert.run([
          id,
          `Ä ${'long '.repeat(id % 50)}`,
          id / 2,
          null,
          id + 1,
          'short',
          null,
          new Uint8Array([id % 256]),
        ]);
      }
      insert.finish();
    },
    { durability: 'relaxed' },
  );
  const ids = await connection.read((statements) => statements.ids(noteIds, {}));
  const odd = await connection.read((statements) => statements.get(noteById, { id: 49 }));
  const even = await connection.read((statements) => statements.get(noteById, { id: 50 }));
  await connection.checkpoint('truncate');
  const result = {
    length: ids.length,
    descending: ids.every((id, index) => id === rows - index),
    odd: odd?.text === `Ä ${'long '.repeat(49)}` && odd.value === 24.5,
    even: even?.text === 'short' && even.data?.[0] === 49,
    integrity: await integrity(connection),
  };
  await connection.close();
  return result;
}

export async function countOperations(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  await connection.write((statements) => {
    for (let id = 1; id <= 30_000; id++) statements.run(addNote, note(id));
  });
  const told: number[] = [];
  const onOperations = (operations: number) => void told.push(operations);
  let within = 0;
  await connection.write(
    (statements) => {
      statements.exec('CREATE INDEX note_text ON note (text)');
      within = told.length;
    },
    { onOperations },
  );
  const rising = told.every((operations, index) => operations > (told[index - 1] ?? 0));
  const failed = await codeOf(() =>
    connection.write((statements) => statements.exec('CREATE INDEX note_text ON note (id)'), {
      onOperations,
    }),
  );
  told.length = 0;
  await connection.write((statements) => statements.exec('REINDEX note_text'));
  const after = told.length;
  await connection.vacuum(onOperations);
  await connection.close();
  return { within, rising, after, failed, vacuum: told.length > 0 };
}

export async function bytesAreCopied(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  await connection.write((statements) => statements.run(addNote, note(1, 'Amélie')));
  const json = defineQuery<Record<string, never>, unknown>('json', 'SELECT json_group_array(text) FROM note');
  const none = defineQuery<Record<string, never>, unknown>('none', 'SELECT text FROM note WHERE id = 9');
  const [bytes, nothing] = await connection.read((statements) => [
    statements.bytes(json, {}),
    statements.bytes(none, {}),
  ]);
  await connection.write((statements) => statements.run(addNote, note(2, 'x'.repeat(50_000))));
  await connection.close();
  return {
    text: new TextDecoder().decode(bytes),
    own: bytes?.buffer.byteLength === bytes?.byteLength,
    nothing: nothing?.length,
  };
}

export async function manyStatements(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  await connection.write((statements) => {
    const insert = statements.bulk('insert-note', 'INSERT INTO note VALUES (?, ?, ?, ?)');
    // More different statements than are kept: what is lent out for bulk work must outlive them.
    for (let id = 1; id <= 500; id++) {
      insert.run([id, 'kept', null, null]);
      statements.get(defineQuery<Record<string, never>, unknown>(`q${id}`, `SELECT ${id} AS n`), {});
    }
  });
  await connection.write((statements) =>
    statements.exec("ALTER TABLE note ADD COLUMN extra TEXT DEFAULT 'new'"),
  );
  const row = await connection.read((statements) => statements.get(noteById, { id: 500 }));
  await connection.close();
  return row;
}

export async function snapshotLetsReadsThrough(vfs: VfsKind) {
  const connection = await openWithNotes(vfs);
  await connection.write((statements) => statements.run(addNote, note(1)));
  const order: string[] = [];
  const snapshot = connection.snapshot(async (pages) => {
    const page = new Uint8Array(pages.pageSize);
    pages.read(0, page);
    order.push(`snapshot of ${new TextDecoder().decode(page.subarray(0, 15))}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('snapshot ends');
  });
  const write = connection.write((statements) => {
    statements.run(addNote, note(2));
    order.push('write');
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  order.push(`read ${(await connection.read((statements) => statements.get(countNotes, {})))?.notes}`);
  await Promise.all([snapshot, write]);
  await connection.close();
  return order;
}

/** A reader and a writer in one worker: each its own SQLite. */
export async function readYourWrites(vfs: VfsKind) {
  const writer = await openWithNotes(vfs);
  const reader = await open(vfs, 'reader');
  let missed = 0;
  for (let id = 1; id <= 200; id++) {
    await writer.write((statements) => statements.run(addNote, note(id)), { durability: 'relaxed' });
    reader.seeAtLeast(writer.sequence());
    if ((await count(reader)) !== id) missed++;
  }
  const refused = await codeOf(() => reader.write((statements) => statements.run(addNote, note(999))));
  await reader.close();
  await writer.close();
  return { missed, refused };
}

/** A write waits for the other connection's, without failing and without losing one. */
export async function twoWriters(vfs: VfsKind) {
  const first = await openWithNotes(vfs);
  const second = await open(vfs);
  const add = (connection: typeof first, from: number) =>
    Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        connection.write((statements) => statements.run(addNote, note(from + index)), {
          durability: 'relaxed',
        }),
      ),
    );
  await Promise.all([add(first, 1), add(second, 1000)]);
  second.seeAtLeast(first.sequence());
  first.seeAtLeast(second.sequence());
  const notes = [await count(first), await count(second)];
  await first.close();
  await second.close();
  return notes;
}

export async function damaged(vfs: VfsKind) {
  const notDatabase = await fill(
    'engine-test/not.db',
    new TextEncoder().encode('This is no database. '.repeat(1000)),
  );
  const codes = [await codeOf(() => readAll(vfs, notDatabase))];
  const good = await openWithNotes(vfs);
  await good.write((statements) => {
    for (let id = 1; id <= 5000; id++) statements.run(addNote, note(id));
  });
  await good.checkpoint('truncate');
  await good.close();
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle('engine-test');
  const file = await (await directory.getFileHandle('note.db')).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes.fill(0xa5, 8192 * 2, 8192 * 12);
  codes.push(await codeOf(async () => readAll(vfs, await fill('engine-test/holes.db', bytes))));
  codes.push(
    await codeOf(async () => readAll(vfs, await fill('engine-test/short.db', bytes.slice(0, 8192)))),
  );
  return codes;
}

async function readAll(vfs: VfsKind, path: string): Promise<void> {
  const connection = await open(vfs, 'reader', path);
  try {
    await connection.read((statements) => statements.all(allNotes, {}));
  } finally {
    await connection.close();
  }
}

async function fill(path: string, bytes: Uint8Array): Promise<string> {
  const [folder, name] = path.split('/') as [string, string];
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, {
    create: true,
  });
  const handle = await (await directory.getFileHandle(name, { create: true })).createSyncAccessHandle();
  handle.truncate(0);
  handle.write(bytes, { at: 0 });
  handle.close();
  return path;
}
