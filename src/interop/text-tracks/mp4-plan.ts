import type { CuePlan } from './cue-plan.ts';
import { samplesOf } from './mp4-samples.ts';
import { sampleTexts } from './mp4-text.ts';
import type { Mp4Track } from './mp4-tracks.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** Samples lie between those of the picture: what is read beyond them is lost. */
const SAMPLE_WINDOW = 4 * 1024;
/** Text of a subtitle is some 100 bytes; what is longer is none. */
const LONGEST_SAMPLE = 256 * 1024;

/** How the cues of an MP4 track are read: sample by sample, as its tables name them. */
export async function mp4Plan(file: WindowedBytes, track: Mp4Track): Promise<CuePlan> {
  const samples = await samplesOf(file, track.tables);
  const { timescale, delayMs, format } = track;
  const ms = (ticks: number) => Math.round((ticks * 1000) / timescale + delayMs);
  const bytes = file.withWindow(SAMPLE_WINDOW);
  return {
    stretches: samples.map(({ time }, at) => ({ fromMs: ms(time), begin: at, end: at + 1, at })),
    async step(stretch) {
      const sample = samples[stretch.at];
      stretch.at += 1;
      if (sample === undefined || sample.size > LONGEST_SAMPLE) return [];
      const content = await bytes.at(sample.offset, sample.size);
      if (content.length < sample.size) return [];
      const times = { startMs: ms(sample.time), endMs: ms(sample.time + sample.duration) };
      return sampleTexts(content, format).map((said) => ({ ...times, ...said }));
    },
  };
}
