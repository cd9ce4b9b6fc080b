import type { RejectedLine } from '../shared/catalogue-item.ts';
import type { Sidecar } from '../shared/files/sidecar.ts';
import type { ParsedName } from '../shared/names/parsed-name.ts';
import type { Reply } from '../shared/reply.ts';

/** A file as it was when it was last stored: name, size in bytes, and ms since the epoch when it last changed. */
export type KnownFile = readonly [name: string, sizeBytes: number | null, modifiedAt: number | null];

/** A sidecar as it was when it was last stored, and whose it was: see {@link ScannedSidecar}. */
export type KnownSidecar = readonly [
  name: string,
  sizeBytes: number | null,
  modifiedAt: number | null,
  ofVideos: string | null,
];

/** What is known of a folder before it is looked at. */
export interface KnownFolder {
  readonly rootId: number;
  /** Relative to the root, with `/`; '' is the root. */
  readonly path: string;
  /** Files that are not missing. */
  readonly files: readonly KnownFile[];
  /** Absent: there are none. */
  readonly sidecars?: readonly KnownSidecar[];
}

/** A file that is new, or not as it was; where all names are read again, any. */
export interface ScannedFile {
  readonly name: string;
  /** Bytes; null where only its path is known. */
  readonly sizeBytes: number | null;
  /** ms since the epoch. */
  readonly modifiedAt: number | null;
  /** What its path says, without the parts. */
  readonly parsed: Omit<ParsedName, 'parts'>;
}

/** A sidecar that is new, or not as it was, or not whose it was. It has not been opened. */
export interface ScannedSidecar extends Omit<Sidecar, 'isDefault'> {
  /** Names of the folder's videos it belongs to, parted by `/`; '' is the folder as a whole, null nobody. */
  readonly ofVideos: string | null;
}

/** What a look at a folder found. Folders without anything to tell are left out. */
export interface ScannedFolder {
  readonly rootId: number;
  readonly path: string;
  readonly files: readonly ScannedFile[];
  /** Known files that are not there any more. */
  readonly gone: readonly string[];
  /** Told when all videos of the folder were; absent: none. */
  readonly sidecars?: readonly ScannedSidecar[];
  /** Known sidecars that are not there any more; absent: none. */
  readonly goneSidecars?: readonly string[];
}

/** Up to some hundreds of files, to be stored in one transaction. */
export interface ScanBatch {
  readonly folders: readonly ScannedFolder[];
  /** What could not be read, and why; `file` is the path with the root's name, `line` 0. */
  readonly problems: readonly RejectedLine[];
  /** Files seen so far, known ones included. */
  readonly seen: number;
  /** Of those, the ones that are as they were, told or not. */
  readonly unchanged: number;
  /** The folder being looked at, with the root's name, for a person. */
  readonly place: string;
  /** 0 to 1; null while nobody knows. */
  readonly fraction: number | null;
  /** Roots that could not be reached at all: nothing of theirs is gone. */
  readonly unreachable: readonly number[];
  /** Roots whose last folder is in this batch or before it. */
  readonly finished: readonly number[];
}

/** Looks at folders: the media worker, pulled by the writer over a port of their own. */
export interface ScanSource {
  /** Told page by page before the first batch is asked for. */
  know(folders: readonly KnownFolder[]): Promise<Reply<void>>;
  /** The next batch, or null at the end. A failure ends the source. */
  next(): Promise<Reply<ScanBatch | null>>;
  /** 16 hex digits of size, head and tail of a file that is there now; null when it cannot be read. */
  fingerprint(rootId: number, path: string): Promise<Reply<string | null>>;
  /** Stops looking and frees everything. */
  close(): Promise<void>;
}
