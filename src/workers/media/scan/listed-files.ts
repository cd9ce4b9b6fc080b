import { endsWithReturns, streamWithLineFeeds } from '../../../interop/line-ends.ts';
import { LineSplitter } from '../../../interop/line-splitter.ts';
import { peek } from '../../../interop/peek.ts';
import { readBlob } from '../../../interop/read-blob.ts';
import { decodeRecord, detectEncoding, toUtf8 } from '../../../interop/text-encoding.ts';
import type { ScannedFile } from '../../../rpc/scan-source.ts';
import { AppError } from '../../../shared/reply.ts';
import { isDiscFolder, isDiscMenu } from './disc-folder.ts';
import { ListedOnce } from './listed-once.ts';
import { listedPath } from './listed-path.ts';
import { joinPath } from './scan-filter.ts';
import { goneInPieces, pieceOf, type ScanOutcome, type ScanPiece, type ScanTools } from './scan-piece.ts';

const HEAD = 64 * 1024;
const PIECE = 500;

/**
 * Looks through a text of one path a line, which is all there is of its root, and tells what is new and what is gone:
 * of files that are elsewhere nothing but the path is known. Lines that name no video are passed over. Throws
 * `file-unreadable`, `permission-revoked` and `file-encoding`.
 */
export async function* listedFiles(
  list: Blob,
  tools: ScanTools,
): AsyncGenerator<ScanPiece, ScanOutcome, void> {
  const file = list instanceof File ? list : new File([list], tools.rootName);
  const progress = { bytesRead: 0 };
  const listed = new ListedOnce(tools.known);
  const listing = new Listing(tools, listed);
  for await (const lines of linesOf(file, progress)) {
    for (const line of lines) listing.add(line);
    yield* listing.take(progress.bytesRead / file.size);
  }
  for (const path of tools.known.paths()) yield* goneInPieces(path, tools.known.open(path).notMet());
  return 'finished';
}

async function* linesOf(file: File, progress: { bytesRead: number }): AsyncGenerator<string[], void, void> {
  const text = await peek(readBlob(file, progress), HEAD);
  const encoding = detectEncoding(text.head, text.isWhole, file.name);
  if (encoding === null)
    throw new AppError('file-encoding', `“${file.name}” is no text, and so no list of paths.`);
  const utf8 = toUtf8(text.chunks, encoding);
  const splitter = new LineSplitter();
  for await (const chunk of endsWithReturns(text.head) ? streamWithLineFeeds(utf8) : utf8)
    yield splitter.push(chunk).map(({ bytes }) => decodeRecord(bytes).text);
  yield splitter.end().map(({ bytes }) => decodeRecord(bytes).text);
}

/** What there is to tell of a folder. */
interface ListedFolder {
  readonly files: ScannedFile[];
  /** Known ones that are not wanted any more. */
  readonly gone: string[];
}

/** New files of the lines read since the last piece, by folder; known ones too, where all names are read again. */
class Listing {
  readonly #tools: ScanTools;
  readonly #listed: ListedOnce;
  /** Of a disc one stream is listed. */
  readonly #discs = new Set<string>();
  #folders = new Map<string, ListedFolder>();
  #unchanged = 0;
  #unchangedTold = 0;

  constructor(tools: ScanTools, listed: ListedOnce) {
    this.#tools = tools;
    this.#listed = listed;
  }

  add(line: string): void {
    const { filter, parse, rootName, rereadsNames } = this.#tools;
    const path = listedPath(line);
    if (!path || !filter.takesFile(path.folder, path.name) || !filter.entersAll(path.folder)) return;
    const { folder, name } = path;
    if (isDiscFolder(folder) && !this.#isMainStream(folder, name)) return;
    const state = this.#listed.meet(folder, name);
    if (state === 'repeated') return;
    if (state === 'known' && !rereadsNames) {
      this.#unchanged++;
      return;
    }
    const parsed = parse(rootName, folder, name);
    const isLeftOut = parsed.kind === 'extra' && filter.ignoresExtras;
    if (isLeftOut && state === 'new') return;
    const told = this.#folders.get(folder) ?? { files: [], gone: [] };
    this.#folders.set(folder, told);
    if (isLeftOut) told.gone.push(name);
    else told.files.push({ name, sizeBytes: null, modifiedAt: null, parsed });
    // What is told is counted with its piece.
    if (state === 'known' && !isLeftOut) this.#unchangedTold++;
  }

  *take(fraction: number): Generator<ScanPiece> {
    const [folders, unchanged, unchangedTold] = [this.#folders, this.#unchanged, this.#unchangedTold];
    this.#folders = new Map();
    this.#unchanged = 0;
    this.#unchangedTold = 0;
    for (const [path, { files, gone }] of folders) {
      for (let at = 0; at < files.length; at += PIECE) {
        const part = files.slice(at, at + PIECE);
        yield pieceOf(path, { files: part, seen: part.length, fraction });
      }
      for (const piece of goneInPieces(path, gone)) yield { ...piece, seen: piece.gone.length, fraction };
    }
    yield pieceOf('', { unchanged: unchanged + unchangedTold, seen: unchanged, fraction });
  }

  /** Without sizes nobody knows which is the largest: the one that is known, else the first that is no menu. */
  #isMainStream(folder: string, name: string): boolean {
    if (isDiscMenu(name)) return false;
    const disc = joinPath(folder, '').toLowerCase();
    if (this.#listed.isKnown(folder, name)) return true;
    if (this.#discs.has(disc) || this.#listed.knowsAny(folder)) return false;
    this.#discs.add(disc);
    return true;
  }
}
