/** A box (ISO/IEC 14496-12). */
function box(type: string, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = content.reduce((sum, { length }) => sum + length, 8);
  const whole = new Uint8Array(size);
  whole.set([...u32(size), ...text(type)]);
  let at = 8;
  for (const part of content) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const u32 = (...values: readonly number[]) =>
  Uint8Array.from(
    values.flatMap((value) => [value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 255)),
  );
const u16 = (...values: readonly number[]) =>
  Uint8Array.from(values.flatMap((value) => [value >> 8, value & 255]));
const text = (value: string) => new TextEncoder().encode(value);

/**
 * An MP4 file of 90 s H.263 at 1280×720 whose tables lie at its end: what comes before and after the pictures.
 *
 * @param mediaBytes of pictures
 * @param tableBytes of a table of sample sizes, about
 */
export function smallMp4(
  mediaBytes: number,
  tableBytes: number,
): { readonly beginning: Uint8Array<ArrayBuffer>; readonly end: Uint8Array<ArrayBuffer> } {
  const start = box('ftyp', text('isom'), u32(512), text('isomiso2'));
  // A 64-bit size, as of files beyond 4 GB.
  const media = Uint8Array.from([...u32(1), ...text('mdat'), ...u32(0, mediaBytes + 16)]);
  const samples = Math.floor(tableBytes / 4);
  const sizes = new Uint8Array(12 + samples * 4);
  sizes.set(u32(0, 0, samples));
  const unity = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const entry = box(
    's263',
    u32(0),
    u16(0, 1),
    u32(0, 0, 0, 0),
    u16(1280, 720),
    u32(0x480000, 0x480000, 0),
    u16(1),
    new Uint8Array(32),
    u16(24, 0xffff),
  );
  const table = box('stbl', box('stsd', u32(0, 1), entry), box('stsz', sizes));
  const handler = box('hdlr', u32(0, 0), text('vide'), u32(0, 0, 0), Uint8Array.of(0));
  const track = box(
    'trak',
    box('tkhd', u32(3, 0, 0, 1, 0, 90_000, 0, 0, 0, 0), unity, u32(1280 << 16, 720 << 16)),
    box('mdia', box('mdhd', u32(0, 0, 0, 1000, 90_000, 0)), handler, box('minf', table)),
  );
  const head = box(
    'mvhd',
    u32(0, 0, 0, 1000, 90_000, 0x10000, 0x1000000, 0, 0),
    unity,
    u32(0, 0, 0, 0, 0, 0, 2),
  );
  return { beginning: Uint8Array.from([...start, ...media]), end: box('moov', head, track) };
}
