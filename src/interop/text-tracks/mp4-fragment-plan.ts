import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { CuePlan, Stretch } from './cue-plan.ts';
import { boxesIn, contentOf } from './mp4-boxes.ts';
import { fragmentOf } from './mp4-fragment.ts';
import { fragmentIndex } from './mp4-fragment-index.ts';
import type { SampleCues } from './mp4-sample-cues.ts';
import type { Sample } from './mp4-samples.ts';
import type { Mp4Fragments, Mp4Track } from './mp4-tracks.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** A fragment's head as a rule: what comes behind it is passed over. */
const WALKED_WINDOW = 16 * 1024;
/** Boxes a step looks at, and texts that it reads. */
const STEP_BOXES = 8;
const STEP_SAMPLES = 16;

/** From a fragment to the next that the index names. */
interface FragmentStretch extends Stretch {
  /** Where the track is, for fragments that do not tell. */
  ticks: number;
  open: OpenFragment | null;
}

/** A fragment whose samples are being read. */
interface OpenFragment {
  readonly begin: number;
  readonly end: number;
  readonly samples: readonly Sample[];
  done: number;
}

/** Walks from one fragment to the next, passing over what lies between, and reads the samples that each names. */
export async function fragmentPlan(
  file: WindowedBytes,
  { from, defaults, scales }: Mp4Fragments,
  track: Mp4Track,
  cues: SampleCues,
): Promise<CuePlan> {
  const index = await fragmentIndex(file, from, scales, track.number);
  const heads = file.withWindow(WALKED_WINDOW);
  const stretches = stretchesOf(file, from, index, track);
  const own = new Map<Stretch, FragmentStretch>(stretches.map((stretch) => [stretch, stretch]));

  /** Passes one box; where the file is damaged, it goes on with the next fragment that the index names. */
  const passBox = async (stretch: FragmentStretch): Promise<void> => {
    const { value: box } = await boxesIn(heads, stretch.at, stretch.end, 1).next();
    if (!box) {
      stretch.at = stretch.end;
      return;
    }
    if (box.type !== 'moof') {
      stretch.at = box.end;
      return;
    }
    const content = new Uint8Array((await contentOf(heads, box)).buffer);
    const { samples, endTicks } = fragmentOf(content, stretch.at, track.number, defaults, stretch.ticks);
    stretch.ticks = endTicks;
    if (samples.length === 0) stretch.at = box.end;
    else stretch.open = { begin: stretch.at, end: box.end, samples, done: 0 };
  };

  /** So much of its samples counts as so much of the fragment's head. */
  const readSamples = async (stretch: FragmentStretch, open: OpenFragment): Promise<SubtitleCue[]> => {
    const next = open.samples.slice(open.done, open.done + STEP_SAMPLES);
    open.done += next.length;
    stretch.at = open.begin + ((open.end - open.begin) * open.done) / open.samples.length;
    if (open.done >= open.samples.length) stretch.open = null;
    const found: SubtitleCue[] = [];
    for (const sample of next) found.push(...(await cues.of(sample)));
    return found;
  };

  return {
    stretches,
    async step(stretch) {
      const walked = own.get(stretch);
      if (walked === undefined) return [];
      for (let count = 0; count < STEP_BOXES && walked.open === null && walked.at < walked.end; count += 1)
        await passBox(walked);
      return walked.open === null ? [] : readSamples(walked, walked.open);
    },
  };
}

/** All in one where there is no index; what comes before the first that it names is one as well. */
function stretchesOf(
  file: WindowedBytes,
  from: number,
  index: Awaited<ReturnType<typeof fragmentIndex>>,
  { timescale, delayMs }: Mp4Track,
): readonly FragmentStretch[] {
  const [first] = index;
  const begins = first === undefined || first.at > from ? [{ at: from, seconds: 0 }, ...index] : index;
  return begins
    .map(({ at, seconds }, place) => ({
      ...{ fromMs: Math.round(seconds * 1000 + delayMs), begin: at, end: begins[place + 1]?.at ?? file.size },
      ...{ at, ticks: Math.round(seconds * timescale), open: null },
    }))
    .sort((a, b) => a.fromMs - b.fromMs);
}
