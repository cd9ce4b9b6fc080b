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
  /** Schema version it came with, and the one its checked copy has. */
  readonly schema: { readonly found: number; readonly needed: number };
  readonly libraries: number;
  readonly items: number;
}

/** The library as a SQLite file: out, and back in. Offered by the writer. */
export interface DatabaseFileApi {
  /**
   * Writes a consistent copy that SQLite 3.43 and later read whole; reading and writing go on meanwhile where the
   * file system allows. `storage-full` says how much room is needed. Cancelling leaves no file.
   * @param target Where to write; null for the app's own storage, from where it can be downloaded. There the
   *   copy stays until it is discarded, or is deleted by a later start once this worker has ended.
   */
  exportDatabase(
    requestId: string,
    target: FileSystemFileHandle | null,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseCopy>>;
  /** Deletes the copy that this request wrote to the app's own storage, if there is one. */
  discardExport(requestId: string): Promise<Reply<void>>;
  /**
   * Copies a file in and checks all of it: header, whose it is, schema history, every page. The copy
   * then waits, beside the library, to be accepted or discarded; one that is neither goes when this
   * worker ends. A refusal (`database-not-ours`, `database-damaged`, `database-newer`,
   * `migration-history`, `storage-full`) leaves nothing behind.
   */
  receiveDatabase(
    requestId: string,
    file: Blob,
    onProgress: (progress: CopyProgress) => void,
  ): Promise<Reply<DatabaseFileInfo>>;
  /**
   * Replaces the whole library by the copy that this request received. All tabs reopen. While a job
   * is running the answer is `busy`, and the copy goes on waiting; `not-found` when there is none.
   */
  acceptDatabase(requestId: string): Promise<Reply<void>>;
  /** Deletes the copy that this request received, if there is one. */
  discardDatabase(requestId: string): Promise<Reply<void>>;
  /** Stops an export, or the receiving of a file. */
  cancel(requestId: string): Promise<void>;
}
