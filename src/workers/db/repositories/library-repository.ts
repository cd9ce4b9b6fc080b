import type { Library } from '../../../shared/library.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import libraryByPathSql from '../sql/library/by-path.sql?raw';
import libraryGetSql from '../sql/library/get.sql?raw';
import libraryInsertSql from '../sql/library/insert.sql?raw';
import libraryListSql from '../sql/library/list.sql?raw';
import libraryRenameSql from '../sql/library/rename.sql?raw';
import libraryStandingSql from '../sql/library/standing.sql?raw';

/** A library without its counters. */
export type LibraryRecord = Omit<Library, 'counts'>;

/** What is recorded of a new library. */
export type NewLibrary = Pick<
  Library,
  'name' | 'path' | 'mediaType' | 'description' | 'isSynthetic' | 'color'
>;

interface LibraryRow extends Omit<LibraryRecord, 'isActive' | 'isSynthetic' | 'scanRoots'> {
  readonly isActive: 0 | 1;
  readonly isSynthetic: 0 | 1;
  /** JSON. */
  readonly scanRoots: string;
}

const LIBRARY_LIST = defineQuery<Record<never, never>, LibraryRow>('library/list', libraryListSql);
const LIBRARY_GET = defineQuery<{ id: number }, LibraryRow>('library/get', libraryGetSql);
const LIBRARY_BY_PATH = defineQuery<{ path: string }, { id: number; name: string }>(
  'library/by-path',
  libraryByPathSql,
);
const LIBRARY_INSERT = defineQuery<
  {
    name: string;
    path: string | null;
    mediaType: LibraryMediaType;
    description: string | null;
    isSynthetic: 0 | 1;
    color: string | null;
    now: number;
  },
  never
>('library/insert', libraryInsertSql);
const LIBRARY_RENAME = defineQuery<{ id: number; name: string; now: number }, never>(
  'library/rename',
  libraryRenameSql,
);
const LIBRARY_STANDING = defineQuery<Record<never, never>, unknown>('library/standing', libraryStandingSql);

/** Libraries. Names are unique without regard to (ASCII) case, paths exactly. */
export function libraryRepository(statements: Statements) {
  return {
    /** By name. */
    list: (): readonly LibraryRecord[] => statements.all(LIBRARY_LIST, {}).map(toRecord),
    get: (id: number): LibraryRecord | undefined => {
      const row = statements.get(LIBRARY_GET, { id });
      return row && toRecord(row);
    },
    /** Ids of those that were not deleted, the bin among them. */
    standing: (): ReadonlySet<number> => new Set(statements.ids(LIBRARY_STANDING, {})),
    byPath: (path: string): { id: number; name: string } | undefined =>
      statements.get(LIBRARY_BY_PATH, { path }),
    /** Returns the new id. */
    insert: (library: NewLibrary, now: number): number => {
      const { name, path, mediaType, description, isSynthetic, color } = library;
      const row = { name, path, mediaType, description, color };
      statements.run(LIBRARY_INSERT, { ...row, isSynthetic: isSynthetic ? 1 : 0, now });
      return statements.lastInsertId();
    },
    rename: (id: number, name: string, now: number): void =>
      void statements.run(LIBRARY_RENAME, { id, name, now }),
  };
}

function toRecord({ isActive, isSynthetic, scanRoots, ...rest }: LibraryRow): LibraryRecord {
  return {
    ...rest,
    isActive: isActive === 1,
    isSynthetic: isSynthetic === 1,
    scanRoots: JSON.parse(scanRoots),
  };
}
