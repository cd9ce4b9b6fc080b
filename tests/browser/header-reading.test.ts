import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/header-reading.ts';

const SCENARIOS = '/tests/browser/scenarios/header-reading.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('reading files stores what they say, notes what cannot be read, and leaves what is out of reach', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'readAll'>>(SCENARIOS, 'readAll');
  expect(found.reply).toMatchObject({
    ok: true,
    value: { status: 'completed', processed: 19, updated: 17, skipped: 1, rejected: 1 },
  });
  expect(found.asked).toEqual(['Noir/1.mkv', 'Noir/2.mkv']);
  expect(found.askedAgain).toEqual(['Noir/3.mkv']);
  expect(found.states).toEqual([
    { state: 'failed', files: 1 },
    { state: 'read', files: 17 },
    { state: 'unread', files: 2 },
  ]);
  expect(found.file).toEqual([
    {
      container: 'matroska',
      duration_ms: 5_400_000,
      video_codec: 'hevc',
      audio_codec: 'eac3',
      resolution: '2160p',
      hdr: 'Dolby Vision, HDR10',
      fingerprint: '0000000000000001',
    },
  ]);
  expect(found.tracks).toEqual([
    { language: 'en', codec: 'eac3', channels: 6, title: null },
    { language: null, codec: 'aac', channels: null, title: 'Commentary' },
  ]);
  expect(found.subtitles).toEqual([
    { language: 'de', format: 'srt', provider: 'embedded' },
    { language: 'en', format: null, provider: 'embedded' },
  ]);
  const track = { fileName: null, isHearingImpaired: false };
  expect(found.shown).toMatchObject({
    ...{ videoProfile: 'Main 10', frameRate: 23.976, bitDepth: 10, width: 3840, height: 1600 },
    audio: [
      { codec: 'eac3', channels: 6, language: 'en', title: null, isDefault: true },
      { codec: 'aac', channels: null, language: null, title: 'Commentary', isDefault: false },
    ],
    subtitles: [
      { ...track, language: 'de', format: 'subrip', title: null, isForced: false, isDefault: false },
      { ...track, language: 'en', format: 'pgs', title: 'Signs', isForced: true, isDefault: true },
    ],
  });
  expect(found.item).toEqual([{ runtime_min: 90 }]);
  expect(found.problems).toEqual([{ file: 'Disk/Noir/2.mkv', reason: '“2.mkv” is empty.' }]);
});

test('a renamed file is not read again, and one with other content is, in the place of what was', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'readChanged'>>(SCENARIOS, 'readChanged');
  expect(found.renamed).toEqual(['Noir/3.mkv']);
  expect(found.changed).toEqual(['Noir/1b.mkv', 'Noir/3.mkv']);
  expect(found.tracks).toEqual([{ tracks: 2 }]);
});

test('cancelled reading keeps what was read and goes on with the rest', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'cancelAndGoOn'>>(SCENARIOS, 'cancelAndGoOn');
  expect(found.first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(found.then).toContainEqual({ state: 'read', files: 6 });
  expect(found.second).toMatchObject({ ok: true, value: { status: 'completed', updated: 12 } });
  expect(found.states).toContainEqual({ state: 'read', files: 18 });
});

test('reading waits while an import runs, and only one tab reads', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'giveWay'>>(SCENARIOS, 'giveWay');
  expect(found.meanwhile).toEqual({ isDone: false, states: [{ state: 'unread', files: 20 }] });
  expect(found.second).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(found.reply).toMatchObject({ ok: true, value: { status: 'completed' } });
});
