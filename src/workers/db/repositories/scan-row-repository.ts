import type { MediaType } from '../../../shared/media-type.ts';
import type { BulkStatement, Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import highestItemIdSql from '../sql/import/highest-item-id.sql?raw';
import insertAlternativeTitleSql from '../sql/import/insert-alternative-title.sql?raw';
import insertExternalIdSql from '../sql/import/insert-external-id.sql?raw';
import insertItemSql from '../sql/import/insert-item.sql?raw';
import highestFileIdSql from '../sql/scan/highest-file-id.sql?raw';
import insertFileSql from '../sql/scan/insert-file.sql?raw';
import insertFileItemSql from '../sql/scan/insert-file-item.sql?raw';

const HIGHEST_ITEM_ID = defineQuery<Record<never, never>, { id: number }>(
  'highest-item-id',
  highestItemIdSql,
);
const HIGHEST_FILE_ID = defineQuery<Record<never, never>, { id: number }>(
  'scan/highest-file-id',
  highestFileIdSql,
);

/** A title that a file names. */
export interface ScannedItemRow {
  readonly libraryId: number;
  readonly mediaType: MediaType;
  readonly title: string;
  readonly sortTitle: string;
  readonly year: number | null;
  readonly airedDate: string | null;
  readonly seriesId: number | null;
  readonly season: number | null;
  readonly episode: number | null;
}

/** A file that is stored for the first time. */
export interface ScannedFileRow {
  readonly itemId: number;
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number | null;
  /** ms since the epoch. */
  readonly modifiedAt: number | null;
  readonly folderId: number;
  readonly container: string | null;
  readonly resolution: string | null;
  /** JSON. */
  readonly reading: string;
}

/** The id of the file that was added last; 0 when there is none. */
export function highestFileId(statements: Statements): number {
  return statements.get(HIGHEST_FILE_ID, {})?.id ?? 0;
}

/** Inserts rows within one transaction by statements prepared once. A value out of its range throws `constraint`. */
export class ScanRows {
  readonly #now: number;
  readonly #insertItem: BulkStatement;
  readonly #insertFile: BulkStatement;
  readonly #insertFileItem: BulkStatement;
  readonly #insertExternalId: BulkStatement;
  readonly #insertAlternativeTitle: BulkStatement;
  #lastItemId: number;
  #lastFileId: number;

  /** @param now ms since the epoch */
  constructor(statements: Statements, now: number) {
    this.#now = now;
    this.#insertItem = statements.bulk('insert-item', insertItemSql);
    this.#insertFile = statements.bulk('scan/insert-file', insertFileSql);
    this.#insertFileItem = statements.bulk('scan/insert-file-item', insertFileItemSql);
    this.#insertExternalId = statements.bulk('insert-external-id', insertExternalIdSql);
    this.#insertAlternativeTitle = statements.bulk('insert-alternative-title', insertAlternativeTitleSql);
    this.#lastItemId = statements.get(HIGHEST_ITEM_ID, {})?.id ?? 0;
    this.#lastFileId = highestFileId(statements);
  }

  /** The id of the item that was added last. */
  get lastItemId(): number {
    return this.#lastItemId;
  }

  /** Returns the new item's id; it waits to be matched. */
  item(row: ScannedItemRow): number {
    const id = this.#lastItemId + 1;
    const { libraryId, mediaType, title, sortTitle, year, airedDate, seriesId, season, episode } = row;
    const known = [id, libraryId, mediaType, title, sortTitle, null, year, airedDate, null, null, null];
    this.#insertItem.run([...known, seriesId, season, episode, 0, this.#now, this.#now]);
    this.#lastItemId = id;
    return id;
  }

  externalId(itemId: number, source: string, externalId: string): void {
    this.#insertExternalId.run([itemId, source, externalId]);
  }

  alternativeTitle(itemId: number, title: string): void {
    this.#insertAlternativeTitle.run([itemId, title]);
  }

  /** Returns the new file's id. */
  file(row: ScannedFileRow): number {
    const id = this.#lastFileId + 1;
    const { itemId, path, name, sizeBytes, modifiedAt, folderId, container, resolution, reading } = row;
    this.#insertFile.run([
      id,
      itemId,
      path,
      name,
      sizeBytes,
      modifiedAt,
      folderId,
      container,
      resolution,
      reading,
      this.#now,
    ]);
    this.#lastFileId = id;
    return id;
  }

  /** Another item that the file holds besides its own. */
  fileItem(fileId: number, itemId: number): void {
    this.#insertFileItem.run([fileId, itemId]);
  }
}
