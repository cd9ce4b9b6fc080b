import { expect, test } from '@playwright/test';
import type { ProviderContext } from '../../src/providers/metadata-provider.ts';
import { tvdb } from '../../src/providers/tvdb/tvdb.ts';
import { type AnswerRequest, providerContext, refusedKey } from '../support/provider-context.ts';

/** Answers logging in with one token after the other, and the rest with a function of path and query. */
function tvdbContext(answer: AnswerRequest, more: Partial<ProviderContext> = {}) {
  let tokens = 0;
  return providerContext((request) => {
    if (request.path !== '/login') return answer(request);
    tokens++;
    return { status: 'success', data: { token: `token-${tokens}` } };
  }, more);
}

const data = (value: unknown) => ({ status: 'success', data: value });

test('TheTVDB: a search logs in once, and maps what it finds in the first language wanted', async () => {
  const { context, requests } = tvdbContext(
    () =>
      data([
        {
          objectID: 'series-81',
          tvdb_id: '81',
          id: 'series-81',
          type: 'series',
          name: 'Leuchtturm',
          primary_language: 'deu',
          translations: { deu: 'Leuchtturm', eng: 'Lighthouse', zhtw: '燈塔' },
          overviews: { eng: 'A <b>keeper</b>.' },
          aliases: ['The Light'],
          year: '2004',
          slug: 'lighthouse',
          genres: ['Anime', 'Drama'],
          image_url: 'https://artworks.thetvdb.com/banners/posters/81.jpg',
          thumbnail: '/banners/posters/81_t.jpg',
          remote_ids: [
            { id: 'tt0000081', type: 2, sourceName: 'IMDB' },
            { id: '1396', type: 12, sourceName: 'TheMovieDB.com' },
            { id: 169, type: 19, sourceName: 'TV Maze' },
            { id: 'https://example.test', type: 4, sourceName: 'Official Website' },
          ],
        },
        { name: 'Without an id' },
      ]),
    { secrets: { key: 'first-key', pin: ' ABC ' }, languages: ['en-US'] },
  );
  const found = await tvdb.search?.({ kind: 'series', title: 'Lighthouse', year: 2004 }, context);
  await tvdb.search?.({ kind: 'series', title: 'Lighthouse', year: 2004 }, context);
  expect(requests.map(({ path }) => path)).toEqual(['/login', '/search', '/search']);
  expect(requests[0]).toMatchObject({ method: 'POST', body: { apikey: 'first-key', pin: 'ABC' } });
  expect(requests[1]).toMatchObject({
    query: { query: 'Lighthouse', type: 'series', year: 2004 },
    headers: { Authorization: 'Bearer token-1' },
  });
  expect(found).toEqual([
    {
      ref: { provider: 'tvdb', id: '81', kind: 'series' },
      title: 'Lighthouse',
      originalTitle: 'Leuchtturm',
      alternativeTitles: ['The Light', '燈塔'],
      year: 2004,
      overview: 'A keeper.',
      posterUrl: 'https://images.test/banners/posters/81_t.jpg',
      runtimeMin: null,
      seasonCount: null,
      episodeCount: null,
      isAnime: true,
      externalIds: { tvdb: '81', imdb: 'tt0000081', tmdb: '1396', tvmaze: '169' },
      url: 'https://thetvdb.com/series/lighthouse',
    },
  ]);
});

