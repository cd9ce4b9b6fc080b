import type { ChosenFile } from './chosen-file.ts';
import { type FolderNames, isSubtitleFolder } from './look-at-sidecars.ts';
import type { ScanFilter } from './scan-filter.ts';

/** Finds what lies beside videos among chosen files. */
export class ChosenNames {
  readonly #folders: ReadonlyMap<string, readonly ChosenFile[]>;
  readonly #filter: ScanFilter;
  /** Folders with subtitles, by the folder of the videos. */
  readonly #subtitleFolders = new Map<string, string[]>();

  constructor(folders: ReadonlyMap<string, readonly ChosenFile[]>, filter: ScanFilter) {
    this.#folders = folders;
    this.#filter = filter;
    for (const path of folders.keys()) {
      const parts = path.split('/');
      // "Subs", or a folder in it that is named after a video.
      for (const end of [-1, -2]) {
        if (!isSubtitleFolder(parts.at(end) ?? '')) continue;
        const above = parts.slice(0, end).join('/');
        this.#subtitleFolders.set(above, [...(this.#subtitleFolders.get(above) ?? []), path]);
      }
    }
  }

  /** The videos of a folder and what lies beside them, or in folders for subtitles. */
  in(path: string): FolderNames {
    const files = this.#filter.entersAll(path) ? (this.#folders.get(path) ?? []) : [];
    const videos = files.flatMap(({ name }) => (this.#filter.takesFile(path, name) ? [name] : []));
    const others = new Map<string, File>();
    const add = (inside: readonly ChosenFile[], folder: string, prefix: string) => {
      for (const { name, file } of inside)
        if (this.#filter.takesSidecar(folder, name)) others.set(prefix + name, file);
    };
    add(files, path, '');
    if (videos.length > 0)
      for (const folder of this.#subtitleFolders.get(path) ?? [])
        add(this.#folders.get(folder) ?? [], folder, `${folder.slice(path === '' ? 0 : path.length + 1)}/`);
    const open = async (name: string) => {
      const file = others.get(name);
      if (file === undefined) throw new DOMException('It was not chosen.', 'NotFoundError');
      return file;
    };
    return { videos, others: [...others.keys()], open };
  }
}
