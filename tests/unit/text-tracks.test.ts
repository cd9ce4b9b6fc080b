import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { CueReading } from '../../src/interop/text-tracks/cue-reading.ts';
import { openTextTracks, type TextTracks } from '../../src/interop/text-tracks/open-text-tracks.ts';
import { AppError } from '../../src/shared/reply.ts';
import type { SubtitleCue } from '../../src/shared/subtitle-cue.ts';
import { EmbeddedSubtitles } from '../../src/workers/media/play/embedded-subtitles.ts';
import { element, joined } from '../support/small-matroska.ts';
import { type SaidLine, subtitledMatroska } from '../support/subtitled-matroska.ts';
import { box, fragmentedMp4, subtitledMp4 } from '../support/subtitled-mp4.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Opens bytes as a file, and counts what is read of it. */
async function open(bytes: Uint8Array) {
  const counted = { bytes: 0, reads: 0 };
  const tracks = await openTextTracks(async (offset, length) => {
    const read = bytes.slice(offset, offset + length);
    counted.bytes += read.length;
    counted.reads += 1;
    return read;
  }, bytes.length);
  return { tracks, counted };
}

/** All cues of a track in the order read. */
async function cuesOf(tracks: TextTracks | null, number: number, nearMs = 0): Promise<SubtitleCue[]> {
  const plan = await tracks?.plan(number);
  if (plan === undefined) return [];
  const reading = new CueReading(plan);
  const cues: SubtitleCue[] = [];
  for (let batch = await reading.next(nearMs); batch !== null; batch = await reading.next(nearMs)) {
    expect(batch.part).toBeLessThanOrEqual(1);
    cues.push(...batch.cues);
  }
  return cues;
}

const inTime = (cues: readonly SubtitleCue[]) => [...cues].sort((a, b) => a.startMs - b.startMs);

/** Lines that do not overlap, some seconds apart. */
const lines = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 6000 }), fc.nat(9999)), {
    minLength: 1,
    maxLength: 25,
  })
  .map((drafts) => {
    let at = 0;
    return drafts.map(([pause, length, word]): SaidLine => {
      const startMs = at + pause;
      at = startMs + length;
      return { startMs, endMs: at, text: `Line ${word} of &é` };
    });
  });
const asCues = (all: readonly SaidLine[]) => all.map((line) => ({ ...line, isOnTop: false }));

test('lines in a Matroska or MP4 file come out as they went in, however they are found', async () => {
  const ways = [
    (all: readonly SaidLine[]) => subtitledMatroska(all, { indexed: 'texts' }),
    (all: readonly SaidLine[]) => subtitledMatroska(all, { indexed: 'pictures' }),
    (all: readonly SaidLine[]) => subtitledMatroska(all, { indexed: 'nothing' }),
    // An index that is wrong is not believed.
    (all: readonly SaidLine[]) => subtitledMatroska(all, { indexed: 'wrong' }),
    (all: readonly SaidLine[]) => subtitledMp4(all),
    (all: readonly SaidLine[]) => subtitledMp4(all, { isCompact: true }),
    (all: readonly SaidLine[]) => subtitledMp4(all, { entry: 'stpp' }),
    (all: readonly SaidLine[]) => fragmentedMp4(all, { entry: 'wvtt', index: 'end', base: 'file' }),
    (all: readonly SaidLine[]) => fragmentedMp4(all, { entry: 'stpp', index: 'begin' }),
    (all: readonly SaidLine[]) => fragmentedMp4(all, { base: 'picture', isTimed: false }),
    (all: readonly SaidLine[]) => fragmentedMp4(all, { index: 'wrong', base: 'picture' }),
  ];
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom(...ways), fc.nat(200_000), async (all, way, nearMs) => {
      const { tracks } = await open(way(all));
      const [{ number = 0 } = {}] = tracks?.subtitles ?? [];
      expect(inTime(await cuesOf(tracks, number, nearMs))).toEqual(asCues(all));
    }),
    { numRuns: 120 },
  );
});

