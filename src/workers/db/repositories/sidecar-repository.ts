import type { ScannedSidecar } from '../../../rpc/scan-source.ts';
import type { UnreadSidecar } from '../../../rpc/sidecar-source.ts';
import type { ArtworkType } from '../../../shared/artwork.ts';
import type { Sidecar } from '../../../shared/files/sidecar.ts';
import type { FileSubtitle } from '../../../shared/media-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import artworkOfItemSql from '../sql/sidecar/artwork-of-item.sql?raw';
import countUnreadSql from '../sql/sidecar/count-unread.sql?raw';
import deleteArtworkSql from '../sql/sidecar/delete-artwork.sql?raw';
import deleteGoneSql from '../sql/sidecar/delete-gone.sql?raw';
import deleteSubtitlesSql from '../sql/sidecar/delete-subtitles.sql?raw';
import filesInFolderSql from '../sql/sidecar/files-in-folder.sql?raw';
import filesOfVideosSql from '../sql/sidecar/files-of-videos.sql?raw';
import idByNameSql from '../sql/sidecar/id-by-name.sql?raw';
import insertSubtitleSql from '../sql/sidecar/insert-subtitle.sql?raw';
import putSql from '../sql/sidecar/put.sql?raw';
import seriesBeneathSql from '../sql/sidecar/series-beneath.sql?raw';
import setReadSql from '../sql/sidecar/set-read.sql?raw';
import subtitlesOfFilesSql from '../sql/sidecar/subtitles-of-files.sql?raw';
import unreadSql from '../sql/sidecar/unread.sql?raw';

type Flag = 0 | 1;

/** A sidecar that waits to be read, with all that its name says and where it lies. */
export interface StoredSidecar extends UnreadSidecar {
  readonly rootName: string;
  readonly libraryId: number;
  readonly folderId: number;
  /** Within the root. */
  readonly folderPath: string;
  /** Within the folder. */
  readonly name: string;
  /** See `ScannedSidecar`. */
  readonly ofVideos: string | null;
  readonly season: number | null;
  readonly language: string | null;
  readonly isForced: Flag;
  readonly isHearingImpaired: Flag;
}

/** An item that a file holds. */
export interface HeldItem {
  readonly fileId: number;
  readonly itemId: number;
  readonly mediaType: MediaType;
  readonly seriesId: number | null;
  readonly season: number | null;
  readonly episode: number | null;
}

/** A picture of an item that lies beside its video. */
export interface OwnArtwork {
  readonly sidecarId: number;
  readonly isOfVideo: Flag;
  readonly artworkType: ArtworkType;
}

/** A subtitle file's row. */
export type SubtitleDraft = {
  readonly itemId: number;
  readonly fileId: number;
  readonly sidecarId: number;
  readonly language: string;
  readonly format: string | null;
  readonly isForced: Flag;
  readonly isHearingImpaired: Flag;
  readonly path: string;
  readonly sizeBytes: number | null;
};

interface SubtitleRow {
  readonly fileId: number;
  readonly language: string;
  readonly format: string | null;
  readonly fileName: string | null;
  readonly title: string | null;
  readonly isForced: Flag;
  readonly isHearingImpaired: Flag;
  readonly isDefault: Flag;
}

const PUT = defineQuery<
  {
    folderId: number;
    name: string;
    kind: Sidecar['kind'];
    ofVideos: string | null;
    artworkType: ArtworkType | null;
    season: number | null;
    language: string | null;
    isForced: Flag;
    isHearingImpaired: Flag;
  },
  never
>('sidecar/put', putSql);
const ID_BY_NAME = defineQuery<{ folderId: number; name: string }, { id: number }>(
  'sidecar/id-by-name',
  idByNameSql,
);
const DELETE_GONE = defineQuery<{ id: number }, never>('sidecar/delete-gone', deleteGoneSql);
const UNREAD = defineQuery<
  { kind: Sidecar['kind']; after: number; rootIds: string; limit: number },
  StoredSidecar
>('sidecar/unread', unreadSql);
const COUNT_UNREAD = defineQuery<{ kinds: string; rootIds: string }, { sidecars: number }>(
  'sidecar/count-unread',
  countUnreadSql,
);
const SET_READ = defineQuery<
  { id: number; state: string; sizeBytes: number | null; modifiedAt: number | null },
  never
>('sidecar/set-read', setReadSql);
const FILES_OF_VIDEOS = defineQuery<{ folderId: number; names: string }, HeldItem>(
  'sidecar/files-of-videos',
  filesOfVideosSql,
);
const FILES_IN_FOLDER = defineQuery<
  { rootId: number; path: string; limit: number },
  HeldItem & { readonly name: string }
