import type { ScannedFile, ScannedSidecar } from '../../../rpc/scan-source.ts';
import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import type { CheckBudget } from './check-budget.ts';
import type { KnownFiles } from './known-files.ts';
import type { KnownSidecars } from './known-sidecars.ts';
import type { FileParser } from './parse-file.ts';
import type { ScanFilter } from './scan-filter.ts';

/** A part of what was found in one folder. */
export interface ScanPiece {
  /** Relative to the root. */
  readonly path: string;
  readonly files: readonly ScannedFile[];
  readonly gone: readonly string[];
  readonly unchanged: number;
  readonly sidecars: readonly ScannedSidecar[];
  readonly goneSidecars: readonly string[];
  readonly problems: readonly RejectedLine[];
  /** Videos seen. */
  readonly seen: number;
  /** How much of the root has been looked at, 0 to 1; null while nobody knows. */
  readonly fraction: number | null;
}

/** How a root's look ended. Nothing of an unreachable one is gone. */
export type ScanOutcome = 'finished' | 'unreachable';

/** What every kind of root is looked at with. */
export interface ScanTools {
  readonly rootName: string;
  readonly known: KnownFiles;
  readonly knownSidecars: KnownSidecars;
  readonly filter: ScanFilter;
  readonly parse: FileParser;
  readonly budget: CheckBudget;
  /** Known files are told with what their paths say now, changed or not. */
  readonly rereadsNames: boolean;
}

const NOTHING = {
  files: [],
  gone: [],
  unchanged: 0,
  sidecars: [],
  goneSidecars: [],
  problems: [],
  seen: 0,
  fraction: null,
};

/** A piece of which only this is to be told. */
export function pieceOf(path: string, told: Partial<ScanPiece>): ScanPiece {
  return { ...NOTHING, ...told, path };
}

/** Names that are gone, so many in a piece that it may be stored at once. */
export function* goneInPieces(path: string, names: readonly string[]): Generator<ScanPiece> {
  for (let at = 0; at < names.length; at += 500) yield pieceOf(path, { gone: names.slice(at, at + 500) });
}
