import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fileOf, fileOfChunks, readFile, readFiles } from '../support/catalogue-file.ts';

const notCatalogues: Readonly<Record<string, [Uint8Array | string, string]>> = {
  'empty.jsonl': ['', 'is empty'],
  'blank.csv': ['  \n\n ', 'is empty'],
  'poster.png': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'is a PNG image'],
  'films.zip': [Buffer.from('PK\u0003\u0004 and more', 'latin1'), 'is a zip archive'],
  'library.sqlite': ['SQLite format 3\0', 'is an SQLite database'],
  'page.html': ['<!doctype html>\n<title>Films, and more</title>', 'is a web page'],
  'movie.nfo': ['<?xml version="1.0"?><movie/>', 'is XML or another markup'],
  'header.csv': ['title,year\n', 'has a line of column names and nothing below it'],
  'nothing.json': ['[]', 'holds no titles'],
  'scalar.json': ['42', 'is a single JSON value'],
  'text.json': ['"title, year"', 'is a single JSON value'],
  'letter.txt': ['Dear Sir, I write to you\nabout a film.\nYours', 'is text without'],
  'numbers.json': ['[1, 2, 3]', 'it is a number, not a JSON object'],
  'broken.json': ['{this is no JSON}\n{nor is this}', 'it is not valid JSON'],
  'noise.bin': [Buffer.from([1, 2, 0, 3, 250, 251, 0, 9, 7]), 'is not a text file'],
  'twice.gz': [gzipSync(gzipSync('{"title":"A"}')), 'is compressed twice'],
};

for (const [name, [content, what]] of Object.entries(notCatalogues))
  test(`${name} is refused with what it is and what was expected`, async () => {
    const { items, failure } = await readFile(fileOf(content, name));
    expect(items).toEqual([]);
    expect(failure?.code).toBe('file-not-catalogue');
    expect(failure?.message).toContain(`“${name}”`);
    expect(failure?.message).toContain(what);
    expect(failure?.message).toContain('JSON Lines, a JSON list or CSV');
  });

test('text in an encoding that is not read is refused by its own code', async () => {
  const utf32 = Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]);
  const utf32Result = await readFile(fileOf(utf32, 'wide.json'));
  expect(utf32Result.failure).toMatchObject({ code: 'file-encoding' });
  expect(utf32Result.failure?.message).toContain('UTF-32');
  const shiftJis = Buffer.from('title\n\u0083\u0081\u0083\u0081\u0083\u0081\u0083\u0081\n', 'latin1');
  expect((await readFile(fileOf(shiftJis, 'sjis.csv'))).failure?.code).toBe('file-encoding');
});

test('a bad line is rejected with its number, reason and beginning; the others are read', async () => {
  const lines = [
    '{"title":"Good"}',
    '{"title":"Cut',
    '[1,2]',
    'null',
    '{"year":1999}',
    '{"title":"  "}',
    '{"title":{"en":"x"}}',
    '{"title":"Also good"}',
  ];
  const { items, rejected, failure } = await readFile(fileOf(lines.join('\n'), 'mixed.jsonl'));
  expect(failure).toBeNull();
  expect(items.map(({ title }) => title)).toEqual(['Good', 'Also good']);
  expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(rejected.every(({ kind, file }) => kind === 'rejected' && file === 'mixed.jsonl')).toBe(true);
  expect(rejected[0]).toMatchObject({ excerpt: '{"title":"Cut' });
  expect(rejected[0]?.reason).toMatch(/^It is not valid JSON/);
  expect(rejected[1]?.reason).toBe('It is a list, not a JSON object.');
  expect(rejected[2]?.reason).toBe('It is null, not a JSON object.');
  expect(rejected[3]?.reason).toBe('It has no title.');
  expect(rejected[4]?.reason).toBe('It has no title.');
  expect(rejected[5]?.reason).toBe('Its title is not text but an object.');
});

test('a line of 50 MB is rejected alone, and never held', async () => {
  const megabyte = new Uint8Array(1024 * 1024).fill(0x61);
  function* chunks() {
    yield Buffer.from('{"title":"Before"}\n{"title":"');
    for (let count = 0; count < 50; count++) yield megabyte;
    yield Buffer.from('"}\n{"title":"After"}\n');
  }
  const before = process.memoryUsage().arrayBuffers;
  const { items, rejected } = await readFile(fileOfChunks('long.jsonl', 50 * 1024 * 1024, chunks));
  expect(items.map(({ title, line }) => [title, line])).toEqual([
    ['Before', 1],
    ['After', 3],
  ]);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]).toMatchObject({ line: 2, reason: 'It is 50.0 MB long; a title has at most 8 MB.' });
  expect(rejected[0]?.excerpt).toMatch(/^\{"title":"aaaa/);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
});