>('sidecar/files-in-folder', filesInFolderSql);
const SERIES_BENEATH = defineQuery<{ rootId: number; path: string }, { id: number }>(
  'sidecar/series-beneath',
  seriesBeneathSql,
);
const DELETE_SUBTITLES = defineQuery<{ id: number }, never>('sidecar/delete-subtitles', deleteSubtitlesSql);
const INSERT_SUBTITLE = defineQuery<SubtitleDraft & { now: number }, never>(
  'sidecar/insert-subtitle',
  insertSubtitleSql,
);
const ARTWORK_OF_ITEM = defineQuery<{ itemId: number }, OwnArtwork>(
  'sidecar/artwork-of-item',
  artworkOfItemSql,
);
const DELETE_ARTWORK = defineQuery<{ url: string }, never>('sidecar/delete-artwork', deleteArtworkSql);
const SUBTITLES_OF_FILES = defineQuery<{ fileIds: string }, SubtitleRow>(
  'sidecar/subtitles-of-files',
  subtitlesOfFilesSql,
);

/** Files beside videos, and what came of them. Times are ms since the epoch. */
export function sidecarRepository(statements: Statements) {
  return {
    /** A new sidecar, or one that is to be read again. */
    put: (folderId: number, sidecar: ScannedSidecar): void => {
      const { name, kind, ofVideos, artworkType, season, language, isForced, isHearingImpaired } = sidecar;
      statements.run(PUT, {
        ...{ folderId, name, kind, ofVideos, artworkType, season, language },
        ...{ isForced: flag(isForced), isHearingImpaired: flag(isHearingImpaired) },
      });
    },
    idByName: (folderId: number, name: string): number | undefined =>
      statements.get(ID_BY_NAME, { folderId, name })?.id,
    /** Deletes one that is not there any more, with what came of it, unless its videos are out of reach as well. */
    deleteGone: (id: number): void => void statements.run(DELETE_GONE, { id }),
    /** Up to `limit` that wait in these roots, with ids above `after`, by id. */
    unread: (kind: Sidecar['kind'], rootIds: readonly number[], after: number, limit: number) =>
      statements.all(UNREAD, { kind, after, rootIds: JSON.stringify(rootIds), limit }),
    countUnread: (kinds: readonly Sidecar['kind'][], rootIds: readonly number[]): number =>
      statements.get(COUNT_UNREAD, { kinds: JSON.stringify(kinds), rootIds: JSON.stringify(rootIds) })
        ?.sidecars ?? 0,
    setRead: (
      id: number,
      state: 'read' | 'failed',
      { sizeBytes, modifiedAt }: { sizeBytes: number | null; modifiedAt: number | null },
    ): void => void statements.run(SET_READ, { id, state, sizeBytes, modifiedAt }),
    /** What files of these names in a folder hold, by file; a file's own item first. */
    filesOfVideos: (folderId: number, names: readonly string[]): readonly HeldItem[] =>
      statements.all(FILES_OF_VIDEOS, { folderId, names: JSON.stringify(names) }),
    /** Files in a folder, by name, with their own items. */
    filesInFolder: (rootId: number, path: string, limit: number) =>
      statements.all(FILES_IN_FOLDER, { rootId, path, limit }),
    /** Series of which there are files in a folder or beneath it, two at most. */
    seriesBeneath: (rootId: number, path: string): readonly number[] =>
      statements.all(SERIES_BENEATH, { rootId, path }).map(({ id }) => id),
    deleteSubtitles: (id: number): void => void statements.run(DELETE_SUBTITLES, { id }),
    insertSubtitle: (draft: SubtitleDraft, now: number): void =>
      void statements.run(INSERT_SUBTITLE, { ...draft, now }),
    artworkOf: (itemId: number): readonly OwnArtwork[] => statements.all(ARTWORK_OF_ITEM, { itemId }),
    deleteArtwork: (id: number): void => void statements.run(DELETE_ARTWORK, { url: `sidecar:${id}` }),
    /** The subtitles of files, those in files of their own first, by the file's id. */
    subtitlesOf: (fileIds: readonly number[]): ReadonlyMap<number, readonly FileSubtitle[]> => {
      const rows = statements.all(SUBTITLES_OF_FILES, { fileIds: JSON.stringify(fileIds) });
      return Map.groupBy(rows.map(toSubtitle), ({ fileId }) => fileId);
    },
  };
}

function toSubtitle(row: SubtitleRow): FileSubtitle & { readonly fileId: number } {
  const { isForced, isHearingImpaired, isDefault } = row;
  return {
    ...row,
    isForced: isForced === 1,
    isHearingImpaired: isHearingImpaired === 1,
    isDefault: isDefault === 1,
  };
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
