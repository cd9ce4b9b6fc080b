import type { Page } from '@playwright/test';
import { element, joined } from './small-matroska.ts';
import { subtitleBlock, subtitleTrack } from './subtitled-matroska.ts';

/** Frames a second: enough to tell one place from another. */
const RATE = 4;

/**
 * A WebM file that plays in any Chromium: VP8 pictures of a grey that goes up and down, without sound. Made in no time, and
 * with an index, so that it can be sought in, neither of which a recording is.
 * @param text stands in English subtitles of its own that the index does not name, from the third second to the last;
 * without it there are none
 */
export async function playableWebm(
  page: Page,
  seconds: number,
  text?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const frames = await page.evaluate(encodeFrames, [seconds * RATE, RATE] as const);
  return webmOf(
    frames.map((frame) => new Uint8Array(Buffer.from(frame, 'base64'))),
    text,
  );
}

/** Puts files into the folder that stands for a picked one, by their paths. */
export async function writeFiles(
  page: Page,
  folder: string,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>,
): Promise<void> {
  const contents = Object.entries(files).map(
    ([path, bytes]) => [path, Buffer.from(bytes as Uint8Array).toString('base64')] as const,
  );
  await page.evaluate(
    async ([name, all]) => {
      const root = await navigator.storage.getDirectory();
      const top = await root.getDirectoryHandle(name, { create: true });
      for (const [path, text] of all) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let place = top;
        for (const inner of names) place = await place.getDirectoryHandle(inner, { create: true });
        const writable = await (await place.getFileHandle(last, { create: true })).createWritable();
        await writable.write(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
        await writable.close();
      }
    },
    [folder, contents] as const,
  );
}

/** Runs in the page: every frame is one that a player can begin at. */
async function encodeFrames([count, rate]: readonly [number, number]): Promise<string[]> {
  const chunks: string[] = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push(btoa(String.fromCharCode(...bytes)));
    },
    error: (error) => {
      throw error;
    },
  });
  const size = { width: 64, height: 36 };
  encoder.configure({ codec: 'vp8', ...size, bitrate: 50_000, framerate: rate });
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  for (let at = 0; at < count; at++) {
    context.fillStyle = `hsl(${(at * 9) % 360} 60% 45%)`;
    context.fillRect(0, 0, size.width, size.height);
    const frame = new VideoFrame(canvas, { timestamp: (at * 1_000_000) / rate });
    encoder.encode(frame, { keyFrame: true });
    frame.close();
  }
  await encoder.flush();
  return chunks;
}

/** RFC 9559: one cluster a frame, and an index of them all. */
function webmOf(frames: readonly Uint8Array[], text?: string): Uint8Array<ArrayBuffer> {
  const duration = new Uint8Array(8);
  new DataView(duration.buffer).setFloat64(0, (frames.length * 1000) / RATE);
  const head = element(
    0x1a45dfa3,
    ...[element(0x4286, 1), element(0x42f7, 1), element(0x42f2, 4), element(0x42f3, 8)],
    ...[element(0x4282, 'webm'), element(0x4287, 4), element(0x4285, 2)],
  );
  const info = element(0x1549a966, element(0x2ad7b1, 1_000_000), element(0x4489, duration));
  const picture = element(0xe0, element(0xb0, 64), element(0xba, 36));
  const track = element(
    0xae,
    ...[element(0xd7, 1), element(0x73c5, 1), element(0x83, 1), element(0x86, 'V_VP8'), picture],
  );
  const texts = text === undefined ? [] : [subtitleTrack(2, 'S_TEXT/UTF8', 'eng')];
  const tracks = element(0x1654ae6b, track, ...texts);
  const clusters = frames.map((frame, at) => {
    const block = joined([Uint8Array.of(0x81, 0, 0, 0x80), frame]);
    const time = element(0xe7, (at * 1000) / RATE);
    const said =
      text !== undefined && at === 2 * RATE
        ? [subtitleBlock({ track: 2, relative: 0, durationMs: (frames.length * 1000) / RATE - 2000, text })]
        : [];
    return element(0x1f43b675, time, element(0xa3, block), ...said);
  });
  // Its length does not depend on the places in it: they are told in four bytes each.
  const indexAt = (places: readonly number[]) =>
    element(
      0x1c53bb6b,
      ...places.map((place, at) => {
        const bytes = new Uint8Array(4);
        new DataView(bytes.buffer).setUint32(0, place);
        return element(
          0xbb,
          element(0xb3, (at * 1000) / RATE),
          element(0xb7, element(0xf7, 1), element(0xf1, bytes)),
        );
      }),
    );
  const before = info.length + tracks.length + indexAt(frames.map(() => 0)).length;
  let at = before;
  const places = clusters.map((cluster) => {
    const place = at;
    at += cluster.length;
    return place;
  });
  return joined([head, element(0x18538067, info, tracks, indexAt(places), ...clusters)]);
}
