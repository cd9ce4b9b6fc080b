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
/** A table of contents has some 20 bytes for each part; more, or more tables than these, are damage. */
const MOST_SEEK_BYTES = 64 * 1024;
const MOST_SEEK_HEADS = 4;
/** Parts that are read. */
const WANTED: ReadonlySet<number> = new Set([INFO, TRACKS, INDEX]);
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

/** Where the parts of a segment are: those before the first cluster, and those that the tables of contents name. */
async function partsOf(file: WindowedBytes, from: number, to: number) {
  const own = new Map<number, number>();
  const seekHeads: number[] = [];
  let firstClusterAt: number | null = null;
  let at = from;
  for (let count = 0; count < MOST_ELEMENTS && at < to && firstClusterAt === null; count += 1) {
    const element = await elementAt(file, at);
    if (element === null) break;
    if (element.id === CLUSTER) firstClusterAt = at;
    if (element.id === SEEK_HEAD) seekHeads.push(at);
    if (WANTED.has(element.id)) own.set(element.id, at);
    if (element.end === null) break;
    at = element.end;
  }
  const named = await namedParts(file, from, seekHeads.slice(0, MOST_SEEK_HEADS));
  return { places: new Map([...named, ...own]), firstClusterAt };
}

/** Where tables of contents say that parts are, each as the first that names it does. */
async function namedParts(file: WindowedBytes, from: number, seekHeads: readonly number[]) {
  const places = new Map<number, number>();
  for (const at of seekHeads)
    for (const [id, position] of seeks(await contentAt(file, at, SEEK_HEAD, MOST_SEEK_BYTES)))
      if (WANTED.has(id) && !places.has(id)) places.set(id, from + position);
  return places;
}

function* seeks(seekHead: Uint8Array | undefined): Generator<readonly [id: number, position: number]> {
  for (const { id, data } of elementsIn(seekHead ?? new Uint8Array(0))) {
    if (id !== SEEK) continue;
    const target = unsignedOf(childOf(data, SEEK_ID));
    const position = unsignedOf(childOf(data, SEEK_POSITION));
    if (target !== null && position !== null) yield [target, position];
  }
}

/** Of an element of this id; undefined where it is not, is cut off, or is larger than so many bytes. */
async function contentAt(
  file: WindowedBytes,
  at: number,
  id: number,
  most = MOST_BYTES,
): Promise<Uint8Array | undefined> {
  const element = await elementAt(file, at);
  if (element?.id !== id || element.end === null) return undefined;
  const length = element.end - element.dataAt;
  if (length > most || element.end > file.size) return undefined;
  return (await file.at(element.dataAt, length)).slice();
}
