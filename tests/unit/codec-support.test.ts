import { expect, test } from '@playwright/test';
import { chooseFile } from '../../src/app/playback/choose-file.ts';
import { type CodecQuestions, codecSupport, type FileCodecs } from '../../src/app/playback/codec-support.ts';
import { whyNoSound, whyNotPlayed } from '../../src/app/playback/why-not-played.ts';
import type { ScanRoot } from '../../src/shared/files/scan-root.ts';
import type { PlayableFile } from '../../src/shared/playback.ts';

/** A browser that plays Matroska and MP4 with H.264, AV1 and AAC, and AV1 up to 1920 pixels wide. */
const BROWSER: CodecQuestions = {
  canPlayType: (type) =>
    /^(?:video|audio)\/(?:x-matroska|mp4)(?:; codecs="(?:avc1|av01|mp4a)|$)/.test(type) ? 'maybe' : '',
  decodingInfo: async ({ video }) =>
    ({ supported: (video?.width ?? 0) <= 1920, smooth: true, powerEfficient: true }) as MediaCapabilitiesInfo,
};

function codecs(
  name: string,
  videoCodec: string | null,
  audioCodec: string | null,
  width = 1280,
): FileCodecs {
  const container = videoCodec === null ? null : name.endsWith('.avi') ? 'avi' : 'matroska';
  return { name, container, videoCodec, audioCodec, width, height: (width * 9) / 16 };
}

const why = async (file: FileCodecs) => whyNotPlayed(file, await codecSupport(file, BROWSER));

test('a file that does not play says what of it is the reason', async () => {
  expect(await why(codecs('a.mkv', 'hevc', 'aac'))).toBe('HEVC video is not played by this browser.');
  expect(await why(codecs('a.avi', 'h264', 'aac'))).toBe('AVI files are not played by this browser.');
  expect(await why(codecs('a.mkv', 'h264', 'dts'))).toBe('DTS sound is not played by this browser.');
  expect(await why(codecs('a.mkv', 'av1', 'aac', 3840))).toBe('AV1 video is not played by this browser.');
  expect(await why(codecs('a.mkv', 'cinepak', 'aac'))).toBe('cinepak video is not known to this browser.');
  expect(await why(codecs('a.mkv', 'h264', 'aac'))).toContain('(Matroska, H.264, AAC), but not this file');
  const inProfile = async (profile: string) => {
    const file = codecs('a.mkv', 'h264', 'aac');
    return whyNotPlayed({ ...file, profile }, await codecSupport(file, BROWSER));
  };
  expect(await inProfile('High 10@L4')).toBe(
    'H.264 video is played by this browser, but not in the profile High 10.',
  );
  expect(await inProfile('High@L4.1')).toContain('damaged');
  // Of one whose header is not read, its name tells.
  expect(await why(codecs('a.WMV', null, null))).toBe('Windows Media files are not played by this browser.');
  expect(await why(codecs('a.mp4', null, null))).toContain('cannot be told what this MP4 file is made of');
  expect(await why(codecs('a.bin', null, null))).toContain('of a kind that is not known');
});

test('a picture without its sound is told, other things are not', async () => {
  const dts = codecs('a.mkv', 'h264', 'dts');
  expect(whyNoSound(dts, await codecSupport(dts, BROWSER))).toBe('DTS sound is not played by this browser.');
  const aac = codecs('a.mkv', 'h264', 'aac');
  expect(whyNoSound(aac, await codecSupport(aac, BROWSER))).toBeUndefined();
});

test('of several versions one is played that is there and that the browser plays', async () => {
  const root = (id: number, kind: ScanRoot['kind'], isOffline = false): ScanRoot => ({
    ...{ id, kind, isOffline, libraryId: 1, name: `${id}`, handleKey: `${id}`, scannedAt: null },
    ...{ files: 1, missing: 0, vanished: 0 },
  });
  const roots = [root(1, 'folder'), root(2, 'list'), root(3, 'folder', true)];
  const file = (id: number, rootId: number | null, more: Partial<PlayableFile> = {}) =>
    ({ ...codecs(`${id}.mkv`, 'h264', 'aac'), id, rootId, isMissing: false, ...more }) as PlayableFile;
  const chosen = async (...files: readonly PlayableFile[]) =>
    (await chooseFile(files, roots, BROWSER, null))?.id;
  expect(await chosen(file(1, 1, { videoCodec: 'hevc' }), file(2, 1))).toBe(2);
  expect(
    await chosen(file(1, 1, { isMissing: true }), file(2, 2), file(3, 3), file(4, 1, { videoCodec: 'hevc' })),
  ).toBe(4);
  expect(await chosen(file(1, 1), file(2, 1))).toBe(1);
  // A film begins with its first part, in whatever order they were found.
  expect(
    await chosen(file(1, 1, { name: 'Tide cd2.mkv', height: 900 }), file(2, 1, { name: 'Tide cd1.mkv' })),
  ).toBe(2);
  // Or with the one where it was left, or else its first.
  const parts = [3, 1, 2].map((number) => file(number, 1, { name: `Tide cd${number}.mkv` }));
  for (const [part, id] of [
    [2, 2],
    [3, 3],
    [9, 1],
  ] as const)
    expect((await chooseFile(parts, roots, BROWSER, part))?.id).toBe(id);
  expect(await chosen(file(1, null))).toBe(1);
  expect(await chosen()).toBeUndefined();
});