test('TheTVDB: details of a series have its own order of seasons, and pictures in the languages wanted', async () => {
  const { context, requests } = tvdbContext(
    () =>
      data({
        id: 81,
        name: 'Leuchtturm',
        originalLanguage: 'deu',
        originalCountry: 'swe',
        slug: 'lighthouse',
        firstAired: '2004-09-22',
        year: '2004',
        averageRuntime: 42,
        score: 99999,
        defaultSeasonType: 2,
        image: 'https://artworks.thetvdb.com/banners/posters/shown.jpg',
        genres: [{ id: 1, name: 'Drama' }],
        companies: [{ name: 'Nordlicht' }, { name: 'Nordlicht' }],
        aliases: [{ language: 'eng', name: 'The Light' }],
        translations: {
          nameTranslations: [
            { language: 'eng', name: 'Light', isAlias: true },
            { language: 'eng', name: 'Lighthouse' },
          ],
          overviewTranslations: [{ language: 'deu', overview: 'Ein Wärter.' }],
        },
        remoteIds: [{ id: 'tt0000081', sourceName: 'IMDB' }],
        characters: [
          { name: 'Boy', personName: 'Second Star', peopleId: 2, peopleType: 'Actor', sort: 2 },
          { name: 'Keeper', personName: 'First Star', peopleId: 1, peopleType: 'Actor', sort: 1 },
          { name: 'Sailor', personName: 'Guest', peopleId: 4, peopleType: 'Guest Star', sort: 3 },
          { name: null, personName: 'Di Rector', peopleId: 3, peopleType: 'Director', sort: 0 },
        ],
        artworks: [
          { type: 2, image: '/banners/a.jpg', language: 'fra', score: 9, width: 680, height: 1000 },
          { type: 2, image: '/banners/b.jpg', language: 'eng', score: 1, width: 680, height: 1000 },
          { type: 3, image: '/banners/c.jpg', language: null, score: 1, width: 1920, height: 1080 },
          { type: 1, image: '/banners/d.jpg', language: 'eng', score: 1 },
          { type: 23, image: '/banners/logo.png', language: 'eng', score: 1 },
          { type: 2, image: 'javascript:alert(1)', language: 'eng' },
        ],
        trailers: [{ name: 'Trailer', url: 'https://www.youtube.com/watch?v=x', language: 'eng' }],
        seasons: [
          { number: 1, type: { id: 1, type: 'official' } },
          { number: 1, type: { id: 2, type: 'dvd' }, image: '/banners/s1.jpg', name: 'One' },
        ],
      }),
    { languages: ['en'] },
  );
  const details = await tvdb.details?.({ provider: 'tvdb', id: '81', kind: 'series' }, context);
  expect(requests[1]).toMatchObject({ path: '/series/81/extended', query: { meta: 'translations' } });
  expect(details).toMatchObject({
    title: 'Lighthouse',
    originalTitle: 'Leuchtturm',
    alternativeTitles: ['The Light'],
    overview: 'Ein Wärter.',
    language: 'de',
    airedDate: '2004-09-22',
    runtimeMin: 42,
    rating: null,
    countries: ['SE'],
    companies: ['Nordlicht'],
    externalIds: { tvdb: '81', imdb: 'tt0000081' },
    trailers: [{ name: 'Trailer', language: 'en' }],
    translations: [{ language: 'en', title: 'Lighthouse', overview: null }],
    seasons: [{ season: 1, title: 'One', posterUrl: 'https://images.test/banners/s1.jpg' }],
  });
  expect(details?.images.map(({ type, url }) => `${type} ${url}`)).toEqual([
    'poster https://images.test/banners/b.jpg',
    'poster https://images.test/banners/a.jpg',
    'poster https://images.test/banners/posters/shown.jpg',
    'fanart https://images.test/banners/c.jpg',
    'banner https://images.test/banners/d.jpg',
  ]);
  expect(
    details?.credits.map(({ name, role, character, personExternalId }) =>
      [name, role, character, personExternalId].join(' | '),
    ),
  ).toEqual([
    'First Star | actor | Keeper | tvdb:1',
    'Second Star | actor | Boy | tvdb:2',
    'Guest | actor | Sailor | tvdb:4',
    'Di Rector | director |  | tvdb:3',
  ]);
});

