import { expect, test } from '@playwright/test';
import type { CatalogueItem } from '../../src/shared/catalogue-item.ts';
import { previewFile } from '../../src/workers/media/preview-file.ts';
import { fileOf, readFile } from '../support/catalogue-file.ts';

async function itemOf(record: unknown): Promise<CatalogueItem> {
  const { items } = await readFile(fileOf(JSON.stringify(record)));
  const [item] = items;
  if (!item) throw new Error('No item was read.');
  return item;
}

async function rowsOf(csv: string): Promise<readonly CatalogueItem[]> {
  return (await readFile(fileOf(csv))).items;
}

test('the usual names are known in any case and spacing', async () => {
  for (const name of ['title', 'Title', 'primaryTitle', 'movie_title', 'MOVIE TITLE', 'Name'])
    expect((await itemOf({ [name]: 'Alien' })).title).toBe('Alien');
  for (const name of ['year', 'Release Year', 'startYear', 'release_year'])
    expect((await itemOf({ title: 'A', [name]: '1979' })).year).toBe(1979);
  for (const name of ['overview', 'Plot', 'description', 'Summary', 'extract'])
    expect((await itemOf({ title: 'A', [name]: 'Text.' })).description).toBe('Text.');
});

test('types of other catalogues become ours', async () => {
  const types = {
    movie: ['movie', 'Movie', 'film', 'short', 'tvMovie', 'anime movie'],
    series: ['show', 'tv', 'TV Show', 'tvSeries', 'tvMiniSeries', 'anime', 'series'],
    episode: ['episode', 'tvEpisode'],
    video: ['video', 'videoGame', 'clip'],
  };
  for (const [type, words] of Object.entries(types))
    for (const word of words) expect((await itemOf({ title: 'A', type: word })).mediaType, word).toBe(type);
});

test('without a type an item is what its fields say', async () => {
  expect((await itemOf({ title: 'A' })).mediaType).toBe('movie');
  expect((await itemOf({ name: 'A', first_air_date: '2001-01-01', genres: [] })).mediaType).toBe('series');
  expect((await itemOf({ title: 'A', season: 1, episode: 2 })).mediaType).toBe('episode');
  const episode = await itemOf({ title: 'Pilot', series_title: 'The Show', season: 'S01', episode: 'E02' });
  expect(episode).toMatchObject({
    mediaType: 'episode',
    seriesTitle: 'The Show',
    seriesSortTitle: 'show',
    season: 1,
    episode: 2,
  });
});

test('an episode without a title is called by its number', async () => {
  expect((await itemOf({ type: 'episode', title: '', series_title: 'S', season: 1, episode: 7 })).title).toBe(
    'Episode 7',
  );
});

test('runtimes are read in every usual form', async () => {
  const forms: readonly (readonly [unknown, number | null])[] = [
    [142, 142],
    ['142', 142],
    ['142 min', 142],
    ['2 h 22 min', 142],
    ['2h22m', 142],
    ['1 h 30', 90],
    ['PT1H30M', 90],
    ['PT90M', 90],
    ['1:30', 90],
    ['01:30:00', 90],
    ['2 hours', 120],
    [89.6, 90],
    ['3 Seasons', null],
    [0, null],
    [[45], 45],
  ];
  for (const [runtime, minutes] of forms)
    expect((await itemOf({ title: 'A', runtime })).runtimeMin, String(runtime)).toBe(minutes);
});

test('dates give days and years', async () => {
  const forms: readonly (readonly [string, string | null])[] = [
    ['1999-03-31', '1999-03-31'],
    ['September 25, 2021', '2021-09-25'],
    ['25 Sep 2021', '2021-09-25'],
    ['31.03.1999', '1999-03-31'],
    ['3/31/1999', '1999-03-31'],
    ['31/3/1999', '1999-03-31'],
    ['2001-07-04T20:00:00Z', '2001-07-04'],
    ['19990331', '1999-03-31'],
    ['13 Jul 2001 (USA)', '2001-07-13'],
  ];
  for (const [date, expected] of forms) {
    const item = await itemOf({ title: 'A', release_date: date });
    expect(item.airedDate, date).toBe(expected);
    expect(item.year).toBe(Number(expected?.slice(0, 4)));
  }
  for (const year of ['1999–2005', '(1999)', '1999-03-31', 1999, '1999.0'])
    expect((await itemOf({ title: 'A', year })).year).toBe(1999);
});

test('ratings become 0 to 10 by the scale of the file', async () => {
  const ratings = async (values: readonly unknown[]) => {
    const lines = values.map((rating, index) => JSON.stringify({ title: `A ${index}`, rating }));
    return (await readFile(fileOf(lines.join('\n')))).items.map(({ rating }) => rating);
  };
  expect(await ratings([7.5, 8, 10])).toEqual([7.5, 8, 10]);
  expect(await ratings([75, 80, 6])).toEqual([7.5, 8, 0.6]);
  expect(await ratings(Array.from({ length: 24 }, (_, index) => (index % 10) / 2 + 0.5))).toContain(10);
  // Three low ratings may be bad films: ambiguous is out of ten.
  expect(await ratings([1, 2, 5])).toEqual([1, 2, 5]);
  expect(await ratings(['4/5', '87%', '7,5', { average: 6.5 }])).toEqual([8, 8.7, 7.5, 6.5]);
});