test('what is said where the video is comes first, and the rest behind it', async () => {
  const all = Array.from({ length: 40 }, (_, at) => ({
    startMs: at * 5000,
    endMs: at * 5000 + 900,
    text: `${at}`,
  }));
  for (const indexed of ['texts', 'pictures'] as const) {
    const { tracks } = await open(subtitledMatroska(all, { indexed }));
    const order = (await cuesOf(tracks, 3, 100_000)).map(({ text }) => Number(text));
    expect(order.slice(0, 3), indexed).toEqual([18, 19, 20]);
    expect([...order].sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
  }
  // Of an MP4 file in fragments, by the fragments that its index names.
  for (const index of ['begin', 'end'] as const) {
    const { tracks } = await open(fragmentedMp4(all, { index }));
    const order = (await cuesOf(tracks, 2, 100_000)).map(({ text }) => Number(text));
    expect(order[0], index).toBeGreaterThan(15);
    expect(order[0], index).toBeLessThan(19);
    expect([...order].sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
  }
});

test('contents of other tracks are left out', async () => {
  const all = Array.from({ length: 8 }, (_, at) => ({
    startMs: at * 1000,
    endMs: at * 1000 + 900,
    text: `${at}`,
  }));
  const bytes = subtitledMatroska(all, { indexed: 'nothing', pictureBytes: 1_000_000 });
  const { tracks, counted } = await open(bytes);
  expect(await cuesOf(tracks, 3)).toHaveLength(8);
  expect(counted.bytes).toBeLessThan(bytes.length / 3);
  const named = await open(subtitledMatroska(all, { pictureBytes: 1_000_000 }));
  expect(await cuesOf(named.tracks, 3)).toHaveLength(8);
  expect(named.counted.bytes).toBeLessThan(150_000);
  const pieces = await open(fragmentedMp4(all, { pictureBytes: 1_000_000 }));
  expect(await cuesOf(pieces.tracks, 2)).toHaveLength(8);
  expect(pieces.counted.bytes).toBeLessThan(250_000);
});

test('a track is listed with its language and name, and its text is read by its format', async () => {
  const line = { startMs: 1000, endMs: 2000, text: 'Hush' };
  const read = async (codec: string, packet: string, entry: readonly Uint8Array[] = []) => {
    const { tracks } = await open(subtitledMatroska([line], { codec, entry, packed: () => utf8(packet) }));
    return { facts: tracks?.subtitles[0], cues: await cuesOf(tracks, 3) };
  };
  const ass = await read('S_TEXT/ASS', '0,0,Default,,0,0,0,,{\\an8}Hush, {\\i1}now\\Nthen', [
    ...[element(0x536e, 'Signs'), element(0x55aa, 1), element(0x55ab, 1)],
  ]);
  expect(ass.facts).toMatchObject({
    ...{ number: 3, format: 'ass', language: 'de', title: 'Signs', isForced: true, isHearingImpaired: true },
  });
  expect(ass.cues).toEqual([{ startMs: 1000, endMs: 2000, text: 'Hush, now\nthen', isOnTop: true }]);
  const texts = async (...args: Parameters<typeof read>) =>
    (await read(...args)).cues.map(({ text }) => text);
  expect(await texts('S_TEXT/UTF8', '<i>Hush</i> <script>\r\nnow')).toEqual(['Hush <script>\nnow']);
  expect(await texts('S_TEXT/WEBVTT', '<v Ann>Hush &amp; now</v>')).toEqual(['Hush & now']);
  expect(await texts('D_WEBVTT/SUBTITLES', 'id\nline:0\nHush')).toEqual(['Hush']);
  expect(await texts('S_TEXT/UTF8', ' ')).toEqual([]);
  expect((await read('S_HDMV/PGS', 'pictures')).facts).toMatchObject({ format: 'pgs' });

  const mp4 = await open(subtitledMp4([line], { entry: 'wvtt' }));
  expect(mp4.tracks?.subtitles).toMatchObject([{ number: 2, format: 'webvtt', language: 'fr' }]);
  expect(await cuesOf(mp4.tracks, 2)).toEqual([{ ...line, isOnTop: false }]);
  expect((await open(fragmentedMp4([line], { entry: 'stpp' }))).tracks?.subtitles).toMatchObject([
    { number: 2, format: 'ttml', language: 'fr' },
  ]);
  expect((await open(utf8('1\n00:00:01 --> '))).tracks).toBe(null);
});

test('packed text is unpacked; what cannot be read says why', async () => {
  const line = { startMs: 1000, endMs: 2000, text: 'Hush' };
  const packing = (...parts: readonly Uint8Array[]) => [element(0x6d80, element(0x6240, ...parts))];
  const zlib = subtitledMatroska([line], {
    entry: packing(element(0x5034, element(0x4254, 0))),
    packed: ({ text }) => deflateSync(utf8(text)),
  });
  const prefix = subtitledMatroska([line], {
    entry: packing(element(0x5034, element(0x4254, 3), element(0x4255, 'Hu'))),
    packed: () => utf8('sh'),
  });
  for (const bytes of [zlib, prefix])
    expect((await cuesOf((await open(bytes)).tracks, 3)).map(({ text }) => text)).toEqual(['Hush']);
  const encrypted = subtitledMatroska([line], { entry: packing(element(0x5033, 1)) });
  const refused = async (bytes: Uint8Array, number: number) => {
    const { tracks } = await open(bytes);
    const error = await tracks?.plan(number).catch((thrown: unknown) => thrown);
    return error instanceof AppError ? [error.code, error.message] : error;
  };
  expect(await refused(encrypted, 3)).toEqual(['file-not-media', expect.stringContaining('encrypted')]);
  expect(await refused(zlib, 9)).toEqual(['not-found', expect.any(String)]);
});

test('damaged files give what is left of them, and never hang or throw', async () => {
  const all = Array.from({ length: 6 }, (_, at) => ({
    startMs: at * 3000,
    endMs: at * 3000 + 900,
    text: `${at}`,
  }));
  const files = [
    ...(['texts', 'pictures', 'nothing'] as const).map((indexed) => subtitledMatroska(all, { indexed })),
    ...(['tx3g', 'wvtt', 'stpp'] as const).map((entry) => subtitledMp4(all, { entry })),
    ...(['end', 'begin', 'nothing'] as const).map((index) => fragmentedMp4(all, { index })),
    fragmentedMp4(all, { entry: 'stpp', base: 'picture', isTimed: false }),
  ];
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      damage,
      fc.nat(),
      fc.boolean(),
      async (whole, hits, cut, isCut) => {
        const bytes = whole.slice(0, isCut ? cut % whole.length : whole.length);
        for (const [at, value] of hits) bytes[at % Math.max(1, bytes.length)] = value;
        const { tracks } = await open(bytes);
        for (const { number } of tracks?.subtitles ?? [])
          await cuesOf(tracks, number).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
      },
    ),
    { numRuns: 400 },
  );
  // Cut off in the middle, the first half is still read.
  const [, , third] = files;
  const half = third?.slice(0, third.length * 0.6) ?? new Uint8Array(0);
  expect((await cuesOf((await open(half)).tracks, 3)).map(({ text }) => text)).toEqual(['0', '1', '2', '3']);
  const pieces = fragmentedMp4(all, { index: 'end' });
  const ofHalf = await cuesOf((await open(pieces.slice(0, pieces.length * 0.6))).tracks, 2);
  expect(ofHalf.map(({ text }) => text)).toEqual(['0', '1', '2']);
  const noise = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(noise, async (bytes) => {
      const start = joined([element(0x1a45dfa3, element(0x4282, 'matroska')), bytes]);
      await open(start);
      await open(bytes);
    }),
    { numRuns: 100 },
  );
});

