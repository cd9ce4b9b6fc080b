/** `RSC1`: what every file of the cache begins with. */
const MAGIC = 0x31435352;
/** Magic, number of bytes, their sum. */
const HEAD = 12;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Writes a file whole, so that one that was written in part, or damaged, is known by its length or its sum. The caller
 * holds the lock of the folder; nothing waits for the disk, as a torn file is only a lost answer. What could not be written is taken away.
 */
export async function writeChecked(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Bytes,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const handle = await file.createSyncAccessHandle();
  let isWritten = false;
  try {
    const whole = new Uint8Array(HEAD + bytes.length);
    const head = new DataView(whole.buffer);
    head.setUint32(0, MAGIC, true);
    head.setUint32(4, bytes.length, true);
    head.setUint32(8, sumOf(bytes), true);
    whole.set(bytes, HEAD);
    if (handle.write(whole, { at: 0 }) !== whole.length) throw noRoom();
    handle.truncate(whole.length);
    isWritten = true;
  } finally {
    handle.close();
    if (!isWritten) await folder.removeEntry(name).catch(() => undefined);
  }
}

/** What a file holds; null when it is not there or damaged. */
export async function readChecked(folder: FileSystemDirectoryHandle, name: string): Promise<Bytes | null> {
  const file = await fileOf(folder, name);
  return file && bytesOf(file);
}

/** The file, to be read later; null when it is not there. */
export async function fileOf(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** What a file holds; null when it is damaged or was written to meanwhile. */
export async function bytesOf(file: File): Promise<Bytes | null> {
  let whole: Bytes;
  try {
    whole = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Another tab has written to it since it was looked up.
    if (isMissing(error) || (error instanceof Error && error.name === 'NotReadableError')) return null;
    throw error;
  }
  if (whole.length < HEAD) return null;
  const head = new DataView(whole.buffer);
  const bytes = whole.subarray(HEAD);
  const isWhole = head.getUint32(0, true) === MAGIC && head.getUint32(4, true) === bytes.length;
  return isWhole && head.getUint32(8, true) === sumOf(bytes) ? bytes : null;
}

/** Whether it says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}

/** FNV-1a, 32 bits. */
function sumOf(bytes: Bytes): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

function noRoom(): DOMException {
  return new DOMException('The file could not be written whole.', 'QuotaExceededError');
}