test('a column "rating" of age classes is no rating', async () => {
  const items = await rowsOf('title,rating,imdb_score\nA,PG-13,7.1\nB,TV-MA,6.2\n');
  expect(items.map(({ rating }) => rating)).toEqual([7.1, 6.2]);
});

test('lists are read from lists, objects, separated text, and what Python prints', async () => {
  for (const genres of [
    ['Drama', 'War'],
    [{ id: 1, name: 'Drama' }, { name: 'War' }],
    'Drama, War',
    'Drama|War',
    'Drama; War',
    "['Drama', 'War']",
    "[{'id': 18, 'name': 'Drama'}, {'id': 2, 'name': 'War', 'x': None}]",
    ['Drama', 'War', 'Drama', '', 'N/A'],
  ])
    expect((await itemOf({ title: 'A', genres })).genres).toEqual(['Drama', 'War']);
});

test('credits are read from objects in their order, with one word for a role', async () => {
  const credits = [
    { name: 'Second', role: 'Actress', character: 'B', order: 1 },
    { name: 'First', role: 'actor', character: 'A', order: 0, person_external_id: 'justwatch:1' },
    { name: 'Helm', job: 'Director' },
    { name: 'Pen', role: 'screenplay', character: null },
    { name: '  ' },
    'A Name Alone',
  ];
  expect((await itemOf({ title: 'A', credits })).credits).toEqual([
    { name: 'First', role: 'actor', character: 'A', personExternalId: 'justwatch:1' },
    { name: 'Second', role: 'actor', character: 'B', personExternalId: null },
    { name: 'Helm', role: 'director', character: null, personExternalId: null },
    { name: 'Pen', role: 'writer', character: null, personExternalId: null },
    { name: 'A Name Alone', role: 'actor', character: null, personExternalId: null },
  ]);
});

test('credits are read from groups by role, and from columns', async () => {
  const grouped = await itemOf({
    title: 'A',
    credits: { cast: [{ name: 'X', character: 'Y' }], crew: [{ name: 'Z', job: 'Writer' }] },
  });
  expect(grouped.credits.map(({ name, role }) => [name, role])).toEqual([
    ['X', 'actor'],
    ['Z', 'writer'],
  ]);
  const [row] = await rowsOf(
    'title,director,cast,Star1,Star2\nA,"D One, D Two","C One, C Two",S One,S Two\n',
  );
  expect(row?.credits.map(({ name, role }) => `${role}: ${name}`)).toEqual([
    'director: D One',
    'director: D Two',
    'actor: C One',
    'actor: C Two',
    'actor: S One',
    'actor: S Two',
  ]);
});

test('external ids come from an object and from columns', async () => {
  const record = {
    title: 'A',
    external_ids: { IMDb: 'tt1', tvdb: 72025, none: null },
    tmdb_id: 603,
    id: 'Q83495',
  };
  expect((await itemOf(record)).externalIds).toEqual({
    imdb: 'tt1',
    tvdb: '72025',
    tmdb: '603',
    wikidata: 'Q83495',
  });
  expect((await rowsOf('tconst,primaryTitle\ntt0000009,Miss Jerry\n'))[0]?.externalIds).toEqual({
    imdb: 'tt0000009',
  });
});

test('alternative titles come from lists, objects and text, without those it has already', async () => {
  const of = async (fields: object) =>
    (await itemOf({ title: 'Hidden Dragon', original_title: '臥虎藏龍', ...fields })).alternativeTitles;
  expect(
    await of({ aliases: ['Tigre, et Dragon', 'Hidden Dragon', '臥虎藏龍', 'Tigre, et Dragon', ''] }),
  ).toEqual(['Tigre, et Dragon']);
  expect(await of({ 'Also Known As': 'One, two | Two; N/A' })).toEqual(['One, two', 'Two']);
  expect(await of({ akas: "['One', 'Two, too']", Synonyms: '["Three"]' })).toEqual([
    'One',
    'Two, too',
    'Three',
  ]);
  expect(await of({ alternative_titles: { titles: [{ iso_3166_1: 'FR', title: 'Un', type: '' }] } })).toEqual(
    ['Un'],
  );
  expect(await of({ alternate_titles: { results: [{ title: 'Eins' }, 7, null] } })).toEqual(['Eins', '7']);
  expect(await of({ aka: Array.from({ length: 120 }, (_, index) => `T ${index}`) })).toHaveLength(100);
  expect(await of({})).toEqual([]);
});