test('TheTVDB: a film has its companies by kind, and its date in the region', async () => {
  const film = {
    id: 5,
    name: 'Film',
    originalLanguage: 'eng',
    first_release: { date: '1999-01-01', country: 'global' },
    releases: [{ country: 'fra', date: '1999-06-02' }],
    companies: { production: [{ name: 'P' }], network: null, studio: [{ name: 'S' }] },
    production_countries: [{ country: 'gbr' }, { country: 'usa' }],
    runtime: 90,
  };
  const { context, requests } = tvdbContext(() => data(film), { languages: ['fr-FR'] });
  const details = await tvdb.details?.({ provider: 'tvdb', id: '5', kind: 'movie' }, context);
  expect(requests[1]?.path).toBe('/movies/5/extended');
  expect(details).toMatchObject({
    title: 'Film',
    language: 'en',
    airedDate: '1999-06-02',
    companies: ['P', 'S'],
    countries: ['GB', 'US'],
    runtimeMin: 90,
  });
});

test('TheTVDB: a season is asked for in further languages only as far as something is lacking', async () => {
  const english = [
    { id: 11, seasonNumber: 1, number: 1, name: 'Arrival', overview: 'He arrives.', aired: '2004-09-22' },
    { id: 12, seasonNumber: 1, number: 2, name: 'Storm', overview: 'It storms.', runtime: 40 },
    { id: 21, seasonNumber: 2, number: 1, name: 'Of another season' },
  ];
  const answer: AnswerRequest = ({ path, query }) => {
    if (path.endsWith('/default'))
      return data({ series: { id: 81, originalLanguage: 'eng' }, episodes: english });
    const row = { id: 11 + Number(query?.page), seasonNumber: 1, name: `Folge ${query?.page}` };
    const next = query?.page === 0 ? 'https://api4.thetvdb.com/v4/next' : null;
    return { ...data({ episodes: [row] }), links: { next } };
  };
  const series = { provider: 'tvdb', id: '81', kind: 'series' } as const;
  const inEnglish = tvdbContext(answer, { languages: ['en'] });
  const season = await tvdb.season?.(series, 1, inEnglish.context);
  expect(inEnglish.requests.map(({ path }) => path)).toEqual(['/login', '/series/81/episodes/default']);
  expect(season?.episodes).toMatchObject([
    { episode: 1, title: 'Arrival', airedDate: '2004-09-22', externalIds: { tvdb: '11' } },
    { episode: 2, title: 'Storm', runtimeMin: 40 },
  ]);
  const inGerman = tvdbContext(answer, { languages: ['de', 'en', 'fr'] });
  const german = await tvdb.season?.(series, 1, inGerman.context);
  expect(inGerman.requests.slice(2).map(({ path, query }) => `${path} ${query?.page}`)).toEqual([
    '/series/81/episodes/default/deu 0',
    '/series/81/episodes/default/deu 1',
  ]);
  expect(german?.episodes).toMatchObject([
    { title: 'Folge 0', overview: 'He arrives.' },
    { title: 'Folge 1', overview: 'It storms.' },
  ]);
  expect(await tvdb.season?.(series, 3, inGerman.context)).toBeNull();
});

test('TheTVDB: an episode is found by its numbers and has its people', async () => {
  const { context, requests } = tvdbContext(({ path }) =>
    path.startsWith('/series')
      ? data({ series: { originalLanguage: 'jpn' }, episodes: [{ id: 12, seasonNumber: 1, number: 2 }] })
      : data({
          id: 12,
          name: '嵐',
          image: '/banners/e.jpg',
          translations: { nameTranslations: [{ language: 'eng', name: 'Storm' }] },
          characters: [{ personName: 'Wri Ter', peopleType: 'Writer', peopleId: 8 }],
          remoteIds: [{ id: 'tt0000012', sourceName: 'IMDB' }],
        }),
  );
  const episode = await tvdb.episode?.({ provider: 'tvdb', id: '81', kind: 'series' }, 1, 2, context);
  expect(requests.slice(1).map(({ path, query }) => [path, query?.season, query?.episodeNumber])).toEqual([
    ['/series/81/episodes/default', 1, 2],
    ['/episodes/12/extended', undefined, undefined],
  ]);
  expect(episode).toMatchObject({
    title: 'Storm',
    imageUrl: 'https://images.test/banners/e.jpg',
    externalIds: { tvdb: '12', imdb: 'tt0000012' },
    credits: [{ name: 'Wri Ter', role: 'writer', personExternalId: 'tvdb:8' }],
  });
});

