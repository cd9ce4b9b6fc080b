import { flattenTree, readTree } from '../search/typed-tree.ts';

/** Whose snapshot it is, and as of which change. */
export interface SnapshotStamp {
  /** Of the layout of the arrays; another one is not read. */
  readonly version: number;
  /** The newest change it holds, and what marks it: `search_change`. */
  readonly change: { readonly id: number; readonly mark: string };
}

interface Outline {
  readonly stamp: SnapshotStamp;
  readonly data: string;
}

/** Behind the name of the database's file. */
export const SNAPSHOT_SUFFIX = '-search';

/** "Rs" and a number for the layout of the file itself; written last, so that a half-written file has none. */
const MAGIC = 0x52730001;
/** Magic and the outline's length, 4 bytes each. */
const HEADER_BYTES = 8;

/** Name of a database's snapshot within the app's directory; deleted with the database. */
export const snapshotFileName = (databaseFile: string) => `${databaseFile}${SNAPSHOT_SUFFIX}`;

/**
 * Writes data of arrays beside the database, in the place of what was there. It may be lost at any time:
 * all of it can be read from the database again. Does nothing when another tab is writing.
 */
export async function writeSnapshot(
  directory: FileSystemDirectoryHandle,
  fileName: string,
  stamp: SnapshotStamp,
  data: unknown,
): Promise<void> {
  const { outline, arrays } = flattenTree(data);
  const text = new TextEncoder().encode(JSON.stringify({ stamp, data: outline } satisfies Outline));
  const file = await directory.getFileHandle(fileName, { create: true });
  const handle = await file.createSyncAccessHandle().catch(() => undefined);
  if (!handle) return;
  try {
    handle.truncate(0);
    handle.write(text, { at: HEADER_BYTES });
    const from = startOfArrays(text.length);
    for (const { at, bytes } of arrays) handle.write(bytes, { at: from + at });
    handle.flush();
    handle.write(Uint32Array.of(MAGIC, text.length), { at: 0 });
    handle.flush();
  } finally {
    handle.close();
  }
}

/** What a snapshot holds; undefined when there is none that can be read. */
export async function readSnapshot(
  directory: FileSystemDirectoryHandle,
  fileName: string,
  version: number,
): Promise<{ readonly stamp: SnapshotStamp; readonly data: unknown } | undefined> {
  try {
    const handle = await directory.getFileHandle(fileName);
    const buffer = await (await handle.getFile()).arrayBuffer();
    const [magic, length = 0] = new Uint32Array(buffer, 0, 2);
    if (magic !== MAGIC) return undefined;
    const text = new TextDecoder().decode(new Uint8Array(buffer, HEADER_BYTES, length));
    const { stamp, data } = JSON.parse(text) as Outline;
    if (stamp.version !== version) return undefined;
    return { stamp, data: readTree(data, buffer, startOfArrays(length)) };
  } catch {
    // Not there, cut short, or being written by another tab.
    return undefined;
  }
}

function startOfArrays(outlineBytes: number): number {
  return Math.ceil((HEADER_BYTES + outlineBytes) / 8) * 8;
}
