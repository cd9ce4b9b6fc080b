import { type Box, boxIn, contentOf } from './mp4-boxes.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** A sample of a track, in ticks and bytes. */
export interface Sample {
  readonly time: number;
  readonly duration: number;
  readonly offset: number;
  readonly size: number;
}

/** A film has some 2,000 texts, and as many pauses between them. */
const MOST_SAMPLES = 200_000;

/** The samples that a track's tables (`stbl`) tell of, by time; as far as all of them do. */
export async function samplesOf(file: WindowedBytes, tables: Box | undefined): Promise<readonly Sample[]> {
  const table = async (type: string) => contentOf(file, await boxIn(file, tables, type));
  const plain = await table('stsz');
  const sizes = plain.byteLength > 0 ? sizesOf(plain) : compactSizesOf(await table('stz2'));
  const times = timesOf(await table('stts'), sizes.length);
  const long = await table('co64');
  const offsets = offsetsOf(long.byteLength > 0 ? long : await table('stco'), long.byteLength > 0);
  const places = placesOf(await table('stsc'), offsets, sizes);
  return sizes.flatMap((size, at) => {
    const [time, offset] = [times[at], places[at]];
    return time === undefined || offset === undefined ? [] : [{ ...time, offset, size }];
  });
}

function sizesOf(view: DataView): readonly number[] {
  if (view.byteLength < 12) return [];
  const same = view.getUint32(4);
  const count = Math.min(view.getUint32(8), MOST_SAMPLES);
  if (same > 0) return new Array<number>(count).fill(same);
  const there = Math.min(count, Math.floor((view.byteLength - 12) / 4));
  return Array.from({ length: there }, (_, at) => view.getUint32(12 + at * 4));
}

/** Sizes of 4, 8 or 16 bits each. */
function compactSizesOf(view: DataView): readonly number[] {
  if (view.byteLength < 12) return [];
  const bits = view.getUint8(7);
  if (bits !== 4 && bits !== 8 && bits !== 16) return [];
  const there = Math.floor(((view.byteLength - 12) * 8) / bits);
  return Array.from({ length: Math.min(view.getUint32(8), MOST_SAMPLES, there) }, (_, at) => {
    if (bits === 16) return view.getUint16(12 + at * 2);
    if (bits === 8) return view.getUint8(12 + at);
    const both = view.getUint8(12 + (at >> 1));
    return at % 2 === 0 ? both >> 4 : both & 15;
  });
}

/** Runs of samples that last equally long. */
function timesOf(view: DataView, most: number): readonly Pick<Sample, 'time' | 'duration'>[] {
  const times: Pick<Sample, 'time' | 'duration'>[] = [];
  let time = 0;
  for (let at = 8; at + 8 <= view.byteLength && times.length < most; at += 8) {
    const duration = view.getUint32(at + 4);
    for (let left = view.getUint32(at); left > 0 && times.length < most; left -= 1) {
      times.push({ time, duration });
      time += duration;
    }
  }
  return times;
}

function offsetsOf(view: DataView, isLong: boolean): readonly number[] {
  const bytes = isLong ? 8 : 4;
  const count = Math.max(0, Math.floor((view.byteLength - 8) / bytes));
  return Array.from({ length: Math.min(count, MOST_SAMPLES) }, (_, index) => {
    const at = 8 + index * bytes;
    return isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);
  });
}

/** A sample lies behind those before it in its chunk. */
function placesOf(view: DataView, chunks: readonly number[], sizes: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const { chunk, each } of chunkRuns(view, chunks.length)) {
    let offset = chunks[chunk - 1] ?? Number.POSITIVE_INFINITY;
    for (let left = each; left > 0 && places.length < sizes.length; left -= 1) {
      offset += sizes[places.push(offset) - 1] ?? 0;
    }
    if (places.length >= sizes.length) break;
  }
  return places;
}

/** The chunks with their number of samples, told in runs of equally many. */
function* chunkRuns(
  view: DataView,
  chunks: number,
): Generator<{ readonly chunk: number; readonly each: number }> {
  for (let at = 8; at + 12 <= view.byteLength; at += 12) {
    const each = view.getUint32(at + 4);
    // Chunks with nothing in them are damage, and could be told for ever.
    if (each === 0) return;
    const next = at + 24 <= view.byteLength ? view.getUint32(at + 12) : chunks + 1;
    for (let chunk = view.getUint32(at); chunk < next && chunk <= chunks; chunk += 1) yield { chunk, each };
  }
}
