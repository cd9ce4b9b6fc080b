import type { WriteAheadFile } from 'wa-sqlite/src/examples/OPFSWriteAheadVFS.js';
import { AppError } from '../../../shared/reply.ts';
import { firstPageField, GrowingVfs } from './growing-vfs.ts';
import type { SqliteModule } from './sqlite-module.ts';
import { LONGEST_PATH, type StorageVfs } from './storage-vfs.ts';

/** Where SQLite keeps the count of commits in its first page (https://www.sqlite.org/fileformat.html#file_change_counter). */
const CHANGE_COUNTER_OFFSET = 24;
/**
 * Rollback journals of transactions larger than the page cache, one of a statement within, and two in which
 * an index is sorted; reading needs none.
 */
const TEMPORARY_FILES = 4;

/** Many connections read while one writes: needs several `readwrite-unsafe` handles on one file. */
export async function createWriteAheadStorage(module: SqliteModule, mayWrite: boolean): Promise<StorageVfs> {
  const vfs = await GrowingVfs.open('write-ahead', module, mayWrite ? TEMPORARY_FILES : 0);
  vfs.mxPathname = LONGEST_PATH;
  module.vfs_register(vfs, true);

  function file(path: string): WriteAheadFile {
    const open = vfs.mapPathToFile.get(path);
    if (!open) throw new AppError('internal', `The database ${path} is not open.`);
    return open;
  }

  return {
    kind: 'write-ahead',
    name: vfs.name,
    manyConnections: true,

    takeError() {
      const error = vfs.lastError;
      vfs.lastError = null;
      return error;
    },

    sequence(path) {
      return firstPageField(file(path), CHANGE_COUNTER_OFFSET);
    },

    catchUp(path) {
      // What the write-ahead file holds is complete transactions with checksums, so reading on
      // needs no lock; the file system's own backstop timer does the same every 30 s.
      const { writeAhead } = file(path);
      writeAhead.isolateForWrite();
      writeAhead.rejoin();
    },

    pendingPages(path) {
      return file(path).writeAhead.getWriteAheadSize();
    },

    readPage(path, offset, into) {
      const { writeAhead, accessHandle } = file(path);
      const page = writeAhead.read(offset);
      if (page) into.set(page);
      else if (accessHandle.read(into, { at: offset }) !== into.byteLength) {
        throw new AppError('database-damaged', 'The library’s database file is shorter than it says.');
      }
    },

    close() {
      for (const handle of vfs.boundTempFiles.values()) handle.close();
      for (const handle of vfs.unboundTempFiles) handle.close();
    },
  };
}
