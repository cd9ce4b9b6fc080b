import { expect, test } from '@playwright/test';
import { resolutionName } from '../../src/shared/files/resolution-name.ts';

test('a size is named after the full picture it was cut from', () => {
  const sizes = [
    [3840, 1600, '2160p'],
    [4096, 2160, '2160p'],
    [1920, 800, '1080p'],
    [1440, 1080, '1080p'],
    [1080, 1920, '1080p'],
    [1916, 1036, '1080p'],
    [1280, 534, '720p'],
    [720, 576, '576p'],
    [720, 480, '480p'],
    [160, 120, null],
    [0, 0, null],
  ] as const;
  expect(sizes.map(([width, height]) => [width, height, resolutionName(width, height)])).toEqual(sizes);
});
