import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { Sample } from './mp4-samples.ts';
import { sampleTexts } from './mp4-text.ts';
import type { Mp4Track } from './mp4-tracks.ts';
import { ttmlCues } from './ttml-sample.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** Samples lie between those of the picture: what is read beyond them is lost. */
const SAMPLE_WINDOW = 4 * 1024;
/** Text of a subtitle is some 100 bytes; what is longer is none. */
const LONGEST_SAMPLE = 256 * 1024;
/** A sample of TTML is a document, which may hold all that is said. */
const LONGEST_DOCUMENT = 2 * 1024 * 1024;

/** Reads samples of a track and makes cues of them. */
export class SampleCues {
  readonly #bytes: WindowedBytes;
  readonly #track: Mp4Track;

  constructor(file: WindowedBytes, track: Mp4Track) {
    this.#bytes = file.withWindow(SAMPLE_WINDOW);
    this.#track = track;
  }

  ms(ticks: number): number {
    return Math.round((ticks * 1000) / this.#track.timescale + this.#track.delayMs);
  }

  /** None for a sample that is too long, or not all there. */
  async of({ offset, size, time, duration }: Sample): Promise<readonly SubtitleCue[]> {
    const { format } = this.#track;
    if (offset < 0 || size > (format === 'ttml' ? LONGEST_DOCUMENT : LONGEST_SAMPLE)) return [];
    const content = await this.#bytes.at(offset, size);
    if (content.length < size) return [];
    const span = { startMs: this.ms(time), endMs: this.ms(time + duration) };
    if (format === 'ttml') return ttmlCues(content, span);
    return sampleTexts(content, format).map((said) => ({ ...span, ...said }));
  }
}
