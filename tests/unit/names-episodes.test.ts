import { expect, test } from '@playwright/test';
import { parsePath } from '../../src/names/parse-path.ts';

/** Path, title, seasons, episodes. */
const EPISODES: readonly (readonly [string, string | null, readonly number[], readonly number[]])[] = [
  ['Quiet.Town.S01E02.720p.HDTV.x264-ABC.mkv', 'Quiet Town', [1], [2]],
  ['Quiet Town - 1x02 - Rain.mkv', 'Quiet Town', [1], [2]],
  ['Quiet.Town.S01E02E03.mkv', 'Quiet Town', [1], [2, 3]],
  ['Quiet.Town.S01E02-E05.mkv', 'Quiet Town', [1], [2, 3, 4, 5]],
  ['Quiet.Town.1x02x03.mkv', 'Quiet Town', [1], [2, 3]],
  ['Quiet Town Season 1 Episode 2.mkv', 'Quiet Town', [1], [2]],
  ['Quiet Town Staffel 2 Folge 11.mkv', 'Quiet Town', [2], [11]],
  ['Quiet Town Saison 2 Episode 11.mkv', 'Quiet Town', [2], [11]],
  ['Тихий город 2 сезон 11 серия.mkv', 'Тихий город', [2], [11]],
  ['Quiet Town - Temporada 4 [HDTV][Cap.408].avi', 'Quiet Town', [4], [8]],
  ['Quiet.Town.Ep.5.mkv', 'Quiet Town', [], [5]],
  ['Quiet.Town.2.of.6.mkv', 'Quiet Town', [1], [2]],
  ['quiet.town.102.hdtv.avi', 'quiet town', [1], [2]],
  ['24 S03E04.mkv', '24', [3], [4]],
  ['Quiet.Town.2009.S02E04.mkv', 'Quiet Town', [2], [4]],
  ['Quiet Town (2010)/Season 02/05 - Rain.mkv', 'Quiet Town', [2], [5]],
  ['Quiet Town/Season 2/Quiet Town E05.mkv', 'Quiet Town', [2], [5]],
  ['Quiet Town/Specials/S00E03.mkv', 'Quiet Town', [0], [3]],
  ['[Gruppe] Quiet Town - 07v2 [1080p][0A1B2C3D].mkv', 'Quiet Town', [], [7]],
  ['[Gruppe] Quiet Town 2 - 07 [1080p].mkv', 'Quiet Town 2', [], [7]],
  ['[Gruppe] Quiet Town (01-12) [Batch].mkv', 'Quiet Town', [], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['[字幕组][Quiet Town][12][GB][720P].mp4', 'Quiet Town', [], [12]],
  ['[Gruppe] Quiet Town - 01 - 12 [1080p]', 'Quiet Town', [], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['Quiet.Town.S01E02.x264.mkv', 'Quiet Town', [1], [2]],
  ['Quiet.Town.S01x02.mkv', 'Quiet Town', [1], [2]],
  ['Quiet.Town.1x02.1x03.mkv', 'Quiet Town', [1], [2, 3]],
  ['Quiet.Town.01e02.mkv', 'Quiet Town', [1], [2]],
  ['quiet-towns01e02e03-720p.mkv', 'quiet-town', [1], [2, 3]],
  ['Quiet Town (S4-24) [1080p].mkv', 'Quiet Town', [4], [24]],
  ['Quiet Town - 6.01 - Rain.mkv', 'Quiet Town', [6], [1]],
  ['Quiet Town. Season 4.16.avi', 'Quiet Town', [4], [16]],
  ['24 Season 2 Episode 7.mkv', '24', [2], [7]],
  ['Quiet.Town.s06.01.1999.BDRip.mkv', 'Quiet Town', [6], [1]],
  ['Тихий город. Сезон №2. Серия №11.mkv', 'Тихий город', [2], [11]],
  ['Тихий город_ 2-й сезон 09-я серия.mkv', 'Тихий город', [2], [9]],
  ['Tihiy.gorod.(2.sezon.11.serija.iz.12).avi', 'Tihiy gorod', [2], [11]],
  ['Тихий город [6 из 6].mkv', 'Тихий город', [1], [1, 2, 3, 4, 5, 6]],
  ['[Gruppe] Quiet Town 2nd Season - 07 [720p].mkv', 'Quiet Town', [2], [7]],
  ['Quiet.Town.Part.Two.720p.HDTV.x264-ABC.mkv', 'Quiet Town', [1], [2]],
  ['quiet.town.207.mkv', 'quiet town', [2], [7]],
  ['quiet.town.10708.hdtv-abc.mkv', 'quiet town', [1], [7, 8]],
  ['the.town.100.109.hdtv-abc.mkv', 'the town 100', [1], [9]],
  ['quiet.town.2010.217.hdtv-abc.mkv', 'quiet town', [2], [17]],
  ['Quiet.Town.05.The.Rain.mkv', 'Quiet Town', [], [5]],
  ['Quiet.Town.13.HDTV-ABC.mkv', 'Quiet Town', [], [13]],
  ['[Gruppe] 07 - Quiet Town [720p].mkv', 'Quiet Town', [], [7]],
  ['Quiet Town 2022 [HDTV 720p][Cap.203].mkv', 'Quiet Town', [2], [3]],
  ['静かな町 第3話.mkv', '静かな町', [], [3]],
  ['静かな町 第二季 第3集.mkv', '静かな町', [2], [3]],
];

for (const [path, title, seasons, episodes] of EPISODES)
  test(`episodes of "${path}"`, () => {
    expect(parsePath(path)).toMatchObject({ kind: 'episode', title, seasons, episodes });
  });

test('a number that nothing gives a season to counts over all of them', () => {
  expect(parsePath('[Gruppe] Quiet Town - 107 [720p].mkv').absoluteEpisodes).toEqual([107]);
  expect(parsePath('[Gruppe] Quiet Town S2 - 07 [720p].mkv').absoluteEpisodes).toEqual([]);
});

test('a number beside a season and its episode counts over all of them', () => {
  for (const name of ['[Gruppe] Quiet Town S02E03 28 [720p]', 'Quiet Town - 28 - S02E03 - Rain'])
    expect(parsePath(name)).toMatchObject({
      title: 'Quiet Town',
      seasons: [2],
      episodes: [3],
      absoluteEpisodes: [28],
    });
});

/** Path, seasons. */
const PACKS: readonly (readonly [string, readonly number[]])[] = [
  ['Quiet.Town.S02.1080p.WEB-DL', [2]],
  ['Quiet.Town.S01-S03.1080p', [1, 2, 3]],
  ['Quiet Town Season 1, 2 & 3', [1, 2, 3]],
  ['Quiet Town 第2季', [2]],
  ['Quiet.Town.S01.to.S03', [1, 2, 3]],
  ['Quiet Town S01--S03--Complete', [1, 2, 3]],
  ['Quiet Town Seasons 1 & 2 - Complete', [1, 2]],
  ['Quiet Town Season 1 - 3 Complete', [1, 2, 3]],
  ['Quiet Town All Seasons (1-3) 720p', [1, 2, 3]],
  ['Quiet Town / Сезон: 1-3', [1, 2, 3]],
  ['Quiet.Town.2xAll', [2]],
  ['[静かな町全12集].Quiet.Town.S02.1080p', [2]],
];

for (const [path, seasons] of PACKS)
  test(`seasons of "${path}"`, () => {
    expect(parsePath(path)).toMatchObject({ kind: 'season', title: 'Quiet Town', seasons, episodes: [] });
  });

for (const written of ['2015.07.22', '2015-07-22', '22.07.2015', '07.22.2015', '20150722', '22 July 2015'])
  test(`the day of a daily show written ${written}`, () => {
    expect(parsePath(`Evening Talk ${written} Somebody 720p.mkv`)).toMatchObject({
      title: 'Evening Talk',
      date: '2015-07-22',
      kind: 'episode',
    });
  });

for (const [written, date] of [
  ['180612', '2018-06-12'],
  ['18.09.12', '2018-09-12'],
  ['31.12.17', '2017-12-31'],
] as const)
  test(`the day of a daily show written ${written}`, () => {
    expect(parsePath(`Evening.Talk.${written}.1080p.mkv`)).toMatchObject({ title: 'Evening Talk', date });
  });

test('what stands between the number and the release is the title of the episode', () => {
  expect(parsePath('Quiet.Town.S01E02.Rain.at.Last.1080p.WEB.mkv').episodeTitle).toBe('Rain at Last');
  expect(parsePath('Quiet Town/Season 1/02 - Rain at Last.mkv').episodeTitle).toBe('Rain at Last');
});
