import { deepEqual } from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { cleanLine } from '../../src/interop/clean-text.ts';
import { isNothing } from '../../src/interop/parse-list.ts';
import { fileOf, readFile } from '../support/catalogue-file.ts';

const text = (maxLength: number) =>
  fc
    .string({
      minLength: 1,
      maxLength,
      unit: fc.oneof(
        fc.constantFrom(...'"\',;|\t{}[]\\ :\né€😀'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    })
    .map(cleanLine)
    .filter((value) => value !== '' && value !== '\\N');

/** Titles and descriptions as they are stored: what cleaning would not change. */
const film = fc.record({
  title: text(40),
  overview: fc.constantFrom(
    '',
    'One.',
    'He said "no", then left; twice.',
    'First.\n\nSecond | third.',
    'Ende – ☃',
  ),
  year: fc.integer({ min: 1900, max: 2026 }),
  season: fc.integer({ min: 0, max: 99 }),
  aliases: fc.uniqueArray(
    text(20).filter((title) => !isNothing(title)),
    { maxLength: 3 },
  ),
});
/** Enough of them that "year" and "title" are met; chunk sizes that cut anywhere. */
const films = fc.array(film, { minLength: 1, maxLength: 12 });
const chunkSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

type Film = typeof film extends fc.Arbitrary<infer T> ? T : never;

const writers: Record<string, (list: readonly Film[]) => string> = {
  'JSON Lines': (list) => list.map((entry) => JSON.stringify(entry)).join('\n'),
  'a JSON list': (list) => JSON.stringify(list),
  'an indented JSON list': (list) => JSON.stringify(list, null, 1),
  CSV: (list) => `title,overview,year,season,aliases\r\n${list.map(csvLine).join('')}`,
};

function csvLine({ title, overview, year, season, aliases }: Film): string {
  return `${[title, overview, year, season, JSON.stringify(aliases)].map((value) => `"${String(value).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

for (const [format, write] of Object.entries(writers))
  for (const gzipped of [false, true])
    test(`what is written as ${format}${gzipped ? ', gzipped,' : ''} is read again however its bytes are cut`, async () => {
      await fc.assert(
        fc.asyncProperty(films, chunkSizes, async (list, sizes) => {
          const bytes = Buffer.from(write(list));
          const { items, rejected, failure } = await readFile(
            fileOf(gzipped ? gzipSync(bytes) : bytes, 'f', sizes),
          );
          deepEqual([failure, rejected], [null, []]);
          const found = items.map(({ title, description, year, season, alternativeTitles }) => ({
            title,
            overview: description ?? '',
            year,
            season,
            aliases: alternativeTitles,
          }));
          deepEqual(
            found,
            list.map((one) => ({ ...one, aliases: one.aliases.filter((title) => title !== one.title) })),
          );
        }),
        { numRuns: 60 },
      );
    });

test('no bytes at all make reading throw anything but an expected failure', async () => {
  const start = fc.constantFrom(
    '',
    '[',
    '{"title":"a"}\n',
    'title,year\n',
    '\u001f\u008b\u0008',
    '\u00ff\u00fe',
    '{"movies":[{',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), chunkSizes, async (prefix, rest, sizes) => {
      await readFile(fileOf(Buffer.concat([Buffer.from(prefix, 'latin1'), rest]), 'f', sizes));
    }),
    { numRuns: 300 },
  );
});
