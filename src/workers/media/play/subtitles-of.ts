import { LARGEST_SUBTITLES_BYTES, readSubtitles } from '../../../interop/subtitles/read-subtitles.ts';
import type { ScanPlace } from '../../../rpc/media-api.ts';
import { AppError } from '../../../shared/reply.ts';
import type { SubtitleCue } from '../../../shared/subtitle-cue.ts';
import { findPlayable } from './find-playable.ts';

/** The cues of a subtitle file in a place. Throws `not-found` besides what reading it does. */
export async function subtitlesOf(place: ScanPlace, path: string): Promise<readonly SubtitleCue[]> {
  const found = await findPlayable(place, path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (found.state !== 'found') throw new AppError('not-found', `“${name}” is not there any more.`);
  const most = found.file.slice(0, LARGEST_SUBTITLES_BYTES + 1);
  return readSubtitles(new Uint8Array(await most.arrayBuffer()), name);
}
