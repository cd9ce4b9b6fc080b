/** The file systems the engine can stand on; `docs/decisions/0001-vfs.md` says when which. */
export type VfsKind = 'write-ahead' | 'coop-sync';

/** What the engine asks of a file system beyond what SQLite asks; hides which one it is. */
export interface StorageVfs {
  readonly kind: VfsKind | 'memory';
  /** The name it is registered under in SQLite. */
  readonly name: string;
  /** How many connections of one tab gain from it. */
  readonly manyConnections: boolean;
  /** What the last failing file operation threw, once. */
  takeError(): unknown;
  /** Commits seen by this connection so far; grows by one a commit, of whichever connection. */
  sequence(path: string): number;
  /** Takes in what other connections have committed, without waiting for their message. Not within a transaction. */
  catchUp(path: string): void;
  /** Pages committed but not yet in the database file. */
  pendingPages(path: string): number;
  /**
   * Reads a whole page at `offset` bytes as the open transaction of this connection sees it.
   * Throws {@link AppError} when the file is shorter.
   */
  readPage(path: string, offset: number, into: Uint8Array): void;
  /** Lets go of temporary files and locks. The database is closed before. */
  close(): void;
}

/** Longest path of a database file, in bytes; the package's own limit of 64 is too short for a deep base path. */
export const LONGEST_PATH = 512;
