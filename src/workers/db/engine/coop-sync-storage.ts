import { OPFSCoopSyncVFS } from 'wa-sqlite/src/examples/OPFSCoopSyncVFS.js';
import { AppError } from '../../../shared/reply.ts';
import type { SqliteModule } from './sqlite-module.ts';
import { LONGEST_PATH, type StorageVfs } from './storage-vfs.ts';

/** One connection a tab; tabs hand the file to one another. Needs only plain OPFS handles. */
export async function createCoopSyncStorage(module: SqliteModule): Promise<StorageVfs> {
  // Each instance first clears away directories that nobody holds; two at once would delete what the other
  // is making. The directories are the whole origin's, and so is the lock.
  const vfs = await navigator.locks.request('coop-sync-start', () =>
    OPFSCoopSyncVFS.create('coop-sync', module),
  );
  vfs.mxPathname = LONGEST_PATH;
  module.vfs_register(vfs, true);
  return {
    kind: 'coop-sync',
    name: vfs.name,
    manyConnections: false,

    takeError() {
      const error = vfs.lastError;
      vfs.lastError = null;
      return error;
    },

    // The tab's one connection sees its own commits, and every lock shows it those of other tabs.
    sequence: () => 0,
    catchUp() {},
    pendingPages: () => 0,

    readPage(path, offset, into) {
      for (const [id, file] of vfs.mapIdToFile) {
        if (file.path !== `/${path}`) continue;
        if (vfs.jRead(id, into, offset) === 0) return;
      }
      throw new AppError('database-damaged', 'The library’s database file is shorter than it says.');
    },

    close() {
      for (const handle of vfs.boundAccessHandles.values()) handle.close();
      for (const handle of vfs.unboundAccessHandles) handle.close();
      vfs.releaser?.();
    },
  };
}
