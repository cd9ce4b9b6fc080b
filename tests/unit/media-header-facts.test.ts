import { expect, test } from '@playwright/test';
import { codecName } from '../../src/workers/media/headers/codec-name.ts';
import { hdrFormats } from '../../src/workers/media/headers/hdr-formats.ts';
import { planReading } from '../../src/workers/media/headers/plan-reading.ts';

test('the kinds of HDR are told apart', () => {
  const both = {
    HDR_Format: 'Dolby Vision / SMPTE ST 2094 App 4',
    HDR_Format_Compatibility: 'HDR10 / HDR10+ Profile B',
  };
  expect(hdrFormats({ ...both, transfer_characteristics: 'PQ' })).toEqual([
    'Dolby Vision',
    'HDR10+',
    'HDR10',
  ]);
  expect(hdrFormats({ HDR_Format: 'Dolby Vision', transfer_characteristics: 'PQ' })).toEqual([
    'Dolby Vision',
  ]);
  expect(hdrFormats({ transfer_characteristics: 'PQ' })).toEqual(['HDR10']);
  expect(hdrFormats({ transfer_characteristics: 'HLG' })).toEqual(['HLG']);
  expect(hdrFormats({ transfer_characteristics: 'BT.709' })).toEqual([]);
});

test('codecs have one name whatever their variant', () => {
  const formats = [
    [{ Format: 'DTS', Format_AdditionalFeatures: 'XLL' }, 'dts-hd'],
    [{ Format: 'DTS', Format_AdditionalFeatures: 'ES XCh' }, 'dts'],
    [{ Format: 'MLP FBA', Format_AdditionalFeatures: '16-ch' }, 'truehd'],
    [{ Format: 'MPEG Audio', Format_Profile: 'Layer 2' }, 'mp2'],
    [{ Format: 'MPEG Audio', Format_Profile: 'Layer 3' }, 'mp3'],
    [{ Format: 'MPEG Video', Format_Version: '2' }, 'mpeg2'],
    [{ Format: 'MPEG-4', Format_Profile: 'QuickTime' }, 'quicktime'],
    [{ Format: 'Some New: Codec' }, 'some-new-codec'],
    [{}, 'unknown'],
  ] as const;
  for (const [format, name] of formats) expect(codecName(format)).toBe(name);
});

test('of a stream beginning and end are read, of a broken MP4 file no more than of others', async () => {
  const planOf = (bytes: Uint8Array) =>
    planReading(50_000_000, async (size, offset) => bytes.subarray(offset, offset + size));
  const packets = new Uint8Array(400);
  packets[0] = 0x47;
  packets[188] = 0x47;
  expect((await planOf(packets)).tailStart).toBe(50_000_000 - 512 * 1024);
  const endless = Uint8Array.from([0, 0, 0, 0, ...new TextEncoder().encode('mdat'), ...new Uint8Array(16)]);
  expect(await planOf(endless)).toEqual({ mostBytes: 1024 * 1024, tailStart: null });
});
