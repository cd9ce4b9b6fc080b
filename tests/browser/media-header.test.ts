import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser-test.ts';
import { smallMatroska } from '../support/small-matroska.ts';
import { smallMp4 } from '../support/small-mp4.ts';
import type { CountedHeader } from './scenarios/media-header.ts';

const SCENARIOS = '/tests/browser/scenarios/media-header.ts';
const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'media');

test('a Matroska header gives tracks, languages, title and duration', async ({ runInWorker }) => {
  const { reply } = await runInWorker<CountedHeader>(SCENARIOS, 'header', smallMatroska());
  expect(reply).toEqual({
    ok: true,
    value: {
      container: 'matroska',
      durationMs: 120_000,
      video: { codec: 'vp9', width: 1920, height: 800, hdr: [] },
      audio: [{ codec: 'opus', channels: 6, language: 'de', title: 'Director', isDefault: true }],
      subtitles: [{ format: 'subrip', language: 'en', title: null, isForced: true, isDefault: false }],
      title: 'The Lamp',
      isTruncated: false,
    },
  });
});

test('tables at the end of an MP4 file are found without reading what lies before them', async ({
  runInWorker,
}) => {
  const { beginning, end } = smallMp4(30_000_000, 3_000_000);
  const { reply, bytes, slices } = await runInWorker<CountedHeader>(
    SCENARIOS,
    'header',
    beginning,
    30_000_000,
    end,
  );
  expect(reply).toMatchObject({
    ok: true,
    value: { container: 'mp4', durationMs: 90_000, video: { width: 1280, height: 720 }, isTruncated: false },
  });
  expect(bytes).toBeLessThan(5_000_000);
  expect(slices).toBeLessThan(100);
});

test('an MP4 file that ends before its size is told as truncated or as no video', async ({ runInWorker }) => {
  const { beginning } = smallMp4(30_000_000, 0);
  const { reply } = await runInWorker<CountedHeader>(SCENARIOS, 'header', beginning, 1_000_000);
  expect(reply).toMatchObject({ ok: false, error: { code: 'file-not-media' } });
  const cut = await runInWorker<CountedHeader>(SCENARIOS, 'header', smallMatroska().slice(0, -3));
  expect(cut.reply).toMatchObject({ ok: true, value: { isTruncated: true } });
});

test('a file that is gone, empty or was cancelled has its own code, and the next is read', async ({
  runInWorker,
}) => {
  expect(await runInWorker(SCENARIOS, 'troubles')).toEqual([
    'file-unreadable',
    'cancelled',
    'file-unreadable',
    'ok',
  ]);
});

test('random bytes and damaged files give a header or file-not-media', async ({ runInWorker }) => {
  const codes = await runInWorker<readonly string[]>(SCENARIOS, 'damagedFiles');
  expect(codes).toContain('file-not-media');
  // An empty file is one of them.
  for (const code of codes) expect(['file-not-media', 'file-unreadable', 'ok']).toContain(code);
});

test('every sample gives a header or a named failure', async ({ runInWorker }) => {
  test.skip(!existsSync(samples), 'needs ../shared/data/media');
  for (const name of readdirSync(samples)) {
    const bytes = new Uint8Array(readFileSync(join(samples, name)));
    const { reply, ...cost } = await runInWorker<CountedHeader>(SCENARIOS, 'header', bytes);
    expect(reply.ok ? 'ok' : reply.error.code, name).toMatch(/^(ok|file-not-media)$/);
    expect(cost.bytes, name).toBeLessThan(6_000_000);
  }
});

test('the fingerprint is size and words of both ends, short files being both', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'fingerprints', [0, 5, 131_072])).toEqual([
    '0000000000000000',
    '0000000000000005',
    '0000000000020000',
  ]);
  await runInWorker(SCENARIOS, 'fingerprintsAreSums');
});
