import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { CuePlan, Stretch } from './cue-plan.ts';
import { type EbmlElement, elementAt, unsignedOf } from './ebml.ts';
import { BLOCK_GROUP, blockIn, SIMPLE_BLOCK } from './matroska-block.ts';
import type { MatroskaCues } from './matroska-cues.ts';
import { CLUSTER, type MatroskaFile } from './matroska-file.ts';
import type { IndexEntry } from './matroska-index.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

const TIME = 0xe7;
/** Elements a step looks at. */
const STEP_ELEMENTS = 16;

/** From a cluster to the next that the index names. */
interface WalkedStretch extends Stretch {
  /** The time of the cluster that it is in. */
  ticks: number;
}

/** Walks over the clusters of a file from one block to the next, leaving out what other tracks have in theirs. */
export function walkPlan(
  file: WindowedBytes,
  matroska: MatroskaFile,
  index: readonly IndexEntry[],
  cues: MatroskaCues,
): CuePlan {
  const stretches = walkedStretches(matroska, index, cues);
  const own = new Map<Stretch, WalkedStretch>(stretches.map((stretch) => [stretch, stretch]));
  return {
    stretches,
    async step(stretch) {
      const walked = own.get(stretch);
      const found: SubtitleCue[] = [];
      if (walked === undefined) return found;
      for (let count = 0; count < STEP_ELEMENTS && walked.at < walked.end; count += 1) {
        const cue = await passElement(file, walked, cues);
        if (cue !== null) found.push(cue);
      }
      return found;
    },
  };
}

/** All in one where there is no index. */
function walkedStretches(
  { segmentAt, segmentEnd, firstClusterAt }: MatroskaFile,
  index: readonly IndexEntry[],
  cues: MatroskaCues,
): readonly WalkedStretch[] {
  const named = index.map(({ cluster, time }) => ({ begin: segmentAt + cluster, fromMs: cues.ms(time) }));
  const first = firstClusterAt === null ? [] : [{ begin: firstClusterAt, fromMs: 0 }];
  const sorted = [...first, ...named]
    .filter(({ begin }) => begin < segmentEnd)
    .sort((a, b) => a.begin - b.begin || a.fromMs - b.fromMs)
    .filter(({ begin }, at, all) => begin !== all[at - 1]?.begin);
  return sorted
    .map(({ begin, fromMs }, at) => {
      const end = sorted[at + 1]?.begin ?? segmentEnd;
      return { fromMs, begin, end, at: begin, ticks: 0 };
    })
    .sort((a, b) => a.fromMs - b.fromMs);
}

/** Passes one element; where the file is damaged, it goes on with the next cluster that the index names. */
async function passElement(
  file: WindowedBytes,
  stretch: WalkedStretch,
  cues: MatroskaCues,
): Promise<SubtitleCue | null> {
  const element = await elementAt(file, stretch.at);
  const isCluster = element?.id === CLUSTER;
  stretch.at = (isCluster ? element.dataAt : element?.end) ?? stretch.end;
  if (element === null || isCluster) return null;
  if (element.id !== TIME) return cueIn(file, element, stretch.ticks, cues);
  stretch.ticks = unsignedOf(await file.at(element.dataAt, Math.min(9, stretch.at - element.dataAt))) ?? 0;
  return null;
}

async function cueIn(
  file: WindowedBytes,
  element: EbmlElement,
  ticks: number,
  cues: MatroskaCues,
): Promise<SubtitleCue | null> {
  if (element.id !== SIMPLE_BLOCK && element.id !== BLOCK_GROUP) return null;
  const block = await blockIn(file, element, cues.track.number);
  return block && cues.of(block, ticks + block.relative);
}
