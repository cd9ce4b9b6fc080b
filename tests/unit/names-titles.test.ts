import { expect, test } from '@playwright/test';
import { parsePath } from '../../src/names/parse-path.ts';

/** Path, title, year. */
const FILMS: readonly (readonly [string, string | null, number | null])[] = [
  ['The.Paper.Harbour.1987.1080p.BluRay.x264-NOBODY.mkv', 'The Paper Harbour', 1987],
  ['The Paper Harbour (1987).mkv', 'The Paper Harbour', 1987],
  ['The Paper Harbour [1987] [720p].mp4', 'The Paper Harbour', 1987],
  ['Films/The Paper Harbour (1987)/harbour.mkv', 'The Paper Harbour', 1987],
  ['Sea Runner 2051 (2019).mkv', 'Sea Runner 2051', 2019],
  ['2001 A Garden Tale (1968).mkv', '2001 A Garden Tale', 1968],
  ['2012.2009.720p.BluRay.mkv', '2012', 2009],
  ['1917.2019.mkv', '1917', 2019],
  ['(500) Nights of Autumn (2009).mkv', '(500) Nights of Autumn', 2009],
  ['Old.Mill.German.2006.DVDRip.XviD-ABC.avi', 'Old Mill', 2006],
  ['The.French.Baker.2013.720p.mkv', 'The French Baker', 2013],
  ['Shang-Lo (2021) 1080p.mkv', 'Shang-Lo', 2021],
  ['www.example.com - Old Mill (2020) 1080p.mkv', 'Old Mill', 2020],
  ['C:\\Videos\\Old Mill (2020)\\Old Mill.mkv', 'Old Mill', 2020],
  ['G.I.Jane.Smith.2013.1080p.WEB-DL.mkv', 'G.I. Jane Smith', 2013],
  ['G.I.E.2.2013.720p.mkv', 'G.I.E. 2', 2013],
  ['The.Quiet.Book.2016.1080p.mkv', 'The Quiet Book', 2016],
  ['The Long Season 2017 1080p.mkv', 'The Long Season', 2017],
  ['Four Seasons 1971 720p.mkv', 'Four Seasons', 1971],
  ['Old Mill Part 2 2011 1080p.mkv', 'Old Mill Part 2', 2011],
  ['Old Mill 207 (2009)/Old Mill 207.mkv', 'Old Mill 207', 2009],
  ['Old Mill 451.mkv', 'Old Mill 451', null],
  ['Weight.Gain.2019.1080p.mkv', 'Weight Gain', 2019],
  ['8 Bit Winter (2021) 1080p.mkv', '8 Bit Winter', 2021],
  ['h265 - Old Mill 1080p.mkv', 'Old Mill', null],
  ['(1995) Old Mill.mkv', 'Old Mill', 1995],
  ['S4C Old Mill 720p.mkv', 'S4C Old Mill', null],
  ['example.sbs - Old Mill (2020).mkv', 'Old Mill', 2020],
  ['Old Mill - FR.mkv', 'Old Mill', null],
  ['The Fix (1978).mkv', 'The Fix', 1978],
  ['Cold End (1937).mkv', 'Cold End', 1937],
  ["The.Miller's.Web.2018.1080p.mkv", "The Miller's Web", 2018],
  ['Harbour 3D (2010).mkv', 'Harbour 3D', 2010],
  ['Old Mill EXTENDED (2016).mkv', 'Old Mill', 2016],
  ['Grey Max.mkv', 'Grey Max', null],
  ['Old.2.Maypole.1997.1080p.mkv', 'Old 2 Maypole', 1997],
  ['[1080p]', null, null],
  ['', null, null],
];

for (const [path, title, year] of FILMS)
  test(`title and year of "${path}"`, () => {
    expect(parsePath(path)).toMatchObject({ kind: 'movie', title, year, seasons: [], episodes: [] });
  });

test('another name behind AKA and one in another script are alternatives', () => {
  expect(parsePath('Le Moulin AKA The Mill (1999).mkv')).toMatchObject({
    title: 'Le Moulin',
    alternativeTitles: ['The Mill'],
  });
  expect(parsePath('[Gruppe] 影の海 / Shadow Sea - 07 [1080p].mkv')).toMatchObject({
    title: 'Shadow Sea',
    alternativeTitles: ['影の海'],
    episodes: [7],
  });
});

/** Path, title, the other name. */
for (const [path, title, other] of [
  ['Old Mill (Alte Muehle) (1998).mkv', 'Old Mill', 'Old Mill (Alte Muehle)'],
  ['Old Mill Part 6.mkv', 'Old Mill', 'Old Mill Part 6'],
  ['Quiet.Town.US.S01E02.mkv', 'Quiet Town', 'Quiet Town US'],
  ['Quiet Town (UK) - 1x02.mkv', 'Quiet Town', 'Quiet Town (UK)'],
] as const)
  test(`what is left out of the title of "${path}" stays as another name`, () => {
    expect(parsePath(path)).toMatchObject({ title, alternativeTitles: [other] });
  });

test('behind a number alone the title is what the name has', () => {
  expect(parsePath('12. Rain.mkv')).toMatchObject({ title: 'Rain', episodes: [12] });
  expect(parsePath('Quiet Town/12. Rain.mkv')).toMatchObject({ title: 'Quiet Town', episodeTitle: 'Rain' });
});

test('the video of a disc has the title of the folder above', () => {
  for (const path of ['Old Mill (2020)/BDMV/STREAM/00001.m2ts', 'Old Mill (2020)/VIDEO_TS/VTS_01_1.VOB'])
    expect(parsePath(path)).toMatchObject({ kind: 'movie', title: 'Old Mill', year: 2020 });
});

test('a scrambled file is read by its folder', () => {
  const folder = 'Old.Mill.2020.1080p.WEB-DL.x264-ABC';
  expect(parsePath(`${folder}/0a1b2c3d4e5f60718293a4b5c6d7e8f9.mkv`)).toMatchObject({
    title: 'Old Mill',
    year: 2020,
    resolution: '1080p',
    extension: 'mkv',
  });
});

test('samples, trailers and what lies in folders of extras are no titles', () => {
  for (const path of [
    'Old Mill (2020)/Sample/old.mill.mkv',
    'Old Mill (2020)/Old Mill-trailer.mkv',
    'Old Mill (2020)/Featurettes/The Wheel.mkv',
  ])
    expect(parsePath(path).kind, path).toBe('extra');
});
