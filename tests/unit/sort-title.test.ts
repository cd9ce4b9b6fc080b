import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { LONGEST_SORT_TITLE, sortTitle } from '../../src/shared/sort-title.ts';

const byteOrder = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
const byKey = (titles: readonly string[]) =>
  [...titles].sort((one, other) => byteOrder(sortTitle(one), sortTitle(other)));

test('the English article at the front does not count', () => {
  expect(sortTitle('The Matrix')).toBe('matrix');
  expect(sortTitle('“A Man Escaped”')).toBe('man escaped');
  expect(sortTitle('Matrix, The')).toBe('matrix');
});

test('an article that is all there is, or only looks like one, counts', () => {
  expect(sortTitle('The')).toBe('the');
  expect(sortTitle('A')).toBe('a');
  expect(sortTitle('The !')).toBe('the');
  expect(sortTitle('A.I. Artificial Intelligence')).toBe('a i artificial intelligence');
  expect(sortTitle('A-Team')).toBe('a team');
  expect(sortTitle('Theodora')).toBe('theodora');
});

test('numbers stand in numeric order and before letters', () => {
  expect(sortTitle('2001: A Space Odyssey')).toBe('42001 a space odyssey');
  expect(byKey(['Alien', '1917', '10,000 BC', '2 Fast', '10 Things', 'Part 10', 'Part 9', '007'])).toEqual([
    '2 Fast',
    '007',
    '10 Things',
    '1917',
    '10,000 BC',
    'Alien',
    'Part 9',
    'Part 10',
  ]);
});

test('a title of punctuation only keeps itself', () => {
  expect(sortTitle('!!!')).toBe('!!!');
  expect(sortTitle('…')).toBe('…');
});

test('any two numbers compare as numbers, of whatever length', () => {
  const number = fc.bigInt({ min: 0n, max: 10n ** 40n });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const expected = one < other ? -1 : one > other ? 1 : 0;
      expect(byteOrder(sortTitle(`Part ${one}`), sortTitle(`Part ${other}`))).toBe(expected);
    }),
  );
});

test('a key is never empty for a title that is not, and never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), (title) => {
      const key = sortTitle(title);
      expect(key.length).toBeGreaterThan(0);
      expect(key.length).toBeLessThanOrEqual(LONGEST_SORT_TITLE);
    }),
  );
  expect(sortTitle(`a${'😀'.repeat(200)}`)).toBe('a');
  expect(sortTitle('𠀀'.repeat(150)).isWellFormed()).toBe(true);
});
