import type { FileAudio, MediaFile } from '../../../shared/media-item.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import mediaFileByFingerprintSql from '../sql/media-file/by-fingerprint.sql?raw';
import mediaFileByItemSql from '../sql/media-file/by-item.sql?raw';
import mediaFileByPathSql from '../sql/media-file/by-path.sql?raw';

type MediaFileRow = Omit<StoredFile, 'isMissing' | 'audio'> & {
  readonly isMissing: 0 | 1;
  /** JSON. */
  readonly audio: string;
};

/** A file as the database knows it. */
export interface StoredFile extends Omit<MediaFile, 'subtitles'> {
  readonly itemId: number;
  readonly fingerprint: string | null;
}

const MEDIA_FILE_BY_ITEM = defineQuery<{ itemId: number }, MediaFileRow>(
  'media-file/by-item',
  mediaFileByItemSql,
);
const MEDIA_FILE_BY_PATH = defineQuery<{ path: string }, MediaFileRow>(
  'media-file/by-path',
  mediaFileByPathSql,
);
const MEDIA_FILE_BY_FINGERPRINT = defineQuery<{ fingerprint: string }, MediaFileRow>(
  'media-file/by-fingerprint',
  mediaFileByFingerprintSql,
);

/** Files that hold items. */
export function mediaFileRepository(statements: Statements) {
  return {
    byItem: (itemId: number): readonly StoredFile[] =>
      statements.all(MEDIA_FILE_BY_ITEM, { itemId }).map(toStoredFile),
    byPath: (path: string): StoredFile | undefined => {
      const row = statements.get(MEDIA_FILE_BY_PATH, { path });
      return row && toStoredFile(row);
    },
    /** Files of the same content: one that was moved or copied. */
    byFingerprint: (fingerprint: string): readonly StoredFile[] =>
      statements.all(MEDIA_FILE_BY_FINGERPRINT, { fingerprint }).map(toStoredFile),
  };
}

function toStoredFile(row: MediaFileRow): StoredFile {
  return { ...row, audio: JSON.parse(row.audio) as readonly FileAudio[], isMissing: row.isMissing === 1 };
}