test('a first line of 50 MB does not keep the file from being known', async () => {
  const megabyte = new Uint8Array(1024 * 1024).fill(0x61);
  function* chunks() {
    yield Buffer.from('{"title":"');
    for (let count = 0; count < 50; count++) yield megabyte;
    yield Buffer.from('"}\n{"title":"After","imdb_id":"tt1"}\n');
  }
  const { items, rejected } = await readFile(fileOfChunks('long.jsonl', 50 * 1024 * 1024, chunks));
  expect(items).toMatchObject([{ title: 'After', line: 2, externalIds: { imdb: 'tt1' } }]);
  expect(rejected.map(({ line }) => line)).toEqual([1]);
});

test('a quote that is missing in one element of a JSON list costs that element', async () => {
  const text =
    '[\n  {"title":"One"},\n  {"title":"Two, "year":1},\n  {"title":"Broken},\n  {"title":"Four"}\n]';
  const { items, rejected } = await readFile(fileOf(text));
  expect(items.map(({ title }) => title)).toEqual(['One', 'Four']);
  expect(rejected.map(({ line }) => line)).toEqual([2, 3]);
});

test('a JSON list that breaks off gives what came before, and says where', async () => {
  const { items, rejected } = await readFile(fileOf('[{"title":"One"},{"title":"Two"},{"tit'));
  expect(items.map(({ title }) => title)).toEqual(['One', 'Two']);
  expect(rejected).toMatchObject([{ line: 3, excerpt: '{"tit' }]);
});

