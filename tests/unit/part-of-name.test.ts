import { expect, test } from '@playwright/test';
import { nextPart, partAmong } from '../../src/shared/names/part-of-name.ts';

/** What comes behind a name among others. */
const behind = (name: string, names: readonly string[]) =>
  nextPart(
    name,
    names.map((one) => ({ name: one })),
  )?.file.name;

test('a film goes on with the next file whose name differs in the number of its part alone', () => {
  const files = [
    'Long Shore cd3.avi',
    'Long Shore cd1.avi',
    'Long Shore cd2.avi',
    'Long Shore 1080p.mkv',
    'Part 1 of Sea part 3.avi',
  ];
  expect(files.map((name) => behind(name, files))).toEqual([
    undefined,
    'Long Shore cd2.avi',
    'Long Shore cd3.avi',
    undefined,
    undefined,
  ]);
  expect(
    files.map((name) =>
      partAmong(
        name,
        files.map((one) => ({ name: one })),
      ),
    ),
  ).toEqual([...[3, 1, 2], ...[undefined, undefined]]);
  // A sequel's number is no part's: its name has no other.
  expect(behind('Shore Part 1.mkv', ['Shore Part 1.mkv', 'Shore Part 2 (1990).mkv'])).toBe(undefined);
  expect(behind('shore.disc.1.mkv', ['shore.disc.1.mkv', 'Shore.Disc.2.mkv'])).toBe('Shore.Disc.2.mkv');
  expect(behind('apart1.mkv', ['apart1.mkv', 'apart2.mkv'])).toBe(undefined);
});
