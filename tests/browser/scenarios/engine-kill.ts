import type { VfsKind } from '/src/workers/db/engine/storage-vfs.ts';
import { addNote, count, integrity, note, noteIds, open, openWithNotes } from './engine-database.ts';

const BATCH = 50;

/** Writes batches until the browser is killed; says on the console how many rows were acknowledged. */
export async function writeForEver(vfs: VfsKind): Promise<void> {
  const connection = await openWithNotes(vfs);
  for (let next = (await count(connection)) + 1; ; next += BATCH) {
    await connection.write(
      (statements) => {
        for (let id = next; id < next + BATCH; id++)
          statements.run(addNote, note(id, 'x'.repeat(200 + (id % 4000))));
      },
      { durability: 'relaxed' },
    );
    console.log(`acknowledged ${next + BATCH - 1}`);
  }
}

/** What is left after the kill. */
export async function lookAfter(vfs: VfsKind) {
  const connection = await open(vfs);
  const ids = await connection.read((statements) => statements.ids(noteIds, {}));
  const result = {
    rows: ids.length,
    isPrefix: ids.every((id, index) => id === ids.length - index),
    isWholeBatches: ids.length % BATCH === 0,
    integrity: await integrity(connection),
  };
  await connection.close();
  return result;
}
