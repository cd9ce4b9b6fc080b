import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import changeFileSql from '../sql/scan/change-file.sql?raw';
import deleteTracksSql from '../sql/scan/delete-tracks.sql?raw';
import fileByNameSql from '../sql/scan/file-by-name.sql?raw';
import filesOfSizeSql from '../sql/scan/files-of-size.sql?raw';
import itemOfFileSql from '../sql/scan/item-of-file.sql?raw';
import markFoundSql from '../sql/scan/mark-found.sql?raw';
import markMissingSql from '../sql/scan/mark-missing.sql?raw';
import moveFileSql from '../sql/scan/move-file.sql?raw';
import retitleSql from '../sql/scan/retitle.sql?raw';

/** A stored file as a scan looks at it. */
export interface FileRow {
  readonly id: number;
  readonly media_item_id: number;
  readonly size_bytes: number | null;
  readonly modified_at: number | null;
  readonly is_missing: 0 | 1;
  /** What its path was read as when it was given its title, as JSON; null where that was not kept. */
  readonly reading: string | null;
  /** When it was first found, in ms since the epoch. */
  readonly created_at: number;
}

/** A stored file that a new one of the same size may be. */
export interface FileOfSize {
  readonly id: number;
  readonly name: string;
  readonly modified_at: number | null;
  readonly fingerprint: string | null;
  readonly is_missing: 0 | 1;
  readonly root_id: number;
}

const FILE_BY_NAME = defineQuery<{ folderId: number; name: string }, FileRow>(
  'scan/file-by-name',
  fileByNameSql,
);
const FILES_OF_SIZE = defineQuery<{ libraryId: number; sizeBytes: number; lastId: number }, FileOfSize>(
  'scan/files-of-size',
  filesOfSizeSql,
);
const CHANGE_FILE = defineQuery<
  {
    id: number;
    sizeBytes: number | null;
    modifiedAt: number | null;
    resolution: string | null;
    now: number;
  },
  never
>('scan/change-file', changeFileSql);
const DELETE_TRACKS = defineQuery<{ id: number }, never>('scan/delete-tracks', deleteTracksSql);
const MARK_FOUND = defineQuery<{ id: number; now: number }, never>('scan/mark-found', markFoundSql);
const MARK_MISSING = defineQuery<{ ids: string; now: number }, never>('scan/mark-missing', markMissingSql);
const MOVE_FILE = defineQuery<
  {
    id: number;
    path: string;
    name: string;
    folderId: number;
    modifiedAt: number | null;
    now: number;
  },
  never
>('scan/move-file', moveFileSql);
const ITEM_OF_FILE = defineQuery<{ id: number }, { itemId: number }>('scan/item-of-file', itemOfFileSql);
const RETITLE = defineQuery<
  {
    id: number;
    fileId: number;
    mediaType: MediaType;
    title: string;
    sortTitle: string;
    year: number | null;
    now: number;
  },
  never
>('scan/retitle', retitleSql);

/** Files that scans have found. `now` in ms since the epoch. */
export function scanFileRepository(statements: Statements) {
  return {
    byName: (folderId: number, name: string): FileRow | undefined =>
      statements.get(FILE_BY_NAME, { folderId, name }),
    /** The library's files of this size with ids up to `lastId`, at most 50. */
    ofSize: (libraryId: number, sizeBytes: number, lastId: number): readonly FileOfSize[] =>
      statements.all(FILES_OF_SIZE, { libraryId, sizeBytes, lastId }),
    /** Its content is another: everything read from the old one is forgotten. */
    change: (
      id: number,
      now: number,
      is: { sizeBytes: number | null; modifiedAt: number | null; resolution: string | null },
    ): void => {
      const { sizeBytes, modifiedAt, resolution } = is;
      statements.run(CHANGE_FILE, { id, sizeBytes, modifiedAt, resolution, now });
      statements.run(DELETE_TRACKS, { id });
    },
    /** False when it is not there any more. */
    move: (
      id: number,
      now: number,
      to: { path: string; name: string; folderId: number; modifiedAt: number | null },
    ): boolean => {
      const { path, name, folderId, modifiedAt } = to;
      return statements.run(MOVE_FILE, { id, path, name, folderId, modifiedAt, now }) === 1;
    },
    markFound: (id: number, now: number): void => void statements.run(MARK_FOUND, { id, now }),
    markMissing: (ids: readonly number[], now: number): void =>
      void statements.run(MARK_MISSING, { ids: JSON.stringify(ids), now }),
    itemOf: (id: number): number | undefined => statements.get(ITEM_OF_FILE, { id })?.itemId,
    /** Gives an item of this type that nobody has touched, and that only this file holds, another title; false for others. */
    retitle: (
      itemId: number,
      fileId: number,
      now: number,
      to: { mediaType: MediaType; title: string; sortTitle: string; year: number | null },
    ): boolean => {
      const { mediaType, title, sortTitle, year } = to;
      return statements.run(RETITLE, { id: itemId, fileId, mediaType, title, sortTitle, year, now }) === 1;
    },
  };
}
