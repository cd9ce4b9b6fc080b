import { expect, test } from '@playwright/test';

import fc from 'fast-check';
import { type JsonObject, objectsOf } from '../../src/providers/fields/json-fields.ts';
import { tvmaze } from '../../src/providers/tvmaze/tvmaze.ts';
import { isObject } from '../../src/shared/is-object.ts';
import { providerContext } from '../support/provider-context.ts';
import { faultsWith } from '../support/provider-questions.ts';
import { recordedAnswers, recordedFolder } from '../support/recorded-answers.ts';

const HARBOUR: JsonObject = {
  id: 901,
  url: 'http://www.tvmaze.com/shows/901/harbour',
  name: 'Harbour &amp; Sons',
  genres: ['Drama', 'Crime'],
  runtime: null,
  averageRuntime: 52,
  premiered: '2014-02-03',
  rating: { average: 7.9 },
  network: { name: 'Coast TV', country: { name: 'Ireland', code: 'IE' } },
  webChannel: null,
  externals: { tvrage: null, thetvdb: 77001, imdb: 'tt0990001' },
  image: { medium: 'http://static.tvmaze.com/m.jpg', original: 'http://static.tvmaze.com/o.jpg' },
  summary: '<p>A <b>family</b> and its boats.</p><script>alert(1)</script><p>They sink.</p>',
};

const EMBEDDED = {
  akas: [{ name: 'Hafen', country: null }, { name: 'Harbour & Sons' }],
  cast: [
    { person: { id: 5, name: 'Ann Reef' }, character: { name: 'Maeve' } },
    { person: { id: 6, name: 'Tom Quay' }, character: { name: 'Pat' } },
  ],
  crew: [{ type: 'Creator', person: { id: 7, name: 'Una Weir' } }],
  seasons: [
    { number: 1, name: '', episodeOrder: 2, image: null, summary: null },
    { number: 2, name: 'The Storm', episodeOrder: null },
  ],
  episodes: [
    {
      id: 1,
      season: 1,
      number: 1,
      name: 'Tide',
      airdate: '2014-02-03',
      runtime: 52,
      rating: { average: null },
    },
    { id: 2, season: 1, number: 2, name: 'Rope', airdate: '0000-00-00', summary: '<p>Knots.</p>' },
    { id: 3, season: 1, number: null, name: 'A special' },
  ],
  images: [
    {
      type: 'background',
      resolutions: { original: { url: 'https://static.tvmaze.com/b.jpg', width: 1280, height: 720 } },
    },
    { type: 'typography', resolutions: { original: { url: 'https://static.tvmaze.com/t.jpg' } } },
  ],
};

