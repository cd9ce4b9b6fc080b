import { joined } from './small-matroska.ts';
import type { SaidLine } from './subtitled-matroska.ts';

const TIMESCALE = 1000;

/** A box of an MP4 file (ISO/IEC 14496-12). */
export function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = joined(parts);
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, 8 + content.length);
  head.set(new TextEncoder().encode(type), 4);
  return joined([head, content]);
}

/** Numbers of four bytes. */
export function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  values.forEach((value, at) => {
    new DataView(bytes.buffer).setUint32(at * 4, value);
  });
  return bytes;
}

const text = (value: string) => new TextEncoder().encode(value);

/** A number of eight bytes. */
const long = (value: number) => words(Math.floor(value / 2 ** 32), value % 2 ** 32);

/** How the samples of a file are described. */
export type SampleEntry = 'tx3g' | 'wvtt' | 'stpp';

/** How a file is laid out. */
export interface Mp4Layout {
  readonly entry?: SampleEntry;
  /** Its tables tell the sizes in 16 bits each. */
  readonly isCompact?: boolean;
  /** Times in documents are those of their samples: not as the standard has it. */
  readonly isFromSample?: boolean;
}

/** How a file in fragments is laid out. */
export interface FragmentLayout extends Mp4Layout {
  /** What names its fragments. */
  readonly index?: 'end' | 'begin' | 'nothing' | 'wrong';
  /** Where the place of a sample is counted from: the fragment, the file, or the end of the picture before it. */
  readonly base?: 'fragment' | 'file' | 'picture';
  /** Fragments tell where the track is. */
  readonly isTimed?: boolean;
  /** Bytes of the picture in each fragment. */
  readonly pictureBytes?: number;
}

interface Packet {
  readonly bytes: Uint8Array;
  readonly startMs: number;
  readonly durationMs: number;
}

/** A line as a sample. */
function sampleOf(said: string, entry: SampleEntry, startMs: number, endMs: number): Uint8Array {
  if (entry === 'wvtt') return said === '' ? box('vtte') : box('vttc', box('payl', text(said)));
  if (entry === 'stpp') return text(ttml(said, startMs, endMs));
  const bytes = text(said);
  const length = new Uint8Array(2);
  new DataView(length.buffer).setUint16(0, bytes.length);
  return joined([length, bytes]);
}

function ttml(said: string, startMs: number, endMs: number): string {
  const escaped = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<tt:br/>');
  const lines = said === '' ? '' : `<tt:p begin="${startMs}ms" end="${endMs}ms">${escaped}</tt:p>`;
  return `<?xml version="1.0"?><tt:tt xmlns:tt="http://www.w3.org/ns/ttml"><tt:body><tt:div>${lines}</tt:div></tt:body></tt:tt>`;
}

/** The samples of lines, with empty ones where nothing is said. */
function packetsOf(
  lines: readonly SaidLine[],
  { entry = 'tx3g', isFromSample }: Mp4Layout,
): readonly Packet[] {
  const packets: Packet[] = [];
  const add = (said: string, startMs: number, endMs: number) => {
    const from = isFromSample ? startMs : 0;
    const bytes = sampleOf(said, entry, startMs - from, endMs - from);
    packets.push({ bytes, startMs, durationMs: endMs - startMs });
  };
  let now = 0;
  for (const { startMs, endMs, text: said } of lines) {
    if (startMs > now) add('', now, startMs);
    add(said, startMs, endMs);
    now = endMs;
  }
  return packets;
}

function compactSizes(packets: readonly Packet[]): Uint8Array {
  const sizes = new DataView(new ArrayBuffer(packets.length * 2));
  for (const [at, { bytes }] of packets.entries()) sizes.setUint16(at * 2, bytes.length);
  return box('stz2', words(0, 16, packets.length), new Uint8Array(sizes.buffer));
}

/** The header, in which text is track 2, in French. */
function movie(
  handler: string,
  entry: string,
  tables: readonly Uint8Array[],
  ...rest: readonly Uint8Array[]
) {
  // "fra" in three times five bits.
  const language = words(((6 << 26) | (18 << 21) | (1 << 16)) >>> 0);
  const description = box('stsd', words(0, 1), box(entry, new Uint8Array(8)));
  const media = box(
    'mdia',
    box('mdhd', words(0, 0, 0, TIMESCALE, 0), language),
    box('hdlr', words(0, 0), text(handler), words(0, 0, 0)),
    box('minf', box('stbl', description, ...tables)),
  );
  const track = box('trak', box('tkhd', words(0, 0, 0, 2, 0, 0)), media);
  return box('moov', box('mvhd', words(0, 0, 0, TIMESCALE, 0)), track, ...rest);
}

const FILE_TYPE = box('ftyp', text('isom'), words(0));

