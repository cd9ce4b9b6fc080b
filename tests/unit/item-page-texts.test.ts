import { expect, test } from '@playwright/test';
import { nameFromFile } from '../../src/app/import/library-name.ts';
import { freeName } from '../../src/shared/free-name.ts';
import type { MediaFile } from '../../src/shared/media-item.ts';
import { creditGroups } from '../../src/ui/views/item/credit-groups.ts';
import { externalPage, letterboxdPage, sourceName } from '../../src/ui/views/item/external-link.ts';
import {
  audioText,
  hasStreams,
  pictureText,
  shortFacts,
  subtitleText,
  wholeText,
} from '../../src/ui/views/item/file-facts.ts';

const credit = (role: string, order: number, name = `${role} ${order}`) => ({
  personId: order,
  name,
  role,
  character: null,
  order,
});

test('people stand by role, the usual roles first, each in billing order', () => {
  const groups = creditGroups([
    credit('stunts', 0),
    credit('actor', 1),
    credit('actor', 0),
    credit('director', 0),
    credit('writer', 0),
    credit('writer', 1),
  ]);
  expect(groups.map(({ name }) => name)).toEqual(['Director', 'Writers', 'Cast', 'Stunts']);
  expect(groups[2]?.credits.map(({ order }) => order)).toEqual([0, 1]);
});

test('ids of other catalogues link there only when they are of the form that catalogue has', () => {
  expect(externalPage('imdb', 'tt0133093', 'movie')).toBe('https://www.imdb.com/title/tt0133093/');
  expect(externalPage('tmdb', '603', 'movie')).toBe('https://www.themoviedb.org/movie/603');
  expect(externalPage('tmdb', '603', 'series')).toBe('https://www.themoviedb.org/tv/603');
  expect(externalPage('tmdb', '603', 'episode')).toBeUndefined();
  expect(externalPage('tvdb', '81189', 'series')).toBe('https://thetvdb.com/dereferrer/series/81189');
  expect(externalPage('tvmaze', '169', 'episode')).toBe('https://www.tvmaze.com/episodes/169');
  expect(externalPage('tvmaze', '169', 'movie')).toBeUndefined();
  expect(externalPage('anidb', '23', 'series')).toBe('https://anidb.net/anime/23');
  expect(externalPage('mal', '1', 'series')).toBe('https://myanimelist.net/anime/1');
  expect(externalPage('trakt', 'breaking-bad', 'series')).toBe('https://trakt.tv/shows/breaking-bad');
  for (const id of ['../evil?x=1', 'tt1/', 'tt', ' tt1', 'TT1', '__proto__'])
    expect(externalPage('imdb', id, 'movie'), id).toBeUndefined();
  expect(externalPage('tmdb', '0603', 'movie')).toBeUndefined();
  expect(externalPage('somewhere', '7', 'movie')).toBeUndefined();
  expect(externalPage('constructor', '7', 'movie')).toBeUndefined();
  expect(sourceName('imdb')).toBe('IMDb');
  expect(sourceName('somewhere')).toBe('somewhere');
});

test('Letterboxd is reached by an id of a film that it knows', () => {
  const ids = [
    { source: 'imdb', externalId: 'tt0133093' },
    { source: 'tmdb', externalId: '603' },
  ];
  expect(letterboxdPage(ids, 'movie')).toBe('https://letterboxd.com/tmdb/603/');
  expect(letterboxdPage(ids.slice(0, 1), 'movie')).toBe('https://letterboxd.com/imdb/tt0133093/');
  expect(letterboxdPage(ids, 'series')).toBeUndefined();
  expect(letterboxdPage([{ source: 'tmdb', externalId: 'x' }], 'movie')).toBeUndefined();
});

const file: MediaFile = {
  ...{ id: 1, path: 'Disk/a.mkv', name: 'a.mkv', isMissing: false, resolution: '2160p', hdr: 'HDR10' },
  ...{ sizeBytes: 8_100_000_000, durationMs: 5_400_000, container: 'matroska', videoCodec: 'hevc' },
  ...{ videoProfile: 'Main 10', frameRate: 23.976, bitDepth: 10, width: 3840, height: 1600 },
  audioCodec: 'eac3',
  audio: [
    { codec: 'aac', channels: 2, language: null, title: 'Commentary', isDefault: false },
    { codec: 'eac3', channels: 6, language: 'de', title: null, isDefault: true },
  ],
  subtitles: [],
};

test('a file says in short what it is, and all of its streams at length', () => {
  expect(shortFacts(file)).toBe(
    '8.1 GB · 1 h 30 min · Matroska · 2160p · HEVC · HDR10 · Dolby Digital Plus (E-AC-3) 5.1',
  );
  expect(wholeText(file)).toBe('Matroska · 1 h 30 min · 8.1 GB · 12 Mbit/s');
  expect(pictureText(file)).toBe('HEVC (Main 10) · 3840 × 1600 · 23.976 frames a second · 10 bits · HDR10');
  expect(file.audio.map(audioText)).toEqual([
    'Unknown language · AAC stereo · “Commentary”',
    'German · Dolby Digital Plus (E-AC-3) 5.1 · default',
  ]);
  const subtitle = { language: 'en', isForced: true, isHearingImpaired: false };
  expect(subtitleText({ ...subtitle, format: 'pgs', fileName: null, title: 'Signs', isDefault: true })).toBe(
    'English (forced) · PGS (pictures) · “Signs” · in the file · default',
  );
  expect(
    subtitleText({ ...subtitle, format: 'srt', fileName: 'a.en.srt', title: null, isDefault: false }),
  ).toBe('English (forced) · SRT · a.en.srt');
});

test('of a file whose header has not been read no more is said than its name tells', () => {
  const unread: MediaFile = {
    ...file,
    ...{ durationMs: null, container: null, videoCodec: null, audioCodec: null, hdr: null, audio: [] },
    ...{ videoProfile: null, frameRate: null, bitDepth: null, width: null, height: null },
  };
  expect(shortFacts(unread)).toBe('8.1 GB · 2160p');
  expect(hasStreams(unread)).toBe(false);
  expect(hasStreams(file)).toBe(true);
});

test('a library takes its name from the file, with a number when it is taken', () => {
  expect(nameFromFile('my_films.jsonl.gz')).toBe('my films');
  expect(nameFromFile('.csv')).toBe('Imported');
  expect(freeName('Films', ['Series'])).toBe('Films');
  expect(freeName('Films', ['films', 'Films (2)'])).toBe('Films (3)');
});