test('a search gives shows with their ids, year and plain text; films are not asked for', async () => {
  const { context, requests } = providerContext(() => [{ score: 0.9, show: HARBOUR }, { show: { id: 0 } }]);
  expect(await tvmaze.search?.({ kind: 'series', title: 'harbour', year: null }, context)).toEqual([
    {
      ref: { provider: 'tvmaze', id: '901', kind: 'series' },
      title: 'Harbour & Sons',
      originalTitle: null,
      alternativeTitles: [],
      year: 2014,
      overview: 'A family and its boats.\n\nThey sink.',
      posterUrl: 'https://static.tvmaze.com/m.jpg',
      runtimeMin: 52,
      seasonCount: null,
      episodeCount: null,
      isAnime: false,
      externalIds: { tvmaze: '901', imdb: 'tt0990001', tvdb: '77001' },
      url: 'https://www.tvmaze.com/shows/901/harbour',
    },
  ]);
  expect(requests).toEqual([{ path: '/search/shows', query: { q: 'harbour' } }]);
  expect(await tvmaze.search?.({ kind: 'movie', title: 'harbour', year: null }, context)).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('one request gives a series with cast, crew, pictures, other names, seasons and episodes', async () => {
  const { context, requests } = providerContext(() => ({ ...HARBOUR, _embedded: EMBEDDED }));
  const ref = { provider: 'tvmaze', id: '901', kind: 'series' } as const;
  const details = await tvmaze.details?.(ref, context);
  expect(details).toMatchObject({
    alternativeTitles: ['Hafen'],
    airedDate: '2014-02-03',
    rating: 7.9,
    countries: ['IE'],
    companies: ['Coast TV'],
    credits: [
      { name: 'Ann Reef', role: 'actor', character: 'Maeve', personExternalId: 'tvmaze:5' },
      { name: 'Tom Quay', role: 'actor', character: 'Pat' },
      { name: 'Una Weir', role: 'creator', character: null, personExternalId: 'tvmaze:7' },
    ],
    images: [
      { type: 'poster', url: 'https://static.tvmaze.com/o.jpg' },
      { type: 'fanart', url: 'https://static.tvmaze.com/b.jpg', width: 1280, height: 720 },
    ],
    seasons: [
      {
        season: 1,
        episodeCount: 2,
        episodes: [
          { season: 1, episode: 1, title: 'Tide', airedDate: '2014-02-03', rating: null },
          { season: 1, episode: 2, title: 'Rope', airedDate: null, overview: 'Knots.' },
        ],
      },
      { season: 2, title: 'The Storm', episodeCount: null, episodes: [] },
    ],
  });
  expect(await tvmaze.season?.(ref, 1, context)).toEqual(details?.seasons[0]);
  expect(await tvmaze.season?.(ref, 9, context)).toBeNull();
  expect(new Set(requests.map(({ path }) => path)).size).toBe(1);
});

test('a show is found by the ids of other catalogues, one after the other', async () => {
  const { context, requests } = providerContext(({ path }) => (path.includes('thetvdb') ? HARBOUR : null));
  const found = await tvmaze.find?.({ imdb: 'tt0990001', tvdb: '77001' }, null, context);
  expect(found).toMatchObject([{ title: 'Harbour & Sons' }]);
  expect(requests.map(({ path }) => path)).toEqual([
    '/lookup/shows?imdb=tt0990001',
    '/lookup/shows?thetvdb=77001',
  ]);
  expect(await tvmaze.find?.({ imdb: '../shows/1' }, 'series', context)).toEqual([]);
  expect(requests).toHaveLength(2);
});

test('every recorded answer is mapped: shows with their names, episodes with their numbers', async () => {
  const answers = recordedAnswers('tvmaze');
  test.skip(answers.length === 0, `${recordedFolder('tvmaze')} is not here.`);
  let shows = 0;
  let episodes = 0;
  for (const { url, body, name } of answers) {
    expect(await faultsWith(tvmaze, body), name).toEqual([]);
    const { context } = providerContext(() => body);
    const ref = { provider: 'tvmaze', id: '1', kind: 'series' } as const;
    if (url.pathname.includes('singlesearch') && isObject(body)) {
      const details = await tvmaze.details?.(ref, context);
      expect(details?.title, name).toBe(body.name);
      expect(`${details?.overview}`).not.toMatch(/<\/?[a-z]/i);
      expect(details?.externalIds.tvmaze).toBe(String(body.id));
      expect(details?.images[0]?.type).toBe('poster');
      shows++;
    } else if (url.pathname.endsWith('episodebynumber') && isObject(body) && 'season' in body) {
      const episode = await tvmaze.episode?.(ref, 1, 1, context);
      expect(episode, name).toMatchObject({ season: body.season, episode: body.number, title: body.name });
      episodes++;
    } else if (url.pathname === '/search/shows') {
      const found = await tvmaze.search?.({ kind: 'series', title: 'x', year: null }, context);
      expect(found).toHaveLength(objectsOf(body).length);
    }
  }
  expect(shows).toBeGreaterThan(15);
  expect(episodes).toBeGreaterThan(15);
});

test('recorded answers with fields missing or of another type are mapped or are a failure, without tags', async () => {
  const bodies = recordedAnswers('tvmaze')
    .map(({ body }) => body)
    .filter((body) => JSON.stringify(body).length < 60_000);
  test.skip(bodies.length === 0, `${recordedFolder('tvmaze')} is not here.`);
  const junk = fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e99,
    '',
    true,
    [],
    {},
    [null],
    '<p>x</p><script>y</script>',
  );
  const ref = { provider: 'tvmaze', id: '1', kind: 'series' } as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...bodies),
      fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 6 }),
      async (body, changes) => {
        const changed = structuredClone(body);
        for (const [place, value] of changes) change(changed, place, value);
        expect(await faultsWith(tvmaze, changed)).toEqual([]);
        const details = await tvmaze.details?.(ref, providerContext(() => changed).context).catch(() => null);
        const episodes = details?.seasons.flatMap((season) => [season, ...season.episodes]) ?? [];
        for (const { overview } of [...(details ? [details] : []), ...episodes])
          expect(overview ?? '').not.toMatch(/<\/?[a-z]/i);
      },
    ),
    { numRuns: 150 },
  );
});

/** Puts a value in one of the places within: the same number finds the same place. */
function change(body: unknown, place: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (within: unknown): void => {
    if (!isObject(within) && !Array.isArray(within)) return;
    for (const [name, inner] of Object.entries(within)) {
      places.push([within as Record<string, unknown>, name]);
      collect(inner);
    }
  };
  collect(body);
  const found = places[place % Math.max(1, places.length)];
  if (found !== undefined) found[0][found[1]] = structuredClone(value);
}
