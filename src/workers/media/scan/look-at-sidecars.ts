import { attachSidecars } from '../../../interop/sidecars/attach-sidecars.ts';
import { classifyFile } from '../../../interop/sidecars/classify-file.ts';
import type { KnownSidecar, ScannedSidecar } from '../../../rpc/scan-source.ts';
import type { Sidecar } from '../../../shared/files/sidecar.ts';
import { bestPictures } from './best-pictures.ts';
import { isDiscFolder } from './disc-folder.ts';
import { pieceOf, type ScanPiece, type ScanTools } from './scan-piece.ts';

const PIECE = 500;
const SUBTITLE_FOLDER = /^(?:subs?|subtitles?|vobsubs?|srt)$/i;
const NOTHING_SAID = { artworkType: null, season: null, language: null };

/** What lies in a folder, by name alone. */
export interface FolderNames {
  readonly videos: readonly string[];
  /** Files that may belong to them, and paths beneath the folder (`Subs/2_English.srt`). */
  readonly others: readonly string[];
  /** Opens one of the others. */
  open(name: string): Promise<File>;
}

/** Whether a folder of this name holds subtitles of the videos beside it. */
export function isSubtitleFolder(name: string): boolean {
  return SUBTITLE_FOLDER.test(name);
}

/**
 * Compares what lies beside a folder's videos with what is known of it. New sidecars are told by name; known ones are
 * opened, to see whether they have changed, as far as the budget allows.
 */
export async function* lookAtSidecars(
  path: string,
  names: FolderNames,
  tools: ScanTools,
): AsyncGenerator<ScanPiece, void, void> {
  const known = tools.knownSidecars.take(path);
  if (names.others.length === 0 && known.size === 0) return;
  // What a folder for subtitles holds is told with the folder above.
  const isPart = isDiscFolder(path) || path.split('/').some(isSubtitleFolder);
  const there = isPart ? [] : bestPictures(sidecarsOf(names));
  const told: ScannedSidecar[] = [];
  for (const sidecar of there) {
    const before = known.get(sidecar.name);
    known.delete(sidecar.name);
    if (!before || before[3] !== sidecar.ofVideos || (await hasChanged(before, names, tools)))
      told.push(sidecar);
  }
  yield* inPieces(path, told, [...known.keys()]);
}

/** Sidecars of folders that are not there any more. */
export function* goneSidecars(
  tools: ScanTools,
  isGone: (path: string) => boolean,
): Generator<ScanPiece, void, void> {
  for (const path of tools.knownSidecars.paths().filter(isGone))
    yield* inPieces(path, [], [...tools.knownSidecars.take(path).keys()]);
}

function* inPieces(
  path: string,
  told: readonly ScannedSidecar[],
  gone: readonly string[],
): Generator<ScanPiece, void, void> {
  for (let at = 0; at < Math.max(told.length, gone.length); at += PIECE)
    yield pieceOf(path, { sidecars: told.slice(at, at + PIECE), goneSidecars: gone.slice(at, at + PIECE) });
}

/** NFO files and subtitles that belong to no video are told as well: a person is to know of them. */
function sidecarsOf({ videos, others }: FolderNames): readonly ScannedSidecar[] {
  const { byVideo, ofFolder } = attachSidecars(videos, others);
  const owners = new Map<string, ScannedSidecar>();
  const add = (sidecar: Sidecar, ofVideos: string) => {
    const { isDefault: _, ...said } = sidecar;
    const before = owners.get(sidecar.name)?.ofVideos;
    owners.set(sidecar.name, { ...said, ofVideos: before ? `${before}/${ofVideos}` : ofVideos });
  };
  for (const sidecar of ofFolder) add(sidecar, '');
  for (const [video, sidecars] of byVideo) for (const sidecar of sidecars) add(sidecar, video);
  for (const name of others) {
    const kind = classifyFile(name);
    const isNobodys = !owners.has(name) && !name.includes('/') && !isHalfOfPair(name, owners);
    if (isNobodys && (kind === 'nfo' || kind === 'subtitle'))
      owners.set(name, {
        ...NOTHING_SAID,
        ...{ name, kind, ofVideos: null, isForced: false, isHearingImpaired: false },
      });
  }
  return [...owners.values()];
}

/** The `.sub` of a VobSub pair, which is read by way of its `.idx`. */
function isHalfOfPair(name: string, owners: ReadonlyMap<string, ScannedSidecar>): boolean {
  return /\.sub$/i.test(name) && ['idx', 'IDX'].some((end) => owners.has(name.slice(0, -3) + end));
}

async function hasChanged(
  [name, sizeBytes, modifiedAt]: KnownSidecar,
  names: FolderNames,
  { budget }: ScanTools,
): Promise<boolean> {
  // What has not been read yet will be.
  if (sizeBytes === null || !budget.wants({ sizeBytes, modifiedAt })) return false;
  return budget.run(1, async () => {
    try {
      const { size, lastModified } = await names.open(name);
      return size !== sizeBytes || Math.round(lastModified) !== modifiedAt;
    } catch {
      // Whoever reads it next will tell why it cannot be read.
      return false;
    }
  });
}
