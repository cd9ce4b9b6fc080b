import { expect, test } from '@playwright/test';
import { parsePath } from '../../src/names/parse-path.ts';
import type { ParsedName } from '../../src/shared/names/parsed-name.ts';

const RELEASES: readonly (readonly [string, Partial<ParsedName>])[] = [
  [
    'Old.Mill.2020.2160p.NF.WEB-DL.DDP5.1.Atmos.DV.HDR.H.265-ABC.mkv',
    {
      resolution: '2160p',
      source: 'WEB-DL',
      service: 'NF',
      videoCodec: 'H.265',
      channels: '5.1',
      hdr: ['Dolby Vision', 'HDR10'],
      group: 'ABC',
    },
  ],
  [
    'Old.Mill.2020.EXTENDED.German.DL.720p.BluRay.x264-ABC.mkv',
    { editions: ['Extended'], languages: ['de', 'mul'], source: 'Blu-ray' },
  ],
  ["Old Mill (2020) Director's Cut.mkv", { editions: ["Director's Cut"] }],
  ['Old.Mill.2020.VOSTFR.DVDRip.XviD.avi', { subtitleLanguages: ['fr'], source: 'DVD', videoCodec: 'Xvid' }],
  ['Old Mill (2020) cd2.avi', { part: 2 }],
  ['Old Mill (2020)/cd1/old mill.avi', { part: 1 }],
  [
    '[Gruppe] Old Mill (BD 1920x1080 FLAC) [0A1B2C3D].mkv',
    { resolution: '1080p', source: 'Blu-ray', audioCodecs: ['FLAC'], group: 'Gruppe' },
  ],
];

for (const [path, expected] of RELEASES)
  test(`release of "${path}"`, () => {
    expect(parsePath(path)).toMatchObject({ title: 'Old Mill', ...expected });
  });

for (const [path, ids] of [
  ['Old Mill (2020) {tmdb-603}.mkv', { tmdb: '603' }],
  ['Old Mill (2020) [tmdbid=603]/Old Mill.mkv', { tmdb: '603' }],
  ['Old Mill (2020) [imdbid-tt0123456].mkv', { imdb: 'tt0123456' }],
  ['Old Mill (2020) {tvdb-77}/Season 1/Old Mill S01E01.mkv', { tvdb: '77' }],
  ['Old Mill 2020 tt0123456.mkv', { imdb: 'tt0123456' }],
] as const)
  test(`ids in "${path}"`, () => {
    expect(parsePath(path)).toMatchObject({ title: 'Old Mill', externalIds: ids });
  });

test('each part says where it stands in the path and what it became', () => {
  const path = 'Shows/Quiet Town (2010)/Season 1/Quiet.Town.S01E02.Rain.720p.mkv';
  const told = parsePath(path).parts.map(({ kind, start, end }) => [kind, path.slice(start, end)]);
  expect(told).toEqual([
    ['ignored', 'Shows'],
    ['title', 'Quiet Town'],
    ['year', '2010'],
    ['season', 'Season 1'],
    ['title', 'Quiet.Town'],
    ['episode', 'S01E02'],
    ['episode-title', 'Rain'],
    ['resolution', '720p'],
    ['extension', 'mkv'],
  ]);
});
