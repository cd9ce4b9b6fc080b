import { expect, test } from '@playwright/test';
import { isBeforeLastPart } from '../../src/shared/names/part-of-name.ts';

test('a part is before the last one when a name that differs in its number alone comes after it', () => {
  const files = [
    'Long Shore cd1.avi',
    'Long Shore cd2.avi',
    'Long Shore 1080p.mkv',
    'Part 1 of Sea part 3.avi',
  ];
  expect(files.map((name) => isBeforeLastPart(name, files))).toEqual([true, false, false, false]);
  // A sequel's number is no part's: its name has no other.
  expect(isBeforeLastPart('Shore Part 1.mkv', ['Shore Part 1.mkv', 'Shore Part 2 (1990).mkv'])).toBe(false);
  expect(isBeforeLastPart('shore.disc.1.mkv', ['shore.disc.1.mkv', 'Shore.Disc.2.mkv'])).toBe(true);
  expect(isBeforeLastPart('apart1.mkv', ['apart1.mkv', 'apart2.mkv'])).toBe(false);
});
