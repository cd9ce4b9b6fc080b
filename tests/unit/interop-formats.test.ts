import { expect, test } from '@playwright/test';
import { encodings, fileOf, packings, readFile } from '../support/catalogue-file.ts';

const films = [
  { title: 'Amélie', year: 2001, genres: ['Comedy', 'Romance'], runtime: 122, imdb_id: 'tt0211915' },
  { title: 'The "Quoted", One', year: 1994, genres: ['Drama'], runtime: 142, imdb_id: 'tt0111161' },
  { title: 'Señor Ünïcode', year: 1966, genres: [], runtime: 90, imdb_id: 'tt0000003' },
];

const header = ['title', 'year', 'genres', 'runtime', 'imdb_id'];

function csv(delimiter: string, lineEnd = '\n'): string {
  const rows = films.map(
    ({ genres, ...film }) => ({ ...film, genres: genres.join('|') }) as Record<string, unknown>,
  );
  const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
  return [header, ...rows.map((row) => header.map((name) => quoted(row[name])))]
    .map((cells) => cells.join(delimiter))
    .join(lineEnd);
}

const formats = {
  'JSON Lines': films.map((film) => JSON.stringify(film)).join('\n'),
  'JSON Lines with Windows line ends': films.map((film) => `${JSON.stringify(film)}\r\n`).join(''),
  'a JSON list': JSON.stringify(films),
  'an indented JSON list': JSON.stringify(films, null, 2),
  'a list within an object': JSON.stringify({ total: 3, pages: ['x'], movies: films }),
  'an indented list within an object': JSON.stringify({ total: 3, movies: films }, null, 2),
  'indented objects one after another': films.map((film) => JSON.stringify(film, null, 2)).join('\n'),
  'CSV with commas': csv(','),
  'CSV with semicolons and Windows line ends': csv(';', '\r\n'),
  'CSV with tabs': csv('\t'),
};

for (const [format, text] of Object.entries(formats))
  for (const [encoding, encode] of Object.entries(encodings))
    for (const [packing, pack] of Object.entries(packings))
      test(`${format} in ${encoding}, ${packing}, gives its items`, async () => {
        const { items, rejected, failure } = await readFile(fileOf(pack(encode(text))));
        expect(failure).toBeNull();
        expect(rejected).toEqual([]);
        const found = items.map(({ title, year, genres, runtimeMin, externalIds }) => ({
          title,
          year,
          genres,
          runtime: runtimeMin,
          imdb_id: externalIds.imdb,
        }));
        expect(found).toEqual(films);
      });

test('a line number is where the record begins in the file', async () => {
  const jsonl = await readFile(fileOf('{"title":"One"}\n\n{"title":"Three"}'));
  expect(jsonl.items.map(({ line }) => line)).toEqual([1, 3]);
  const table = await readFile(fileOf('title,plot\n"One","on two\nlines"\n\nTwo,x\n'));
  expect(table.items.map(({ line }) => line)).toEqual([2, 5]);
  const list = await readFile(fileOf('[{"title":"One"},\n\n{"title":"Two"}]'));
  expect(list.items.map(({ line }) => line)).toEqual([1, 2]);
});

test('quotes in a tab-separated file that encloses nothing with them are text', async () => {
  const text =
    'tconst\tprimaryTitle\tstartYear\ntt0000001\t"Heroes" of the Sky\t1930\ntt0000002\tPlain\t\\N\n';
  const { items, rejected } = await readFile(fileOf(text));
  expect(rejected).toEqual([]);
  expect(items.map(({ title, year }) => [title, year])).toEqual([
    ['"Heroes" of the Sky', 1930],
    ['Plain', null],
  ]);
});

test('a CSV record keeps line breaks and doubled quotes between quotes', async () => {
  const { items } = await readFile(fileOf('title,overview\n"A ""B""","first\n\nsecond, still"\n'));
  expect(items[0]).toMatchObject({ title: 'A "B"', description: 'first\n\nsecond, still' });
});

test('a table of two columns and few rows is told with any separator', async () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const text = `Titel${delimiter}year\n"Das${delimiter} Boot"${delimiter}1981\n"Über\nalles"${delimiter}1999\n`;
    const quoted = delimiter === '\t' ? text.replaceAll(/"[^"]*"/g, 'Titel') : text;
    const { items, failure } = await readFile(fileOf(quoted), { Titel: 'title' });
    expect(failure, delimiter).toBeNull();
    expect(items.map(({ year }) => year)).toEqual([1981, 1999]);
  }
});
