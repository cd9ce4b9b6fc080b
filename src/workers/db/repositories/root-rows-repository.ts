import type { Cell, Row } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import artworkOfSidecarsSql from '../sql/scan/artwork-of-sidecars.sql?raw';
import deleteFilesSql from '../sql/scan/delete-files.sql?raw';
import deleteFoldersSql from '../sql/scan/delete-folders.sql?raw';
import giveNfoSql from '../sql/scan/give-nfo.sql?raw';
import itemsOfFilesSql from '../sql/scan/items-of-files.sql?raw';
import nextFilesSql from '../sql/scan/next-files.sql?raw';
import nextFoldersSql from '../sql/scan/next-folders.sql?raw';
import nfoOfSidecarsSql from '../sql/scan/nfo-of-sidecars.sql?raw';
import { highestId, namedTables, readRowsBy, type WholeTable } from './whole-rows.ts';

type Ids = { ids: string };
type Next = { rootId: number; limit: number };

const NEXT_FILES = defineQuery<Next, unknown>('scan/next-files', nextFilesSql);
const ITEMS_OF_FILES = defineQuery<Ids, unknown>('scan/items-of-files', itemsOfFilesSql);
const DELETE_FILES = defineQuery<Ids, never>('scan/delete-files', deleteFilesSql);
const NEXT_FOLDERS = defineQuery<Next, unknown>('scan/next-folders', nextFoldersSql);
const DELETE_FOLDERS = defineQuery<Ids, never>('scan/delete-folders', deleteFoldersSql);
const ARTWORK_OF_SIDECARS = defineQuery<Ids, unknown>('scan/artwork-of-sidecars', artworkOfSidecarsSql);
const NFO_OF_SIDECARS = defineQuery<Ids, { id: number; sidecarId: number }>(
  'scan/nfo-of-sidecars',
  nfoOfSidecarsSql,
);
const GIVE_NFO = defineQuery<{ rows: string }, never>('scan/give-nfo', giveNfoSql);

/** Tables whose rows go with a file, by the column that names it; the first is that of the files. */
const OF_FILES = {
  media_file: 'id',
  media_file_other_item: 'media_file_id',
  scan_vanished: 'media_file_id',
  audio_track: 'media_file_id',
  subtitle: 'media_file_id',
} as const;
/** Those that go with a folder, in the order in which they may come back. */
const FOLDER_TABLES = ['scan_folder', 'sidecar', 'subtitle', 'season_sidecar', 'artwork'] as const;

/** Which NFO file a title was read from: a column of rows that stay. */
export const NFO_LINKS = 'nfo_link';
/** The tables of a root's rows, those first that others refer to. */
export const ROOT_TABLES = [
  ...['scan_root', 'scan_folder', 'sidecar', 'media_file', 'media_file_other_item', 'scan_vanished'],
  ...['audio_track', 'subtitle', 'season_sidecar', 'artwork'],
] as const;

/** Rows that went, by their table, as {@link WholeTable} has their columns. */
export type GoneRows = readonly { readonly table: string; readonly rows: readonly Row[] }[];

/** What is known of a root beneath it. */
export function rootRowsRepository(statements: Statements) {
  const tables = new Map(namedTables(statements, ROOT_TABLES).map((table) => [table.name, table]));
  const tableOf = (name: string): WholeTable => {
    const table = tables.get(name);
    if (table === undefined) throw new TypeError(`“${name}” is no table of a root.`);
    return table;
  };
  const read = (name: string, column: string, values: readonly Cell[]) => ({
    table: name,
    rows: values.length === 0 ? [] : readRowsBy(statements, tableOf(name), column, values),
  });
  return {
    table: tableOf,
    root: (rootId: number): GoneRows => [read('scan_root', 'id', [rootId])],

    /** Takes up to `limit` files of a root away; returns the titles they held and all that went; null: none was left. */
    takeFiles(
      rootId: number,
      limit: number,
    ): { readonly items: Uint32Array<ArrayBuffer>; readonly gone: GoneRows; readonly count: number } | null {
      const files = [...statements.ids(NEXT_FILES, { rootId, limit })];
      if (files.length === 0) return null;
      const ids = JSON.stringify(files);
      const gone = Object.entries(OF_FILES).map(([name, column]) => read(name, column, files));
      const items = statements.ids(ITEMS_OF_FILES, { ids });
      statements.run(DELETE_FILES, { ids });
      return { items, gone, count: files.length };
    },

    /** Takes up to `limit` folders away, of which the files are gone, with what lies beside files; null: none was left. */
    takeFolders(rootId: number, limit: number): { readonly gone: GoneRows; readonly count: number } | null {
      const folders = [...statements.ids(NEXT_FOLDERS, { rootId, limit })];
      if (folders.length === 0) return null;
      const sidecars = read('sidecar', 'folder_id', folders);
      const sidecarIds = sidecars.rows.map(([id = null]) => id);
      const given = { ids: JSON.stringify(sidecarIds) };
      const pictures = [...statements.ids(ARTWORK_OF_SIDECARS, given)];
      const links = statements.all(NFO_OF_SIDECARS, given).map(({ id, sidecarId }): Row => [id, sidecarId]);
      const gone = FOLDER_TABLES.map((name) => {
        if (name === 'scan_folder') return read(name, 'id', folders);
        if (name === 'sidecar') return sidecars;
        return name === 'artwork' ? read(name, 'id', pictures) : read(name, 'sidecar_id', sidecarIds);
      });
      statements.run(DELETE_FOLDERS, { ids: JSON.stringify(folders) });
      return { gone: [...gone, { table: NFO_LINKS, rows: links }], count: folders.length };
    },

    /** Those of the rows' ids that others have by now. */
    taken: (name: string, ids: readonly Cell[]): ReadonlySet<Cell> =>
      new Set(read(name, 'id', ids).rows.map(([id = null]) => id)),

    /** The highest id of a table. */
    highestId: (name: string): number => highestId(statements, tableOf(name)),

    /** Lets titles be of NFO files again: pairs of their ids. */
    giveNfo: (links: readonly Row[]): void => void statements.run(GIVE_NFO, { rows: JSON.stringify(links) }),
  };
}