/**
 * An MP4 file with lines in track 2, in French, each in a chunk of its own behind 500 bytes of something else, with empty
 * samples where nothing is said. Times in ms.
 */
export function subtitledMp4(lines: readonly SaidLine[], layout: Mp4Layout = {}): Uint8Array<ArrayBuffer> {
  const packets = packetsOf(lines, layout);
  const offsets: number[] = [];
  const chunks: Uint8Array[] = [];
  let at = FILE_TYPE.length + 8;
  for (const { bytes } of packets) {
    chunks.push(new Uint8Array(500), bytes);
    offsets.push(at + 500);
    at += 500 + bytes.length;
  }
  const header = movie('sbtl', layout.entry ?? 'tx3g', [
    box('stts', words(0, packets.length, ...packets.flatMap(({ durationMs }) => [1, durationMs]))),
    box('stsc', words(0, 1, 1, 1, 1)),
    layout.isCompact
      ? compactSizes(packets)
      : box('stsz', words(0, 0, packets.length, ...packets.map(({ bytes }) => bytes.length))),
    box('stco', words(0, offsets.length, ...offsets)),
  ]);
  return joined([FILE_TYPE, box('mdat', ...chunks), header]);
}

/** Samples in a fragment. */
const FRAGMENT_SAMPLES = 3;

/** The same in fragments (`moof`) of three samples, each behind a picture. */
export function fragmentedMp4(
  lines: readonly SaidLine[],
  layout: FragmentLayout = {},
): Uint8Array<ArrayBuffer> {
  const { index = 'nothing', entry = 'tx3g', pictureBytes = 500 } = layout;
  const packets = packetsOf(lines, layout);
  const groups = packets.flatMap((_, at) =>
    at % FRAGMENT_SAMPLES === 0 ? [packets.slice(at, at + FRAGMENT_SAMPLES)] : [],
  );
  const extended = box(
    'mvex',
    box('trex', words(0, 1, 1, 40, pictureBytes, 0)),
    box('trex', words(0, 2, 1, 0, 0, 0)),
  );
  const handler = entry === 'stpp' ? 'subt' : 'text';
  const start = joined([FILE_TYPE, movie(handler, entry, [], extended)]);
  const lengths = groups.map((group) => fragmentOf(group, 0, layout).length);
  const segments = box(
    'sidx',
    words(0, 1, TIMESCALE, 0, 0, groups.length),
    ...groups.map((group, at) =>
      words(
        lengths[at] ?? 0,
        group.reduce((sum, one) => sum + one.durationMs, 0),
        0,
      ),
    ),
  );
  const before = index === 'begin' ? joined([start, segments]) : start;
  let at = before.length;
  const places: number[] = [];
  const fragments = groups.map((group) => {
    const bytes = fragmentOf(group, at, layout);
    places.push(at);
    at += bytes.length;
    return bytes;
  });
  const shift = index === 'wrong' ? 7 : 0;
  const entries = groups.flatMap((group, place) => [
    words(group[0]?.startMs ?? 0, (places[place] ?? 0) + shift),
    Uint8Array.of(1, 1, 1),
  ]);
  const table = box('tfra', words(0, 2, 0, groups.length), ...entries);
  const end = box('mfra', table, box('mfro', words(0, table.length + 8 + 16)));
  const hasEnd = index === 'end' || index === 'wrong';
  return joined([before, ...fragments, ...(hasEnd ? [end] : [])]);
}

function fragmentOf(packets: readonly Packet[], at: number, layout: FragmentLayout): Uint8Array {
  const { base = 'fragment', isTimed = true, pictureBytes = 500 } = layout;
  const time = isTimed ? [box('tfdt', words(1 << 24), long(packets[0]?.startMs ?? 0))] : [];
  const samples = packets.map(({ bytes, durationMs }) => words(durationMs, bytes.length));
  const head = (offset: number) => {
    // From the fragment on, the place of its picture is told; from the picture's end on, nothing is.
    const picture = box('traf', box('tfhd', words(0x20000, 1)), box('trun', words(1, 1, offset)));
    const run = (flags: number, ...told: readonly number[]) =>
      box('trun', words(0x300 | flags, packets.length, ...told), ...samples);
    const ways = {
      fragment: [box('tfhd', words(0x20000, 2)), ...time, run(1, offset + pictureBytes)],
      file: [box('tfhd', words(1, 2), long(at + offset + pictureBytes)), ...time, run(0)],
      picture: [box('tfhd', words(0, 2)), ...time, run(0)],
    };
    return box('moof', box('mfhd', words(0, 1)), picture, box('traf', ...ways[base]));
  };
  const offset = head(0).length + 8;
  return joined([
    head(offset),
    box('mdat', new Uint8Array(pictureBytes), ...packets.map(({ bytes }) => bytes)),
  ]);
}
