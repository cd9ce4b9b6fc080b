import { expect, test } from '@playwright/test';
import { anilist } from '../../src/providers/anilist/anilist.ts';
import type { ProviderContext } from '../../src/providers/metadata-provider.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import { providerContext } from '../support/provider-context.ts';
import { askingAt } from '../support/provider-fixture.ts';
import { STAND_IN_TITLES } from '../support/provider-server/stand-in-catalogue.ts';
import { startProviderServer } from '../support/provider-server.ts';

const LIGHTHOUSE = {
  id: 77,
  idMal: 770,
  format: 'TV',
  title: { romaji: 'Tōdai no Hito', english: 'The Lighthouse Keeper', native: '灯台の人' },
  synonyms: ['Keeper', 'The Lighthouse Keeper'],
  description: 'A <i>keeper</i> alone.<br><br>\n~!He is\nnot.!~(Source: own)',
  startDate: { year: 2004, month: 4, day: 7 },
  episodes: 12,
  duration: 24,
  countryOfOrigin: 'JP',
  siteUrl: 'https://anilist.co/anime/77',
  coverImage: { extraLarge: 'https://s4.anilist.co/large.png', large: 'https://s4.anilist.co/medium.png' },
  externalLinks: [
    { url: 'http://www.imdb.com/title/tt0000077/', site: 'IMDb' },
    { url: 'https://example.test/title/tt1', site: 'Official Site' },
  ],
};

const ANIME = { provider: 'anilist', id: '77', kind: 'series' } as const;
const asked = (body: unknown) => body as { readonly query: string; readonly variables: unknown };

test('AniList: a search asks for one kind in one question, and maps what it finds', async () => {
  const film = { ...LIGHTHOUSE, id: 78, format: 'MOVIE', title: { romaji: 'Film' } };
  const { context, requests } = providerContext(() => ({
    data: { Page: { media: [LIGHTHOUSE, film, { id: 79, title: {} }, { title: { romaji: 'No id' } }] } },
  }));
  const found = await anilist.search?.({ kind: 'series', title: 'Lighthouse', year: 1999 }, context);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ path: '/', method: 'POST' });
  expect(asked(requests[0]?.body).variables).toEqual({ search: 'Lighthouse', without: ['MOVIE', 'MUSIC'] });
  expect(found).toEqual([
    {
      ref: ANIME,
      title: 'The Lighthouse Keeper',
      originalTitle: '灯台の人',
      alternativeTitles: ['Tōdai no Hito', 'Keeper'],
      year: 2004,
      overview: 'A keeper alone.\n\n(Source: own)',
      posterUrl: 'https://s4.anilist.co/medium.png',
      runtimeMin: 24,
      seasonCount: null,
      episodeCount: 12,
      isAnime: true,
      externalIds: { anilist: '77', imdb: 'tt0000077', mal: '770' },
      url: 'https://anilist.co/anime/77',
    },
  ]);
  const films = await anilist.search?.({ kind: 'movie', title: 'Film', year: null }, context);
  expect(films).toMatchObject([{ title: 'Film', episodeCount: null, ref: { kind: 'movie' } }]);
});

test('AniList: the title is in the first language wanted that it has one in', async () => {
  const titleIn = async (languages: readonly string[], more: object = {}) => {
    const { context } = providerContext(() => ({ data: { Media: { ...LIGHTHOUSE, ...more } } }), {
      languages,
    });
    const details = await anilist.details?.(ANIME, context);
    return [details?.title, details?.language];
  };
  expect(await titleIn(['en-GB'])).toEqual(['The Lighthouse Keeper', 'en-GB']);
  expect(await titleIn(['ja', 'en'])).toEqual(['灯台の人', 'en']);
  expect(await titleIn(['de', 'ja'])).toEqual(['灯台の人', 'en']);
  expect(await titleIn(['de'])).toEqual(['The Lighthouse Keeper', 'en']);
  expect(await titleIn(['ja-Latn'])).toEqual(['Tōdai no Hito', 'en']);
  const withoutEnglish = { title: { romaji: 'Tōdai no Hito', native: '灯台の人' }, description: null };
  expect(await titleIn(['en'], withoutEnglish)).toEqual(['Tōdai no Hito', 'ja-Latn']);
  const chinese = { title: { romaji: 'Dēngtǎ', native: '灯塔' }, countryOfOrigin: 'CN', description: null };
  expect(await titleIn(['zh-CN', 'en'], chinese)).toEqual(['灯塔', 'zh-CN']);
  expect(await titleIn(['ja'], { ...chinese, title: { native: '灯塔' } })).toEqual(['灯塔', 'zh']);
});