test('what stands behind a JSON list is taken, or rejected by its own line', async () => {
  const { items, rejected } = await readFile(
    fileOf('[{"title":"One"}]\n[{"title":"Two"},{"title":"Three"}]\n{"title":"Four"}\nand more of it\n]'),
  );
  expect(items.map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(rejected).toMatchObject([
    { line: 5, excerpt: 'and more of it', reason: expect.stringContaining('not valid JSON') },
    { line: 6, excerpt: ']' },
  ]);
});

test('what an object holds beside its list is left aside, and what stands behind it is not', async () => {
  const { items, rejected } = await readFile(
    fileOf('{"films":[{"title":"One"}],\n"note":"a ] or } \\" in it","tags":[{"id":1}]}\nrest'),
  );
  expect(items.map(({ title }) => title)).toEqual(['One']);
  expect(rejected).toMatchObject([{ excerpt: 'rest' }]);
});

test('lines that end with carriage returns alone are lines', async () => {
  for (const text of ['title,year\rAlien,1979\rHeat,1995\r', '{"title":"Alien"}\r{"title":"Heat"}'])
    expect((await readFile(fileOf(text))).items.map(({ title, line }) => [title, line])).toEqual(
      text.startsWith('{')
        ? [
            ['Alien', 1],
            ['Heat', 2],
          ]
        : [
            ['Alien', 2],
            ['Heat', 3],
          ],
    );
});

test('a quote that is not closed in a CSV file costs one line', async () => {
  const text = 'title,year,plot\nOne,1991,x\n"Two,1992,x\nThree,1993,"y"\nFour,1994,"z"\n';
  const { items, rejected } = await readFile(fileOf(text));
  expect(items.map(({ title, line }) => [title, line])).toEqual([
    ['One', 2],
    ['Three', 4],
    ['Four', 5],
  ]);
  expect(rejected.map(({ line }) => line)).toEqual([3]);
  expect(rejected[0]?.reason).toContain('a quote or a separator is amiss');
});

test('a CSV line with too many values is rejected, one with too few is read', async () => {
  const { items, rejected } = await readFile(fileOf('title,year\nA,1,x,y\nB\nC,2000,,\n'));
  expect(items.map(({ title }) => title)).toEqual(['B', 'C']);
  expect(rejected).toMatchObject([
    { line: 2, reason: expect.stringContaining('4 values where the header has 2') },
  ]);
});

test('absurd values are left out and noted; the title is kept', async () => {
  const films = [
    { title: 'A', year: 20460, rating: 7, runtime: 90, votes: 10 },
    { title: 'B', year: 1990, rating: -3, runtime: 1e9, votes: -1 },
    { title: 'C', year: 'soon', rating: 'good', season: 1.5, added: '1066-10-14' },
    { title: 'D', year: 0, runtime: 0 },
    { title: 'E', release_date: '2001-02-30' },
  ];
  const { items, rejected } = await readFile(fileOf(films.map((film) => JSON.stringify(film)).join('\n')));
  expect(
    items.map(({ title, year, rating, runtimeMin, votes }) => [title, year, rating, runtimeMin, votes]),
  ).toEqual([
    ['A', null, 7, 90, 10],
    ['B', 1990, null, null, null],
    ['C', null, null, null, null],
    ['D', null, null, null, null],
    ['E', null, null, null, null],
  ]);
  expect(rejected.map(({ kind, line, reason }) => [kind, line, reason])).toEqual([
    ['adjusted', 1, 'Left out: the year 20460.'],
    ['adjusted', 2, 'Left out: the runtime 1000000000, the rating -3, the number of votes -1.'],
    ['adjusted', 3, expect.stringContaining('the year “soon”')],
    ['adjusted', 5, 'Left out: the date “2001-02-30”.'],
  ]);
});

test('a line of Windows-1252 in a UTF-8 file is read as what it is, and noted', async () => {
  const ascii = `${'{"title":"Plain é"}\n'.repeat(20_000)}`;
  const bytes = Buffer.concat([Buffer.from(ascii), Buffer.from('{"title":"Caf\u00e9"}\n', 'latin1')]);
  const { items, rejected } = await readFile(fileOf(bytes));
  expect(items.at(-1)?.title).toBe('Café');
  expect(items[0]?.title).toBe('Plain é');
  expect(rejected).toMatchObject([
    { kind: 'adjusted', line: 20_001, reason: expect.stringContaining('Windows-1252') },
  ]);
});

test('a truncated gzip file gives what can be read, and then says that it is damaged', async () => {
  const text = Array.from({ length: 5000 }, (_, index) =>
    JSON.stringify({ title: `Film ${index}`, key: index * 7919 }),
  ).join('\n');
  const bytes = gzipSync(text);
  const { items, rejected, failure } = await readFile(
    fileOf(bytes.subarray(0, bytes.length / 2), 'half.jsonl.gz'),
  );
  expect(items.length).toBeGreaterThan(1000);
  expect(items.length).toBeLessThan(4000);
  expect(failure?.code).toBe('gzip-damaged');
  expect(failure?.message).toContain('“half.jsonl.gz” is damaged');
  expect(rejected.at(-1)).toMatchObject({
    file: 'half.jsonl.gz',
    line: items.length + 1,
    reason: failure?.message,
  });
});

test('a gzip file with a changed byte is told by its check sum', async () => {
  const bytes = gzipSync(
    Array.from({ length: 3000 }, (_, index) => JSON.stringify({ title: `Film ${index}` })).join('\n'),
  );
  const checkSum = bytes.length - 8;
  bytes[checkSum] = (bytes[checkSum] ?? 0) ^ 0xff;
  const { items, failure } = await readFile(fileOf(bytes, 'changed.gz'));
  expect(failure?.code).toBe('gzip-damaged');
  expect(items.length).toBeGreaterThan(2000);
});

test('a gzip file that is cut in its header is damaged, not "no catalogue"', async () => {
  const { failure } = await readFile(fileOf(gzipSync('{"title":"A"}').subarray(0, 12), 'stub.gz'));
  expect(failure?.code).toBe('gzip-damaged');
});

test('a damaged file among others costs only itself', async () => {
  const whole = fileOf('{"title":"Whole"}');
  const damaged = fileOf(gzipSync('{"title":"Damaged"}').subarray(0, -4), 'damaged.gz');
  const { items, rejected, failure } = await readFiles([damaged, fileOf('', 'empty.csv'), whole]);
  expect(items.map(({ title }) => title)).toContain('Whole');
  expect(rejected.map(({ file }) => file)).toEqual(['damaged.gz', 'empty.csv']);
  expect(failure?.code).toBe('gzip-damaged');
});

for (const [name, code] of [
  ['NotReadableError', 'file-unreadable'],
  ['NotFoundError', 'file-unreadable'],
  ['NotAllowedError', 'permission-revoked'],
] as const)
  test(`a file that fails with ${name} in the middle gives what came before, then ${code}`, async () => {
    async function* chunks() {
      for (let count = 0; count < 5000; count++) yield Buffer.from(`{"title":"Film ${count}"}\n`);
      throw new DOMException('The file could not be read.', name);
    }
    const { items, failure } = await readFile(fileOfChunks('moved.jsonl', 2_000_000, chunks));
    expect(items).toHaveLength(5000);
    expect(failure?.code).toBe(code);
    expect(failure?.message).toContain('“moved.jsonl”');
  });
