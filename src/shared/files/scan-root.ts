/** How the files of a root are reached: a picked folder, files chosen once, or a text file of paths elsewhere. */
export type ScanRootKind = 'folder' | 'files' | 'list';

/** A place that a library's files are found in. Times are ms since the epoch. */
export interface ScanRoot {
  readonly id: number;
  readonly libraryId: number;
  /** Stands in front of its files' paths; unique. */
  readonly name: string;
  readonly kind: ScanRootKind;
  /** Under which the browser keeps the folder's handle. */
  readonly handleKey: string;
  /** It could not be reached when it was last looked at; its files are kept as they were. */
  readonly isOffline: boolean;
  /** Last time all of it was seen. */
  readonly scannedAt: number | null;
  readonly files: number;
  readonly missing: number;
  /** Files not found the last time, that wait for a person to say whether they are gone. */
  readonly vanished: number;
}
