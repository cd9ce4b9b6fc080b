import { classifyFile } from '../../../interop/sidecars/classify-file.ts';
import type { ScanRules } from '../../../shared/files/scan-rules.ts';
import { isDiscInnards } from './disc-folder.ts';
import { compileGlob, type PathTest } from './glob-pattern.ts';
import { extensionOf, isExtrasFolder, isHiddenFolder, isVideoName } from './video-names.ts';

/** Says by names alone what a scan looks at. Paths are relative to the root. */
export class ScanFilter {
  readonly ignoresExtras: boolean;
  /** Bytes. */
  readonly smallestBytes: number;
  readonly #folders: ReadonlySet<string>;
  readonly #extensions: ReadonlySet<string>;
  readonly #patterns: readonly PathTest[];

  constructor(rules: ScanRules) {
    this.ignoresExtras = rules.ignoresExtras;
    this.smallestBytes = rules.smallestBytes;
    this.#folders = new Set(rules.ignoredFolders.map((name) => name.toLowerCase()));
    this.#extensions = new Set(rules.ignoredExtensions.map((name) => name.toLowerCase().replace(/^\./, '')));
    this.#patterns = rules.ignoredPatterns.map(compileGlob);
  }

  /** Whether the folder `name` in `parentPath` is entered. */
  entersFolder(parentPath: string, name: string): boolean {
    if (isHiddenFolder(name) || this.#folders.has(name.toLowerCase())) return false;
    if (this.ignoresExtras && isExtrasFolder(name)) return false;
    return !isDiscInnards(parentPath, name) && !this.#fitsPattern(joinPath(parentPath, name));
  }

  /** Whether the file `name` in `folderPath`, a folder that is entered, is a video to be listed. */
  takesFile(folderPath: string, name: string): boolean {
    if (!isVideoName(name) || this.#extensions.has(extensionOf(name) ?? '')) return false;
    return !this.#fitsPattern(joinPath(folderPath, name));
  }

  /** Whether the file `name` in `folderPath` may say something of videos. */
  takesSidecar(folderPath: string, name: string): boolean {
    const kind = classifyFile(name);
    if (kind === 'video' || kind === 'other' || name.startsWith('._')) return false;
    return !this.#extensions.has(extensionOf(name) ?? '') && !this.#fitsPattern(joinPath(folderPath, name));
  }

  /** Whether every folder on the way to `path` is entered. */
  entersAll(path: string): boolean {
    const names = path === '' ? [] : path.split('/');
    return names.every((name, index) => this.entersFolder(names.slice(0, index).join('/'), name));
  }

  #fitsPattern(path: string): boolean {
    return this.#patterns.some((fits) => fits(path));
  }
}

/** `name` in the folder `path`, of which '' is the root. */
export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
