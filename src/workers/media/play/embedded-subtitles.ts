import { readFailure } from '../../../interop/read-failure.ts';
import { CueReading } from '../../../interop/text-tracks/cue-reading.ts';
import { openTextTracks } from '../../../interop/text-tracks/open-text-tracks.ts';
import type { ReadBytes } from '../../../interop/text-tracks/windowed-bytes.ts';
import type { CueBatch, EmbeddedSubtitle } from '../../../shared/embedded-subtitle.ts';
import { AppError } from '../../../shared/reply.ts';
import { cancelled, RunningCalls } from '../../../shared/running-calls.ts';

/** A track that is being read. */
interface OpenReading {
  readonly cues: CueReading;
  readonly abort: AbortController;
  hasText: boolean;
}

/** Reads subtitle tracks within files, for as long as somebody asks for more of them. */
export class EmbeddedSubtitles {
  readonly #opening = new RunningCalls();
  readonly #readings = new Map<string, OpenReading>();

  /**
   * Those of a file; null for a file of another kind. Throws what reading it does, and `cancelled`.
   * @param listingId names it for `close`, which ends it
   */
  list(listingId: string, file: File): Promise<readonly EmbeddedSubtitle[] | null> {
    return this.#opening.run(listingId, async (signal) => {
      const tracks = await openTextTracks(reader(file, signal), file.size);
      return tracks?.subtitles ?? null;
    });
  }

  /**
   * Begins with a track; `readingId` names the reading until it is closed. Throws as `TextTracks.plan` does, and
   * `cancelled`.
   */
  open(readingId: string, file: File, number: number): Promise<void> {
    return this.#opening.run(readingId, async (signal) => {
      const abort = new AbortController();
      const tracks = await openTextTracks(reader(file, AbortSignal.any([signal, abort.signal])), file.size);
      if (tracks === null)
        throw new AppError('file-not-media', `“${file.name}” has no subtitles that are read here.`);
      const cues = new CueReading(await tracks.plan(number));
      // What is not opened yet cannot be found by who closes it.
      if (signal.aborted) throw cancelled();
      this.#readings.set(readingId, { cues, abort, hasText: false });
    });
  }

  /**
   * The next cues; null at the end. Throws `cancelled` when it was closed meanwhile, and at the end `file-not-media`
   * where there was not one.
   */
  async next(readingId: string, nearMs: number): Promise<CueBatch | null> {
    const reading = this.#readings.get(readingId);
    if (reading === undefined) throw cancelled();
    const batch = await reading.cues.next(nearMs);
    if (batch !== null && batch.cues.length > 0) reading.hasText = true;
    if (batch === null && !reading.hasText)
      throw new AppError('file-not-media', 'These subtitles hold no text: they are empty, or damaged.');
    return batch;
  }

  /** Ends a listing or a reading, also one that is being opened. */
  close(id: string): void {
    this.#opening.cancel(id);
    this.#readings.get(id)?.abort.abort();
    this.#readings.delete(id);
  }
}

function reader(file: File, signal: AbortSignal): ReadBytes {
  return async (offset, length) => {
    if (signal.aborted) throw cancelled();
    const bytes = await read(file, offset, length);
    if (signal.aborted) throw cancelled();
    return bytes;
  };
}

async function read(file: File, offset: number, length: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
  } catch (error) {
    throw readFailure(file.name, error);
  }
}