test('AniList: details have voices, staff, studios, pictures, trailer and score', async () => {
  const name = (full: string) => ({ name: { full } });
  const media = {
    ...LIGHTHOUSE,
    genres: ['Drama', 'Drama', 7],
    tags: [
      { name: 'Lighthouse', rank: 91, isGeneralSpoiler: false, isMediaSpoiler: false },
      { name: 'Everybody dies', rank: 90, isGeneralSpoiler: false, isMediaSpoiler: true },
      { name: 'Sea', rank: 20 },
      { rank: 90 },
    ],
    averageScore: 84,
    stats: { scoreDistribution: [{ amount: 3 }, { amount: 4 }, { amount: 'x' }] },
    bannerImage: 'https://s4.anilist.co/banner.jpg',
    trailer: { id: 'abc-123', site: 'youtube' },
    relations: { edges: [{ relationType: 'SEQUEL' }] },
    studios: {
      edges: [
        { isMain: false, node: { name: 'Payer' } },
        { isMain: true, node: { name: 'Maker' } },
      ],
    },
    characters: {
      edges: [
        {
          node: name('Keeper'),
          voiceActors: [
            { id: 1, ...name('First Voice'), languageV2: 'Japanese' },
            { id: 2, ...name('German Voice'), languageV2: 'German' },
          ],
        },
        { node: name('Silent'), voiceActors: [] },
      ],
    },
    staff: {
      edges: [
        { role: 'Theme Song Performance (ED)', node: { id: 3, ...name('Singer') } },
        { role: 'Director', node: { id: 4, ...name('Di Rector') } },
        { role: 'Script (eps 1-3)', node: { id: 5, ...name('Wri Ter') } },
        { role: 'Series Composition', node: { id: 5, ...name('Wri Ter') } },
        { role: 'Music', node: { id: 6, ...name('Com Poser') } },
        { role: 'constructor', node: { id: 7, ...name('No Body') } },
      ],
    },
  };
  const { context, requests } = providerContext(() => ({ data: { Media: media } }));
  const details = await anilist.details?.(ANIME, context);
  expect(asked(requests[0]?.body).variables).toEqual({ id: 77 });
  expect(details).toMatchObject({
    ref: ANIME,
    airedDate: '2004-04-07',
    runtimeMin: 24,
    rating: 8.4,
    votes: 7,
    genres: ['Drama'],
    keywords: ['Lighthouse'],
    countries: ['JP'],
    companies: ['Maker', 'Payer'],
    images: [
      { type: 'poster', url: 'https://s4.anilist.co/large.png' },
      { type: 'banner', url: 'https://s4.anilist.co/banner.jpg' },
    ],
    trailers: [{ name: 'Trailer', url: 'https://www.youtube.com/watch?v=abc-123', language: null }],
    seasons: [{ season: 1, episodeCount: 12, episodes: [] }],
  });
  expect(
    details?.credits.map(({ role, personExternalId, character, ...person }) =>
      [person.name, role, character, personExternalId].join(' | '),
    ),
  ).toEqual([
    'First Voice | actor | Keeper | anilist:1',
    'Di Rector | director |  | anilist:4',
    'Wri Ter | writer |  | anilist:5',
    'Com Poser | composer |  | anilist:6',
  ]);
  const second = {
    ...media,
    relations: { edges: [{ relationType: 'PREQUEL' }] },
    trailer: { id: '"', site: 'youtube' },
  };
  const sequel = providerContext(() => ({ data: { Media: second } })).context;
  expect(await anilist.details?.(ANIME, sequel)).toMatchObject({ seasons: [], trailers: [] });
});

