import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { attachSidecars } from '../../src/interop/sidecars/attach-sidecars.ts';
import { classifyFile } from '../../src/interop/sidecars/classify-file.ts';
import { languageTag } from '../../src/shared/files/language-tag.ts';
import type { Sidecar } from '../../src/shared/files/sidecar.ts';

/** What a sidecar says, in one line. */
function said({ name, artworkType, season, language, isForced, isHearingImpaired, isDefault }: Sidecar) {
  const flags = [isForced && 'forced', isHearingImpaired && 'impaired', isDefault && 'default'];
  const words = [artworkType, season, language, ...flags];
  return [name, ...words.filter((word) => word !== null && word !== false)].join(' | ');
}

function attached(videos: readonly string[], others: readonly string[]) {
  const { byVideo, ofFolder } = attachSidecars(videos, others);
  return {
    byVideo: Object.fromEntries([...byVideo].map(([video, list]) => [video, list.map(said)])),
    ofFolder: ofFolder.map(said),
  };
}

test('names tell what files are for', () => {
  const names = [
    'A.MKV',
    'a.part1.m2ts',
    'a.nfo',
    'a.en.SRT',
    'x/y.idx',
    'poster.webp',
    '.mkv',
    'mkv',
    'a.txt',
  ];
  expect(names.map(classifyFile)).toEqual([
    'video',
    'video',
    'nfo',
    'subtitle',
    'subtitle',
    'artwork',
    'other',
    'other',
    'other',
  ]);
});

test('languages are known by codes, tags, English names and their own', () => {
  const words =
    'en eng ger deu fre chi pt_BR zh-hans es-419 jp pob English français Русский 中文 日本語 Magyar'.split(
      ' ',
    );
  expect(words.map(languageTag)).toEqual(
    'en en de de fr zh pt-BR zh-Hans es-419 ja pt-BR en fr ru zh ja hu'.split(' '),
  );
  expect(['Brazilian Portuguese', 'Latin American Spanish'].map(languageTag)).toEqual(['pt-BR', 'es-419']);
  for (const word of ['und', 'mul', 'forced', 'xyz', 'xx', 'en-XX', '2', '1080p', '', 'Directors'])
    expect(languageTag(word), word).toBeNull();
});

test('subtitles go to the video with the longest name they begin with, in their language', () => {
  const found = attached(
    ['Film.mkv', 'Film.2.mkv'],
    [
      'Film.srt',
      'film.EN.forced.srt',
      'Film.2.eng.sdh.srt',
      'Film.2.pt-BR.default.ass',
      'Film.Commentary.German.srt',
      'Film_zh-Hans.ass',
      'Film.hi.srt',
      'Film.en.hi.srt',
      'Film 3 - The Return.srt',
    ],
  );
  expect(found.byVideo).toEqual({
    'Film.mkv': [
      'Film.srt',
      'film.EN.forced.srt | en | forced',
      'Film.Commentary.German.srt | de',
      'Film_zh-Hans.ass | zh-Hans',
      'Film.hi.srt | hi',
      'Film.en.hi.srt | en | impaired',
    ],
    'Film.2.mkv': ['Film.2.eng.sdh.srt | en | impaired', 'Film.2.pt-BR.default.ass | pt-BR | default'],
  });
  expect(found.ofFolder).toEqual(['Film 3 - The Return.srt']);
});

test('folders of subtitles are looked into, and a VobSub pair is one', () => {
  const paths = [
    'Subs/2_English.srt',
    'Subs/Show S01E02/3_Simplified Chinese.srt',
    'Subs/Show S01E01.idx',
    'Subs/Show S01E01.sub',
    'Extras/x.srt',
  ];
  expect(attached(['Show S01E01.mkv', 'Show S01E02.mkv'], paths)).toEqual({
    byVideo: {
      'Show S01E01.mkv': ['Subs/Show S01E01.idx'],
      'Show S01E02.mkv': ['Subs/Show S01E02/3_Simplified Chinese.srt | zh-Hans'],
    },
    ofFolder: ['Subs/2_English.srt | en'],
  });
  expect(attached(['Film.mkv'], paths.slice(0, 1)).byVideo).toEqual({
    'Film.mkv': ['Subs/2_English.srt | en'],
  });
});

