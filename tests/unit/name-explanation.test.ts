import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { nameSegments } from '../../src/app/scan/name-segments.ts';
import { nameSummary } from '../../src/app/scan/name-words.ts';
import type { NamePart, ParsedName } from '../../src/shared/names/parsed-name.ts';

const nothing: Omit<ParsedName, 'parts'> = {
  kind: 'movie',
  title: null,
  alternativeTitles: [],
  year: null,
  seasons: [],
  episodes: [],
  absoluteEpisodes: [],
  date: null,
  episodeTitle: null,
  editions: [],
  part: null,
  resolution: null,
  source: null,
  videoCodec: null,
  audioCodecs: [],
  channels: null,
  hdr: [],
  languages: [],
  subtitleLanguages: [],
  group: null,
  service: null,
  externalIds: {},
  extension: null,
};

test('a path is cut into its parts and what lies between them', () => {
  const parts: NamePart[] = [
    { kind: 'year', start: 16, end: 20, value: '1987' },
    { kind: 'title', start: 0, end: 14, value: 'The Long Shore' },
  ];
  expect(
    nameSegments('The.Long.Shore (1987).mkv', parts).map(({ text, part }) => [text, part?.kind]),
  ).toEqual([
    ['The.Long.Shore', 'title'],
    [' (', undefined],
    ['1987', 'year'],
    [').mkv', undefined],
  ]);
});

test('whatever the parts are, nothing of the path is lost or told twice', () => {
  const part = fc.record({
    kind: fc.constantFrom('title', 'year', 'episode'),
    start: fc.integer({ min: -2, max: 40 }),
    end: fc.integer({ min: -2, max: 40 }),
    value: fc.string(),
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(part), (path, parts) => {
      const segments = nameSegments(path, parts as NamePart[]);
      expect(segments.map(({ text }) => text).join('')).toBe(path);
    }),
  );
});

test('what a path says is told in a line', () => {
  expect(nameSummary({ ...nothing, title: 'The Long Shore', year: 1987 })).toBe(
    'Film: The Long Shore · 1987',
  );
  const episode = { ...nothing, kind: 'episode', title: 'Harbour' } as const;
  expect(nameSummary({ ...episode, seasons: [2], episodes: [3, 4, 5] })).toBe(
    'Episode: Harbour · season 2 · episodes 3 to 5',
  );
  expect(nameSummary({ ...episode, episodes: [1, 3] })).toBe('Episode: Harbour · episodes 1, 3');
  expect(nameSummary({ ...episode, absoluteEpisodes: [112] })).toBe(
    'Episode: Harbour · episode 112 over all seasons',
  );
  expect(nameSummary(nothing)).toBe('Film: no title found');
  expect(nameSummary({ ...nothing, kind: 'extra', title: 'Trailer' })).toBe('An extra: no title of its own');
});
