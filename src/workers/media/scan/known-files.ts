import type { KnownFolder } from '../../../rpc/scan-source.ts';

/** Size in bytes and time in ms since the epoch as they were stored; null where not known. */
export interface KnownStat {
  readonly sizeBytes: number | null;
  readonly modifiedAt: number | null;
}

/** Files of a folder, packed: names are one text, for a million objects would take hundreds of MB. */
interface PackedFolder {
  /** Parted by `/`, which is in no name. */
  readonly names: string;
  /** Size and time of each in turn; NaN where not known. */
  readonly stats: Float64Array;
  /** 1 for each that has been met. */
  readonly met: Uint8Array;
}

/** What is known of the files of one root before it is looked at. */
export class KnownFiles {
  readonly #folders = new Map<string, PackedFolder>();
  #count = 0;

  /** Number of files in all. */
  get count(): number {
    return this.#count;
  }

  add({ path, files }: KnownFolder): void {
    // A folder may be told in two pages.
    const before = this.#folders.get(path);
    const stats = new Float64Array((before?.stats.length ?? 0) + files.length * 2);
    stats.set(before?.stats ?? []);
    let at = before?.stats.length ?? 0;
    for (const [, size, time] of files) {
      stats[at++] = size ?? Number.NaN;
      stats[at++] = time ?? Number.NaN;
    }
    const added = files.map(([name]) => name).join('/');
    const names = before ? `${before.names}/${added}` : added;
    if (files.length > 0) this.#folders.set(path, { names, stats, met: new Uint8Array(stats.length / 2) });
    this.#count += files.length;
  }

  /** The files of a folder, to be met one by one. */
  open(path: string): KnownInFolder {
    return new KnownInFolder(this.#folders.get(path));
  }

  /** Lets go of a folder that has been compared. */
  forget(path: string): void {
    this.#folders.delete(path);
  }

  /** Paths of the folders that were not let go of. */
  paths(): string[] {
    return [...this.#folders.keys()];
  }
}

/** What is known of the files of one folder. */
export class KnownInFolder {
  readonly #packed: PackedFolder | undefined;
  readonly #names: readonly string[];
  readonly #places = new Map<string, number>();

  constructor(packed: PackedFolder | undefined) {
    this.#packed = packed;
    this.#names = packed ? packed.names.split('/') : [];
    for (const [place, name] of this.#names.entries()) this.#places.set(name, place);
  }

  /** Number of known files. */
  get count(): number {
    return this.#names.length;
  }

  /** A file that is there: what is known of it, null when it is new. */
  meet(name: string): KnownStat | null {
    const place = this.#places.get(name);
    if (place === undefined || !this.#packed) return null;
    this.#packed.met[place] = 1;
    return this.#statAt(place);
  }

  /** What is known of a file, whether or not it is there. */
  peek(name: string): KnownStat | null {
    const place = this.#places.get(name);
    return place === undefined ? null : this.#statAt(place);
  }

  /** Whether a known file has been met. */
  hasMet(name: string): boolean {
    const place = this.#places.get(name);
    return place !== undefined && this.#packed?.met[place] === 1;
  }

  /** Names that have not been met. */
  notMet(): string[] {
    return this.#names.filter((_, place) => this.#packed?.met[place] === 0);
  }

  #statAt(place: number): KnownStat {
    const [size = Number.NaN, time = Number.NaN] =
      this.#packed?.stats.subarray(place * 2, place * 2 + 2) ?? [];
    return { sizeBytes: Number.isNaN(size) ? null : size, modifiedAt: Number.isNaN(time) ? null : time };
  }
}
