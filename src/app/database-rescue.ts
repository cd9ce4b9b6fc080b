import { saveFile } from './save-file.ts';

/** A database that cannot be opened: its files as they are, and a way to begin anew. */
export interface DatabaseRescue {
  /** Gives the browser every file of the database to save, whatever state they are in. */
  download(): Promise<void>;
  /** Deletes the database's files for good; the next start makes an empty library. */
  startOver(): Promise<void>;
}

/**
 * @param folderName the app's folder in the site's private storage
 * @param release ends all workers, which hold the files open
 */
export function createDatabaseRescue(folderName: string, release: () => void): DatabaseRescue {
  const openFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
  return {
    download: async () => {
      for await (const entry of (await openFolder()).values()) {
        if (!(entry instanceof FileSystemFileHandle)) continue;
        const file = await entry.getFile();
        if (file.size > 0) saveFile(entry.name, file);
      }
    },
    startOver: async () => {
      release();
      const folder = await openFolder();
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      for (const name of names) await removeReleased(folder, name);
    },
  };
}

/** A worker that was just ended holds its files a moment longer, on a busy machine for seconds. */
async function removeReleased(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let tries = 80; ; tries -= 1) {
    try {
      return await folder.removeEntry(name, { recursive: true });
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
