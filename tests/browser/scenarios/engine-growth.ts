import type { Connection } from '/src/workers/db/engine/connection.ts';
import { addNote, allNotes, count, integrity, note, open, openWithNotes } from './engine-database.ts';

const TEXT = 'x'.repeat(4000);

/** Notes of half a page each. */
function addNotes(first: number, notes: number) {
  return (statements: Parameters<Parameters<Connection['write']>[0]>[0]) => {
    for (let id = first; id < first + notes; id++) statements.run(addNote, note(id, TEXT));
  };
}

/** A page cache of a few pages, so that pages leave it before the commit. */
function withSmallCache(connection: Connection): Promise<void> {
  return connection.read((statements) => statements.exec('PRAGMA cache_size = 8'));
}

/** Rewrites every page there is; more than a thousand make the write-ahead file change over. */
function rewriteAll(connection: Connection): Promise<void> {
  return connection.write((statements) => statements.exec('UPDATE note SET value = coalesce(value, 0) + 1'));
}

async function bytesOf(name: string): Promise<number> {
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle('engine-test');
  return (await (await directory.getFileHandle(name)).getFile()).size;
}

async function close(...connections: Connection[]): Promise<void> {
  for (const connection of connections) await connection.close();
}

export async function growsWithoutTheWriteAheadFile() {
  const writer = await openWithNotes('write-ahead');
  const reader = await open('write-ahead', 'reader');
  await writer.write(addNotes(1, 2000));
  const written = (await bytesOf('note.db-wa0')) + (await bytesOf('note.db-wa1'));
  reader.seeAtLeast(writer.sequence());
  const seen = await reader.read((statements) => statements.all(allNotes, {}));
  const result = {
    inFile: (await bytesOf('note.db')) > 2000 * TEXT.length,
    inWriteAheadFiles: written < 500_000,
    seen: seen.filter(({ text }) => text === TEXT).length,
    integrity: await integrity(reader),
  };
  await close(writer, reader);
  return result;
}

export async function rollbackGivesBack() {
  const writer = await openWithNotes('write-ahead');
  await writer.write(addNotes(1, 100));
  await withSmallCache(writer);
  const before = await bytesOf('note.db');
  let during = 0;
  await writer
    .write(async (statements) => {
      addNotes(101, 1000)(statements);
      during = await bytesOf('note.db');
      throw new Error('changed my mind');
    })
    .catch(() => undefined);
  const after = await bytesOf('note.db');
  await writer.write(addNotes(101, 10));
  const result = {
    grewMeanwhile: during > before,
    isAsBefore: after === before,
    notes: await count(writer),
    integrity: await integrity(writer),
  };
  await close(writer);
  return result;
}

/** Connections tell one another how far they are; a checkpoint before that does nothing. */
async function checkpointThatMoves(connection: Connection): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    await connection.checkpoint('passive');
    if ((await bytesOf('note.db-wa0')) === 0 || (await bytesOf('note.db-wa1')) === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

export async function anotherTabChecksPoints() {
  const writer = await openWithNotes('write-ahead');
  await writer.write(addNotes(1, 2500));
  const other = await open('write-ahead', 'writer');
  await withSmallCache(writer);
  await rewriteAll(writer);
  // Committed, but not in what the other one may move to the database file.
  await writer.write(addNotes(2501, 500));
  const moved = await checkpointThatMoves(other);
  await rewriteAll(writer);
  await writer.write(async (statements) => {
    addNotes(3001, 500)(statements);
    await other.checkpoint('passive');
    addNotes(3501, 500)(statements);
  });
  const result = { moved, notes: await count(writer), integrity: await integrity(writer) };
  await close(writer, other);
  const again = await open('write-ahead');
  const texts = await again.read((statements) => statements.all(allNotes, {}));
  await close(again);
  return { ...result, whole: texts.filter(({ text }) => text === TEXT).length };
}

export async function shrinks() {
  const writer = await openWithNotes('write-ahead');
  await writer.write(addNotes(1, 2000));
  await writer.checkpoint('truncate');
  const large = await bytesOf('note.db');
  await writer.write((statements) => statements.exec('DELETE FROM note WHERE id > 10'));
  await writer.vacuum();
  await writer.checkpoint('truncate');
  const small = await bytesOf('note.db');
  await writer.write(addNotes(11, 2000));
  const result = {
    large: large > 2000 * TEXT.length,
    small: small < 200_000,
    notes: await count(writer),
    integrity: await integrity(writer),
  };
  await close(writer);
  return result;
}

/** The worker ends with the scenario, in the middle of a transaction. */
export async function diesWhileGrowing() {
  const writer = await openWithNotes('write-ahead');
  await writer.write(addNotes(1, 100));
  await withSmallCache(writer);
  await new Promise<void>((grown) => {
    void writer.write(async (statements) => {
      addNotes(101, 2000)(statements);
      grown();
      await new Promise(() => undefined);
    });
  });
  return (await bytesOf('note.db')) > 1000 * TEXT.length;
}

export async function afterDeath() {
  const writer = await openWithNotes('write-ahead');
  const notes = await count(writer);
  await writer.write(addNotes(101, 50));
  await writer.checkpoint('truncate');
  const result = {
    notes,
    after: await count(writer),
    integrity: await integrity(writer),
    isCut: (await bytesOf('note.db')) < 200 * TEXT.length * 2,
  };
  await close(writer);
  return result;
}
