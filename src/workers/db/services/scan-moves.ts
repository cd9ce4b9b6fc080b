import type { ScannedFile } from '../../../rpc/scan-source.ts';
import type { FileOfSize } from '../repositories/scan-file-repository.ts';
import { type FilePlace, wholeMs } from './scan-file-store.ts';

/** So many files wait at most to be recognised as moved; those beyond are stored as new. */
const MOST_HELD = 20_000;

/** A new file that may be a known one, moved. */
export interface HeldFile {
  readonly place: FilePlace;
  readonly file: ScannedFile;
}

/** Files that wait for the end of the scan: only then it is known which are gone. */
export class HeldFiles {
  readonly #files: HeldFile[] = [];

  get all(): readonly HeldFile[] {
    return this.#files;
  }

  /** False when there is no room for it. */
  hold(held: HeldFile): boolean {
    if (this.#files.length >= MOST_HELD) return false;
    this.#files.push(held);
    return true;
  }
}

/** Whether a new file of the same size may be the known one, as far as can be told without opening it. */
export function mayBeMoved(file: ScannedFile, known: FileOfSize): boolean {
  return isOfSameTime(file, known) || known.fingerprint !== null;
}

/** How sure it is that a file is the known one; 0 where it is another. */
export function sureness(file: ScannedFile, known: FileOfSize, fingerprint: string | null): number {
  const isSameContent = known.fingerprint !== null && known.fingerprint === fingerprint;
  const isNamedSo = file.name === known.name ? 1 : 0;
  if (isSameContent) return 4 + isNamedSo;
  return isOfSameTime(file, known) ? 2 + isNamedSo : 0;
}

/** Whether the file is to be opened to tell. */
export function needsFingerprint(file: ScannedFile, known: FileOfSize): boolean {
  return known.fingerprint !== null && !isOfSameTime(file, known);
}

/** A held file, a known one, and how sure it is that they are the same. */
export interface Move {
  readonly held: HeldFile;
  readonly knownId: number;
  readonly sureness: number;
}

/** The surest moves in which no file has a part twice: held file → the known one's id. */
export function chooseMoves(moves: readonly Move[]): ReadonlyMap<HeldFile, number> {
  const chosen = new Map<HeldFile, number>();
  const taken = new Set<number>();
  for (const { held, knownId } of moves.toSorted((a, b) => b.sureness - a.sureness)) {
    if (chosen.has(held) || taken.has(knownId)) continue;
    chosen.set(held, knownId);
    taken.add(knownId);
  }
  return chosen;
}

function isOfSameTime(file: ScannedFile, known: FileOfSize): boolean {
  return file.modifiedAt !== null && wholeMs(file.modifiedAt) === known.modified_at;
}
