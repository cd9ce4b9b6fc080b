import { boxesIn, boxesOf, boxIn, contentOf } from './mp4-boxes.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** Where a fragment begins, as an index of the file names it. */
export interface FragmentEntry {
  /** Of the box in the file. */
  readonly at: number;
  /** s from the beginning of what is shown. */
  readonly seconds: number;
}

/** A fragment every second of a day. */
const MOST_ENTRIES = 100_000;
/** Boxes between the header and the first fragment. */
const MOST_BOXES = 16;
/** What an index may lead to: a fragment, with what stands before it. */
const LED_TO: ReadonlySet<string> = new Set(['moof', 'styp', 'sidx', 'prft', 'emsg', 'free']);

/**
 * The fragments that a file's index names, by their places: the one at its end (`mfra`), or the one before the first of
 * them (`sidx`). Empty without one, or for one that leads astray.
 * @param from where the header of the file ends
 * @param scales ticks of a second, by the number of the track
 * @param track the one whose fragments are wanted: an index of its own comes first
 */
export async function fragmentIndex(
  file: WindowedBytes,
  from: number,
  scales: ReadonlyMap<number, number>,
  track: number,
): Promise<readonly FragmentEntry[]> {
  for (const entries of [await randomAccess(file, scales, track), await segmentIndex(file, from)]) {
    const sorted = entries
      .filter(({ at }) => at >= from && at < file.size)
      .sort((a, b) => a.at - b.at || a.seconds - b.seconds)
      .filter(({ at }, index, all) => at !== all[index - 1]?.at);
    if (sorted.length > 0 && (await leadsToFragments(file, sorted))) return sorted;
  }
  return [];
}

/** The first and the last are tried. */
async function leadsToFragments(file: WindowedBytes, entries: readonly FragmentEntry[]): Promise<boolean> {
  for (const entry of [entries.at(0), entries.at(-1)]) {
    if (entry === undefined) return false;
    const head = await boxesIn(file, entry.at, file.size, 1).next();
    if (head.done || !LED_TO.has(head.value.type)) return false;
  }
  return true;
}

/** Its size stands at the very end of the file (`mfro`). */
async function randomAccess(
  file: WindowedBytes,
  scales: ReadonlyMap<number, number>,
  track: number,
): Promise<readonly FragmentEntry[]> {
  const tail = await file.at(Math.max(0, file.size - 16), 16);
  if (tail.length < 16) return [];
  const size = new DataView(tail.buffer, tail.byteOffset, 16).getUint32(12);
  const name = String.fromCharCode(...tail.subarray(4, 8));
  if (name !== 'mfro' || size > file.size) return [];
  const mfra = await boxIn(file, { type: '', dataAt: file.size - size, end: file.size }, 'mfra', 1);
  const content = new Uint8Array((await contentOf(file, mfra)).buffer);
  const tables = [...boxesOf(content)]
    .filter(({ type }) => type === 'tfra')
    .map(({ data }) => new DataView(data.buffer, data.byteOffset, data.byteLength))
    .filter((view) => view.byteLength >= 16);
  const own = tables.find((view) => view.getUint32(4) === track) ?? tables[0];
  return own === undefined ? [] : tableEntries(own, scales.get(own.getUint32(4)) ?? 0);
}

function tableEntries(view: DataView, scale: number): readonly FragmentEntry[] {
  if (scale === 0) return [];
  const isLong = view.getUint8(0) === 1;
  const lengths = view.getUint32(8);
  // Numbers of the fragment's parts, each of one to four bytes: they are not needed.
  const rest = [4, 2, 0].reduce((sum, shift) => sum + ((lengths >> shift) & 3) + 1, 0);
  const each = (isLong ? 16 : 8) + rest;
  const there = Math.floor((view.byteLength - 16) / each);
  return Array.from({ length: Math.min(view.getUint32(12), there, MOST_ENTRIES) }, (_, index) => {
    const place = 16 + index * each;
    const time = isLong ? Number(view.getBigUint64(place)) : view.getUint32(place);
    const at = isLong ? Number(view.getBigUint64(place + 8)) : view.getUint32(place + 4);
    return { at, seconds: time / scale };
  });
}

/** Its places are counted from its own end on. */
async function segmentIndex(file: WindowedBytes, from: number): Promise<readonly FragmentEntry[]> {
  const rest = { type: '', dataAt: from, end: file.size };
  const box = await boxIn(file, rest, 'sidx', MOST_BOXES);
  const view = await contentOf(file, box);
  const isLong = view.byteLength > 0 && view.getUint8(0) === 1;
  const head = isLong ? 32 : 24;
  if (box === undefined || view.byteLength < head) return [];
  const scale = view.getUint32(8);
  let time = isLong ? Number(view.getBigUint64(12)) : view.getUint32(12);
  let at = box.end + (isLong ? Number(view.getBigUint64(20)) : view.getUint32(16));
  const entries: FragmentEntry[] = [];
  if (scale === 0) return entries;
  for (let place = head; place + 12 <= view.byteLength && entries.length < MOST_ENTRIES; place += 12) {
    entries.push({ at, seconds: time / scale });
    at += view.getUint32(place) & 0x7fffffff;
    time += view.getUint32(place + 4);
  }
  return entries;
}
