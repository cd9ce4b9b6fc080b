import type { ChosenFile } from '../dialog-request.ts';

/** Chromium's way to a handle, which outlives a reload; other browsers give the file alone. */
interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** The files of a drop, with their handles where the browser gives them; folders are left out. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly ChosenFile[]> {
  // Everything has to be asked for before the first wait: the drop's data is gone after the event.
  const entries = [...data.items]
    .filter(({ kind }) => kind === 'file')
    .map((item: HandleItem) => ({ file: item.getAsFile(), handle: item.getAsFileSystemHandle?.() }));
  const chosen: ChosenFile[] = [];
  for (const { file, handle } of entries) {
    const found = await handle?.catch(() => null);
    if (found?.kind === 'directory' || file === null) continue;
    chosen.push(found instanceof FileSystemFileHandle ? { file, handle: found } : { file });
  }
  return chosen;
}
