import type { PlayableFile } from '../../shared/playback.ts';
import { type CodecQuestions, codecSupport, type FileCodecs } from './codec-support.ts';
import type { Playback } from './playback.ts';
import { whyNotPlayed } from './why-not-played.ts';

/** What came of asking why a file did not play. */
export type FailureReason =
  | { readonly kind: 'file'; readonly text: string }
  /** It cannot be read any more: its drive or its permission went while it was open. */
  | { readonly kind: 'unreadable' };

/**
 * Why a file that was tried did not play. What it is made of is read from itself: a scan may not have come to it yet, and
 * knows no profiles.
 */
export async function explainFailure(
  playback: Playback,
  file: PlayableFile,
  contents: File,
  browser: CodecQuestions,
): Promise<FailureReason> {
  try {
    await contents.slice(0, 1).arrayBuffer();
  } catch {
    return { kind: 'unreadable' };
  }
  const codecs = await madeOf(playback, file, contents);
  return { kind: 'file', text: whyNotPlayed(codecs, await codecSupport(codecs, browser)) };
}

/** What a scan has stored where the file does not tell. */
async function madeOf(
  playback: Playback,
  file: PlayableFile,
  contents: File,
): Promise<FileCodecs & { readonly profile?: string }> {
  const header = await playback.header(contents).catch(() => null);
  if (header === null) return file;
  const { container, video, audio } = header;
  return {
    ...{ name: file.name, container, videoCodec: video?.codec ?? null, audioCodec: audio[0]?.codec ?? null },
    ...{ width: video?.width ?? null, height: video?.height ?? null },
    ...(video?.profile === undefined ? {} : { profile: video.profile }),
  };
}
