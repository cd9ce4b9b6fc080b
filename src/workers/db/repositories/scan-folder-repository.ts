import type { KnownFile, KnownFolder, KnownSidecar } from '../../../rpc/scan-source.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import folderIdSql from '../sql/scan/folder-id.sql?raw';
import insertFolderSql from '../sql/scan/insert-folder.sql?raw';
import knownFoldersSql from '../sql/scan/known-folders.sql?raw';
import presentFilesSql from '../sql/scan/present-files.sql?raw';

type Place = { rootId: number; path: string };

const FOLDER_ID = defineQuery<Place, { id: number }>('scan/folder-id', folderIdSql);
const INSERT_FOLDER = defineQuery<Place, never>('scan/insert-folder', insertFolderSql);
const KNOWN_FOLDERS = defineQuery<
  { rootId: number; fromPath: string; limit: number },
  { path: string; files: string; sidecars: string }
>('scan/known-folders', knownFoldersSql);
const PRESENT_FILES = defineQuery<{ rootId: number }, { files: number }>(
  'scan/present-files',
  presentFilesSql,
);

/** Some of a root's folders, and the path that the next ones begin at; null at the end. */
export interface KnownPage {
  readonly folders: readonly KnownFolder[];
  readonly nextPath: string | null;
}

/** Up to `limit` of a root's folders in the order of their paths, with their files that are not missing. */
export function readKnownFolders(
  statements: Statements,
  rootId: number,
  fromPath: string,
  limit: number,
): KnownPage {
  const rows = statements.all(KNOWN_FOLDERS, { rootId, fromPath, limit: limit + 1 });
  const folders = rows.slice(0, limit).map(({ path, files, ...row }): KnownFolder => {
    const known: readonly KnownFile[] = JSON.parse(files);
    const sidecars: readonly KnownSidecar[] = JSON.parse(row.sidecars);
    return { rootId, path, files: known, sidecars };
  });
  return { folders, nextPath: rows[limit]?.path ?? null };
}

/** The folder's id, if it is known. */
export function findFolder(statements: Statements, rootId: number, path: string): number | undefined {
  return statements.get(FOLDER_ID, { rootId, path })?.id;
}

/** A new folder's id. */
export function insertFolder(statements: Statements, rootId: number, path: string): number {
  statements.run(INSERT_FOLDER, { rootId, path });
  return statements.lastInsertId();
}

/** Number of a root's files that are not missing. */
export function countPresentFiles(statements: Statements, rootId: number): number {
  return statements.get(PRESENT_FILES, { rootId })?.files ?? 0;
}
