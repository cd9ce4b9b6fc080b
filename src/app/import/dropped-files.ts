import type { ChosenFile } from '../dialog-request.ts';

/** Chromium's way to a handle, which outlives a reload; other browsers give the file alone. */
interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** What was dropped. */
export interface Drop {
  readonly files: readonly ChosenFile[];
  /** Where the browser gives no handle of a folder, its entry. */
  readonly folders: readonly (FileSystemDirectoryHandle | FileSystemDirectoryEntry)[];
}

/** The files and folders of a drop, with their handles where the browser gives them. */
export async function contentsOfDrop(data: DataTransfer): Promise<Drop> {
  // Everything has to be asked for before the first wait: the drop's data is gone after the event.
  const items = [...data.items]
    .filter(({ kind }) => kind === 'file')
    .map((item: HandleItem) => ({
      file: item.getAsFile(),
      entry: item.webkitGetAsEntry(),
      handle: item.getAsFileSystemHandle?.(),
    }));
  const files: ChosenFile[] = [];
  const folders: Drop['folders'][number][] = [];
  for (const { file, entry, handle } of items) {
    const found = await handle?.catch(() => null);
    if (found instanceof FileSystemDirectoryHandle) folders.push(found);
    else if (entry?.isDirectory) folders.push(entry as FileSystemDirectoryEntry);
    else if (file) files.push(found instanceof FileSystemFileHandle ? { file, handle: found } : { file });
  }
  return { files, folders };
}
