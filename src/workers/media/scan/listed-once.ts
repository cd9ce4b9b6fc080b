import type { KnownFiles, KnownInFolder } from './known-files.ts';

/** Folders of which known files are held unpacked: lists go from folder to folder, mostly. */
const UNPACKED = 64;

/** Tells of each path in a list whether it is known, new, or was listed before. */
export class ListedOnce {
  readonly #known: KnownFiles;
  readonly #unpacked = new Map<string, KnownInFolder>();
  readonly #hashes = new Set<number>();

  constructor(known: KnownFiles) {
    this.#known = known;
  }

  meet(folder: string, name: string): 'known' | 'new' | 'repeated' {
    const files = this.#open(folder);
    if (files.hasMet(name)) return 'repeated';
    if (files.meet(name)) return 'known';
    const hash = hashOf(`${folder}/${name}`);
    if (this.#hashes.has(hash)) return 'repeated';
    this.#hashes.add(hash);
    return 'new';
  }

  isKnown(folder: string, name: string): boolean {
    return this.#open(folder).peek(name) !== null;
  }

  /** Whether any file of the folder is known. */
  knowsAny(folder: string): boolean {
    return this.#open(folder).count > 0;
  }

  #open(folder: string): KnownInFolder {
    const there = this.#unpacked.get(folder);
    if (there) return there;
    const opened = this.#known.open(folder);
    this.#unpacked.set(folder, opened);
    const [oldest] = this.#unpacked.keys();
    if (this.#unpacked.size > UNPACKED && oldest !== undefined) this.#unpacked.delete(oldest);
    return opened;
  }
}

/**
 * 53 bits of a path, by two sums after FNV-1a. Millions of numbers take little room beside millions of paths; that two
 * paths of a list of a million are taken for one happens in one of 18,000 such lists.
 */
function hashOf(path: string): number {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let index = 0; index < path.length; index++) {
    const unit = path.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  high ^= high >>> 13;
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