test('text is cleaned: spaces, control characters, tags and entities', async () => {
  const item = await itemOf({
    title: '  Tom &amp;\u0000 Jerry\n\u202e ',
    overview: '<p><b>Bold</b> &lt;text&gt;&nbsp;here.</p><p>Second<br>part<script>alert(1)</script></p>',
    original_title: 'Ame\u0301lie',
  });
  expect(item.title).toBe('Tom & Jerry');
  expect(item.originalTitle).toBe('Amélie');
  expect(item.description).toBe('Bold <text> here.\n\nSecond\n\npartalert(1)');
});

test('what is longer than a field is cut and noted', async () => {
  const { items, rejected } = await readFile(
    fileOf(JSON.stringify({ title: 'x'.repeat(600), overview: 'y '.repeat(15_000) })),
  );
  expect(items[0]?.title).toHaveLength(500);
  expect(items[0]?.description?.length).toBeLessThanOrEqual(20_000);
  expect(rejected).toMatchObject([{ kind: 'adjusted', line: 1 }]);
});

test('names and lists that are longer than they may be are cut and noted once', async () => {
  const { items, rejected } = await readFile(
    fileOf(
      JSON.stringify({
        title: 'A',
        genres: Array.from({ length: 25 }, (_, index) => `Genre ${index}`),
        companies: ['c'.repeat(300), 'd'.repeat(300)],
        external_ids: { imdb: 'i'.repeat(400) },
        credits: [
          { name: 'n'.repeat(300), role: 'r'.repeat(90), character: 'x'.repeat(400) },
          { name: 'm'.repeat(300), role: 'actor' },
        ],
      }),
    ),
  );
  expect(items[0]?.genres).toHaveLength(20);
  expect(
    rejected[0]?.reason
      .replace(/^Left out: |\.$/g, '')
      .split(', ')
      .sort(),
  ).toEqual([
    'genres beyond the first 20',
    'ids longer than 300 characters',
    'what a character has beyond 300 characters',
    'what a company has beyond 200 characters',
    'what a name has beyond 200 characters',
    'what a role has beyond 60 characters',
  ]);
});

test('exactly as many names as there may be are no reason for a note', async () => {
  const genres = Array.from({ length: 20 }, (_, index) => `Genre ${index}`);
  const { rejected } = await readFile(fileOf(JSON.stringify({ title: 'A', genres: [...genres, 'Genre 0'] })));
  expect(rejected).toEqual([]);
});

test('a title may be a number, or a word that means nothing elsewhere', async () => {
  expect((await itemOf({ title: 300 })).title).toBe('300');
  expect(
    (await rowsOf('title,year,genres\nNone,2001,none\nN/A,N/A,\\N\n')).map(({ title, year, genres }) => [
      title,
      year,
      genres,
    ]),
  ).toEqual([
    ['None', 2001, []],
    ['N/A', null, []],
  ]);
});

test('names that JavaScript objects have of themselves are ordinary keys', async () => {
  const item = await itemOf(
    JSON.parse('{"title":"A","__proto__":{"year":1},"constructor":2,"external_ids":{"__proto__":"x"}}'),
  );
  expect(item.title).toBe('A');
  expect(Object.hasOwn(item.externalIds, '__proto__')).toBe(true);
});

test('a mapping chosen by hand wins over the recognised one', async () => {
  const file = () => fileOf('title,Werk,Jahr,year\nNot this,Das Boot,1981,1\n');
  const { items } = await readFile(file(), { Werk: 'title', Jahr: 'year', year: null });
  expect(items).toMatchObject([{ title: 'Das Boot', year: 1981 }]);
  const preview = await previewFile(file(), { Werk: 'title', Jahr: 'year' });
  expect(preview.mapping).toEqual({ title: null, Werk: 'title', Jahr: 'year', year: null });
});

test('a table whose columns are not known can be mapped by hand', async () => {
  const text = 'Werk,Jahr\nDas Boot,1981\nMetropolis,1927\n';
  const preview = await previewFile(fileOf(text), {});
  expect(preview.mapping).toEqual({ Werk: null, Jahr: null });
  expect(preview.items).toEqual([]);
  const { items } = await readFile(fileOf(text), { Werk: 'title', Jahr: 'year' });
  expect(items.map(({ title, year }) => [title, year])).toEqual([
    ['Das Boot', 1981],
    ['Metropolis', 1927],
  ]);
});

test('a preview shows the first items, the mapping and about how many there are', async () => {
  const count = 20_000;
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ title: `Film ${index}`, year: 1950 + (index % 70), note: 'x'.repeat(index % 40) }),
  );
  const preview = await previewFile(fileOf(lines.join('\n'), 'films.jsonl'), {});
  expect(preview).toMatchObject({ file: 'films.jsonl', format: 'jsonl', gzipped: false, encoding: 'UTF-8' });
  expect(preview.mapping).toEqual({ title: 'title', year: 'year', note: null });
  expect(preview.items).toHaveLength(20);
  expect(Math.abs(preview.estimatedItems - count)).toBeLessThan(count * 0.05);
  const small = await previewFile(fileOf(lines.slice(0, 50).join('\n')), {});
  expect(small.estimatedItems).toBe(50);
});
