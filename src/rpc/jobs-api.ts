import type { ItemEdit } from '../shared/edits/item-edit.ts';
import type { LibraryEdit } from '../shared/edits/library-edit.ts';
import type { JobProgress, JobRejection, JobRun } from '../shared/job-run.ts';
import type { Reply } from '../shared/reply.ts';
import type { ScanRequest } from './scan-api.ts';

/** What happens to an item that is there already (same external id, or same title, year and type). */
export type DuplicatePolicy = 'skip' | 'replace' | 'update';

/** An import to be started or resumed. */
export interface ImportRequest {
  readonly jobType: 'import' | 'generate';
  readonly libraryId: number;
  /** For a person: the file's or library's name. */
  readonly title: string;
  readonly duplicates: DuplicatePolicy;
  /** Expected number of items, for choosing between a first load and adding; an estimate will do. */
  readonly expectedItems: number;
  /** JSON kept with the job: what resuming needs besides the position. */
  readonly resume: string;
  /** A lock that the worker behind the source holds as long as it lives: a port tells of no death. */
  readonly sourceLock?: string;
  /** Continue this interrupted, paused, failed or cancelled job instead of recording a new one. */
  readonly resumeJobId?: number;
  /** The library goes again by itself: what it gets is no act of a person's. */
  readonly isPassing?: boolean;
}

/** Files to be read. */
export interface ReadFilesRequest {
  /** That are within reach. */
  readonly rootIds: readonly number[];
  /** For a person. */
  readonly title: string;
  readonly sourceLock?: string;
  /** Run this job, which waits for its turn, instead of recording a new one. */
  readonly queuedJobId?: number;
}

/**
 * What is wanted of titles a person has chosen. `again`: a match, also in place of one that nobody chose; `refresh`: what
 * is known by now of those that are matched.
 */
export type MatchWish = 'again' | 'refresh';

/** Titles to be matched. */
export interface MatchRequest {
  /** Null: of any library, by the selection that is kept with the job. */
  readonly libraryId: number | null;
  /** For a person: the library's name. */
  readonly title: string;
  /** Those too that were asked for before without a sure answer. */
  readonly isAgain: boolean;
  /** Only these, whatever came of asking for them before; those too that were set aside. */
  readonly itemIds?: readonly number[];
  /** What is wanted of the titles that are kept with the job: it is matched by these then, and no others. */
  readonly wish?: MatchWish;
  readonly sourceLock?: string;
  /** Run this job, which waits for its turn, instead of recording a new one. */
  readonly queuedJobId?: number;
}

/** Pictures that wait, to be fetched. */
export interface PicturesRequest {
  /** For a person. */
  readonly title: string;
  readonly sourceLock?: string;
  /** Run this job, which waits for its turn, instead of recording a new one. */
  readonly queuedJobId?: number;
}

/** A library to be removed for good. */
export interface RemovalRequest {
  readonly libraryId: number;
  /** It was deleted before, and may be restored until then. */
  readonly isFromBin: boolean;
}

/** What is done to very many titles or files: one act, or the taking back or doing again of one. */
export type BatchWork =
  | { readonly kind: 'root'; readonly rootId: number; readonly titles: 'keep' | 'remove' }
  | { readonly kind: 'library'; readonly libraryId: number; readonly edit: LibraryEdit }
  | { readonly kind: 'edit'; readonly itemIds: Uint32Array; readonly edits: readonly ItemEdit[] }
  | { readonly kind: 'undo' | 'redo'; readonly actId: number };

/** A batch to be run. */
export interface BatchRequest {
  /** For a person: what is done, in words. */
  readonly title: string;
  readonly work: BatchWork;
}

/** Reading jobs: any reader. */
export interface JobsApi {
  /** Newest first. */
  list(limit: number): Promise<Reply<readonly JobRun[]>>;
  /** Those that wait, run or are paused, however long ago they were asked for; newest first. */
  unfinished(): Promise<Reply<readonly JobRun[]>>;
  get(id: number): Promise<Reply<JobRun>>;
  /** Lines of a job that were rejected or taken in part, from `at` on, in order: `rejected + adjusted` in all. */
  rejections(id: number, at: number, limit: number): Promise<Reply<readonly JobRejection[]>>;
}

/**
 * Jobs that write: the writer. One import runs at a time over all tabs (`busy` otherwise). Each
 * batch is a transaction of its own together with the job's record and position, so that a kill
 * loses nothing committed and the job can be resumed.
 */
export interface JobRunnerApi {
  /**
   * Pulls every batch from the `CatalogueSource` on the port and stores it; settles when the job
   * has ended (`cancelled` when cancelled). Told first: the job's id.
   */
  runImport(
    request: ImportRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Pulls what the `ScanSource` on the port finds in folders and stores it: new files become titles or join those that
   * are there, files that moved keep theirs, files that are gone are marked missing. More than 5 % gone of a root at once
   * is marked only when a person says so (`ScanWritesApi.settleVanished`). Counts are of files.
   */
  runScan(
    request: ScanRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Does an act of very many titles, or turns one round, in one transaction: all of it or, cancelled or killed, nothing.
   * The record of a completed one keeps the act's id (`resume`, as JSON).
   */
  runBatch(
    request: BatchRequest,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Removes a library with all that is only in it. One that is to go from the bin has to be there still when its turn
   * comes: `not-found` otherwise.
   */
  removeLibrary(
    request: RemovalRequest,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Reads by the `HeaderSource` on the port what files of these roots say of themselves, those that have not been read.
   * Gives way to all other jobs; one at a time over all tabs (`busy` otherwise).
   */
  readFiles(
    request: ReadFilesRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Asks the `MatchSource` on the port for all films and series of a library that wait for it, or for those that a person
   * has chosen, and stores what is sure. Gives way to imports and removals; one at a time over all tabs (`busy`
   * otherwise). What a match of chosen titles changed is an act, which grows while it runs.
   */
  runMatch(
    request: MatchRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Fetches by the `PictureSource` on the port the pictures that wait, of all libraries. Gives way to imports and
   * removals; one at a time over all tabs (`busy` otherwise). `provider-failed` when nobody can be reached.
   */
  runPictures(
    request: PicturesRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Reply<JobRun>>;
  /**
   * Ends a job, whichever tab runs it, at its next safe point; what was committed stays. `not-found` when it neither runs
   * nor waits nor is paused.
   */
  cancel(jobId: number): Promise<Reply<void>>;
  /** The same, but it can be gone on with. One that waits is paused before it began. */
  pause(jobId: number): Promise<Reply<void>>;
  /** Finishes what a killed browser left (dropped indexes, pending full text, jobs still "running"). */
  recover(onProgress: (progress: JobProgress) => void): Promise<Reply<void>>;
}