test('whatever fragments count, no more is read than there is', async () => {
  const word = (value: number) => new Uint8Array(new Uint32Array([value]).buffer).reverse();
  const words = (...values: readonly number[]) => joined(values.map((value) => word(value)));
  const most = 0xffff_ffff;
  const start = fragmentedMp4([]);
  const track = (...runs: readonly Uint8Array[]) =>
    box('traf', box('tfhd', words(0x20018, 2, 1, 1)), ...runs);
  const fragment = (...parts: readonly Uint8Array[]) => box('moof', ...parts);
  // Samples without an end, told by their number alone; runs that count more than they hold; places before the file.
  const absurd = [
    fragment(track(box('trun', words(0, most)))),
    fragment(track(...Array.from({ length: 50 }, () => box('trun', words(0, most))))),
    fragment(track(box('trun', words(0x300, most, 1, 1)))),
    fragment(track(box('trun', words(1, 5, most)))),
    fragment(track(box('trun', words(0x200, 1, most)))),
    fragment(box('traf', box('tfhd', words(0x3b, 2)), box('trun', words(0, most)))),
  ];
  const ends = [
    box('mfra', box('tfra', words(0, 2, 0, most, 0, start.length, 0)), box('mfro', words(0, 1000))),
    box('mfra', box('tfra', words(0, 2, 0x3f, most)), box('mfro', words(0, most))),
    box('sidx', words(0, 1, 0, 0, 0, most, 0)),
    words(most),
    joined([words(1), utf8('moof'), words(most, most)]),
  ];
  for (const one of absurd)
    for (const end of ends) {
      const { tracks, counted } = await open(joined([start, one, end]));
      expect(await cuesOf(tracks, 2)).toEqual([]);
      expect(counted.reads).toBeLessThan(300);
    }
});

