import type {
  CopyProgress,
  DatabaseCopy,
  DatabaseFileApi,
  DatabaseFileInfo,
} from '../../../rpc/database-file-api.ts';
import { AppError, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { databaseFileName, writePointer } from '../engine/database-pointer.ts';
import type { LiveConnection } from '../engine/live-connection.ts';
import { openAppDirectory } from '../engine/storage-choice.ts';
import { RETIRED_VERSION } from './application-id.ts';
import type { ChangePublisher } from './change-publisher.ts';
import { type DatabaseLocation, findDatabase, nextGeneration } from './database-location.ts';
import type { DatabaseSession } from './database-session.ts';
import { exportDatabase } from './export-database.ts';
import type { Migration } from './migration.ts';
import { receiveDatabase } from './receive-database.ts';
import { requireRoom } from './require-room.ts';
import { RunningCalls } from './running-calls.ts';

const EXPORT_DIRECTORY = 'exports';
const EXPORT_FILE = 'reelshelf.sqlite';

/** What the service works with. */
export interface DatabaseFileParts {
  readonly connection: LiveConnection;
  readonly session: DatabaseSession;
  readonly changes: ChangePublisher;
  readonly migrations: readonly Migration[];
  /** Name of the lock that one job at a time holds, over all tabs. */
  readonly jobLock: () => string;
}

/** The library as a file: out, and back in. */
export class DatabaseFileService implements DatabaseFileApi {
  readonly #parts: DatabaseFileParts;
  readonly #calls = new RunningCalls();

  constructor(parts: DatabaseFileParts) {
    this.#parts = parts;
  }

  exportDatabase(
    requestId: string,
    target: FileSystemFileHandle | null,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseCopy>> {
    const { connection, session } = this.#parts;
    return this.#calls.run(requestId, async (signal) => {
      if (target) {
        const bytes = await exportDatabase(connection, target, signal, onProgress);
        return ok({ bytes, file: null });
      }
      await requireRoom(await databaseBytes(connection));
      const directory = await openAppDirectory(session.prefix);
      const exports = await directory.getDirectoryHandle(EXPORT_DIRECTORY, { create: true });
      const handle = await exports.getFileHandle(EXPORT_FILE, { create: true });
      const bytes = await exportDatabase(connection, handle, signal, onProgress);
      return ok({ bytes, file: await handle.getFile() });
    });
  }

  async discardExports(): Promise<Reply<void>> {
    const directory = await openAppDirectory(this.#parts.session.prefix);
    await directory.removeEntry(EXPORT_DIRECTORY, { recursive: true }).catch(() => undefined);
    return ok(undefined);
  }

  replaceDatabase(
    requestId: string,
    file: Blob,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseFileInfo>> {
    const { jobLock } = this.#parts;
    return this.#calls.run(requestId, (signal) =>
      // Nothing else may write meanwhile: it would be lost with the database it was written to.
      navigator.locks.request(jobLock(), { ifAvailable: true }, (lock) => {
        if (!lock)
          throw new AppError('busy', 'Another import or removal is running. Wait for it, or cancel it.');
        return this.#replace(file, signal, onProgress);
      }),
    );
  }

  async cancel(requestId: string): Promise<void> {
    this.#calls.cancel(requestId);
  }

  async #replace(
    source: Blob,
    signal: AbortSignal,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseFileInfo>> {
    const { session, changes, migrations } = this.#parts;
    const directory = await openAppDirectory(session.prefix);
    const live = await findDatabase(directory);
    if (!live.vfs) throw new AppError('internal', 'There is no library yet to be replaced.');
    const generation = await nextGeneration(directory);
    const name = databaseFileName(generation);
    const { found, ...counts } = await receiveDatabase({
      source,
      directory,
      file: name,
      path: `${session.prefix}/${name}`,
      vfs: live.vfs,
      migrations,
      signal,
      onProgress,
    });
    await this.#switchTo(directory, { generation, file: name, vfs: live.vfs, exists: true });
    await session.open(false);
    changes.publish({ kinds: ['database'], libraryIds: [] });
    return ok({ bytes: source.size, schema: { found, needed: migrations.length }, ...counts });
  }

  /**
   * Retires the live database in itself first: other tabs then cannot commit anything to it that
   * would be lost. A crash between the two steps is mended at the next start (see `openDatabase`).
   */
  async #switchTo(directory: FileSystemDirectoryHandle, next: DatabaseLocation): Promise<void> {
    const { connection, migrations } = this.#parts;
    await connection.write((statements) => statements.exec(`PRAGMA user_version = ${RETIRED_VERSION}`));
    try {
      await writePointer(directory, { generation: next.generation, vfs: next.vfs });
    } catch (error) {
      await connection.unguardedWrite((statements) =>
        statements.exec(`PRAGMA user_version = ${migrations.length}`),
      );
      throw error;
    }
  }
}

function databaseBytes(connection: Connection): Promise<number> {
  return connection.snapshot(async ({ pageSize, pageCount }) => pageSize * pageCount);
}
