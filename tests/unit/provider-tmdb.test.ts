import { expect, test } from '@playwright/test';
import { tmdb } from '../../src/providers/tmdb/tmdb.ts';
import { providerContext, refusedKey } from '../support/provider-context.ts';

const film = {
  id: 42,
  title: 'The Lighthouse Keeper',
  original_title: 'Der Leuchtturmwärter',
  original_language: 'de',
  release_date: '1999-03-30',
  overview: '<p>Alone &amp; at sea.<script>alert(1)</script></p>',
  poster_path: '/best.jpg',
  backdrop_path: '/sea.jpg',
  genres: [{ id: 18, name: 'Drama' }, { name: {} }],
  keywords: { keywords: [{ id: 1, name: 'lighthouse' }, { id: 2, name: ' lighthouse ' }, { id: 3 }, 'sea'] },
  production_countries: [{ iso_3166_1: 'DE' }],
  production_companies: [{ name: 'Nordlicht Film' }],
  runtime: 97,
  vote_average: 7.25,
  vote_count: 812,
  imdb_id: 'tt0000042',
  external_ids: { imdb_id: 'tt0000042', wikidata_id: 'Q42', tvdb_id: null },
  credits: {
    cast: [
      { id: 2, name: 'Second Star', character: 'The boy', order: 1 },
      { id: 1, name: 'First Star', character: 'Keeper', order: 0 },
    ],
    crew: [
      { id: 3, name: 'Di Rector', job: 'Director' },
      { id: 3, name: 'Di Rector', job: 'Screenplay' },
      { id: 3, name: 'Di Rector', job: 'Story' },
      { id: 4, name: 'Com Poser', job: 'Original Music Composer' },
      { id: 5, name: 'Ca Tering', job: 'Catering' },
    ],
  },
  images: {
    posters: [
      { file_path: '/french.jpg', iso_639_1: 'fr', width: 1000, height: 1500 },
      { file_path: '/english.jpg', iso_639_1: 'en', width: 1000, height: 1500 },
      { file_path: '/best.jpg', iso_639_1: null, width: 2000, height: 3000 },
      { file_path: '//evil.test/x.jpg', iso_639_1: 'en' },
    ],
    backdrops: [],
  },
  alternative_titles: { titles: [{ title: 'Keeper' }, { title: '' }, { title: 'The Lighthouse Keeper' }] },
  translations: {
    translations: [
      { iso_639_1: 'de', iso_3166_1: 'DE', data: { title: '', overview: 'Allein auf See.' } },
      { iso_639_1: 'en', iso_3166_1: 'US', data: { title: 'The Keeper', overview: 'Alone.' } },
      { iso_639_1: 'fr', iso_3166_1: 'FR', data: { title: 'Le Gardien', overview: 'Seul en mer.' } },
      { iso_639_1: 'ja', iso_3166_1: 'JP', data: { title: '灯台守', overview: '海。' } },
    ],
  },
  videos: {
    results: [
      { site: 'YouTube', key: 'abc_-1', type: 'Trailer', name: 'Official trailer', iso_639_1: 'en' },
      { site: 'YouTube', key: '"><script>', type: 'Trailer', name: 'Bad' },
      { site: 'Elsewhere', key: 'abc', type: 'Trailer', name: 'Unknown' },
    ],
  },
  release_dates: {
    results: [
      {
        iso_3166_1: 'FR',
        release_dates: [
          { type: 1, release_date: '1999-05-01T00:00:00.000Z' },
          { type: 3, release_date: '1999-06-02T00:00:00.000Z' },
        ],
      },
    ],
  },
};

