import { childOf, type EbmlElement, elementAt, unsignedOf, vintIn } from './ebml.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** What a block holds of one track. */
export interface Block {
  /** Ticks from its cluster's time on; may be less than 0. */
  readonly relative: number;
  /** Ticks; null: not told. */
  readonly duration: number | null;
  readonly packet: Uint8Array;
}

export const SIMPLE_BLOCK = 0xa3;
export const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const DURATION = 0x9b;

/** Text of a subtitle is some 100 bytes; what is longer is none. */
export const LONGEST_PACKET = 256 * 1024;
const LONGEST_HEAD = 12;
const LACING = 0x06;
/** Children of a group looked at for its block, which is the first of them as a rule. */
const MOST_CHILDREN = 16;

/** The block in an element of a cluster, if it is one of this track; null for any other. */
export async function blockIn(
  file: WindowedBytes,
  element: EbmlElement,
  track: number,
): Promise<Block | null> {
  if (element.end === null || element.end > file.size) return null;
  if (element.id === SIMPLE_BLOCK) return read(file, element.dataAt, element.end, track, null);
  if (element.id !== BLOCK_GROUP) return null;
  const block = await childIn(file, element.dataAt, element.end, BLOCK);
  if (block?.end == null || !(await isOf(file, block.dataAt, track))) return null;
  const length = element.end - element.dataAt;
  if (length > LONGEST_PACKET) return null;
  const group = await file.at(element.dataAt, length);
  return read(file, block.dataAt, block.end, track, unsignedOf(childOf(group, DURATION)));
}

async function childIn(file: WindowedBytes, from: number, to: number, id: number) {
  let at = from;
  for (let count = 0; count < MOST_CHILDREN && at < to; count += 1) {
    const child = await elementAt(file, at);
    if (child === null || child.end === null || child.end > to) return null;
    if (child.id === id) return child;
    at = child.end;
  }
  return null;
}

async function isOf(file: WindowedBytes, at: number, track: number): Promise<boolean> {
  return vintIn(await file.at(at, LONGEST_HEAD), 0)?.value === track;
}

/** Track, time, flags, and the rest is the packet; several packets in one are not used for text. */
async function read(
  file: WindowedBytes,
  from: number,
  to: number,
  track: number,
  duration: number | null,
): Promise<Block | null> {
  if (!(await isOf(file, from, track)) || to - from > LONGEST_PACKET) return null;
  const bytes = await file.at(from, to - from);
  const number = vintIn(bytes, 0);
  if (number === null || bytes.length < number.length + 3) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if ((view.getUint8(number.length + 2) & LACING) !== 0) return null;
  return { relative: view.getInt16(number.length), duration, packet: bytes.slice(number.length + 3) };
}
