import type { DeletedLibrary, Library } from '../../../shared/library.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import libraryBinnedTitlesSql from '../sql/library/binned-titles.sql?raw';
import libraryByPathSql from '../sql/library/by-path.sql?raw';
import libraryCountTitlesSql from '../sql/library/count-titles.sql?raw';
import libraryDeletedSql from '../sql/library/deleted.sql?raw';
import libraryFreeNameSql from '../sql/library/free-name.sql?raw';
import libraryGetSql from '../sql/library/get.sql?raw';
import libraryInsertSql from '../sql/library/insert.sql?raw';
import libraryListSql from '../sql/library/list.sql?raw';
import libraryNextTitlesSql from '../sql/library/next-titles.sql?raw';
import libraryRootIdsSql from '../sql/library/root-ids.sql?raw';
import libraryStandingSql from '../sql/library/standing.sql?raw';
import libraryTakeNameBackSql from '../sql/library/take-name-back.sql?raw';

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

interface DeletedRow extends Omit<DeletedLibrary, 'isSynthetic'> {
  readonly isSynthetic: 0 | 1;
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
const LIBRARY_DELETED = defineQuery<Record<never, never>, DeletedRow>('library/deleted', libraryDeletedSql);
const LIBRARY_FREE_NAME = defineQuery<{ name: string; exceptId: number }, never>(
  'library/free-name',
  libraryFreeNameSql,
);
const LIBRARY_TAKE_NAME_BACK = defineQuery<{ id: number; name: string }, never>(
  'library/take-name-back',
  libraryTakeNameBackSql,
);
const LIBRARY_NEXT_TITLES = defineQuery<{ libraryId: number; after: number; limit: number }, unknown>(
  'library/next-titles',
  libraryNextTitlesSql,
);
const LIBRARY_COUNT_TITLES = defineQuery<{ libraryId: number }, { count: number }>(
  'library/count-titles',
  libraryCountTitlesSql,
);
const LIBRARY_ROOT_IDS = defineQuery<{ libraryId: number }, unknown>('library/root-ids', libraryRootIdsSql);
const LIBRARY_BINNED_TITLES = defineQuery<{ libraryId: number }, unknown>(
  'library/binned-titles',
  libraryBinnedTitlesSql,
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
    /** Those that were deleted, the last first. */
    deleted: (): readonly DeletedLibrary[] =>
      statements.all(LIBRARY_DELETED, {}).map((row) => ({ ...row, isSynthetic: row.isSynthetic === 1 })),
    /** A deleted library of the name, other than `exceptId`, is called otherwise. */
    freeName: (name: string, exceptId = 0): void =>
      void statements.run(LIBRARY_FREE_NAME, { name, exceptId }),
    /** Calls a library again what it was called before {@link freeName}. */
    takeNameBack: (id: number, name: string): void =>
      void statements.run(LIBRARY_TAKE_NAME_BACK, { id, name }),
    /** Ids of its titles after one, in order. */
    nextTitles: (libraryId: number, after: number, limit: number): readonly number[] => [
      ...statements.ids(LIBRARY_NEXT_TITLES, { libraryId, after, limit }),
    ],
    /** How many titles it holds, by the counters. */
    countTitles: (libraryId: number): number =>
      statements.get(LIBRARY_COUNT_TITLES, { libraryId })?.count ?? 0,
    rootIds: (libraryId: number): readonly number[] => [...statements.ids(LIBRARY_ROOT_IDS, { libraryId })],
    /** Ids of titles in the bin that came from it. */
    binnedTitles: (libraryId: number): readonly number[] => [
      ...statements.ids(LIBRARY_BINNED_TITLES, { libraryId }),
    ],
    byPath: (path: string): { id: number; name: string } | undefined =>
      statements.get(LIBRARY_BY_PATH, { path }),
    /** Returns the new id. */
    insert: (library: NewLibrary, now: number): number => {
      const { name, path, mediaType, description, isSynthetic, color } = library;
      const row = { name, path, mediaType, description, color };
      statements.run(LIBRARY_INSERT, { ...row, isSynthetic: isSynthetic ? 1 : 0, now });
      return statements.lastInsertId();
    },
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
