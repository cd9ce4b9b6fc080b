import { expect, test } from '@playwright/test';
import { suggestsAnime } from '../../src/providers/adapter/suggests-anime.ts';
import { BROWSER_ENVIRONMENT } from '../../src/providers/http/http-environment.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import { DEFAULT_METADATA_SETTINGS } from '../../src/shared/metadata/metadata-settings.ts';
import { adapterOf, providerOf } from '../support/adapter-fixture.ts';
import { candidateOf } from '../support/candidate.ts';
import { json, page, startMisbehavingServer, truncated } from '../support/misbehaving-server.ts';
import { LeapingClock } from '../support/provider-fixture.ts';

const alien = candidateOf({ year: 1979, externalIds: { imdb: 'tt0078748' } });
const wikidataAlien = candidateOf({
  title: 'ALIEN',
  year: 1979,
  overview: 'A film.',
  ref: { provider: 'wikidata', id: 'Q103569' },
});
const ALIEN = { kind: 'movie', title: ' Alien  ', year: 1979 } as const;

test('what providers answer is one list, and the failure of one hides nothing', async () => {
  const server = await startMisbehavingServer({
    '/search': truncated,
    '/page': page(),
    '/ok': json([{ name: 'Alien' }]),
  });
  const at = { apiBase: server.origin };
  const tmdb = providerOf(
    'tmdb',
    { search: async (_, { http }) => ((await http.json({ path: '/search' })) ? [] : []) },
    at,
  );
  const omdb = providerOf(
    'omdb',
    { search: async (_, { http }) => (await http.json({ path: '/page' })) as [] },
    at,
  );
  const broken = providerOf('tvdb', {
    search: async () => {
      throw new TypeError('secret is not a function');
    },
  });
  const wikidata = providerOf(
    'wikidata',
    { search: async (_, { http }) => ((await http.json({ path: '/ok' })) ? [wikidataAlien] : []) },
    at,
  );
  const { adapter } = adapterOf([tmdb, omdb, broken, wikidata]);
  const { candidates, origins } = await adapter.search(ALIEN);
  expect(candidates).toMatchObject([{ title: 'ALIEN', ref: { provider: 'wikidata' }, alsoAt: [] }]);
  expect(candidates[0]?.score).toBeGreaterThan(0.9);
  expect(origins.map(({ provider, from, failure }) => [provider, from, failure?.message ?? null])).toEqual([
    ['tmdb', 'none', 'TMDB gave an answer that is cut off or damaged.'],
    ['omdb', 'none', 'OMDB answered with a web page instead of data.'],
    ['tvdb', 'none', 'The answer of TVDB could not be used.'],
    ['wikidata', 'network', null],
  ]);
  expect(adapter.states()).toMatchObject([
    { id: 'tmdb', state: 'failing', message: 'TMDB gave an answer that is cut off or damaged.' },
    { id: 'omdb', state: 'failing' },
    { id: 'tvdb', state: 'failing', lastAnswerAt: null },
    { id: 'wikidata', state: 'ok', message: null },
  ]);
  await server.close();
});

test('the same title at two providers is one candidate, led by the first in the user’s order', async () => {
  const providers = [
    providerOf('tmdb', { search: async () => [alien] }),
    providerOf('wikidata', { search: async () => [wikidataAlien] }),
  ];
  const { adapter, source } = adapterOf(providers);
  const { candidates } = await adapter.search(ALIEN);
  expect(candidates).toMatchObject([
    {
      ref: { provider: 'tmdb' },
      alsoAt: [{ provider: 'wikidata', id: 'Q103569' }],
      overview: 'A film.',
      externalIds: { imdb: 'tt0078748', tmdb: '1', wikidata: 'Q103569' },
    },
  ]);
  expect(source.asked[0]).toEqual({
    provider: 'tmdb',
    type: 'search',
    params: { kind: 'movie', title: 'Alien', year: 1979, languages: ['en'], region: null },
  });
  const choices = ['wikidata', 'tmdb'].map((id) => ({ id: id as 'tmdb', enabled: true }));
  adapter.configure({ ...DEFAULT_METADATA_SETTINGS, providers: choices, languages: ['de-AT'] }, {});
  const again = await adapter.search(ALIEN);
  expect(again.candidates[0]).toMatchObject({ ref: { provider: 'wikidata' }, title: 'ALIEN' });
  expect(source.asked.at(-1)?.params).toMatchObject({ languages: ['de-AT'], region: 'AT' });
  expect(adapter.facts().map(({ id }) => id)).toEqual(['wikidata', 'tmdb']);
});