test('AniList: a title is found by its own id, or by that of MyAnimeList', async () => {
  const { context, requests } = providerContext(() => ({ data: { Media: LIGHTHOUSE } }));
  expect(await anilist.find?.({ anilist: '77', mal: '770' }, null, context)).toMatchObject([{ ref: ANIME }]);
  expect(await anilist.find?.({ mal: '770' }, 'series', context)).toHaveLength(1);
  expect(await anilist.find?.({ anilist: '77' }, 'movie', context)).toEqual([]);
  expect(requests.map(({ body }) => asked(body).variables)).toEqual([{ id: 77 }, { idMal: 770 }, { id: 77 }]);
  expect(await anilist.find?.({ imdb: 'tt0000077', anilist: 'x' }, null, context)).toEqual([]);
  expect(requests).toHaveLength(3);
});

test('AniList: what is wrong is read from its errors, whatever the status', async () => {
  const answerTo = async (body: unknown) => {
    const { context, requests } = providerContext(() => body);
    const answer = await anilist.details?.(ANIME, context).catch((error: ProviderError) => error);
    expect(requests[0]?.acceptStatus).toContain(404);
    return answer instanceof ProviderError ? answer.failure : answer;
  };
  const failing = (message: string, status?: number) => ({
    data: { Media: null },
    errors: [{ message, status }],
  });
  expect(await answerTo(failing('Not Found.', 404))).toBeNull();
  expect(await answerTo(null)).toBeNull();
  const limited = await answerTo({ data: null, errors: [{ message: 'Too Many Requests.', status: 429 }] });
  expect(limited).toMatchObject({ code: 'rate-limited', status: 429 });
  expect(limited).toHaveProperty('retryAt');
  expect(await answerTo(failing('The API is off.', 403))).toMatchObject({ code: 'forbidden' });
  expect(await answerTo(failing('Internal', 500))).toMatchObject({ code: 'server-error' });
  expect(await answerTo(failing('Cannot query field "x" on type "Media".'))).toMatchObject({
    code: 'refused',
  });
  expect(await answerTo({ data: { Media: null } })).toMatchObject({ code: 'unexpected' });
  expect(await answerTo({ data: { Media: 'x' } })).toMatchObject({ code: 'unexpected' });
  expect(await answerTo({ ...failing('Part of it', 500), data: { Media: LIGHTHOUSE } })).toMatchObject({
    year: 2004,
  });
});

test('AniList: it needs no key, and is not asked without saying where the question comes from', async () => {
  expect(anilist.facts).toMatchObject({
    keyless: true,
    onlyAnime: true,
    limit: { requests: 30, perMs: 60_000 },
  });
  expect(anilist.facts.access.referrerPolicy).not.toBe('no-referrer');
  await anilist.test(
    providerContext(() => ({ data: { GenreCollection: ['Drama'] } }), { secrets: {} }).context,
  );
  await expect(anilist.test(providerContext(() => ({ data: { x: 1 } })).context)).rejects.toMatchObject({
    failure: { code: 'unexpected' },
  });
});

test('AniList: asked over HTTP, it is searched, found by id, and says when there is no such title', async () => {
  const server = await startProviderServer();
  try {
    const apiBase = server.bases.anilist?.apiBase ?? '';
    const asking = askingAt(apiBase, { facts: { ...anilist.facts, apiBase } });
    const context: ProviderContext = { ...providerContext(() => null).context, http: asking.http() };
    await anilist.test(context);
    const [known] = STAND_IN_TITLES.filter((title) => title.anilist !== undefined);
    if (known === undefined) throw new Error('The stand-in knows no anime.');
    const { kind, title } = known;
    const found = await anilist.search?.({ kind, title, year: null }, context);
    const ref = { provider: 'anilist', id: String(known.anilist), kind } as const;
    expect(found?.[0]).toMatchObject({ ref, title, year: Number(known.date.slice(0, 4)) });
    expect(await anilist.find?.({ anilist: ref.id }, kind, context)).toMatchObject([{ ref }]);
    const details = await anilist.details?.(ref, context);
    expect(details).toMatchObject({
      title,
      airedDate: known.date,
      rating: known.rating,
      genres: known.genres,
    });
    expect(details?.images.map(({ type }) => type)).toEqual(['poster', 'banner']);
    expect(await anilist.details?.({ ...ref, id: '999999999' }, context)).toBeNull();
    server.fail('anilist', { kind: 'status', status: 403 });
    await expect(anilist.details?.(ref, context)).rejects.toMatchObject({ failure: { code: 'forbidden' } });
  } finally {
    await server.stop();
  }
});
