import { BIN_LIBRARY_ID, type BinnedTitle, type BinPlace } from '../../../shared/bin-library.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import olderSql from '../sql/bin/older.sql?raw';
import pageSql from '../sql/bin/page.sql?raw';
import scannedElsewhereSql from '../sql/bin/scanned-elsewhere.sql?raw';
import { attachedTo, deleteItems, deleteUnattachedAmong } from './library-removal-repository.ts';

const OLDER = defineQuery<{ before: number; limit: number }, unknown>('bin/older', olderSql);
const PAGE = defineQuery<{ deletedAt: number; id: number; limit: number }, BinnedTitle>('bin/page', pageSql);
const SCANNED_ELSEWHERE = defineQuery<{ libraryId: number }, unknown>(
  'bin/scanned-elsewhere',
  scannedElsewhereSql,
);

/** Titles in the bin. */
export function binRepository(statements: Statements) {
  return {
    /** Those deleted before one, the last first. */
    page: (before: BinPlace, limit: number): readonly BinnedTitle[] =>
      statements.all(PAGE, { deletedAt: before.deletedAt, id: before.id, limit }),

    /** Those deleted before a time (ms since the epoch), the oldest first, but for those that a scan would find again. */
    older: (before: number, limit: number): Uint32Array<ArrayBuffer> =>
      statements.ids(OLDER, { before, limit }),

    /** Films, videos and series of a library that a scan of another one would find again. */
    scannedElsewhere: (libraryId: number): readonly number[] => [
      ...statements.ids(SCANNED_ELSEWHERE, { libraryId }),
    ],

    /** Deletes titles of the bin for good, with whoever had a part in them alone; others are left. */
    forget(itemIds: Iterable<number>): void {
      for (const id of itemIds) {
        const range = { libraryId: BIN_LIBRARY_ID, after: id - 1, last: id };
        const attached = attachedTo(statements, range);
        deleteItems(statements, range);
        deleteUnattachedAmong(statements, attached);
      }
    },
  };
}