test('a missing key is told only when nothing else is there', async () => {
  const keyed = providerOf('tmdb', { search: async () => [alien] }, { keyless: false });
  const keyless = providerOf('wikidata', {
    search: async ({ title }) => (title === 'Alien' ? [wikidataAlien] : []),
  });
  const { adapter, source } = adapterOf([keyed, keyless]);
  const found = await adapter.search(ALIEN);
  expect(found.origins.map(({ provider }) => provider)).toEqual(['wikidata']);
  const nothing = await adapter.search({ kind: 'movie', title: 'Nothing' });
  expect(nothing.origins).toMatchObject([
    { provider: 'wikidata', from: 'network', failure: null },
    { provider: 'tmdb', from: 'none', failure: { code: 'key-missing', message: 'TMDB needs a key.' } },
  ]);
  expect(adapter.states()[0]).toMatchObject({ state: 'key-missing', message: 'TMDB needs a key.' });
  adapter.configure(
    { ...DEFAULT_METADATA_SETTINGS, providers: [{ id: 'tmdb', enabled: true }] },
    { tmdb: { key: 'geheim' } },
  );
  expect((await adapter.search(ALIEN)).candidates[0]?.ref.provider).toBe('tmdb');
  expect(adapter.states()).toMatchObject([
    { id: 'tmdb', state: 'ok' },
    { id: 'wikidata', state: 'off' },
  ]);
  expect(JSON.stringify(source.asked)).not.toContain('geheim');
});

test('what is found by nobody is searched without the year, and by its original title', async () => {
  const asked: string[] = [];
  const tmdb = providerOf('tmdb', {
    search: async ({ title, year }) => {
      asked.push(`${title} ${year}`);
      return title === 'Le Dîner de cons' ? [candidateOf({ title, year: 1998 })] : [];
    },
  });
  const { adapter } = adapterOf([tmdb]);
  const query = {
    kind: 'movie',
    title: 'Dinner Game',
    year: 1998,
    originalTitle: 'Le Dîner de cons',
  } as const;
  const { candidates } = await adapter.search(query);
  expect(asked).toEqual(['Dinner Game 1998', 'Dinner Game null', 'Le Dîner de cons 1998']);
  expect(candidates[0]?.reasons.map(({ text }) => text)).toContain('Same title');
});

test('a provider of anime is asked at once, after a hint, when nothing matches, or not at all', async () => {
  const asksAnime = async (title: string, isAnime: boolean, found = title) => {
    let asked = 0;
    const anilist = providerOf(
      'anilist',
      {
        search: async () => {
          asked++;
          return [];
        },
      },
      { onlyAnime: true },
    );
    const tmdb = providerOf('tmdb', { search: async () => [candidateOf({ title: found, isAnime })] });
    await adapterOf([anilist, tmdb]).adapter.search({ kind: 'movie', title });
    return asked > 0;
  };
  expect(await asksAnime('Shingeki no Kyojin', false)).toBe(true);
  expect(await asksAnime('Cowboy Bebop', true)).toBe(true);
  expect(await asksAnime('Cowboy Bebop', false, 'Something else')).toBe(true);
  expect(await asksAnime('Alien', false)).toBe(false);
});

test('what looks like anime', () => {
  const looks = (title: string) => suggestsAnime({ kind: null, title });
  expect(
    ['千と千尋の神隠し', 'Kimetsu no Yaiba', 'Sen to Chihiro no Kamikakushi', 'ワンピース'].map(looks),
  ).toEqual([true, true, true, true]);
  expect(['Alien', 'Casino Royale', 'Banana no', 'The Office', '기생충'].map(looks)).toEqual(
    Array(5).fill(false),
  );
  expect(suggestsAnime({ kind: null, title: 'Bebop', externalIds: { anilist: '1' } })).toBe(true);
});

test('by an id, at all that know one: what is found has it', async () => {
  const tvmaze = providerOf('tvmaze', {
    find: async (ids) =>
      ids.imdb === 'tt0386676' ? [candidateOf({ title: 'The Office', ref: { kind: 'series' } })] : [],
  });
  const { adapter, source } = adapterOf([tvmaze]);
  const { candidates } = await adapter.find({ imdb: ' TT0386676' }, 'series');
  expect(candidates[0]?.score).toBeGreaterThan(0.97);
  expect(source.asked).toMatchObject([{ type: 'find', params: { ids: { imdb: 'tt0386676' } } }]);
  expect(await adapter.find({}, null)).toEqual({ candidates: [], origins: [] });
});

