/** How much of a file is read for its header. */
export interface ReadingPlan {
  /** Bytes after which the facts are all there, or as good as they get. */
  readonly mostBytes: number;
  /** Where to go on for the last time stamps when those were read; null where the header tells the duration. */
  readonly tailStart: number | null;
}

/** Gives fewer bytes than asked for only at the end of the file. */
type Read = (size: number, offset: number) => Promise<Uint8Array>;

/** Where the files with a header that were measured had told all: docs/decisions/0016-media-headers.md. */
const HEADER_BYTES = 1024 * 1024;
/** Streams say their format with each key picture: one a second, at the rate of a disc. */
const STREAM_BYTES = 4 * 1024 * 1024;
const TAIL_BYTES = 512 * 1024;
/** The tables of a day's recording; more is damage. */
const MOST_TABLE_BYTES = 32 * 1024 * 1024;
/** Boxes looked at for the tables of an MP4 file: a fragmented one has them among the first. */
const MOST_BOXES = 16;

/** Decides by a file's first bytes. */
export async function planReading(size: number, read: Read): Promise<ReadingPlan> {
  const head = await read(200, 0);
  if (isStream(head)) {
    const isAll = size <= STREAM_BYTES + TAIL_BYTES;
    return { mostBytes: STREAM_BYTES + TAIL_BYTES, tailStart: isAll ? null : size - TAIL_BYTES };
  }
  const tables = isBoxed(head) ? await tableBytes(size, read) : 0;
  return { mostBytes: HEADER_BYTES + tables, tailStart: null };
}

/** MPEG-TS (a sync byte every 188), M2TS (every 192, after 4 bytes of time), MPEG-PS (a pack header). */
function isStream(head: Uint8Array): boolean {
  const isTs = head[0] === 0x47 && head[188] === 0x47;
  const isM2ts = head[4] === 0x47 && head[196] === 0x47;
  const isPs = head[0] === 0 && head[1] === 0 && head[2] === 1 && head[3] === 0xba;
  return isTs || isM2ts || isPs;
}

const BOXES = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide']);

function isBoxed(head: Uint8Array): boolean {
  return BOXES.has(String.fromCharCode(...head.slice(4, 8)));
}

/** The size of an MP4 file's `moov`, which grows with the film (ISO/IEC 14496-12); 0 when it is not found. */
async function tableBytes(size: number, read: Read): Promise<number> {
  let offset = 0;
  for (let count = 0; count < MOST_BOXES && offset < size; count += 1) {
    const bytes = await read(16, offset);
    if (bytes.length < 16) return 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const short = view.getUint32(0);
    const length = short === 1 ? Number(view.getBigUint64(8)) : short;
    if (length < 8) return 0;
    if (String.fromCharCode(...bytes.slice(4, 8)) === 'moov') return Math.min(length, MOST_TABLE_BYTES);
    offset += length;
  }
  return 0;
}
