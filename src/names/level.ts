import type { FolderKind } from './folder-kind.ts';
import type { Reading } from './read-segment.ts';

/** A name that was read, and where it begins within the path. */
export interface Level {
  readonly reading: Reading;
  readonly start: number;
}

/** A folder above the file. */
export interface Folder extends Level, FolderKind {}

/** The file: its name without the extension, and what that name would be as a folder's. */
export interface FileLevel extends Level {
  readonly stem: string;
  readonly own: FolderKind;
}

/** The nearest folder that does not only gather. */
export function mainFolder(folders: readonly Folder[]): Folder | undefined {
  return folders.find(({ kind }) => kind !== 'generic');
}
