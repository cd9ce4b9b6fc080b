import type { WindowedBytes } from './windowed-bytes.ts';

/** A box of an MP4 file (ISO/IEC 14496-12). */
export interface Box {
  readonly type: string;
  /** Where its content begins, and where it ends. */
  readonly dataAt: number;
  readonly end: number;
}

/** A table of a text track is some kB; what is larger is damage. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The boxes one behind the other in a stretch of a file; ends at the first that is damaged, and after so many. */
export async function* boxesIn(
  file: WindowedBytes,
  from: number,
  to: number,
  most: number,
): AsyncGenerator<Box> {
  let at = from;
  for (let count = 0; count < most && at + 8 <= to; count += 1) {
    const box = boxOf(await file.at(at, 16), at, to);
    if (box === null) return;
    yield box;
    at = box.end;
  }
}

/** The first box of this type within another, among so many. */
export async function boxIn(
  file: WindowedBytes,
  parent: Box | undefined,
  type: string,
  most = 1000,
): Promise<Box | undefined> {
  if (parent === undefined) return undefined;
  for await (const box of boxesIn(file, parent.dataAt, parent.end, most)) if (box.type === type) return box;
  return undefined;
}

/** The content of a box; empty without one, or for one too large. */
export async function contentOf(file: WindowedBytes, box: Box | undefined): Promise<DataView> {
  const length = box === undefined ? 0 : box.end - box.dataAt;
  if (box === undefined || length > MOST_BYTES) return new DataView(new ArrayBuffer(0));
  return new DataView((await file.at(box.dataAt, length)).slice().buffer);
}

/** The boxes one behind the other in bytes. */
export function* boxesOf(bytes: Uint8Array): Generator<{ readonly type: string; readonly data: Uint8Array }> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const box = boxOf(bytes.subarray(at), at, bytes.length);
    if (box === null) return;
    yield { type: box.type, data: bytes.subarray(box.dataAt, box.end) };
    at = box.end;
  }
}

/** The box whose head this is: 0 as its size stands for all that is left. */
function boxOf(head: Uint8Array, at: number, to: number): Box | null {
  if (head.length < 8) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const short = view.getUint32(0);
  if (short === 1 && head.length < 16) return null;
  const size = short === 1 ? Number(view.getBigUint64(8)) : short === 0 ? to - at : short;
  const headBytes = short === 1 ? 16 : 8;
  if (size < headBytes || at + size > to) return null;
  const type = String.fromCharCode(...head.subarray(4, 8));
  return { type, dataAt: at + headBytes, end: at + size };
}