test('withdrawing ends a search that waits', async () => {
  const tmdb = providerOf('tmdb', { search: () => new Promise(() => undefined) });
  const { adapter, source } = adapterOf([tmdb]);
  source.answer = (_, __, options) =>
    new Promise((___, reject) =>
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
    );
  const question = new AbortController();
  const search = adapter.search(ALIEN, { signal: question.signal });
  question.abort();
  await expect(search).rejects.toMatchObject({ code: 'cancelled' });
  await expect(adapter.search(ALIEN, { signal: question.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('the test of a key says what is wrong, asks once, and goes through while a provider rests', async () => {
  const server = await startMisbehavingServer({
    '/401': json({}, 401),
    '/500': json({}, 500),
    '/ok': json(1),
  });
  let path = '/401';
  const tmdb = providerOf(
    'tmdb',
    {
      test: async ({ http }) => void (await http.json({ path })),
      search: async (_, { http }) => (await http.json({ path })) as [],
    },
    { apiBase: server.origin, keyless: false },
  );
  const { adapter } = adapterOf([tmdb], { settings: { retries: 3 }, keys: { tmdb: { key: 'wrong' } } });
  expect(await adapter.test('tmdb')).toMatchObject({ ok: false, message: 'TMDB refused the key.' });
  expect(adapter.states()[0]).toMatchObject({ state: 'key-refused' });
  path = '/500';
  for (let time = 0; time < 5; time++) await adapter.test('tmdb');
  expect(server.requests).toHaveLength(6);
  expect((await adapter.search(ALIEN)).origins[0]?.failure?.code).toBe('resting');
  path = '/ok';
  expect(await adapter.test('tmdb')).toMatchObject({ ok: true, message: 'TMDB answers, and the key works.' });
  expect(adapter.states()[0]).toMatchObject({ state: 'ok' });
  const without = adapterOf([tmdb]).adapter;
  expect(await without.test('tmdb')).toMatchObject({ ok: false, message: 'TMDB needs a key.' });
  await server.close();
});

test('what was kept in an unknown form counts as no answer', async () => {
  const { adapter, source } = adapterOf([providerOf('tmdb', { search: async () => [] })]);
  source.answer = async () => ({
    value: [{ title: 3 }],
    from: 'cache',
    ageMs: 5,
    refreshing: false,
    error: null,
  });
  const { candidates, origins } = await adapter.search(ALIEN);
  expect(candidates).toEqual([]);
  expect(origins[0]).toMatchObject({
    from: 'none',
    failure: { message: 'TMDB gave an answer of an unknown form.' },
  });
});

test('a stale answer says how old it is and why', async () => {
  const { adapter, source } = adapterOf([providerOf('tmdb', { search: async () => [] })]);
  const error = new ProviderError('tmdb', 'offline', 'TMDB was not asked, because this device is offline.');
  source.answer = async () => ({
    value: JSON.parse(JSON.stringify([alien])),
    from: 'stale',
    ageMs: 86_400_000,
    refreshing: true,
    error,
  });
  const { candidates, origins } = await adapter.search(ALIEN);
  expect(candidates).toHaveLength(1);
  expect(origins).toEqual([
    { provider: 'tmdb', from: 'stale', ageMs: 86_400_000, refreshing: true, failure: error.failure },
  ]);
});

test('what a provider says in its answers holds it back as what it says by status', async () => {
  const clock = new LeapingClock();
  let asked = 0;
  const omdb = providerOf('omdb', {
    search: async (_, { http }) => {
      asked++;
      const retryAt = clock.now() + 60_000;
      if (asked === 1) throw new ProviderError('omdb', 'rate-limited', 'The day is used up.', { retryAt });
      return ((await http.json({ path: '/x' })) as []) ?? [];
    },
  });
  const { adapter } = adapterOf([omdb], {
    environment: { ...BROWSER_ENVIRONMENT, clock, fetch: async () => new Response('[]') },
  });
  expect((await adapter.search(ALIEN)).origins[0]?.failure?.message).toBe('The day is used up.');
  expect(adapter.states()[0]).toMatchObject({ state: 'limited', until: clock.now() + 60_000 });
  expect((await adapter.search(ALIEN)).origins[0]?.failure?.code).toBe('rate-limited');
  clock.pass(60_000);
  expect((await adapter.search(ALIEN)).origins[0]?.from).toBe('network');
  expect(adapter.states()[0]).toMatchObject({ state: 'ok' });
});

test('providers are asked side by side, and each is told of a newer answer', async () => {
  const waiting: (() => void)[] = [];
  const both = ['tmdb', 'wikidata'] as const;
  const providers = both.map((id) =>
    providerOf(id, {
      search: () =>
        new Promise((answer) =>
          waiting.push(() => answer([{ ...alien, ref: { ...alien.ref, provider: id } }])),
        ),
    }),
  );
  const { adapter, source } = adapterOf(providers);
  const plain = source.answer.bind(source);
  source.answer = (query, ask, options) => {
    options?.onFresh?.();
    return plain(query, ask, options);
  };
  let fresh = 0;
  const search = adapter.search(ALIEN, { onFresh: () => fresh++ });
  await expect.poll(() => waiting.length).toBe(2);
  for (const answer of waiting) answer();
  expect((await search).candidates[0]?.alsoAt).toMatchObject([{ provider: 'wikidata' }]);
  expect(fresh).toBe(2);
});

test('what was answered elsewhere is another answer, and the address of that place is not kept', async () => {
  const tmdb = providerOf('tmdb', { search: async () => [] });
  const askedAt = async (bases: { readonly apiBase?: string; readonly imageBase?: string }) => {
    const { adapter, source } = adapterOf([tmdb], {
      settings: { providers: [{ id: 'tmdb', enabled: true, ...bases }] },
    });
    await adapter.search({ ...ALIEN, year: undefined });
    return JSON.stringify(source.asked[0]?.params);
  };
  const places = await Promise.all([
    askedAt({}),
    askedAt({ apiBase: 'http://nas.local/secret' }),
    askedAt({ imageBase: 'http://nas.local/secret' }),
    askedAt({ apiBase: 'http://other.local' }),
  ]);
  expect(new Set(places).size).toBe(4);
  expect(places.join()).not.toMatch(/nas|secret/);
  expect(places[0]).not.toContain('place');
});
