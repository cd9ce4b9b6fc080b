import type { CopyProgress } from '../../../rpc/database-file-api.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { openConnection } from '../engine/open-connection.ts';
import { defineQuery } from '../engine/query.ts';
import type { VfsKind } from '../engine/storage-vfs.ts';
import { readDropped, recountItems } from '../repositories/bulk-load-repository.ts';
import countContentSql from '../sql/count-content.sql?raw';
import { RETIRED_VERSION } from './application-id.ts';
import { checkIntegrity } from './check-integrity.ts';
import { checkStructure } from './check-structure.ts';
import { CopyProgressReporter } from './copy-progress.ts';
import { checkDatabaseHeader, HEADER_BYTES, useRollbackJournal } from './database-header.ts';
import { deleteDatabaseFiles } from './database-location.ts';
import type { Migration } from './migration.ts';
import { MigrationService } from './migration-service.ts';
import { requireRoom } from './require-room.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Rows of `library` and `media_item`. */
export type ContentCounts = { libraries: number; items: number };
const countContent = defineQuery<Record<string, never>, ContentCounts>('count-content', countContentSql);

/** A file from outside that is to become a database of this app. */
export interface ReceiveDatabaseOptions {
  readonly source: Blob;
  readonly directory: FileSystemDirectoryHandle;
  /** Name of the new file in the directory, and its path for the engine. */
  readonly file: string;
  readonly path: string;
  readonly vfs: VfsKind;
  readonly migrations: readonly Migration[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CopyProgress) => void;
}

/** What a received database was found to hold. */
export interface ReceivedDatabase extends ContentCounts {
  /** Schema version it came with. */
  readonly found: number;
}

/**
 * Copies a file into the app's directory, checks all of it, and brings it to this build's schema.
 * Nothing that exists is touched; when it fails, the new file is deleted.
 */
export async function receiveDatabase(options: ReceiveDatabaseOptions): Promise<ReceivedDatabase> {
  const { source, directory, file } = options;
  const header = new Uint8Array(await source.slice(0, HEADER_BYTES).arrayBuffer());
  const version = checkDatabaseHeader(header, source.size);
  await requireRoom(source.size);
  const progress = new CopyProgressReporter(options.onProgress);
  try {
    await copy(options, header, progress);
    return await checkCopy(options, progress, version);
  } catch (error) {
    await deleteDatabaseFiles(directory, file);
    throw error;
  }
}

async function copy(
  { source, directory, file, signal }: ReceiveDatabaseOptions,
  header: Uint8Array,
  progress: CopyProgressReporter,
): Promise<void> {
  await deleteDatabaseFiles(directory, file);
  const handle = await (await directory.getFileHandle(file, { create: true })).createSyncAccessHandle();
  try {
    for (let at = 0; at < source.size; at += CHUNK_BYTES) {
      const chunk = new Uint8Array(await source.slice(at, at + CHUNK_BYTES).arrayBuffer());
      signal.throwIfAborted();
      if (handle.write(chunk, { at }) !== chunk.byteLength) {
        throw new AppError('storage-full', 'There is no room left on this device for the copy.');
      }
      progress.report('Copying', at + chunk.byteLength, source.size);
    }
    useRollbackJournal(header);
    handle.write(header, { at: 0 });
    handle.flush();
  } finally {
    handle.close();
  }
}

async function checkCopy(
  options: ReceiveDatabaseOptions,
  progress: CopyProgressReporter,
  version: number,
): Promise<ReceivedDatabase> {
  const { path, vfs, migrations, signal, source } = options;
  const connection = await openConnection({ path, vfs, role: 'writer' });
  try {
    const service = new MigrationService(connection, migrations);
    // Before the long check of the pages.
    await requireKnownHistory(service);
    const found = (await service.history()).length;
    requireVersion(version, found);
    await checkStructure(connection, migrations.slice(0, found));
    await checkIntegrity(connection, signal, (fraction) =>
      progress.report('Checking', Math.floor(fraction * source.size), source.size),
    );
    await service.migrate();
    const counts = await takeAsOurs(connection, migrations.length);
    await connection.checkpoint('truncate');
    return { found, ...counts };
  } finally {
    await connection.close();
  }
}

/** What was taken out of the storage while it was being replaced is marked as retired, and as good as any. */
function requireVersion(version: number, found: number): void {
  if (version === found || version === RETIRED_VERSION) return;
  throw new AppError(
    'migration-history',
    `This file was changed by another program: it says it is of version ${version}, and its history ends with ${found}.`,
  );
}

/** Sets right what is worked out from the rest: counters, which a first load counts itself, and the version. */
async function takeAsOurs(connection: Connection, version: number): Promise<ContentCounts> {
  return connection.write((statements) => {
    if (readDropped(statements).length === 0) recountItems(statements);
    statements.exec(`PRAGMA user_version = ${version}`);
    return statements.get(countContent, {}) ?? { libraries: 0, items: 0 };
  });
}

/** Refuses a newer and a foreign history, touching nothing. */
async function requireKnownHistory(service: MigrationService): Promise<void> {
  const verdict = await service.verify();
  if (verdict.state === 'newer') {
    throw new AppError(
      'database-newer',
      `This file is from a newer Reelshelf (${verdict.newest.name}). Reload the page to get that version first.`,
    );
  }
  if (verdict.state === 'contradiction') {
    throw new AppError(
      'migration-history',
      `This file’s history does not fit this Reelshelf. ${verdict.problem}`,
    );
  }
}