test('TMDB: details of a film are one request, and every field is mapped', async () => {
  const { context, requests } = providerContext(() => film, { languages: ['en-GB'], region: 'FR' });
  const details = await tmdb.details?.({ provider: 'tmdb', id: '42', kind: 'movie' }, context);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    path: '/movie/42',
    query: { language: 'en-GB', include_image_language: 'en,null', api_key: 'first-key' },
  });
  expect(requests[0]?.query?.append_to_response).toContain('release_dates');
  expect(details).toEqual({
    ref: { provider: 'tmdb', id: '42', kind: 'movie' },
    title: 'The Lighthouse Keeper',
    originalTitle: 'Der Leuchtturmwärter',
    alternativeTitles: ['Keeper'],
    year: 1999,
    overview: 'Alone & at sea.',
    language: 'en-GB',
    airedDate: '1999-06-02',
    runtimeMin: 97,
    rating: 7.25,
    votes: 812,
    genres: ['Drama'],
    keywords: ['lighthouse'],
    countries: ['DE'],
    companies: ['Nordlicht Film'],
    credits: [
      { name: 'First Star', role: 'actor', character: 'Keeper', personExternalId: 'tmdb:1' },
      { name: 'Second Star', role: 'actor', character: 'The boy', personExternalId: 'tmdb:2' },
      { name: 'Di Rector', role: 'director', character: null, personExternalId: 'tmdb:3' },
      { name: 'Di Rector', role: 'writer', character: null, personExternalId: 'tmdb:3' },
      { name: 'Com Poser', role: 'composer', character: null, personExternalId: 'tmdb:4' },
    ],
    images: [
      { type: 'poster', url: 'https://images.test/w780/best.jpg', width: 2000, height: 3000, language: null },
      {
        type: 'poster',
        url: 'https://images.test/w780/english.jpg',
        width: 1000,
        height: 1500,
        language: 'en',
      },
      {
        type: 'poster',
        url: 'https://images.test/w780/french.jpg',
        width: 1000,
        height: 1500,
        language: 'fr',
      },
      { type: 'fanart', url: 'https://images.test/w1280/sea.jpg', width: null, height: null, language: null },
    ],
    trailers: [{ name: 'Official trailer', url: 'https://www.youtube.com/watch?v=abc_-1', language: 'en' }],
    translations: [
      { language: 'en-US', title: 'The Keeper', overview: 'Alone.' },
      { language: 'fr-FR', title: 'Le Gardien', overview: null },
      { language: 'ja-JP', title: '灯台守', overview: null },
    ],
    seasons: [],
    externalIds: { tmdb: '42', imdb: 'tt0000042', wikidata: 'Q42' },
    url: 'https://www.themoviedb.org/movie/42',
  });
});

test('TMDB: each field is in the first language that has it, and in the original one when none has', async () => {
  const inLanguages = async (languages: readonly string[], answer: object) => {
    const { context } = providerContext(() => answer, { languages });
    return tmdb.details?.({ provider: 'tmdb', id: '42', kind: 'movie' }, context);
  };
  // What TMDB answers in a language without a translation: the original title, and no overview.
  const untranslated = { ...film, title: film.original_title, overview: '' };
  expect(await inLanguages(['nl', 'fr-CA', 'en'], untranslated)).toMatchObject({
    title: 'Le Gardien',
    overview: 'Seul en mer.',
    language: 'fr-CA',
  });
  expect(await inLanguages(['nl', 'it'], untranslated)).toMatchObject({
    title: 'Der Leuchtturmwärter',
    overview: 'Allein auf See.',
    language: 'de',
  });
  // Texts in a language it says there is no translation in are in another one.
  expect(await inLanguages(['nl', 'fr'], film)).toMatchObject({ title: 'Le Gardien', language: 'fr' });
  const half = { iso_639_1: 'nl', iso_3166_1: 'NL', data: { title: '', overview: 'Alleen op zee.' } };
  const withHalf = {
    ...untranslated,
    overview: 'Alleen op zee.',
    translations: { translations: [half, ...film.translations.translations] },
  };
  expect(await inLanguages(['nl', 'fr'], withHalf)).toMatchObject({
    title: 'Der Leuchtturmwärter',
    overview: 'Alleen op zee.',
    language: 'nl',
  });
  // In another script an empty title says nothing.
  const japanese = { ...withHalf, original_language: 'ja', original_title: '灯台守', title: '灯台守' };
  expect(await inLanguages(['nl', 'fr'], japanese)).toMatchObject({ title: 'Le Gardien' });
});

