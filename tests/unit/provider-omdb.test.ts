import { expect, test } from '@playwright/test';
import { omdb } from '../../src/providers/omdb/omdb.ts';
import { providerContext } from '../support/provider-context.ts';

const series = {
  Title: 'Harbour &amp; Sea',
  Year: '2004–2010',
  Released: '22 Sep 2004',
  Runtime: '1 h 2 min',
  Genre: 'Drama, Mystery',
  Director: 'N/A',
  Writer: 'Wri Ter (created by), Second Writer, Wri Ter',
  Actors: 'First Star, Second Star',
  Plot: '<i>A keeper.</i>',
  Country: 'Sweden, United States',
  Poster: 'https://m.media-amazon.com/images/M/x._V1_SX300.jpg',
  imdbRating: '8.3',
  imdbVotes: '1,234,567',
  imdbID: 'tt0000081',
  Type: 'series',
  totalSeasons: '2',
  Production: 'N/A',
  Response: 'True',
};

test('OMDb: details are mapped, and N/A is nothing', async () => {
  const { context, requests } = providerContext(() => series);
  const details = await omdb.details?.({ provider: 'omdb', id: 'tt0000081', kind: 'series' }, context);
  expect(requests[0]?.query).toMatchObject({ i: 'tt0000081', plot: 'full', apikey: 'first-key' });
  expect(details).toMatchObject({
    title: 'Harbour & Sea',
    year: 2004,
    overview: 'A keeper.',
    language: 'en',
    airedDate: '2004-09-22',
    runtimeMin: 62,
    rating: 8.3,
    votes: 1234567,
    genres: ['Drama', 'Mystery'],
    countries: ['Sweden', 'United States'],
    companies: [],
    images: [{ type: 'poster', url: series.Poster }],
    seasons: [{ season: 1 }, { season: 2 }],
    externalIds: { imdb: 'tt0000081' },
    url: 'https://www.imdb.com/title/tt0000081/',
  });
  expect(details?.credits.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    'Wri Ter, writer',
    'Second Writer, writer',
    'First Star, actor',
    'Second Star, actor',
  ]);
});

test('OMDb: a title too short to be searched for is asked for by itself', async () => {
  const { context, requests } = providerContext(({ query }) =>
    query?.s === undefined ? series : { Response: 'False', Error: 'Too many results.' },
  );
  const found = await omdb.search?.({ kind: 'series', title: 'Up', year: 2004 }, context);
  expect(requests.map(({ query }) => query?.s ?? query?.t)).toEqual(['Up', 'Up']);
  expect(found).toMatchObject([
    { ref: { provider: 'omdb', id: 'tt0000081', kind: 'series' }, seasonCount: 2, year: 2004 },
  ]);
});

test('OMDb: a search is repeated without the year when nothing has it', async () => {
  const { context, requests } = providerContext(({ query }) =>
    query?.y === undefined
      ? { Search: [series, { ...series, Type: 'game' }, { Title: 'No id' }], Response: 'True' }
      : { Response: 'False', Error: 'Series not found!' },
  );
  const found = await omdb.search?.({ kind: 'series', title: 'Harbour', year: 1990 }, context);
  expect(requests.map(({ query }) => query?.y)).toEqual([1990, undefined]);
  expect(found).toHaveLength(1);
});

test('OMDb: a title is found by its IMDb id if it is of the kind wanted', async () => {
  const { context } = providerContext(() => series);
  expect(await omdb.find?.({ imdb: 'tt0000081' }, 'series', context)).toHaveLength(1);
  expect(await omdb.find?.({ imdb: 'tt0000081' }, 'movie', context)).toEqual([]);
  expect(await omdb.find?.({ tvdb: '81' }, null, context)).toEqual([]);
});

test('OMDb: seasons and episodes are mapped', async () => {
  const row = {
    Title: 'Arrival',
    Released: '2004-09-22',
    Episode: '1',
    imdbRating: 'N/A',
    imdbID: 'tt0000082',
  };
  const { context } = providerContext(({ query }) =>
    query?.Episode === undefined
      ? { Season: '1', Episodes: [row, { Title: 'No number' }], Response: 'True' }
      : { ...row, Plot: 'He arrives.', Director: 'Di Rector', Runtime: '45 min', Response: 'True' },
  );
  const ref = { provider: 'omdb', id: 'tt0000081', kind: 'series' } as const;
  expect(await omdb.season?.(ref, 1, context)).toMatchObject({
    episodeCount: 1,
    episodes: [{ episode: 1, title: 'Arrival', airedDate: '2004-09-22', rating: null }],
  });
  expect(await omdb.episode?.(ref, 1, 1, context)).toMatchObject({
    overview: 'He arrives.',
    runtimeMin: 45,
    externalIds: { imdb: 'tt0000082' },
    credits: [{ name: 'Di Rector', role: 'director' }],
  });
});

for (const [message, code] of [
  ['Invalid API key!', 'key-refused'],
  ['No API key provided.', 'key-refused'],
  ['Request limit reached!', 'rate-limited'],
  ['Something went wrong.', 'unexpected'],
] as const)
  test(`OMDb: “${message}” is the failure ${code}`, async () => {
    const { context } = providerContext(() => ({ Response: 'False', Error: message }));
    const failure = await omdb.test(context).catch((error: { failure: unknown }) => error.failure);
    expect(failure).toMatchObject({ provider: 'omdb', code });
    expect(JSON.stringify(failure)).not.toContain('first-key');
    if (code === 'rate-limited')
      expect((failure as { retryAt: number }).retryAt % 86_400_000, 'midnight UTC').toBe(0);
  });

for (const message of ['Movie not found!', 'Incorrect IMDb ID.', 'Error getting data.'])
  test(`OMDb: “${message}” is no failure, there is no such title`, async () => {
    const { context } = providerContext(() => ({ Response: 'False', Error: message }));
    const ref = { provider: 'omdb', id: 'tt9999999', kind: 'movie' } as const;
    expect(await omdb.details?.(ref, context)).toBeNull();
  });
