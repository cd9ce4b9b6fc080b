import { readFailure } from '../../../interop/read-failure.ts';
import { CueReading } from '../../../interop/text-tracks/cue-reading.ts';
import { openTextTracks } from '../../../interop/text-tracks/open-text-tracks.ts';
import type { ReadBytes } from '../../../interop/text-tracks/windowed-bytes.ts';
import type { CueBatch, EmbeddedSubtitle } from '../../../shared/embedded-subtitle.ts';
import { AppError } from '../../../shared/reply.ts';
import { cancelled } from '../../../shared/running-calls.ts';

/** A track that is being read. */
interface OpenReading {
  readonly cues: CueReading;
  readonly abort: AbortController;
}

/** Reads subtitle tracks within files, for as long as somebody asks for more of them. */
export class EmbeddedSubtitles {
  readonly #readings = new Map<string, OpenReading>();

  /** Those of a file; null for a file of another kind. Throws what reading it does. */
  async list(file: File): Promise<readonly EmbeddedSubtitle[] | null> {
    const tracks = await openTextTracks(reader(file, new AbortController().signal), file.size);
    return tracks?.subtitles ?? null;
  }

  /** Begins with a track; `readingId` names the reading until it is closed. Throws as `TextTracks.plan` does. */
  async open(readingId: string, file: File, number: number): Promise<void> {
    const abort = new AbortController();
    const tracks = await openTextTracks(reader(file, abort.signal), file.size);
    if (tracks === null)
      throw new AppError('file-not-media', `“${file.name}” has no subtitles that are read here.`);
    this.#readings.set(readingId, { cues: new CueReading(await tracks.plan(number)), abort });
  }

  /** The next cues; null at the end. Throws `cancelled` when it was closed meanwhile. */
  async next(readingId: string, nearMs: number): Promise<CueBatch | null> {
    const reading = this.#readings.get(readingId);
    if (reading === undefined) throw cancelled();
    return reading.cues.next(nearMs);
  }

  close(readingId: string): void {
    this.#readings.get(readingId)?.abort.abort();
    this.#readings.delete(readingId);
  }
}

function reader(file: File, signal: AbortSignal): ReadBytes {
  return async (offset, length) => {
    if (signal.aborted) throw cancelled();
    try {
      return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    } catch (error) {
      throw readFailure(file.name, error);
    }
  };
}
