import type { ChosenFile } from './chosen-file.ts';
import { ChosenNames } from './chosen-names.ts';
import { isDiscFolder } from './disc-folder.ts';
import { lookAtDisc } from './look-at-disc.ts';
import { lookAtFiles, type OnUnreadable } from './look-at-files.ts';
import { goneSidecars, lookAtSidecars } from './look-at-sidecars.ts';
import { goneInPieces, type ScanOutcome, type ScanPiece, type ScanTools } from './scan-piece.ts';
import { whyUnreadable } from './scan-problem.ts';

const FIRST_PIECE = 20;
const PIECE = 500;

/**
 * Files as the page was given them, by their folder's path. The first part of `webkitRelativePath` is the root's
 * name; a file without one is named by its whole path, as those of dropped folders are.
 */
export function byFolder(files: readonly File[]): Map<string, ChosenFile[]> {
  const folders = new Map<string, ChosenFile[]>();
  for (const file of files) {
    const parts = (file.webkitRelativePath || file.name).split('/');
    const name = parts.at(-1) ?? file.name;
    const folder = parts.slice(1, -1).join('/');
    const there = folders.get(folder);
    if (there) there.push({ name, file });
    else folders.set(folder, [{ name, file }]);
  }
  return folders;
}

/** One of them by its path within the root. */
export function chosenFile(folders: ReadonlyMap<string, readonly ChosenFile[]>, path: string): File | null {
  const slash = path.lastIndexOf('/');
  const inFolder = folders.get(path.slice(0, Math.max(0, slash)));
  return inFolder?.find(({ name }) => name === path.slice(slash + 1))?.file ?? null;
}

/** Looks through chosen files, which are all there is of their root, and tells what is not as it was known. */
export async function* chosenFiles(
  folders: ReadonlyMap<string, readonly ChosenFile[]>,
  tools: ScanTools,
): AsyncGenerator<ScanPiece, ScanOutcome, void> {
  const { filter, known } = tools;
  const total = [...folders.values()].reduce((sum, files) => sum + files.length, 0);
  const onUnreadable: OnUnreadable = async (error) => whyUnreadable(error, 'file');
  const names = new ChosenNames(folders, filter);
  let done = 0;
  let size = FIRST_PIECE;
  for (const [path, files] of folders) {
    const inFolder = known.open(path);
    const videos = filter.entersAll(path) ? files.filter(({ name }) => filter.takesFile(path, name)) : [];
    const isDisc = isDiscFolder(path);
    for (let at = 0; at < videos.length; ) {
      const end = isDisc ? videos.length : at + size;
      const found = videos.slice(at, end).map(({ name, file }) => ({ name, getFile: async () => file }));
      const piece = await (isDisc ? lookAtDisc : lookAtFiles)(path, found, inFolder, tools, onUnreadable);
      yield { ...piece, fraction: (done + Math.min(end, videos.length)) / total };
      at = end;
      size = PIECE;
    }
    done += files.length;
    yield* goneInPieces(path, inFolder.notMet());
    known.forget(path);
    yield* lookAtSidecars(path, names.in(path), tools);
  }
  for (const path of known.paths()) yield* goneInPieces(path, known.open(path).notMet());
  yield* goneSidecars(tools, () => true);
  return 'finished';
}
