import type { EmbeddedSubtitle } from '../../shared/embedded-subtitle.ts';
import { type Box, boxesIn, boxIn, contentOf } from './mp4-boxes.ts';
import { type FragmentDefaults, fragmentDefaults } from './mp4-fragment.ts';
import { trackLanguage } from './track-language.ts';
import type { WindowedBytes } from './windowed-bytes.ts';

/** A subtitle track of an MP4 file. */
export interface Mp4Track extends EmbeddedSubtitle {
  /** Ticks of a second. */
  readonly timescale: number;
  /** ms by which all of it is later than its samples tell. */
  readonly delayMs: number;
  /** Its tables. */
  readonly tables: Box | undefined;
}

/** The subtitle tracks of an MP4 file. */
export interface Mp4File {
  readonly tracks: readonly Mp4Track[];
  /** Null: its header tells of all its samples. */
  readonly fragments: Mp4Fragments | null;
}

/** What is known of samples that are told in pieces all over the file. */
export interface Mp4Fragments {
  /** Where the header ends, and they may begin. */
  readonly from: number;
  readonly defaults: ReadonlyMap<number, FragmentDefaults>;
  /** Ticks of a second, of all tracks by their numbers. */
  readonly scales: ReadonlyMap<number, number>;
}

/** What every track has. */
interface Clock {
  readonly number: number;
  readonly timescale: number;
  readonly media: Box | undefined;
  readonly language: string | undefined;
}

/** Boxes of a whole file: a fragmented one has thousands behind its header. */
const MOST_BOXES = 64;
const MOST_TRACKS = 200;
const HANDLERS = new Set(['sbtl', 'text', 'subt', 'subp']);
/** Sample entries: https://mp4ra.org/registered-types/sample-entries */
const FORMATS: Readonly<Record<string, string>> = {
  tx3g: 'timed-text',
  text: 'timed-text',
  wvtt: 'webvtt',
  stpp: 'ttml',
  mp4s: 'vobsub',
};

/** Reads the header. Null for what is no such file. */
export async function readMp4(file: WindowedBytes): Promise<Mp4File | null> {
  const moov = await findMoov(file);
  if (moov === undefined) return null;
  const movieScale = timescaleOf(await contentOf(file, await boxIn(file, moov, 'mvhd')));
  const tracks: Mp4Track[] = [];
  const chapters = new Set<number>();
  const scales = new Map<number, number>();
  for await (const trak of boxesIn(file, moov.dataAt, moov.end, MOST_TRACKS)) {
    if (trak.type !== 'trak') continue;
    for (const id of await chapterTracks(file, trak)) chapters.add(id);
    const clock = await clockOf(file, trak);
    if (clock === null) continue;
    scales.set(clock.number, clock.timescale);
    const track = await trackOf(file, trak, clock, movieScale);
    if (track !== null) tracks.push(track);
  }
  const extended = await boxIn(file, moov, 'mvex');
  const defaults = fragmentDefaults(new Uint8Array((await contentOf(file, extended)).buffer));
  return {
    tracks: tracks.filter(({ number }) => !chapters.has(number)),
    fragments: extended === undefined ? null : { from: moov.end, defaults, scales },
  };
}

async function findMoov(file: WindowedBytes): Promise<Box | undefined> {
  for await (const box of boxesIn(file, 0, file.size, MOST_BOXES)) {
    if (!/^[\x20-\x7e]{4}$/.test(box.type)) return undefined;
    if (box.type === 'moov') return box;
  }
  return undefined;
}

/** Which track it is, and how it counts time; null for one that does not tell. */
async function clockOf(file: WindowedBytes, trak: Box): Promise<Clock | null> {
  const number = versioned(await contentOf(file, await boxIn(file, trak, 'tkhd')), 12, 20, 4);
  const media = await boxIn(file, trak, 'mdia');
  const header = await contentOf(file, await boxIn(file, media, 'mdhd'));
  const timescale = timescaleOf(header);
  return number === 0 || timescale === 0
    ? null
    : { number, timescale, media, language: packedLanguage(header) };
}

async function trackOf(
  file: WindowedBytes,
  trak: Box,
  { number, timescale, media, language }: Clock,
  movieScale: number,
): Promise<Mp4Track | null> {
  const handler = await contentOf(file, await boxIn(file, media, 'hdlr'));
  if (handler.byteLength < 12 || !HANDLERS.has(fourLetters(handler, 8))) return null;
  const tables = await boxIn(file, await boxIn(file, media, 'minf'), 'stbl');
  const entries = await contentOf(file, await boxIn(file, tables, 'stsd'));
  if (entries.byteLength < 16) return null;
  const entry = fourLetters(entries, 12);
  const edits = await contentOf(file, await boxIn(file, await boxIn(file, trak, 'edts'), 'elst'));
  return {
    number,
    format: FORMATS[entry] ?? entry.trim().toLowerCase(),
    language: trackLanguage(language),
    title: null,
    isForced: false,
    isHearingImpaired: false,
    ...{ timescale, tables, delayMs: delayOf(edits, movieScale, timescale) },
  };
}

/** Tracks that hold the names of chapters for this one: they are no subtitles. */
async function chapterTracks(file: WindowedBytes, trak: Box): Promise<readonly number[]> {
  const view = await contentOf(file, await boxIn(file, await boxIn(file, trak, 'tref'), 'chap'));
  return Array.from({ length: Math.floor(view.byteLength / 4) }, (_, at) => view.getUint32(at * 4));
}

/** Of `mvhd` and `mdhd`; 0 where it is not told. */
function timescaleOf(view: DataView): number {
  return versioned(view, 12, 20, 4);
}

/** Three letters of five bits behind the duration. */
function packedLanguage(header: DataView): string | undefined {
  const bits = versioned(header, 20, 32, 2);
  const letters = [10, 5, 0].map((shift) => String.fromCharCode(((bits >> shift) & 31) + 0x60)).join('');
  return /^[a-z]{3}$/.test(letters) ? letters : undefined;
}

/** A number whose place depends on the version of its box; 0 where the box ends before it. */
function versioned(view: DataView, at: number, atLong: number, bytes: 2 | 4): number {
  if (view.byteLength === 0) return 0;
  const place = view.getUint8(0) === 1 ? atLong : at;
  if (place + bytes > view.byteLength) return 0;
  return bytes === 2 ? view.getUint16(place) : view.getUint32(place);
}

/** What comes before the first sample: nothing for a while, and less what is cut off. */
function delayOf(edits: DataView, movieScale: number, timescale: number): number {
  if (edits.byteLength < 8 || movieScale === 0) return 0;
  const isLong = edits.getUint8(0) === 1;
  const entryBytes = isLong ? 20 : 12;
  let delay = 0;
  for (let at = 8; at + entryBytes <= edits.byteLength; at += entryBytes) {
    const duration = isLong ? Number(edits.getBigUint64(at)) : edits.getUint32(at);
    const mediaTime = isLong ? Number(edits.getBigInt64(at + 8)) : edits.getInt32(at + 4);
    if (mediaTime >= 0) return delay - (mediaTime * 1000) / timescale;
    delay += (duration * 1000) / movieScale;
  }
  return delay;
}

function fourLetters(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}
