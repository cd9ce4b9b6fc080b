import { AppError } from '../../../shared/reply.ts';
import { APPLICATION_ID } from './application-id.ts';

/** Length of the header at the start of every database file (https://www.sqlite.org/fileformat.html#the_database_header). */
export const HEADER_BYTES = 100;

const MAGIC = 'SQLite format 3\0';
const WRITE_VERSION = 18;
const READ_VERSION = 19;
const ROLLBACK_JOURNAL = 1;

/** Schema version found in the header. Throws `database-not-ours` or `database-damaged` when it cannot be a library. */
export function checkDatabaseHeader(header: Uint8Array, fileBytes: number): number {
  if (
    header.byteLength < HEADER_BYTES ||
    new TextDecoder().decode(header.subarray(0, MAGIC.length)) !== MAGIC
  ) {
    throw new AppError('database-not-ours', 'This file is not a SQLite database.');
  }
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(68) !== APPLICATION_ID) {
    throw new AppError('database-not-ours', 'This file is a SQLite database, but not one of Reelshelf’s.');
  }
  const pageSize = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  const pages = view.getUint32(28);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || pages * pageSize > fileBytes) {
    throw new AppError(
      'database-damaged',
      'This file is shorter than it says: it was not copied to its end.',
    );
  }
  return view.getInt32(60);
}

/**
 * Marks the file as one with a rollback journal. Another program may have switched it to
 * write-ahead logging, which needs shared memory that a browser does not have.
 */
export function useRollbackJournal(header: Uint8Array): void {
  header[WRITE_VERSION] = ROLLBACK_JOURNAL;
  header[READ_VERSION] = ROLLBACK_JOURNAL;
}
