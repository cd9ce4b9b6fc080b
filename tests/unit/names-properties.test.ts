import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parsePath } from '../../src/names/parse-path.ts';

const PIECES = [
  'S01E02', '1x02', '-', ' - ', '.', '_', ' ', '/', '\\', '[', ']', '(', ')', '【', '】', '第3話', '第二季', '2009', '1080p', 'x264',
  'BluRay', 'German', 'DL', 'Season 1', 'Episode 2', 'E05', '07v2', '01-12', '2015.07.22', 'AKA', 'tt0123456', '{tmdb-603}', '[0A1B2C3D]',
  'Old', 'Mill', '影', 'İ', 'ß', '\u0301', '\ud83c', '.mkv', '&', '~', 'of', 'cd1', '-ABC', ' / ', '|', '#3', '5.1', '3',
]; // biome-ignore format: a list
const anyPath = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

test('any path has an answer whose parts lie within it, in order and apart', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const parsed = parsePath(path);
      const ends = parsed.parts.map(({ end }) => end);
      const isInOrder = parsed.parts.every(({ start, end }, i) => start >= (ends[i - 1] ?? 0) && end > start);
      const lists = [parsed.seasons, parsed.episodes, parsed.absoluteEpisodes];
      const isAscending = lists.every((numbers) =>
        numbers.every((number, i) => number > (numbers[i - 1] ?? -1)),
      );
      const isWithin = (ends.at(-1) ?? 0) <= path.length;
      deepEqual(
        { isInOrder, isAscending, isWithin, isTitled: parsed.title !== '' },
        { isInOrder: true, isAscending: true, isWithin: true, isTitled: true },
      );
    }),
    { numRuns: 1000 },
  );
});

test('the separator of folders makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Old Mill', 'Season 1', 'S01E02', '(2009)', 'x'), {
        minLength: 1,
        maxLength: 5,
      }),
      (names) => {
        const { parts, ...slash } = parsePath(names.join('/'));
        const { parts: others, ...backslash } = parsePath(names.join('\\'));
        expect(slash).toEqual(backslash);
        expect(parts).toEqual(others);
      },
    ),
  );
});

test('what repeats as often as a name may be long is read', () => {
  // What takes more than time in proportion would not come to an end within the test's.
  for (const piece of PIECES) expect(parsePath(piece.repeat(2000)).title).not.toBe('');
});
