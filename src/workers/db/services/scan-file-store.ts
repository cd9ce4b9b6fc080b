import type { ScannedFile } from '../../../rpc/scan-source.ts';
import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import { AppError } from '../../../shared/reply.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { rereadRepository } from '../repositories/reread-repository.ts';
import { type FileRow, scanFileRepository } from '../repositories/scan-file-repository.ts';
import { findFolder, insertFolder } from '../repositories/scan-folder-repository.ts';
import { removeItemsAbove } from '../repositories/scan-removal-repository.ts';
import type { RootKey } from '../repositories/scan-root-repository.ts';
import type { ScanRows } from '../repositories/scan-row-repository.ts';
import { NameRereading, type Reread } from './name-rereading.ts';
import { ScanTitles } from './scan-titles.ts';
import { titleOfFile } from './scanned-title.ts';
import { storedReading } from './stored-reading.ts';

/** Where a file lies. */
export interface FilePlace {
  readonly root: RootKey;
  /** The folder's path within the root. */
  readonly folder: string;
}

/** The statements of one transaction, and rows prepared for it. `now` in ms since the epoch. */
export interface StoreTools {
  readonly statements: Statements;
  readonly rows: ScanRows;
  readonly now: number;
}

/** Stores a library's files and the titles they name. */
export class ScanFileStore {
  readonly #titles: ScanTitles;
  readonly #rereading: NameRereading;

  constructor(libraryId: number) {
    this.#titles = new ScanTitles(libraryId);
    this.#rereading = new NameRereading(this.#titles);
  }

  /** To be called in each transaction: titles may have been moved or deleted since the one before. */
  begin(): void {
    this.#titles.forget();
  }

  /** Stores a file that is new at its place; returns what could not be stored, and why. */
  add({ statements, rows, now }: StoreTools, place: FilePlace, file: ScannedFile): RejectedLine | null {
    const path = pathOf(place, file.name);
    const lastItemId = rows.lastItemId;
    try {
      const title = titleOfFile(file);
      const [itemId, ...others] = this.#titles.itemsOf(statements, rows, title, now);
      const fileId = rows.file({
        itemId,
        path,
        name: file.name,
        sizeBytes: file.sizeBytes,
        modifiedAt: wholeMs(file.modifiedAt),
        folderId: folderOf(statements, place),
        container: file.parsed.extension,
        resolution: file.parsed.resolution,
        reading: storedReading(title),
      });
      for (const other of others) if (other !== itemId) rows.fileItem(fileId, other);
      return null;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'constraint') throw error;
      // The statement alone was taken back, not the title made for the file.
      removeItemsAbove(statements, lastItemId);
      this.#titles.forget();
      return problemOf(path, 'The library cannot hold what its name says.');
    }
  }

  /** Stores what a known file is now; false when it is as it was. */
  update({ statements, now }: StoreTools, known: FileRow, file: ScannedFile): boolean {
    const files = scanFileRepository(statements);
    const modifiedAt = wholeMs(file.modifiedAt);
    const isSame = known.size_bytes === file.sizeBytes && known.modified_at === modifiedAt;
    if (isSame && known.is_missing === 0) return false;
    if (isSame) files.markFound(known.id, now);
    else
      files.change(known.id, now, {
        sizeBytes: file.sizeBytes,
        modifiedAt,
        resolution: file.parsed.resolution,
      });
    return true;
  }

  /** Gives a known file the title that its path says now, unless somebody has decided on the one it has. */
  reread(tools: StoreTools, known: FileRow, file: ScannedFile): Reread {
    // What was deleted stays so, whatever its name says.
    if (isInBin(tools.statements, known.media_item_id)) return { kind: 'same' };
    return this.#rereading.reread(tools, known, titleOfFile(file));
  }

  /**
   * A known file is at another place now, and keeps its title with all that belongs to it; one that nobody has touched
   * is called as the new path says. False when the known file is not there any more.
   */
  move({ statements, rows, now }: StoreTools, fileId: number, place: FilePlace, file: ScannedFile): boolean {
    const files = scanFileRepository(statements);
    const to = {
      path: pathOf(place, file.name),
      name: file.name,
      folderId: folderOf(statements, place),
      modifiedAt: wholeMs(file.modifiedAt),
    };
    if (!files.move(fileId, now, to)) return false;
    const title = titleOfFile(file);
    const itemId = files.itemOf(fileId);
    if (title.mediaType === 'episode' || itemId === undefined) return true;
    const found = this.#titles.find(statements, title);
    if (found !== undefined && found !== itemId) return true;
    const isRetitled = files.retitle(itemId, fileId, now, {
      mediaType: title.mediaType,
      title: title.title,
      sortTitle: sortTitle(title.title),
      year: title.year,
    });
    // A title that stays as it is was given by the old path.
    if (isRetitled) rereadRepository(statements).setReading(fileId, storedReading(title));
    if (found === itemId) this.#titles.find(statements, title, rows);
    return true;
  }
}

/** The file's path with the root's name. */
export function pathOf({ root, folder }: FilePlace, name: string): string {
  return [root.name, folder, name].filter((part) => part !== '').join('/');
}

/** A file that could not be stored, as it is kept with the job. */
export function problemOf(path: string, reason: string): RejectedLine {
  return { kind: 'rejected', file: path.toWellFormed(), line: 0, reason, excerpt: '' };
}

/** A known file whose title was left alone, as it is kept with the job. */
export function leftOf(path: string, reason: string, itemId: number): RejectedLine {
  return { kind: 'adjusted', file: path.toWellFormed(), line: 0, reason, excerpt: '', itemId };
}

/** File systems know parts of a ms, the database does not. */
export function wholeMs(time: number | null): number | null {
  return time === null ? null : Math.round(time);
}

function isInBin(statements: Statements, itemId: number): boolean {
  return readKnownItem(statements, itemId)?.libraryId === BIN_LIBRARY_ID;
}

function folderOf(statements: Statements, { root, folder }: FilePlace): number {
  return findFolder(statements, root.id, folder) ?? insertFolder(statements, root.id, folder);
}