test('TheTVDB: what is found by an IMDb id is named in the first language there is', async () => {
  const { context, requests } = tvdbContext(
    ({ path }) =>
      path.startsWith('/search')
        ? data([
            { series: { id: 81, name: '灯台', originalLanguage: 'jpn', nameTranslations: ['jpn', 'pt'] } },
            { movie: { id: 82, name: 'Film' } },
            { people: { id: 1 } },
          ])
        : data({ name: 'Farol', overview: 'Um guarda.', language: 'pt' }),
    { languages: ['de', 'pt-BR'] },
  );
  expect(await tvdb.find?.({ tmdb: '5', imdb: 'tt0000081' }, 'series', context)).toMatchObject([
    { title: 'Farol', overview: 'Um guarda.', externalIds: { tvdb: '81', imdb: 'tt0000081' } },
  ]);
  expect(requests.slice(1).map(({ path }) => path)).toEqual([
    '/search/remoteid/tt0000081',
    '/series/81/translations/pt',
  ]);
});

test('TheTVDB: a token that has ended is renewed once', async () => {
  const session = new Map([['token', { value: 'old-token', until: Date.now() + 1e9 }]]);
  const answer: AnswerRequest = ({ headers }) => {
    if (headers?.Authorization !== 'Bearer token-1') throw refusedKey('tvdb');
    return data([]);
  };
  const { context, requests } = tvdbContext(answer, { session });
  expect(await tvdb.search?.({ kind: 'movie', title: 'x', year: null }, context)).toEqual([]);
  expect(requests.map(({ path }) => path)).toEqual(['/search', '/login', '/search']);
  const never = tvdbContext(
    () => {
      throw refusedKey('tvdb');
    },
    { session: new Map(session) },
  );
  const failed = tvdb.search?.({ kind: 'movie', title: 'x', year: null }, never.context);
  await expect(failed).rejects.toMatchObject({ failure: { code: 'key-refused' } });
  expect(never.requests.map(({ path }) => path)).toEqual(['/search', '/login', '/search']);
});

test('TheTVDB: the alternative key is used when the first is refused, each with its own token', async () => {
  const { context, requests } = providerContext(
    ({ path, body }) => {
      if (path !== '/login') return data([]);
      const isFirst = JSON.stringify(body).includes('first-key');
      return isFirst
        ? { status: 'failure', message: 'InvalidAPIKey: apikey not valid', data: null }
        : data({ token: 'token-b' });
    },
    { secrets: { key: 'first-key', alternativeKey: 'second-key' } },
  );
  const search = { kind: 'movie', title: 'x', year: null } as const;
  await tvdb.search?.(search, context);
  await tvdb.search?.(search, context);
  expect(requests.map(({ path }) => path)).toEqual(['/login', '/login', '/search', '/search']);
  expect([...context.session.values()].map(({ value }) => value)).not.toContain('second-key');
});

test('TheTVDB: a test of the key says when it is the PIN that is missing or wrong', async () => {
  const messageFor = async (message: string, pin?: string) => {
    const secrets = pin === undefined ? { key: 'first-key' } : { key: 'first-key', pin };
    const { context } = providerContext(() => ({ status: 'failure', message, data: null }), { secrets });
    return tvdb.test(context).catch((error: Error) => error.message);
  };
  expect(await messageFor('InvalidValueType: pin required')).toBe(
    'TheTVDB refuses the key without the PIN of a subscriber.',
  );
  expect(await messageFor('pin not valid', '123')).toBe('TheTVDB refuses the PIN.');
  expect(await messageFor('InvalidAPIKey: apikey first-key')).toBe('TheTVDB refuses the key.');
  await expect(tvdb.test(providerContext(() => ({})).context)).rejects.toMatchObject({
    failure: { code: 'unexpected' },
  });
  await tvdb.test(tvdbContext(() => null).context);
});