test('pictures are told apart by their words, and those of the folder from those of a video', () => {
  const pictures = [
    'Show S01E01-thumb.jpg',
    'Show S01E01.jpg',
    'folder.jpg',
    'fanart2.png',
    'landscape.jpg',
    'banner.jpg',
    'season01-poster.jpg',
    'season-specials-fanart.jpg',
    'season02.tbn',
    'clearlogo.png',
    'holiday.jpg',
  ];
  expect(attached(['Show S01E01.mkv', 'Show S01E02.mkv'], pictures)).toEqual({
    byVideo: { 'Show S01E01.mkv': ['Show S01E01-thumb.jpg | thumbnail', 'Show S01E01.jpg | thumbnail'] },
    ofFolder: [
      'folder.jpg | poster',
      'fanart2.png | fanart',
      'landscape.jpg | thumbnail',
      'banner.jpg | banner',
      'season01-poster.jpg | poster | 1',
      'season-specials-fanart.jpg | fanart | 0',
      'season02.tbn | poster | 2',
      'clearlogo.png',
    ],
  });
  expect(attached(['Film.mkv'], ['Film.jpg', 'Film-Fanart.jpg']).byVideo).toEqual({
    'Film.mkv': ['Film.jpg | poster', 'Film-Fanart.jpg | fanart'],
  });
});

test('NFO files are of the video of their name, of the folder, or of its only video', () => {
  expect(attached(['A.mkv', 'B.mkv'], ['a.nfo', 'movie.nfo', 'tvshow.nfo', 'other.nfo'])).toEqual({
    byVideo: { 'A.mkv': ['a.nfo'] },
    ofFolder: ['movie.nfo', 'tvshow.nfo'],
  });
  expect(attached(['A.mkv'], ['grp-a.nfo']).byVideo).toEqual({ 'A.mkv': ['grp-a.nfo'] });
  // Also beside one video alone: a season's number is no other name of it.
  const ofSeasons = ['season01.nfo', 'Season-Specials.nfo', 'season.nfo', 'season-all.nfo'];
  expect(attached(['A.mkv'], ofSeasons)).toEqual({
    byVideo: { 'A.mkv': ['season-all.nfo'] },
    ofFolder: ['season01.nfo | 1', 'Season-Specials.nfo | 0', 'season.nfo'],
  });
  // Parts of one film share what is named after the whole.
  expect(attached(['A-cd1.avi', 'A-cd2.avi'], ['A.nfo', 'A-cd2.srt']).byVideo).toEqual({
    'A-cd1.avi': ['A.nfo'],
    'A-cd2.avi': ['A.nfo', 'A-cd2.srt'],
  });
  // A sequel is no part.
  expect(attached(['A.mkv', 'A Part 2.mkv'], ['A.nfo']).byVideo).toEqual({ 'A.mkv': ['A.nfo'] });
});

test('whatever the names, each file is attached at most once a video and none is made up', () => {
  const part = fc.constantFrom('Film', 'film', '2', 'en', '.', '-', ' ', 'Subs/', 'İ', 'poster', '中文');
  const name = fc
    .tuple(
      fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 4 })), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('srt', 'nfo', 'jpg', 'idx', 'sub', 'mkv', ''),
    )
    .map(([parts, extension]) => `${parts.join('')}.${extension}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { maxLength: 5 }),
      fc.uniqueArray(name, { maxLength: 8 }),
      (videos, others) => {
        const { byVideo, ofFolder } = attachSidecars(videos, others);
        for (const [video, list] of [...byVideo, [null, ofFolder] as const]) {
          if (video !== null) expect(videos).toContain(video);
          const names = list.map((sidecar) => sidecar.name);
          expect(new Set(names).size).toBe(names.length);
          for (const sidecar of names) expect(others).toContain(sidecar);
        }
      },
    ),
  );
});
