import type { PlayableFile, PlayableItem } from '../../shared/playback.ts';
import { chooseFile } from './choose-file.ts';
import { type CodecQuestions, type CodecSupport, codecSupport } from './codec-support.ts';
import type { OpenOutcome } from './open-file.ts';
import type { Playback } from './playback.ts';

/** A title with the file of it that is to be played. */
export interface OpenedTitle {
  readonly item: PlayableItem;
  /** Undefined: there is none. */
  readonly opened: OpenedFile | undefined;
}

/** A file that was opened, or why it was not. */
export interface OpenedFile {
  readonly file: PlayableFile;
  readonly support: CodecSupport;
  readonly outcome: OpenOutcome;
}

/**
 * Opens a file of a title. Rejects with `not-found` for a title that is gone.
 * @param fileId undefined, or of no file of it: the best of its files
 * @param fromBeginning of a film in parts the first, not the one to go on with
 * @param ask may ask for permission: during a click only
 */
export async function openTitle(
  playback: Playback,
  {
    itemId,
    fileId,
    fromBeginning,
    ask,
  }: {
    readonly itemId: number;
    readonly fileId: number | undefined;
    readonly fromBeginning: boolean;
    readonly ask: boolean;
  },
  browser: CodecQuestions,
): Promise<OpenedTitle> {
  const [item, roots] = await Promise.all([playback.reads.item(itemId), playback.roots()]);
  const wanted = item.files.find(({ id }) => id === fileId);
  const file =
    wanted ?? (await chooseFile(item.files, roots, browser, fromBeginning ? null : item.state.resumePart));
  if (file === undefined) return { item, opened: undefined };
  const outcome = await playback.open(file, ask);
  return { item, opened: { file, outcome, support: await codecSupport(file, browser) } };
}
