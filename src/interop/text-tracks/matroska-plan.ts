import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { CuePlan } from './cue-plan.ts';
import { elementAt } from './ebml.ts';
import { blockIn } from './matroska-block.ts';
import { MatroskaCues } from './matroska-cues.ts';
import { CLUSTER, type MatroskaFile } from './matroska-file.ts';
import { type IndexEntry, readIndex } from './matroska-index.ts';
import type { MatroskaTrack } from './matroska-tracks.ts';
import { walkPlan } from './matroska-walk.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** A block with what stands before it. */
const INDEXED_WINDOW = 4 * 1024;
/** One reading of so much takes as long as two that leave it out: docs/decisions/0023-player.md. */
const WALKED_WINDOW = 256 * 1024;

/**
 * How the cues of a Matroska track are read: block by block where the index names each of them, as FFmpeg and MKVToolNix
 * write it, else by a walk over all clusters, which leaves out the contents of other tracks.
 */
export async function matroskaPlan(
  file: WindowedBytes,
  matroska: MatroskaFile,
  track: MatroskaTrack,
): Promise<CuePlan> {
  const index = readIndex(await matroska.index());
  const own = index.filter((entry) => entry.track === track.number);
  const cues = new MatroskaCues(track, matroska.scaleNs);
  if (own.length > 0 && own.every(({ block }) => block !== null)) {
    const plan = indexedPlan(file.withWindow(INDEXED_WINDOW), matroska, own, cues);
    if (await plan.isTrue()) return plan;
  }
  return walkPlan(file.withWindow(WALKED_WINDOW), matroska, index, cues);
}

/** Reads the blocks that an index names. */
function indexedPlan(
  file: WindowedBytes,
  { segmentAt }: MatroskaFile,
  entries: readonly IndexEntry[],
  cues: MatroskaCues,
): CuePlan & { isTrue(): Promise<boolean> } {
  const contents = new Map<number, number | null>();
  const contentOf = async (cluster: number): Promise<number | null> => {
    const known = contents.get(cluster);
    if (known !== undefined) return known;
    const element = await elementAt(file, segmentAt + cluster);
    const dataAt = element?.id === CLUSTER ? element.dataAt : null;
    contents.set(cluster, dataAt);
    return dataAt;
  };
  const cueOf = async (entry: IndexEntry | undefined): Promise<SubtitleCue | null> => {
    if (entry === undefined || entry.block === null) return null;
    const dataAt = await contentOf(entry.cluster);
    const element = dataAt === null ? null : await elementAt(file, dataAt + entry.block);
    const block = element && (await blockIn(file, element, cues.track.number));
    return block && cues.of(block, entry.time, entry.duration);
  };
  return {
    stretches: entries.map(({ time }, at) => ({ fromMs: cues.ms(time), begin: at, end: at + 1, at })),
    async step(stretch) {
      const cue = await cueOf(entries[stretch.at]);
      stretch.at += 1;
      return cue === null ? [] : [cue];
    },
    /** An index that is wrong is so from one end to the other. */
    isTrue: async () => (await cueOf(entries[0])) !== null && (await cueOf(entries.at(-1))) !== null,
  };
}
