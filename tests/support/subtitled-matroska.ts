import { element, joined } from './small-matroska.ts';

/** A text in a file of the tests; ms. */
export interface SaidLine {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** What the index of a file names. */
export type Indexed = 'texts' | 'wrong' | 'pictures' | 'nothing';

const PICTURE_MS = 1000;
/** ms of the pictures in a cluster. */
const CLUSTER_MS = 5000;

/** A subtitle track's entry (RFC 9559). */
export function subtitleTrack(
  number: number,
  codec: string,
  language: string,
  ...rest: readonly Uint8Array[]
): Uint8Array {
  return element(
    0xae,
    ...[element(0xd7, number), element(0x73c5, number), element(0x83, 17), element(0x86, codec)],
    ...[element(0x22b59c, language), ...rest],
  );
}

/** A text in a group of its own; times in ms. */
export function subtitleBlock({
  track,
  relative,
  durationMs,
  text,
}: {
  readonly track: number;
  readonly relative: number;
  readonly durationMs: number;
  readonly text: string | Uint8Array;
}): Uint8Array {
  const head = new Uint8Array(4);
  const view = new DataView(head.buffer);
  view.setUint8(0, 0x80 | track);
  view.setInt16(1, relative);
  const packet = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return element(0xa0, element(0xa1, joined([head, packet])), element(0x9b, durationMs));
}

/** How a file is made. */
export interface SubtitledOptions {
  readonly indexed?: Indexed;
  readonly codec?: string;
  readonly pictureBytes?: number;
  /** Further parts of the track's entry. */
  readonly entry?: readonly Uint8Array[];
  /** How a line stands in its block. */
  readonly packed?: (line: SaidLine) => Uint8Array;
}

/** A Matroska file with pictures of a second each, of `pictureBytes` noughts, in track 1, and lines in track 3. */
export function subtitledMatroska(
  lines: readonly SaidLine[],
  options: SubtitledOptions = {},
): Uint8Array<ArrayBuffer> {
  const { indexed = 'texts', codec = 'S_TEXT/UTF8', entry = [] } = options;
  const info = element(0x1549a966, element(0x2ad7b1, 1_000_000));
  const picture = element(0xae, element(0xd7, 1), element(0x83, 1), element(0x86, 'V_VP8'));
  const tracks = element(0x1654ae6b, picture, subtitleTrack(3, codec, 'ger', ...entry));
  const lastMs = Math.max(0, ...lines.map(({ endMs }) => endMs));
  const points: Uint8Array[] = [];
  const clusters: Uint8Array[] = [];
  let position = contents(0).length + info.length + tracks.length;
  for (let from = 0; from <= lastMs; from += CLUSTER_MS) {
    const point = (track: number, time: number, block: number) => {
      const place = element(0xb7, element(0xf7, track), element(0xf1, position), element(0xf0, block));
      points.push(element(0xbb, element(0xb3, time), place));
    };
    if (indexed === 'pictures') point(1, from, 0);
    const own = lines.filter(({ startMs }) => startMs >= from && startMs < from + CLUSTER_MS);
    const cluster = clusterOf(from, own, options, (line, block) => {
      if (indexed === 'texts') point(3, line.startMs, block);
      if (indexed === 'wrong') point(3, line.startMs, block + 3);
    });
    clusters.push(cluster);
    position += cluster.length;
  }
  const index = points.length === 0 ? [] : [element(0x1c53bb6b, ...points)];
  const head = element(0x1a45dfa3, element(0x4282, 'matroska'));
  return joined([head, element(0x18538067, contents(position), info, tracks, ...clusters, ...index)]);
}

/** Pictures, and the lines where they begin; tells where in it each line stands. */
function clusterOf(
  from: number,
  lines: readonly SaidLine[],
  { pictureBytes = 100, packed = (line) => new TextEncoder().encode(line.text) }: SubtitledOptions,
  onLine: (line: SaidLine, block: number) => void,
): Uint8Array {
  const parts = [element(0xe7, from)];
  for (let at = from; at < from + CLUSTER_MS; at += PICTURE_MS) {
    const head = new Uint8Array(4 + pictureBytes);
    new DataView(head.buffer).setUint8(0, 0x81);
    new DataView(head.buffer).setInt16(1, at - from);
    parts.push(element(0xa3, head));
    for (const line of lines.filter(({ startMs }) => startMs >= at && startMs < at + PICTURE_MS)) {
      onLine(
        line,
        parts.reduce((sum, { length }) => sum + length, 0),
      );
      const durationMs = line.endMs - line.startMs;
      parts.push(subtitleBlock({ track: 3, relative: line.startMs - from, durationMs, text: packed(line) }));
    }
  }
  return element(0x1f43b675, ...parts);
}

/** The table of contents: the index is behind all else. Its length is the same wherever that is. */
function contents(index: number): Uint8Array {
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, index);
  return element(0x114d9b74, element(0x4dbb, element(0x53ab, 0x1c53bb6b), element(0x53ac, place)));
}