test('a reading ends when it is closed, and says when its file cannot be read any more', async () => {
  const all = Array.from({ length: 40 }, (_, at) => ({
    startMs: at * 5000,
    endMs: at * 5000 + 900,
    text: `${at}`,
  }));
  const file = new File([subtitledMatroska(all)], 'shore.mkv');
  const readings = new EmbeddedSubtitles();
  expect(await readings.list('l', file)).toMatchObject([{ number: 3, format: 'subrip', language: 'de' }]);
  expect(await readings.list('l', new File(['text'], 'a.avi'))).toBe(null);
  await readings.open('a', file, 3);
  expect((await readings.next('a', 0))?.cues[0]).toMatchObject({ text: '0' });
  readings.close('a');
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'none',
      (error: unknown) => (error instanceof AppError ? error.code : 'thrown'),
    );
  expect(await codeOf(readings.next('a', 0))).toBe('cancelled');
  // Also while its header or its index is being read.
  const slow = (bytes: Uint8Array<ArrayBuffer>) => {
    const reads = { count: 0, release: () => {} };
    const contents = new File([bytes], 'slow.mkv');
    const slice = (from: number, to: number) => ({
      arrayBuffer: async () => {
        reads.count += 1;
        await new Promise<void>((resolve) => {
          reads.release = resolve;
        });
        return bytes.slice(from, to).buffer;
      },
    });
    return { reads, file: Object.assign(contents, { slice }) as unknown as File };
  };
  for (const begin of ['list', 'open'] as const) {
    const { reads, file: waiting } = slow(fragmentedMp4(all));
    const call = codeOf(readings[begin]('s', waiting, 2));
    await expect.poll(() => reads.count).toBe(1);
    readings.close('s');
    reads.release();
    expect(await call, begin).toBe('cancelled');
    expect(reads.count, begin).toBe(1);
    expect(await codeOf(readings.next('s', 0)), begin).toBe('cancelled');
  }
  const silent = new File([subtitledMp4([{ startMs: 0, endMs: 900, text: ' ' }])], 'silent.mp4');
  await readings.open('e', silent, 2);
  await readings.next('e', 0);
  expect(await codeOf(readings.next('e', 0))).toBe('file-not-media');
  const gone = Object.assign(new File(['text'], 'gone.mkv'), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
  });
  expect(await codeOf(readings.list('l', gone))).toBe('file-unreadable');
});
