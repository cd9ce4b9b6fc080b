import type { SqliteModule } from 'wa-sqlite/dist/wa-sqlite.mjs';
import { OPFSWriteAheadVFS, type WriteAheadFile } from 'wa-sqlite/src/examples/OPFSWriteAheadVFS.js';
import { JoinedWrites } from './joined-writes.ts';
import {
  SQLITE_FCNTL_COMMIT_ATOMIC_WRITE,
  SQLITE_FCNTL_SYNC,
  SQLITE_IOERR_WRITE,
  SQLITE_LOCK_NONE,
  SQLITE_OK,
  SQLITE_OPEN_MAIN_DB,
} from './sqlite-constant.ts';

/** Where a database file's first page says how many pages there are (https://www.sqlite.org/fileformat.html#in_header_database_size). */
const PAGE_COUNT_OFFSET = 28;

/**
 * The write-ahead file system, with a short cut for growth: a page behind the end that the last commit
 * gave the database is written straight to its place in the file. Nobody can see it before the commit,
 * which says where the end is from then on and goes through the write-ahead file as ever. Such pages are
 * then written once instead of twice, without checksums, and no reader has to hear of them.
 *
 * Before the commit they are flushed, so that a power cut never leaves the commit without its pages. What
 * a killed transaction leaves behind the end is written over by the next one; one that rolls back cuts it
 * off. For the same reason no checkpoint may cut the file while another connection may be growing it.
 *
 * Pages that a transaction writes one behind the other reach each file together ({@link JoinedWrites}),
 * before the commit and so before anybody hears of them.
 */
export class GrowingVfs extends OPFSWriteAheadVFS {
  /** Bytes of the database as of the last commit, while a transaction writes. */
  #committedEnd: number | undefined;
  #pageSize = 0;
  #hasGrown = false;
  #joined: readonly JoinedWrites[] = [];

  /** @param temporaryFiles How many to keep ready for journals and sorting. */
  static async open(name: string, module: SqliteModule, temporaryFiles: number): Promise<GrowingVfs> {
    const vfs = new GrowingVfs(name, module);
    vfs.options.nTmpFiles = temporaryFiles;
    await vfs.isReady();
    return vfs;
  }

  override jOpen(name: string | null, fileId: number, flags: number, flagsOut: DataView): number {
    const result = super.jOpen(name, fileId, flags, flagsOut);
    const file = this.mapIdToFile.get(fileId);
    if (result === SQLITE_OK && flags & SQLITE_OPEN_MAIN_DB && file) {
      this.#joined = [file.accessHandle, ...file.waHandles].map((handle) => new JoinedWrites(handle));
      this.#guard(file);
    }
    return result;
  }

  override jWrite(fileId: number, data: Uint8Array, offset: number): number {
    const file = this.mapIdToFile.get(fileId);
    if (!file || !(file.flags & SQLITE_OPEN_MAIN_DB)) return super.jWrite(fileId, data, offset);
    for (const joined of this.#joined) joined.begin();
    // `data` is a slow proxy, which files refuse; a part of it is a real array.
    const page = data.subarray() as Uint8Array<ArrayBuffer>;
    // At the transaction's first write: the first page is about to tell the new end.
    this.#pageSize = data.byteLength;
    this.#committedEnd ??= committedSize(file, data.byteLength);
    const isNew = this.#committedEnd > 0 && offset >= this.#committedEnd;
    // A file that has shrunk may have older versions of its last pages on their way still.
    if (!isNew || file.writeAhead.read(offset)) return super.jWrite(fileId, page, offset);
    return this.#grow(file, page, offset);
  }

  override jFileControl(fileId: number, operation: number, argument: DataView): number {
    const file = this.mapIdToFile.get(fileId);
    const isCommit = operation === SQLITE_FCNTL_SYNC || operation === SQLITE_FCNTL_COMMIT_ATOMIC_WRITE;
    if (!isCommit || !file || !(file.flags & SQLITE_OPEN_MAIN_DB))
      return super.jFileControl(fileId, operation, argument);
    try {
      for (const joined of this.#joined) joined.end();
      if (operation === SQLITE_FCNTL_COMMIT_ATOMIC_WRITE) return SQLITE_OK;
      if (this.#hasGrown) file.accessHandle.flush();
    } catch (error) {
      this.lastError = error;
      return SQLITE_IOERR_WRITE;
    }
    const result = super.jFileControl(fileId, operation, argument);
    // That was the commit: what comes next begins at a new end, even where SQLite keeps its lock.
    this.#committedEnd = undefined;
    return result;
  }

  override jUnlock(fileId: number, lock: number): number {
    const file = this.mapIdToFile.get(fileId);
    if (lock === SQLITE_LOCK_NONE && file && file.flags & SQLITE_OPEN_MAIN_DB) {
      for (const joined of this.#joined) joined.drop();
      const hasGrown = this.#hasGrown;
      const before = this.#committedEnd ?? 0;
      this.#hasGrown = false;
      this.#committedEnd = undefined;
      // After a commit nothing lies behind the end; after a rollback it would only take up room.
      if (hasGrown) cut(file, Math.max(before, committedSize(file, this.#pageSize)));
    }
    return super.jUnlock(fileId, lock);
  }

  /** Lets the file be cut only by who holds the write lock, with no transaction of its own, and to no less than is committed. */
  #guard({ accessHandle, writeAhead, writeLock }: WriteAheadFile): void {
    const truncate = accessHandle.truncate.bind(accessHandle);
    accessHandle.truncate = (size) => {
      const isSafe = writeLock.mode !== null && !this.#hasGrown && size >= writeAhead.getFileSize();
      if (isSafe || size >= accessHandle.getSize()) truncate(size);
    };
  }

  #grow(file: WriteAheadFile, page: Uint8Array<ArrayBuffer>, offset: number): number {
    this.#hasGrown = true;
    try {
      const written = file.accessHandle.write(page, { at: offset });
      if (written !== page.byteLength) throw new Error('write failed');
      return SQLITE_OK;
    } catch (error) {
      this.lastError = error;
      return SQLITE_IOERR_WRITE;
    }
  }
}

function cut({ accessHandle }: WriteAheadFile, size: number): void {
  if (accessHandle.getSize() > size) accessHandle.truncate(size);
}

/** Bytes of the database as of the newest commit that this connection sees; 0 when there is none. */
function committedSize(file: WriteAheadFile, pageSize: number): number {
  return firstPageField(file, PAGE_COUNT_OFFSET) * pageSize;
}

/** A big-endian number of four bytes in the first page, as the newest commit has it; 0 without a first page. */
export function firstPageField({ writeAhead, accessHandle }: WriteAheadFile, offset: number): number {
  const page = writeAhead.read(0);
  if (page) return new DataView(page.buffer, page.byteOffset).getUint32(offset);
  const field = new DataView(new ArrayBuffer(4));
  return accessHandle.read(field, { at: offset }) === 4 ? field.getUint32(0) : 0;
}
