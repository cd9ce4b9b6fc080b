import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type JsonObject, objectsAt } from '../../src/providers/fields/json-fields.ts';
import type { MetadataProvider, ProviderContext } from '../../src/providers/metadata-provider.ts';
import { omdb } from '../../src/providers/omdb/omdb.ts';
import { tmdb } from '../../src/providers/tmdb/tmdb.ts';
import { tvdb } from '../../src/providers/tvdb/tvdb.ts';
import type { TitleCandidate } from '../../src/shared/metadata/title-candidate.ts';
import { changeWithin } from '../support/change-within.ts';
import { providerContext } from '../support/provider-context.ts';
import { faultsWith } from '../support/provider-questions.ts';
import { type RecordedAnswer, recordedAnswers, recordedFolder } from '../support/recorded-answers.ts';

function skipWithout(provider: string): readonly RecordedAnswer[] {
  const answers = recordedAnswers(provider);
  test.skip(answers.length === 0, `${recordedFolder(provider)} is not here.`);
  return answers;
}

/** A context that answers the recorded address with the recorded body, and nothing else. */
function replay({ url, body }: RecordedAnswer): ProviderContext {
  return providerContext(({ path }) => (url.pathname.replace(/^\/3/, '') === path ? body : null)).context;
}

function expectSensible(candidate: TitleCandidate, row: JsonObject): void {
  expect(candidate.title).not.toBe('');
  expect(candidate.title).toBe(row.title ?? row.name ?? row.Title);
  const year = /\d{4}/.exec(String(row.release_date ?? row.first_air_date ?? row.Year))?.[0];
  expect(candidate.year).toBe(year === undefined ? null : Number(year));
  const poster = row.poster_path ?? row.Poster;
  expect(candidate.posterUrl !== null, 'a poster where there is one').toBe(
    typeof poster === 'string' && poster !== 'N/A',
  );
}

test('TMDB: every recorded search finds all its titles', async () => {
  const searches = skipWithout('tmdb').filter(({ url }) => url.pathname.startsWith('/3/search/'));
  expect(searches.length).toBeGreaterThan(15);
  for (const recorded of searches) {
    const kind = recorded.url.pathname.endsWith('/movie') ? 'movie' : 'series';
    const title = recorded.url.searchParams.get('query') ?? '';
    const found = await tmdb.search?.({ kind, title, year: null }, replay(recorded));
    const rows = objectsAt(recorded.body as JsonObject, 'results');
    expect(found, recorded.name).toHaveLength(rows.length);
    found?.forEach((candidate, place) => {
      expectSensible(candidate, rows[place] as JsonObject);
      expect(candidate.externalIds.tmdb).toBe(String(rows[place]?.id));
    });
  }
});

test('TMDB: every recorded answer of details, seasons and episodes is mapped', async () => {
  let count = 0;
  for (const recorded of skipWithout('tmdb')) {
    const body = recorded.body as JsonObject;
    const [, type, id = '', part, season, , episode] = recorded.url.pathname.slice(2).split('/');
    if (!/^\d+$/.test(id) || part === 'images') continue;
    count++;
    const ref = { provider: 'tmdb', id, kind: type === 'movie' ? 'movie' : 'series' } as const;
    if (part === 'season') {
      const found = await tmdb.episode?.(ref, Number(season), Number(episode), replay(recorded));
      expect(found).toMatchObject({ title: body.name, airedDate: body.air_date, runtimeMin: body.runtime });
      expect(found?.externalIds.tmdb).toBe(String(body.id));
      expect(found?.credits.length).toBeGreaterThan(0);
      continue;
    }
    const details = await tmdb.details?.(ref, replay(recorded));
    expect(details?.title).toBe(body.title ?? body.name);
    expect(details?.year).toBeGreaterThan(1900);
    expect(details?.overview?.length).toBeGreaterThan(20);
    expect(details?.genres.length).toBe((body.genres as readonly unknown[]).length);
    expect(details?.rating).toBe(body.vote_average);
    expect(details?.images.map((image) => image.type)).toEqual(['poster', 'fanart']);
    if (type === 'tv') expect(details?.seasons).toHaveLength((body.seasons as readonly unknown[]).length);
    const imdb = body.imdb_id ?? (body.external_ids as JsonObject | undefined)?.imdb_id;
    expect(details?.externalIds.imdb).toBe(imdb);
  }
  expect(count).toBeGreaterThan(15);
});

