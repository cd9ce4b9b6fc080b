/**
 * Bytes of all files in one folder of the site's private storage; undefined where it cannot be read.
 * What a worker has just written may not be counted yet.
 */
export async function folderSize(name: string): Promise<number | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name);
    let bytes = 0;
    for await (const entry of folder.values()) {
      if (entry instanceof FileSystemFileHandle) bytes += (await entry.getFile()).size;
    }
    return bytes;
  } catch {
    return undefined;
  }
}
