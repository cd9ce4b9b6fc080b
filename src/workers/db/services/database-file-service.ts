import type {
  CopyProgress,
  DatabaseCopy,
  DatabaseFileApi,
  DatabaseFileInfo,
} from '../../../rpc/database-file-api.ts';
import { AppError, ok, type Reply } from '../../../shared/reply.ts';
import { RunningCalls } from '../../../shared/running-calls.ts';
import type { Connection } from '../engine/connection.ts';
import { type DatabasePointer, databaseFileName, writePointer } from '../engine/database-pointer.ts';
import type { LiveConnection } from '../engine/live-connection.ts';
import { openAppDirectory } from '../engine/storage-choice.ts';
import { RETIRED_VERSION } from './application-id.ts';
import type { ChangePublisher } from './change-publisher.ts';
import { claimNextGeneration, deleteDatabaseFiles, findDatabase } from './database-location.ts';
import type { DatabaseSession } from './database-session.ts';
import { deleteAbandonedExports, type ExportCopy, makeExportCopy } from './export-copies.ts';
import { exportDatabase } from './export-database.ts';
import type { Migration } from './migration.ts';
import { receiveDatabase } from './receive-database.ts';
import { requireRoom } from './require-room.ts';

/** What the service works with. */
export interface DatabaseFileParts {
  readonly connection: LiveConnection;
  readonly session: DatabaseSession;
  readonly changes: ChangePublisher;
  readonly migrations: readonly Migration[];
  /** Name of the lock that one job at a time holds, over all tabs. */
  readonly jobLock: () => string;
}

/** A checked copy of a file, in the app's directory. */
interface WaitingCopy extends DatabasePointer {
  /** Gives its generation back, once it is deleted or the live one. */
  readonly release: () => void;
}

/** The library as a file: out, and back in. */
export class DatabaseFileService implements DatabaseFileApi {
  readonly #parts: DatabaseFileParts;
  readonly #calls = new RunningCalls();
  /** Checked copies, by the request that received them. */
  readonly #waiting = new Map<string, WaitingCopy>();
  /** Copies in the app's own storage, by the request that made them. */
  readonly #exports = new Map<string, ExportCopy>();

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
      const directory = await openAppDirectory(session.prefix);
      await deleteAbandonedExports(directory, session.prefix);
      await requireRoom(await databaseBytes(connection));
      const copy = await makeExportCopy(directory, session.prefix, requestId);
      try {
        const bytes = await exportDatabase(connection, copy.handle, signal, onProgress);
        const file = await copy.handle.getFile();
        this.#exports.set(requestId, copy);
        return ok({ bytes, file });
      } catch (error) {
        await copy.delete();
        throw error;
      }
    });
  }

  async discardExport(requestId: string): Promise<Reply<void>> {
    const copy = this.#exports.get(requestId);
    this.#exports.delete(requestId);
    await copy?.delete();
    return ok(undefined);
  }

  receiveDatabase(
    requestId: string,
    file: Blob,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseFileInfo>> {
    return this.#calls.run(requestId, (signal) => this.#receive(requestId, file, signal, onProgress));
  }

  async acceptDatabase(requestId: string): Promise<Reply<void>> {
    const copy = this.#waiting.get(requestId);
    if (!copy)
      throw new AppError('not-found', 'The checked copy is not there any more. Choose the file again.');
    // Nothing else may write meanwhile: it would be lost with the database it was written to.
    return navigator.locks.request(this.#parts.jobLock(), { ifAvailable: true }, async (lock) => {
      if (!lock)
        throw new AppError('busy', 'Another import or removal is running. Wait for it, or cancel it.');
      const { session, changes } = this.#parts;
      await this.#switchTo(await openAppDirectory(session.prefix), copy);
      // From here on it is the library, and no copy to be discarded.
      this.#waiting.delete(requestId);
      copy.release();
      await session.open(false);
      changes.publish({ kinds: ['database'], libraryIds: [] });
      return ok(undefined);
    });
  }

  async discardDatabase(requestId: string): Promise<Reply<void>> {
    const copy = this.#waiting.get(requestId);
    if (!copy) return ok(undefined);
    this.#waiting.delete(requestId);
    await deleteDatabaseFiles(
      await openAppDirectory(this.#parts.session.prefix),
      databaseFileName(copy.generation),
    );
    copy.release();
    return ok(undefined);
  }

  async cancel(requestId: string): Promise<void> {
    this.#calls.cancel(requestId);
  }

  async #receive(
    requestId: string,
    source: Blob,
    signal: AbortSignal,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseFileInfo>> {
    const { connection, session, migrations } = this.#parts;
    // Where nothing may be written, it is refused before the long way to that answer.
    await connection.write(() => undefined);
    const directory = await openAppDirectory(session.prefix);
    const { vfs } = await findDatabase(directory);
    if (!vfs) throw new AppError('internal', 'There is no library yet to be replaced.');
    const { generation, release } = await claimNextGeneration(directory, session.prefix);
    const file = databaseFileName(generation);
    const path = `${session.prefix}/${file}`;
    try {
      const copy = { source, directory, file, path, vfs, migrations, signal, onProgress };
      const { found, ...counts } = await receiveDatabase(copy);
      this.#waiting.set(requestId, { generation, vfs, release });
      return ok({ bytes: source.size, schema: { found, needed: migrations.length }, ...counts });
    } catch (error) {
      release();
      throw error;
    }
  }

  /**
   * Retires the live database in itself first: other tabs then cannot commit anything to it that
   * would be lost. A crash between the two steps is mended at the next start (see `openDatabase`).
   */
  async #switchTo(directory: FileSystemDirectoryHandle, { generation, vfs }: DatabasePointer): Promise<void> {
    const { connection, migrations } = this.#parts;
    await connection.write((statements) => statements.exec(`PRAGMA user_version = ${RETIRED_VERSION}`));
    try {
      await writePointer(directory, { generation, vfs });
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
