import type { CuePlan, Stretch } from './cue-plan.ts';
import { fragmentPlan } from './mp4-fragment-plan.ts';
import { SampleCues } from './mp4-sample-cues.ts';
import { samplesOf } from './mp4-samples.ts';
import type { Mp4File, Mp4Track } from './mp4-tracks.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/**
 * How the cues of an MP4 track are read: sample by sample, as its tables name them, and fragment by fragment where it is
 * in fragments. It may be both: what was recorded first stands in tables.
 */
export async function mp4Plan(
  file: WindowedBytes,
  { fragments }: Mp4File,
  track: Mp4Track,
): Promise<CuePlan> {
  const cues = new SampleCues(file, track);
  const tables = await tablePlan(file, track, cues);
  if (fragments === null) return tables;
  const pieces = await fragmentPlan(file, fragments, track, cues);
  const ofTables = new Set<Stretch>(tables.stretches);
  return {
    stretches: [...tables.stretches, ...pieces.stretches].sort((a, b) => a.fromMs - b.fromMs),
    step: (stretch) => (ofTables.has(stretch) ? tables : pieces).step(stretch),
  };
}

async function tablePlan(file: WindowedBytes, track: Mp4Track, cues: SampleCues): Promise<CuePlan> {
  const samples = await samplesOf(file, track.tables);
  return {
    stretches: samples.map(({ time }, at) => ({ fromMs: cues.ms(time), begin: at, end: at + 1, at })),
    async step(stretch) {
      const sample = samples[stretch.at];
      stretch.at += 1;
      return sample === undefined ? [] : cues.of(sample);
    },
  };
}
