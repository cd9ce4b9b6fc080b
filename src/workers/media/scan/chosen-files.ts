import { isDiscFolder } from './disc-folder.ts';
import { lookAtDisc } from './look-at-disc.ts';
import { lookAtFiles, type OnUnreadable } from './look-at-files.ts';
import { goneInPieces, type ScanOutcome, type ScanPiece, type ScanTools } from './scan-piece.ts';
import { whyUnreadable } from './scan-problem.ts';

const FIRST_PIECE = 20;
const PIECE = 500;

/**
 * Files as the page was given them, by their folder's path. The first part of `webkitRelativePath` is the root's
 * name; a file without one lies in the root.
 */
export function byFolder(files: readonly File[]): Map<string, File[]> {
  const folders = new Map<string, File[]>();
  for (const file of files) {
    const folder = file.webkitRelativePath.split('/').slice(1, -1).join('/');
    const there = folders.get(folder);
    if (there) there.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}

/** Looks through chosen files, which are all there is of their root, and tells what is not as it was known. */
export async function* chosenFiles(
  folders: ReadonlyMap<string, readonly File[]>,
  tools: ScanTools,
): AsyncGenerator<ScanPiece, ScanOutcome, void> {
  const { filter, known } = tools;
  const total = [...folders.values()].reduce((sum, files) => sum + files.length, 0);
  const onUnreadable: OnUnreadable = async (error) => whyUnreadable(error, 'file');
  let done = 0;
  let size = FIRST_PIECE;
  for (const [path, files] of folders) {
    const inFolder = known.open(path);
    const videos = filter.entersAll(path) ? files.filter(({ name }) => filter.takesFile(path, name)) : [];
    const isDisc = isDiscFolder(path);
    for (let at = 0; at < videos.length; ) {
      const end = isDisc ? videos.length : at + size;
      const found = videos.slice(at, end).map((file) => ({ name: file.name, getFile: async () => file }));
      const piece = await (isDisc ? lookAtDisc : lookAtFiles)(path, found, inFolder, tools, onUnreadable);
      yield { ...piece, fraction: (done + Math.min(end, videos.length)) / total };
      at = end;
      size = PIECE;
    }
    done += files.length;
    yield* goneInPieces(path, inFolder.notMet());
    known.forget(path);
  }
  for (const path of known.paths()) yield* goneInPieces(path, known.open(path).notMet());
  return 'finished';
}
