import type { ItemRow } from '/src/shared/media-item.ts';
import type { MediaType } from '/src/shared/media-type.ts';
import { sortTitle } from '/src/shared/sort-title.ts';
import type { Connection, Statements } from '/src/workers/db/engine/connection.ts';
import { openConnection } from '/src/workers/db/engine/open-connection.ts';
import { defineQuery } from '/src/workers/db/engine/query.ts';
import { chooseVfs } from '/src/workers/db/engine/storage-choice.ts';
import { bundledMigrations } from '/src/workers/db/services/bundled-migrations.ts';
import { MigrationService } from '/src/workers/db/services/migration-service.ts';

const FOLDER = 'library-database';
const FILE = 'library.sqlite';
/** Where the server keeps the file that the first of a runner's tests has made. */
const MADE_BEFORE = '/tests/support/migrated-library';

/** A migrated, empty library database with a connection that may write. */
export async function openLibrary(migrations = bundledMigrations): Promise<Connection> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const vfs = await chooseVfs(folder);
  const isUsual = migrations === bundledMigrations && !(await holds(folder, FILE));
  const isMade = isUsual && (await copyMade(folder));
  const open = () => openConnection({ path: `${FOLDER}/${FILE}`, vfs, role: 'writer', create: true });
  const connection = await open();
  await new MigrationService(connection, migrations).migrate(() => undefined);
  if (!isUsual || isMade) return connection;
  // Brings all of it into the file.
  await connection.checkpoint('truncate');
  await connection.close();
  await fetch(MADE_BEFORE, { method: 'PUT', body: await (await folder.getFileHandle(FILE)).getFile() });
  return open();
}

/** TypeScript's library does not know the `mode` yet. */
type CreateUnsafeHandle = (options: { mode: 'readwrite-unsafe' }) => Promise<FileSystemSyncAccessHandle>;

/** The migrations take longer than most tests: they are applied once for each runner. False where they were not yet. */
async function copyMade(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const response = await fetch(MADE_BEFORE, { cache: 'no-store' });
  if (!response.ok) return false;
  const file = await folder.getFileHandle(FILE, { create: true });
  const open = file.createSyncAccessHandle as CreateUnsafeHandle;
  // Beside what a worker of the test before may still hold under this name, as SQLite itself opens it.
  const handle = await open.call(file, { mode: 'readwrite-unsafe' });
  handle.write(await response.arrayBuffer());
  handle.close();
  return true;
}

async function holds(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return folder.getFileHandle(name).then(
    () => true,
    () => false,
  );
}

/** An item as a test gives it; what is left out is unknown. */
export interface TestItem extends Partial<Omit<ItemRow, 'id' | 'title' | 'seriesTitle' | 'sizeBytes'>> {
  readonly libraryId: number;
  readonly title: string;
  readonly mediaType?: MediaType;
  readonly seriesId?: number;
}

const INSERT = defineQuery<
  {
    libraryId: number;
    mediaType: string;
    title: string;
    sortTitle: string;
    year: number | null;
    runtimeMin: number | null;
    rating: number | null;
    addedAt: number;
    seriesId: number | null;
    season: number | null;
    episode: number | null;
  },
  never
>(
  'insert-test-item',
  `INSERT INTO media_item (library_id, media_type, title, sort_title, year, runtime_min, rating, added_at, updated_at,
     series_id, season, episode)
   VALUES (:libraryId, :mediaType, :title, :sortTitle, :year, :runtimeMin, :rating, :addedAt, :addedAt,
     :seriesId, :season, :episode)`,
);

/** Stores an item; returns its id. */
export function insertItem(statements: Statements, item: TestItem): number {
  statements.run(INSERT, {
    libraryId: item.libraryId,
    mediaType: item.mediaType ?? 'movie',
    title: item.title,
    sortTitle: sortTitle(item.title),
    year: item.year ?? null,
    runtimeMin: item.runtimeMin ?? null,
    rating: item.rating ?? null,
    addedAt: item.addedAt ?? 0,
    seriesId: item.seriesId ?? null,
    season: item.season ?? null,
    episode: item.episode ?? null,
  });
  return statements.lastInsertId();
}
