import type { ScanRoot } from '../../shared/files/scan-root.ts';
import { partNumbered } from '../../shared/names/part-of-name.ts';
import type { PlayableFile } from '../../shared/playback.ts';
import { type CodecQuestions, codecSupport } from './codec-support.ts';

/**
 * The file of a title to be played: one that is there, and of several versions one this browser says it plays; of a film
 * in parts the one asked for.
 * @param part its number; null: the first
 */
export async function chooseFile(
  files: readonly PlayableFile[],
  roots: readonly ScanRoot[],
  browser: CodecQuestions,
  part: number | null,
): Promise<PlayableFile | undefined> {
  const ranked = await Promise.all(
    files.map(async (file) => {
      const root = roots.find(({ id }) => id === file.rootId);
      const isThere = !file.isMissing && root !== undefined && root.kind !== 'list';
      const { container, video, audio } = await codecSupport(file, browser);
      const parts = [
        isThere,
        isThere && !root.isOffline,
        video !== false,
        container !== false,
        audio !== false,
      ];
      // The first matters more than all that follow.
      return { file, rank: parts.reduce((sum, isSo) => sum * 2 + (isSo ? 1 : 0), 0) };
    }),
  );
  // Of those that play alike, the best picture.
  const [best] = ranked.sort((a, b) => b.rank - a.rank || (b.file.height ?? 0) - (a.file.height ?? 0));
  if (best === undefined) return undefined;
  const alike = ranked.filter(({ rank }) => rank === best.rank).map(({ file }) => file);
  return partNumbered(best.file, alike, part);
}
