import { AppError } from '../../../shared/reply.ts';
import { BesideVideos } from './beside-videos.ts';
import { isDiscFolder } from './disc-folder.ts';
import type { KnownInFolder } from './known-files.ts';
import { lookAtDisc } from './look-at-disc.ts';
import { type FoundFile, lookAtFiles } from './look-at-files.ts';
import { goneSidecars, isSubtitleFolder, lookAtSidecars } from './look-at-sidecars.ts';
import { mergeGenerators } from './merge-generators.ts';
import { joinPath } from './scan-filter.ts';
import { goneInPieces, pieceOf, type ScanOutcome, type ScanPiece, type ScanTools } from './scan-piece.ts';
import { scanProblem, TOO_DEEP, whyUnreadable } from './scan-problem.ts';
import { isPartOfTitle, isPerhapsExtrasFolder } from './video-names.ts';

/** Folders that are looked at at once: many libraries have a folder for each film, and a browser takes its time for each. */
const FOLDERS_AT_ONCE = 32;
const DEEPEST = 64;
/** Of a folder's folders, so many are met before the first of them are looked at. */
const FOLDERS_SOON = 50;
/** Files in the first pieces of a scan, and in all after them: the first titles are to be seen soon. */
const FIRST_PIECES = [20, 100] as const;
const PIECE = 500;

/** A folder to be looked at. */
interface Folder {
  readonly handle: FileSystemDirectoryHandle;
  readonly path: string;
  readonly depth: number;
}

/** What was met of the folders in a folder. */
interface MetFolders {
  count: number;
  /** Not looked at until it is known whether this is the folder of a title. */
  readonly perhapsExtras: Folder[];
  /** Hold subtitles of the videos in this one, if there are any. */
  readonly subtitles: FileSystemDirectoryHandle[];
  arePartsOfTitle: boolean;
}

/** Thrown where a root turns out not to be there (any more). */
class RootUnreachable extends Error {}

/** Told of every file handle that was met, for what will be asked of it soon. */
export type OnHandle = (path: string, handle: FileSystemFileHandle) => void;

/** Looks through a picked folder and tells what is not as it was known. */
export class FolderWalk {
  readonly #root: FileSystemDirectoryHandle;
  readonly #tools: ScanTools;
  readonly #onHandle: OnHandle;
  /** The last found is the next looked at: few wait at any time. */
  readonly #waiting: Folder[];
  /** Folders of which not all is known: nothing in or below them is gone. */
  readonly #unread: string[] = [];
  readonly #total: number;
  #seen = 0;
  #pieces = 0;
  /** Something in the root, by which to see whether the root is there: listing it may take seconds. */
  #landmark: FileSystemHandle | null = null;

  constructor(root: FileSystemDirectoryHandle, tools: ScanTools, onHandle: OnHandle) {
    this.#root = root;
    this.#tools = tools;
    this.#onHandle = onHandle;
    this.#waiting = [{ handle: root, path: '', depth: 0 }];
    this.#total = tools.known.count;
  }

