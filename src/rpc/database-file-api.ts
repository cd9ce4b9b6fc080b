import type { Reply } from '../shared/reply.ts';

/** How far copying or checking a file has come. */
export interface CopyProgress {
  /** What is being done, in a few words. */
  readonly phase: string;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A written copy of the database. */
export interface DatabaseCopy {
  readonly bytes: number;
  /** The copy, when it was written to the app's own storage; null when it went to the given file. */
  readonly file: File | null;
}

/** What a file that is to become the library holds. */
export interface DatabaseFileInfo {
  readonly bytes: number;
  readonly schema: { readonly found: number; readonly needed: number };
  readonly libraries: number;
  readonly items: number;
}

/** The library as a SQLite file: out, and back in. Offered by the writer. */
export interface DatabaseFileApi {
  /**
   * Writes a consistent copy that any SQLite opens; reading and writing go on meanwhile where the
   * file system allows. `storage-full` says how much room is needed. Cancelling leaves no file.
   * @param target Where to write; null for the app's own storage, from where it can be downloaded.
   */
  exportDatabase(
    requestId: string,
    target: FileSystemFileHandle | null,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseCopy>>;
  /** Deletes copies in the app's own storage, once they have been downloaded. */
  discardExports(): Promise<Reply<void>>;
  /**
   * Replaces the whole library by this file, after checking all of it: header, whose it is, schema
   * history, every page. A refusal (`database-not-ours`, `database-damaged`, `database-newer`,
   * `migration-history`, `storage-full`) leaves everything as it was. All tabs reopen.
   */
  replaceDatabase(
    requestId: string,
    file: Blob,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseFileInfo>>;
  /** Stops one of the calls above. */
  cancel(requestId: string): Promise<void>;
}
