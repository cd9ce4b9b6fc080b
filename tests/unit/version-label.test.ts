import { expect, test } from '@playwright/test';
import { byQuality, versionLabel } from '../../src/shared/version-label.ts';

const version = (id: number, more: Partial<Parameters<typeof versionLabel>[0]>) => ({
  id,
  resolution: '1080p',
  hdr: null,
  videoCodec: null,
  sizeBytes: 5,
  isMissing: false,
  ...more,
});

test('a version is told by picture, HDR, codec and size; the best that is there comes first', () => {
  expect(
    versionLabel(version(1, { resolution: '2160p', hdr: 'HDR10', videoCodec: 'hevc', sizeBytes: 18e9 })),
  ).toMatch(/^2160p · HDR10 · HEVC · 1[68](\.\d)? G/);
  expect(versionLabel(version(1, { resolution: null, sizeBytes: null }))).toBe('Unknown format');
  const versions = [
    version(1, { sizeBytes: 9 }),
    version(2, { hdr: 'HDR10' }),
    version(3, { resolution: '2160p' }),
    version(4, { resolution: '4320p', isMissing: true }),
    version(5, { sizeBytes: 9 }),
  ];
  expect(byQuality(versions).map(({ id }) => id)).toEqual([3, 2, 1, 5, 4]);
});
