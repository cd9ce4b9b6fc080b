import { childOf, elementAt, elementsIn, unsignedOf } from './ebml.ts';
import { type MatroskaTrack, matroskaTracks } from './matroska-tracks.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** Where things are in a Matroska file (RFC 9559), and its subtitle tracks. */
export interface MatroskaFile {
  readonly tracks: readonly MatroskaTrack[];
  /** What positions within the file are counted from. */
  readonly segmentAt: number;
  readonly segmentEnd: number;
  readonly firstClusterAt: number | null;
  /** The content of its index, read when it is asked for; undefined without one. */
  readonly index: () => Promise<Uint8Array | undefined>;
  /** ns of a tick. */
  readonly scaleNs: number;
}

export const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const SEEK_HEAD = 0x114d9b74;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const INDEX = 0x1c53bb6b;
export const CLUSTER = 0x1f43b675;
const SEEK = 0x4dbb;
const SEEK_ID = 0x53ab;
const SEEK_POSITION = 0x53ac;
const SCALE = 0x2ad7b1;

/** What is larger is damage: fonts are not among these. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Elements looked at before the first cluster. */
const MOST_ELEMENTS = 200;

/** Reads the header. Null for what is no such file. */
export async function readMatroska(file: WindowedBytes): Promise<MatroskaFile | null> {
  const head = await elementAt(file, 0);
  if (head?.id !== EBML || head.end === null) return null;
  const segment = await elementAt(file, head.end);
  if (segment?.id !== SEGMENT) return null;
  const segmentAt = segment.dataAt;
  const segmentEnd = Math.min(segment.end ?? file.size, file.size);
  const parts = await partsOf(file, segmentAt, segmentEnd);
  const part = async (id: number) => {
    const place = parts.places.get(id);
    return place === undefined ? undefined : contentAt(file, place, id);
  };
  const tracks = await part(TRACKS);
  const info = await part(INFO);
  return {
    ...{ segmentAt, segmentEnd, firstClusterAt: parts.firstClusterAt },
    index: () => part(INDEX),
    tracks: tracks === undefined ? [] : matroskaTracks(tracks),
    scaleNs: (info && unsignedOf(childOf(info, SCALE))) || 1_000_000,
  };
}

/** Where the parts of a segment are: those before the first cluster, and those that the table of contents names. */
async function partsOf(file: WindowedBytes, from: number, to: number) {
  const places = new Map<number, number>();
  let firstClusterAt: number | null = null;
  let at = from;
  for (let count = 0; count < MOST_ELEMENTS && at < to && firstClusterAt === null; count += 1) {
    const element = await elementAt(file, at);
    if (element === null) break;
    if (element.id === CLUSTER) firstClusterAt = at;
    else places.set(element.id, at);
    if (element.id === SEEK_HEAD)
      for (const [id, position] of seeks(await contentAt(file, at, SEEK_HEAD)))
        if (!places.has(id)) places.set(id, from + position);
    if (element.end === null) break;
    at = element.end;
  }
  return { places, firstClusterAt };
}

function* seeks(seekHead: Uint8Array | undefined): Generator<readonly [id: number, position: number]> {
  for (const { id, data } of elementsIn(seekHead ?? new Uint8Array(0))) {
    if (id !== SEEK) continue;
    const target = unsignedOf(childOf(data, SEEK_ID));
    const position = unsignedOf(childOf(data, SEEK_POSITION));
    if (target !== null && position !== null) yield [target, position];
  }
}

/** Of an element of this id; undefined where it is not, or is cut off. */
async function contentAt(file: WindowedBytes, at: number, id: number): Promise<Uint8Array | undefined> {
  const element = await elementAt(file, at);
  if (element?.id !== id || element.end === null) return undefined;
  const length = element.end - element.dataAt;
  if (length > MOST_BYTES || element.end > file.size) return undefined;
  return (await file.at(element.dataAt, length)).slice();
}
