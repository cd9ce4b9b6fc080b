import { AppError } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { openConnection } from '/src/workers/db/engine/open-connection.ts';
import { defineQuery } from '/src/workers/db/engine/query.ts';
import { bundledMigrations } from '/src/workers/db/services/bundled-migrations.ts';
import { beginFirstLoad } from '/src/workers/db/services/first-load-service.ts';
import { MigrationService } from '/src/workers/db/services/migration-service.ts';
import { receiveDatabase } from '/src/workers/db/services/receive-database.ts';

const FOLDER = 'receive-test';

/** What each file was made like, by SQL on a library of two films. */
const CHANGES = {
  untouched: '',
  noTable: 'DROP TABLE credit',
  noIndex: 'DROP INDEX media_item_library_year',
  column: 'ALTER TABLE library ADD COLUMN mood TEXT',
  view: 'CREATE VIEW film AS SELECT * FROM media_item',
  trigger: 'CREATE TRIGGER more AFTER INSERT ON media_item BEGIN DELETE FROM library; END',
  otherTrigger: `DROP TRIGGER media_item_counted_insert;
    CREATE TRIGGER media_item_counted_insert AFTER INSERT ON media_item BEGIN DELETE FROM library; END`,
  noPerson: `INSERT INTO credit (media_item_id, role, position, person_id) VALUES (1, 'actor', 0, 777)`,
  laterVersion: 'PRAGMA user_version = 99',
  retired: 'PRAGMA user_version = -1',
  loadOfOthers: `INSERT INTO bulk_load (name, kind, sql) VALUES ('more', 'trigger', 'DROP TABLE library')`,
} as const;

const counted = defineQuery<Record<string, never>, { count: number }>(
  'counted',
  'SELECT count FROM item_count',
);
const version = defineQuery<Record<string, never>, { user_version: number }>(
  'version',
  'PRAGMA user_version',
);

const MADE = `${FOLDER}/made.db`;
/** Libraries of two films by how many migrations they have. */
const unchanged = new Map<number, Promise<ArrayBuffer>>();

/** Makes a library of two films of this many migrations, changes it, and gives it as a file. */
async function made(
  change: (connection: Connection) => Promise<void>,
  migrations: number = bundledMigrations.length,
): Promise<Blob> {
  const kept = unchanged.get(migrations) ?? withFilms(migrations);
  unchanged.set(migrations, kept);
  const before = await kept;
  const handle = await (
    await (await folder()).getFileHandle('made.db', { create: true })
  ).createSyncAccessHandle();
  handle.truncate(0);
  handle.write(before);
  handle.close();
  const connection = await openConnection({ path: MADE, vfs: 'coop-sync', role: 'writer' });
  await change(connection);
  await connection.close();
  return new Blob([await madeBytes()]);
}

async function withFilms(migrations: number): Promise<ArrayBuffer> {
  await (await folder()).removeEntry('made.db').catch(() => undefined);
  const connection = await openConnection({ path: MADE, vfs: 'coop-sync', role: 'writer', create: true });
  await new MigrationService(connection, bundledMigrations.slice(0, migrations)).migrate();
  await connection.write((statements) =>
    statements.exec(`INSERT INTO library (id, name, created_at, updated_at) VALUES (1, 'Films', 0, 0);
      INSERT INTO media_item (id, library_id, media_type, title, sort_title, added_at, updated_at)
      VALUES (1, 1, 'movie', 'One', 'one', 0, 0), (2, 1, 'movie', 'Two', 'two', 0, 0)`),
  );
  await connection.close();
  return madeBytes();
}

async function madeBytes(): Promise<ArrayBuffer> {
  return (await (await (await folder()).getFileHandle('made.db')).getFile()).arrayBuffer();
}

/** Takes a file in; then what the copy holds. */
async function received(source: Blob) {
  const path = `${FOLDER}/copy.db`;
  const directory = await folder();
  const found = await receiveDatabase({
    source,
    directory,
    file: 'copy.db',
    path,
    vfs: 'coop-sync',
    migrations: bundledMigrations,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const connection = await openConnection({ path, vfs: 'coop-sync', role: 'writer' });
  const count = await connection.read((statements) => statements.get(counted, {})?.count ?? null);
  const isCurrent = await connection.read(
    (statements) => statements.get(version, {})?.user_version === bundledMigrations.length,
  );
  await connection.close();
  return { ...found, count, isCurrent };
}

const byExec = (sql: string) => async (connection: Connection) => {
  await connection.write((statements) => statements.exec(sql), { checked: false });
};

/** What is said of each file of {@link CHANGES}: nothing, or code and message. */
export async function answers(): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const [name, sql] of Object.entries(CHANGES)) {
    const source = await made(byExec(sql));
    said[name] = await received(source).then(
      () => 'taken',
      (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : String(error)),
    );
  }
  return said;
}

/** Files that are to be taken, though something is to be set right first. */
export async function mended() {
  return {
    counters: await received(await made(byExec('UPDATE item_count SET count = 7'))),
    retired: await received(await made(byExec(CHANGES.retired))),
    cutOff: await received(await made(beginFirstLoad)),
    olderCutOff: await received(await made(beginFirstLoad, 6)),
    older: await received(await made(async () => undefined, 4)),
  };
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}
