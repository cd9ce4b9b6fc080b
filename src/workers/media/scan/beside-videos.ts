import { classifyFile } from '../../../interop/sidecars/classify-file.ts';
import type { FolderNames } from './look-at-sidecars.ts';

/** Handles kept of one folder; files beyond these are found again by name. */
const MOST_HANDLES = 2000;
/** Subtitles beneath a folder: more are no film's, nor a season's. */
const MOST_SUBTITLES = 5000;

/** Gathers the names in a picked folder, while it is listed. */
export class BesideVideos implements FolderNames {
  readonly videos: string[] = [];
  readonly others: string[] = [];
  readonly #folder: FileSystemDirectoryHandle;
  readonly #handles = new Map<string, FileSystemFileHandle>();

  constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** A file that may belong to a video; `name` may be a path beneath the folder. */
  add(name: string, handle: FileSystemFileHandle): void {
    this.others.push(name);
    if (this.#handles.size < MOST_HANDLES || name.includes('/')) this.#handles.set(name, handle);
  }

  /** Adds the subtitles in a folder for them (`Subs`), and in folders of it that are named after videos. */
  async addSubtitles(folder: FileSystemDirectoryHandle, path = folder.name): Promise<void> {
    for await (const entry of folder.values()) {
      if (this.others.length >= MOST_SUBTITLES) return;
      const name = `${path}/${entry.name}`;
      if (entry.kind === 'directory') {
        if (!path.includes('/')) await this.addSubtitles(entry, name);
      } else if (classifyFile(entry.name) === 'subtitle' && !entry.name.startsWith('._'))
        this.add(name, entry);
    }
  }

  async open(name: string): Promise<File> {
    return (this.#handles.get(name) ?? (await this.#folder.getFileHandle(name))).getFile();
  }
}