  async *pieces(): AsyncGenerator<ScanPiece, ScanOutcome, void> {
    const take = () => {
      const folder = this.#waiting.pop();
      return folder ? this.#look(folder) : null;
    };
    try {
      for await (const piece of mergeGenerators(take, FOLDERS_AT_ONCE)) {
        this.#seen += piece.seen;
        yield { ...piece, fraction: this.#fraction() };
      }
      yield* this.#neverMet();
      return 'finished';
    } catch (error) {
      if (error instanceof RootUnreachable) return 'unreachable';
      throw error;
    }
  }

  async *#look(folder: Folder): AsyncGenerator<ScanPiece, void, void> {
    const { path } = folder;
    const { known } = this.#tools;
    const inFolder = known.open(path);
    const met: MetFolders = { count: 0, perhapsExtras: [], subtitles: [], arePartsOfTitle: false };
    const beside = new BesideVideos(folder.handle);
    try {
      yield* this.#lookAtEntries(folder, inFolder, met, beside);
      const holdsVideos = beside.videos.length > 0;
      if (holdsVideos) for (const handle of met.subtitles) await beside.addSubtitles(handle);
      yield* this.#enterExtras(folder, met, holdsVideos);
    } catch (error) {
      if (error instanceof RootUnreachable || error instanceof AppError) throw error;
      this.#unread.push(path);
      yield this.#problem(path, await this.#reason(error, 'folder'));
      return;
    }
    const gone = inFolder.notMet();
    // A drive that was taken away may look like an empty folder.
    if (gone.length > 0) await this.#requireRoot();
    yield* goneInPieces(path, gone);
    known.forget(path);
    yield* lookAtSidecars(path, beside, this.#tools);
  }

  /**
   * Looks at what is in a folder, and gathers what lies beside the videos. The folders below are looked at from when they
   * are met, all but those that hold only extras if this one is that of a title: whether it is, is told at the end.
   */
  async *#lookAtEntries(
    folder: Folder,
    known: KnownInFolder,
    met: MetFolders,
    beside: BesideVideos,
  ): AsyncGenerator<ScanPiece, void, void> {
    const { handle, path } = folder;
    const { filter } = this.#tools;
    const isDisc = isDiscFolder(path);
    let found: FoundFile[] = [];
    for await (const entry of handle.values()) {
      if (path === '') this.#landmark ??= entry;
      if (entry.kind === 'file') this.#meetFile(path, entry, found, beside);
      else if (filter.entersFolder(path, entry.name)) yield* this.#meet(folder, entry, met);
      if (isDisc || found.length < this.#pieceSize()) continue;
      this.#pieces++;
      yield await lookAtFiles(path, found, known, this.#tools, (error) => this.#reason(error, 'file'));
      found = [];
    }
    const look = isDisc ? lookAtDisc : lookAtFiles;
    if (found.length > 0)
      yield await look(path, found, known, this.#tools, (error) => this.#reason(error, 'file'));
  }

  #meetFile(path: string, entry: FileSystemFileHandle, found: FoundFile[], beside: BesideVideos): void {
    const { filter } = this.#tools;
    const { name } = entry;
    if (filter.takesFile(path, name)) {
      found.push(this.#found(joinPath(path, name), entry));
      beside.videos.push(name);
    } else if (filter.takesSidecar(path, name)) beside.add(name, entry);
  }

  /** Those that were met are looked at while the list of a large folder is still coming. */
  *#meet({ path, depth }: Folder, handle: FileSystemDirectoryHandle, met: MetFolders): Generator<ScanPiece> {
    const { name } = handle;
    const below = { handle, path: joinPath(path, name), depth: depth + 1 };
    met.arePartsOfTitle ||= isPartOfTitle(name);
    if (isSubtitleFolder(name)) met.subtitles.push(handle);
    if (this.#tools.filter.ignoresExtras && isPerhapsExtrasFolder(name)) met.perhapsExtras.push(below);
    else yield* this.#enter(below);
    if (++met.count % FOLDERS_SOON === 0) yield pieceOf(path, {});
  }

  *#enterExtras({ path }: Folder, met: MetFolders, holdsVideos: boolean): Generator<ScanPiece> {
    if (!holdsVideos && !met.arePartsOfTitle)
      for (const folder of met.perhapsExtras) yield* this.#enter(folder);
    // So that time goes by even where nothing is found.
    if (!holdsVideos) yield pieceOf(path, {});
  }

  *#enter(folder: Folder): Generator<ScanPiece> {
    if (folder.depth <= DEEPEST) this.#waiting.push(folder);
    else {
      this.#unread.push(folder.path);
      yield this.#problem(folder.path, TOO_DEEP);
    }
  }

  /** Folders that are not there any more, with all their files. */
  async *#neverMet(): AsyncGenerator<ScanPiece, void, void> {
    const { known } = this.#tools;
    const isGone = (path: string) => !this.#unread.some((above) => isWithin(path, above));
    const paths = known.paths().filter(isGone);
    if (paths.length > 0) await this.#requireRoot();
    for (const path of paths) {
      yield* goneInPieces(path, known.open(path).notMet());
      known.forget(path);
    }
    yield* goneSidecars(this.#tools, isGone);
  }

  #found(path: string, handle: FileSystemFileHandle): FoundFile {
    return {
      name: handle.name,
      getFile: () => {
        this.#onHandle(path, handle);
        return handle.getFile();
      },
    };
  }

  #pieceSize(): number {
    return FIRST_PIECES[this.#pieces] ?? PIECE;
  }

  /** Says why, unless it is the root itself that is out of reach. */
  async #reason(error: unknown, what: 'file' | 'folder'): Promise<string> {
    await this.#requireRoot();
    return whyUnreadable(error, what);
  }

  async #requireRoot(): Promise<void> {
    if (await this.#seesLandmark()) return;
    try {
      await this.#root.values().next();
    } catch {
      throw new RootUnreachable();
    }
  }

  async #seesLandmark(): Promise<boolean> {
    if (this.#landmark === null) return false;
    const { kind, name } = this.#landmark;
    try {
      if (kind === 'file') await (await this.#root.getFileHandle(name)).getFile();
      else await this.#root.getDirectoryHandle(name);
      return true;
    } catch {
      return false;
    }
  }

  #problem(path: string, reason: string): ScanPiece {
    return pieceOf(path, { problems: [scanProblem(this.#tools.rootName, path, reason)] });
  }

  #fraction(): number | null {
    return this.#total === 0 ? null : this.#seen / Math.max(this.#seen + 1, this.#total);
  }
}

function isWithin(path: string, above: string): boolean {
  return above === '' || path === above || path.startsWith(`${above}/`);
}
