import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { listedPath } from '../../src/workers/media/scan/listed-path.ts';

for (const [line, folder, name] of [
  ['/mnt/films/A.mkv', 'mnt/films', 'A.mkv'],
  ['./Films//A.mkv\r', 'Films', 'A.mkv'],
  ['D:\\Films\\A b.mkv', 'D:/Films', 'A b.mkv'],
  ['D:/Films/A.mkv', 'D:/Films', 'A.mkv'],
  ['\\\\nas\\films\\A.mkv', 'nas/films', 'A.mkv'],
  ['Films\\A.mkv', 'Films', 'A.mkv'],
  ['/mnt/AC\\DC/A.mkv', 'mnt/AC\\DC', 'A.mkv'],
  ['"/mnt/A.mkv"', 'mnt', 'A.mkv'],
  ["'Ocean's.mkv'", '', "Ocean's.mkv"],
  ['"Quoted" at first.mkv', '', '"Quoted" at first.mkv'],
  ['/mnt/x/../A.mkv', 'mnt', 'A.mkv'],
] as const)
  test(`the line ${JSON.stringify(line)} is a file and its folder`, () => {
    expect(listedPath(line)).toEqual({ folder, name });
  });

test('lines that name nothing, or lead out of the root, are no paths', () => {
  expect(['', '/', '""', '../../A.mkv', '.', 'D:\\..\\..'].map(listedPath)).toEqual(Array(6).fill(null));
});

test('what a path was made of is found again', () => {
  const part = fc.stringMatching(/^[^/\\\s"'.][^/\\\r\n]{0,20}[^/\\\s"'.]$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), part, (folders, name) => {
      expect(listedPath(`/${[...folders, name].join('/')}`)).toEqual({ folder: folders.join('/'), name });
    }),
  );
});