test('TMDB: a film is searched for with its year, and without when nothing has that year', async () => {
  const row = { ...film, genre_ids: [16], original_language: 'ja' };
  const { context, requests } = providerContext(
    ({ query }) => ({ results: query?.year === undefined ? [row, { id: 'x' }, null, { id: 1 }] : [] }),
    { languages: ['zh-Hant'] },
  );
  const found = await tmdb.search?.({ kind: 'movie', title: 'Keeper & Son', year: 2001 }, context);
  expect(requests.map(({ path, query }) => [path, query?.query, query?.year, query?.language])).toEqual([
    ['/search/movie', 'Keeper & Son', 2001, 'zh-TW'],
    ['/search/movie', 'Keeper & Son', undefined, 'zh-TW'],
  ]);
  expect(found).toEqual([
    {
      ref: { provider: 'tmdb', id: '42', kind: 'movie' },
      title: 'The Lighthouse Keeper',
      originalTitle: 'Der Leuchtturmwärter',
      alternativeTitles: [],
      year: 1999,
      overview: 'Alone & at sea.',
      posterUrl: 'https://images.test/w185/best.jpg',
      runtimeMin: 97,
      seasonCount: null,
      episodeCount: null,
      isAnime: true,
      externalIds: { imdb: 'tt0000042', tmdb: '42', wikidata: 'Q42' },
      url: 'https://www.themoviedb.org/movie/42',
    },
  ]);
});

test('TMDB: a title is found by the ids of other catalogues, the surest first', async () => {
  const { context, requests } = providerContext(({ path }) =>
    path === '/find/121' ? { tv_results: [{ id: 7, name: 'Harbour' }], movie_results: [] } : null,
  );
  const ids = { imdb: 'tt0000007', tvdb: '121', wikidata: '../configuration', tmdb: '9' };
  expect(await tmdb.find?.(ids, null, context)).toMatchObject([
    { ref: { id: '7', kind: 'series' }, title: 'Harbour', externalIds: { tmdb: '7', tvdb: '121' } },
  ]);
  expect(await tmdb.find?.(ids, 'movie', context)).toEqual([]);
  expect(requests.map(({ path }) => path)).toEqual([
    '/find/tt0000007',
    '/find/121',
    '/movie/9',
    '/find/tt0000007',
    '/find/121',
  ]);
});

test('TMDB: a season takes what it lacks from the same season in the next language', async () => {
  const episodesOf = (language: unknown) =>
    language === 'de'
      ? [
          { id: 1, episode_number: 1, name: 'Ankunft', overview: 'Er kommt an.', air_date: '2001-01-01' },
          { id: 2, episode_number: 2, name: 'Folge 2', overview: '', crew: [{ name: 'A', job: 'Writer' }] },
          { name: 'Without a number' },
        ]
      : [
          { id: 1, episode_number: 1, name: 'Arrival', overview: 'He arrives.' },
          { id: 2, episode_number: 2, name: 'The Storm', overview: 'It storms.' },
        ];
  const { context, requests } = providerContext(
    ({ query }) => ({
      id: 3,
      name: query?.language === 'de' ? 'Staffel 1' : 'Season 1',
      episodes: episodesOf(query?.language),
    }),
    { languages: ['de', 'en', 'fr'] },
  );
  const season = await tmdb.season?.({ provider: 'tmdb', id: '7', kind: 'series' }, 1, context);
  expect(requests.map(({ path, query }) => [path, query?.language])).toEqual([
    ['/tv/7/season/1', 'de'],
    ['/tv/7/season/1', 'en'],
  ]);
  expect(season).toMatchObject({ season: 1, title: 'Staffel 1', episodeCount: 2 });
  expect(season?.episodes).toMatchObject([
    { episode: 1, title: 'Ankunft', overview: 'Er kommt an.', airedDate: '2001-01-01' },
    {
      episode: 2,
      title: 'The Storm',
      overview: 'It storms.',
      externalIds: { tmdb: '2' },
      credits: [{ name: 'A', role: 'writer' }],
    },
  ]);
});

