import { isDiscMenu, mainStream } from './disc-folder.ts';
import type { KnownInFolder } from './known-files.ts';
import { type FoundFile, lookAtFiles, type OnUnreadable } from './look-at-files.ts';
import { joinPath } from './scan-filter.ts';
import { pieceOf, type ScanPiece, type ScanTools } from './scan-piece.ts';
import { scanProblem } from './scan-problem.ts';

/**
 * Compares the one video that a disc's folder stands for. Which stream it is, is asked again only when the known one
 * is not there any more or its turn to be checked has come: it takes the sizes of all of them.
 */
export async function lookAtDisc(
  path: string,
  found: readonly FoundFile[],
  known: KnownInFolder,
  tools: ScanTools,
  onUnreadable: OnUnreadable,
): Promise<ScanPiece> {
  const streams = found.filter(({ name }) => !isDiscMenu(name));
  if (streams.length === 0) return pieceOf(path, {});
  const settled = streams.find(({ name }) => known.peek(name) !== null);
  const stat = settled ? known.peek(settled.name) : null;
  if (settled && stat && !tools.budget.wants(stat)) {
    const { name } = settled;
    known.meet(name);
    const told = tools.rereadsNames
      ? [{ name, ...stat, parsed: tools.parse(tools.rootName, path, name) }]
      : [];
    return pieceOf(path, { files: told, unchanged: 1, seen: 1 });
  }
  const sized: { readonly name: string; readonly sizeBytes: number; readonly file: File }[] = [];
  let failure: string | null = null;
  for (const stream of streams) {
    try {
      const file = await stream.getFile();
      sized.push({ name: stream.name, sizeBytes: file.size, file });
    } catch (error) {
      failure ??= await onUnreadable(error);
    }
  }
  const main = mainStream(sized);
  if (failure !== null || main === null) {
    // The largest may be the one that could not be read: the disc stays as it was.
    if (settled) known.meet(settled.name);
    const at = joinPath(path, settled?.name ?? '');
    return pieceOf(path, { problems: [scanProblem(tools.rootName, at, failure ?? '')], seen: 1 });
  }
  return lookAtFiles(path, [{ name: main.name, getFile: async () => main.file }], known, tools, onUnreadable);
}
