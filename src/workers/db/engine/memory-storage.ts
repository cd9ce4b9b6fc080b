import type { StorageVfs } from './storage-vfs.ts';

/** For a database in memory: SQLite asks no file system for it, but wants the name of one that it has itself. */
export function createMemoryStorage(): StorageVfs {
  return {
    kind: 'memory',
    name: 'unix',
    manyConnections: false,
    takeError: () => null,
    sequence: () => 0,
    catchUp() {},
    pendingPages: () => 0,
    readPage() {
      throw new Error('A database in memory has no file.');
    },
    close() {},
  };
}