test('TMDB: recorded answers with everything appended have credits, pictures and translations', async () => {
  const answers = skipWithout('tmdb');
  const bodyOf = (path: string) => answers.find(({ url }) => decodeURI(url.pathname) === path)?.body;
  const ask = (path: string) => providerContext(() => bodyOf(path)).context;
  const film = { provider: 'tmdb', id: '87421', kind: 'movie' } as const;
  const movie = await tmdb.details?.(film, { ...ask('/3/movie/{id}'), region: 'US' });
  expect(movie).toMatchObject({
    title: 'Riddick',
    airedDate: '2013-09-06',
    externalIds: { imdb: 'tt1411250' },
  });
  expect(movie?.credits.filter(({ role }) => role === 'actor')).toHaveLength(11);
  expect(movie?.credits.some(({ role }) => role === 'director')).toBe(true);
  expect(movie?.images.length).toBeGreaterThan(20);
  const show = { provider: 'tmdb', id: '1396', kind: 'series' } as const;
  const series = await tmdb.details?.(show, ask('/3/tv/{id}'));
  expect(series).toMatchObject({ title: 'Breaking Bad', runtimeMin: 45, externalIds: { tvdb: '81189' } });
  expect(series?.credits[0]).toMatchObject({ name: 'Vince Gilligan', role: 'creator' });
  const season = await tmdb.season?.(show, 2, ask('/3/tv/season/{id}'));
  expect(season?.episodes).toHaveLength(13);
  const episode = await tmdb.episode?.(show, 2, 1, ask('/3/tv/season/episode/{id}'));
  expect(episode).toMatchObject({ title: 'Seven Thirty-Seven', externalIds: { tvdb: '438912' } });
  const found = answers.find(({ url }) => url.pathname === '/3/find/tt0936501') as RecordedAnswer;
  expect(await tmdb.find?.({ imdb: 'tt0936501' }, 'movie', replay(found))).toMatchObject([
    { title: 'Taken', year: 2008, externalIds: { imdb: 'tt0936501', tmdb: '8681' } },
  ]);
});

test('OMDb: every recorded answer is mapped, or there is no such title', async () => {
  for (const recorded of skipWithout('omdb')) {
    const { searchParams } = recorded.url;
    const body = recorded.body as JsonObject;
    const context = providerContext(() => body).context;
    const title = searchParams.get('s');
    if (title === null) {
      const details = await omdb.details?.({ provider: 'omdb', id: 'tt0770828', kind: 'movie' }, context);
      if (body.Response === 'False') expect(details).toBeNull();
      else
        expect(details).toMatchObject({
          title: body.Title,
          year: 2013,
          airedDate: '2013-06-14',
          runtimeMin: 143,
          rating: 7.1,
          votes: 858780,
          companies: [],
        });
      continue;
    }
    const rows = objectsAt(body, 'Search');
    for (const kind of ['movie', 'series'] as const) {
      const found = await omdb.search?.({ kind, title, year: null }, context);
      const ofKind = rows.filter((row) => row.Type === kind);
      expect(found, recorded.name).toHaveLength(ofKind.length);
      found?.forEach((candidate, place) => {
        expectSensible(candidate, ofKind[place] as JsonObject);
      });
    }
  }
});

const PROVIDERS: readonly MetadataProvider[] = [tmdb, tvdb, omdb];

for (const source of ['tmdb', 'omdb'])
  test(`recorded answers of ${source} are mapped or are a failure, whatever they are taken for`, async () => {
    for (const { body, name } of skipWithout(source))
      for (const provider of PROVIDERS)
        for (const taken of provider === tvdb ? [body, { status: 'success', data: body }] : [body])
          deepEqual([name, await faultsWith(provider, taken)], [name, []]);
  });

for (const source of ['tmdb', 'omdb'])
  test(`recorded answers of ${source} with fields missing or of another type are mapped or are a failure`, async () => {
    const bodies = skipWithout(source)
      .map(({ body }) => body)
      .filter((body) => JSON.stringify(body).length < 100_000);
    const junk = fc.constantFrom<unknown>(
      undefined,
      null,
      0,
      -1,
      1e99,
      '',
      '<b>',
      true,
      [],
      {},
      [null],
      ['x'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 5 }),
        async (body, changes) => {
          const changed = structuredClone(body);
          for (const [place, value] of changes) changeWithin(changed, place, value);
          for (const provider of PROVIDERS) deepEqual(await faultsWith(provider, changed), []);
        },
      ),
      { numRuns: 150 },
    );
  });
