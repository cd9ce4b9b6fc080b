import type { EmbeddedSubtitle } from '../../shared/embedded-subtitle.ts';
import { AppError } from '../../shared/reply.ts';
import type { CuePlan } from './cue-plan.ts';
import { readMatroska } from './matroska-file.ts';
import { matroskaPlan } from './matroska-plan.ts';
import type { MatroskaTrack } from './matroska-tracks.ts';
import { mp4Plan } from './mp4-plan.ts';
import { readMp4 } from './mp4-tracks.ts';
import { type ReadBytes, WindowedBytes } from './windowed-bytes.ts';

/** The subtitle tracks of a file, and how each is read. */
export interface TextTracks {
  readonly subtitles: readonly EmbeddedSubtitle[];
  /** Throws `not-found` for a track it does not have, and `file-not-media` for one that cannot be read, with the reason. */
  plan(number: number): Promise<CuePlan>;
}

const HEADER_WINDOW = 16 * 1024;

/**
 * Lists the subtitle tracks of a Matroska or MP4 file, by some slices of it; null for any other file. Rejects as reading
 * does, and never for what is in the file.
 */
export async function openTextTracks(read: ReadBytes, size: number): Promise<TextTracks | null> {
  const file = new WindowedBytes(read, size, HEADER_WINDOW);
  const matroska = await readMatroska(file);
  if (matroska !== null)
    return {
      subtitles: matroska.tracks,
      plan: async (number) => {
        const track = trackOf(matroska.tracks, number);
        checkPacking(track);
        return matroskaPlan(file, matroska, track);
      },
    };
  const mp4 = await readMp4(file);
  if (mp4 === null) return null;
  return {
    subtitles: mp4.tracks,
    plan: async (number) => mp4Plan(file, mp4, trackOf(mp4.tracks, number)),
  };
}

function trackOf<Track extends EmbeddedSubtitle>(tracks: readonly Track[], number: number): Track {
  const track = tracks.find((one) => one.number === number);
  if (track === undefined) throw new AppError('not-found', 'These subtitles are not in the file.');
  return track;
}

function checkPacking({ packing }: MatroskaTrack): void {
  if (packing.kind === 'unknown') throw unreadable('they are encrypted, or packed in a rare way.');
}

function unreadable(why: string): AppError {
  return new AppError('file-not-media', `The subtitles in this file cannot be read: ${why}`);
}
