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
function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  values.forEach((value, at) => {
    new DataView(bytes.buffer).setUint32(at * 4, value);
  });
  return bytes;
}

const text = (value: string) => new TextEncoder().encode(value);

/** A line as a sample of timed text (`tx3g`), or of WebVTT (`wvtt`). */
function sampleOf(said: string, entry: string): Uint8Array {
  if (entry === 'wvtt') return said === '' ? box('vtte') : box('vttc', box('payl', text(said)));
  const bytes = text(said);
  const length = new Uint8Array(2);
  new DataView(length.buffer).setUint16(0, bytes.length);
  return joined([length, bytes]);
}

function compactSizes(packets: readonly Uint8Array[]): Uint8Array {
  const sizes = new DataView(new ArrayBuffer(packets.length * 2));
  for (const [at, { length }] of packets.entries()) sizes.setUint16(at * 2, length);
  return box('stz2', words(0, 16, packets.length), new Uint8Array(sizes.buffer));
}

/**
 * An MP4 file with lines in track 2, in French, each in a chunk of its own behind 500 bytes of something else, with empty
 * samples where nothing is said. Times in ms. Compact: the sizes of its samples have 16 bits each.
 */
export function subtitledMp4(
  lines: readonly SaidLine[],
  entry: 'tx3g' | 'wvtt' | 'stpp' = 'tx3g',
  isFragmented = false,
  isCompact = false,
): Uint8Array<ArrayBuffer> {
  const samples: { readonly said: string; readonly duration: number }[] = [];
  let now = 0;
  for (const { startMs, endMs, text: said } of lines) {
    if (startMs > now) samples.push({ said: '', duration: startMs - now });
    samples.push({ said, duration: endMs - startMs });
    now = endMs;
  }
  const packets = samples.map(({ said }) => sampleOf(said, entry));
  const fileType = box('ftyp', text('isom'), words(0));
  const offsets: number[] = [];
  const chunks: Uint8Array[] = [];
  let at = fileType.length + 8;
  for (const packet of packets) {
    chunks.push(new Uint8Array(500), packet);
    offsets.push(at + 500);
    at += 500 + packet.length;
  }
  const tables = box(
    'stbl',
    box('stsd', words(0, 1), box(entry, new Uint8Array(8))),
    box('stts', words(0, samples.length, ...samples.flatMap(({ duration }) => [1, duration]))),
    box('stsc', words(0, 1, 1, 1, 1)),
    isCompact
      ? compactSizes(packets)
      : box('stsz', words(0, 0, packets.length, ...packets.map(({ length }) => length))),
    box('stco', words(0, offsets.length, ...offsets)),
  );
  // "fra" in three times five bits.
  const language = words(((6 << 26) | (18 << 21) | (1 << 16)) >>> 0);
  const media = box(
    'mdia',
    box('mdhd', words(0, 0, 0, TIMESCALE, now), language),
    box('hdlr', words(0, 0), text('sbtl'), words(0, 0, 0)),
    box('minf', tables),
  );
  const track = box('trak', box('tkhd', words(0, 0, 0, 2, 0, now)), media);
  const fragments = isFragmented ? [box('mvex')] : [];
  const movie = box('moov', box('mvhd', words(0, 0, 0, TIMESCALE, now)), track, ...fragments);
  return joined([fileType, box('mdat', ...chunks), movie]);
}