test('TMDB: an episode has its guests and ids, and its title in the first language that has one', async () => {
  const { context } = providerContext(
    () => ({
      id: 9,
      episode_number: 3,
      name: 'Folge 3',
      overview: '',
      runtime: 45,
      still_path: '/still.jpg',
      external_ids: { imdb_id: 'tt0000009', tvdb_id: 99 },
      credits: {
        cast: [{ name: 'Star', character: 'Keeper' }],
        guest_stars: [{ name: 'Guest', character: 'Sailor' }],
        crew: [{ name: 'Di Rector', job: 'Director' }],
      },
      translations: { translations: [{ iso_639_1: 'en', data: { name: 'Fog', overview: 'Fog.' } }] },
    }),
    { languages: ['de', 'en'] },
  );
  const episode = await tmdb.episode?.({ provider: 'tmdb', id: '7', kind: 'series' }, 1, 3, context);
  expect(episode).toMatchObject({
    title: 'Fog',
    overview: 'Fog.',
    runtimeMin: 45,
    imageUrl: 'https://images.test/w300/still.jpg',
    externalIds: { tmdb: '9', imdb: 'tt0000009', tvdb: '99' },
  });
  expect(episode?.credits.map(({ name, role }) => `${name} ${role}`)).toEqual([
    'Star actor',
    'Guest actor',
    'Di Rector director',
  ]);
});

test('TMDB: a token is sent as a header and never as part of the address', async () => {
  const { context, requests } = providerContext(() => ({ results: [] }), {
    secrets: { key: ' eyJhbGciOi.eyJhdWQi.c2lnbmF0dXJl ' },
  });
  await tmdb.search?.({ kind: 'series', title: 'x', year: null }, context);
  expect(requests[0]?.headers).toEqual({ Authorization: 'Bearer eyJhbGciOi.eyJhdWQi.c2lnbmF0dXJl' });
  expect(requests[0]?.query).not.toHaveProperty('api_key');
});

test('TMDB: the alternative key is used when the first is refused, and then first', async () => {
  const secrets = { key: 'first-key', alternativeKey: 'second-key' };
  const { context, requests } = providerContext(
    ({ query }) => {
      if (query?.api_key === 'first-key') throw refusedKey('tmdb');
      return { results: [] };
    },
    { secrets },
  );
  const search = { kind: 'movie', title: 'x', year: null } as const;
  await tmdb.search?.(search, context);
  await tmdb.search?.(search, context);
  expect(requests.map(({ query }) => query?.api_key)).toEqual(['first-key', 'second-key', 'second-key']);
  await expect(tmdb.test(context)).rejects.toThrow('TMDB refuses the key, and takes the alternative one.');
});

test('TMDB: what is wrong with the keys is said, and no key is', async () => {
  const without = providerContext(() => null, { secrets: { key: ' ' } });
  await expect(tmdb.test(without.context)).rejects.toMatchObject({ failure: { code: 'key-missing' } });
  const refused = providerContext(() => {
    throw refusedKey('tmdb');
  });
  await expect(tmdb.test(refused.context)).rejects.toMatchObject({ failure: { code: 'key-refused' } });
  const said = providerContext(() => ({ success: false, status_code: 7, status_message: 'first-key?' }));
  await expect(tmdb.test(said.context)).rejects.toMatchObject({
    failure: { code: 'key-refused', message: 'TMDB refuses the key.' },
  });
  await tmdb.test(providerContext(() => ({ success: true })).context);
  const two = (refused: readonly unknown[]) =>
    providerContext(
      ({ query }) => {
        if (refused.includes(query?.api_key)) throw refusedKey('tmdb');
        return { success: true };
      },
      { secrets: { key: 'first-key', alternativeKey: 'second-key' } },
    ).context;
  await tmdb.test(two([]));
  await expect(tmdb.test(two(['second-key']))).rejects.toThrow(
    'refuses the alternative key, and takes the other.',
  );
  await expect(tmdb.test(two(['first-key', 'second-key']))).rejects.toThrow('tmdb refuses the key.');
});

test('TMDB: an answer of another shape is a failure, not an empty one', async () => {
  for (const body of ['text', [], 3, { results: {} }, {}]) {
    const { context } = providerContext(() => body);
    await expect(tmdb.search?.({ kind: 'movie', title: 'x', year: null }, context)).rejects.toMatchObject({
      failure: { provider: 'tmdb', code: 'unexpected' },
    });
  }
  const { context } = providerContext(() => null);
  expect(await tmdb.details?.({ provider: 'tmdb', id: '1', kind: 'movie' }, context)).toBeNull();
});
