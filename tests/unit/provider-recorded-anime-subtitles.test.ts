import { deepEqual, ok } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cleanLine } from '../../src/interop/clean-text.ts';
import { anilist } from '../../src/providers/anilist/anilist.ts';
import { type JsonObject, objectAt, objectsAt } from '../../src/providers/fields/json-fields.ts';
import { opensubtitles } from '../../src/providers/opensubtitles/opensubtitles.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import { isObject } from '../../src/shared/is-object.ts';
import type { SubtitleOffer, TitleDetails } from '../../src/shared/metadata/title-details.ts';
import { providerContext } from '../support/provider-context.ts';
import { faultsWith } from '../support/provider-questions.ts';
import { type RecordedAnswer, recordedAnswers, recordedFolder } from '../support/recorded-answers.ts';

const TAG = /<\/?[a-z][^<>]*>/i;
const QUERY = { imdbId: 'tt0770828', title: 'x', languages: ['de', 'pt-BR'] };

function skipWithout(provider: string): readonly RecordedAnswer[] {
  const answers = recordedAnswers(provider);
  test.skip(answers.length === 0, `${recordedFolder(provider)} is not here.`);
  return answers;
}

/** Every anime of an answer, with its own fields beside it. */
function mediaOf(body: unknown): readonly JsonObject[] {
  const data = objectAt(body as JsonObject, 'data');
  const pages = Object.values(data).filter(isObject);
  return [...pages.flatMap((page) => objectsAt(page, 'media')), ...pages].filter(
    (media) => 'title' in media && 'format' in media,
  );
}

async function detailsOf(media: JsonObject): Promise<TitleDetails | null | undefined> {
  const { context } = providerContext(() => ({ data: { Media: media } }));
  return anilist.details?.({ provider: 'anilist', id: String(media.id), kind: 'series' }, context);
}

test('AniList: every recorded anime is mapped, as a candidate and with its details', async () => {
  let count = 0;
  for (const { body, name } of skipWithout('anilist'))
    for (const media of mediaOf(body)) {
      count++;
      const { context } = providerContext(() => ({ data: { Page: { media: [media] } } }));
      const kind = media.format === 'MOVIE' ? 'movie' : 'series';
      const found = await anilist.search?.({ kind, title: 'x', year: null }, context);
      const titles = objectAt(media, 'title');
      expect(found, name).toMatchObject([
        { title: titles.english ?? titles.romaji, ref: { id: String(media.id), kind } },
      ]);
      const details = await detailsOf(media);
      const facts = {
        name,
        year: details?.year,
        rating: details?.rating,
        runtime: details?.runtimeMin,
        isPlain: !TAG.test(details?.overview ?? ''),
        hasOverview: details?.overview !== null,
        originalTitle: details?.originalTitle,
      };
      deepEqual(facts, {
        name,
        year: objectAt(media, 'startDate').year ?? null,
        rating: media.averageScore == null ? null : Number(media.averageScore) / 10,
        runtime: media.duration ?? null,
        isPlain: true,
        hasOverview: media.description !== null,
        originalTitle: cleanLine(String(titles.native ?? titles.romaji)),
      });
    }
  expect(count).toBeGreaterThan(100);
});

test('AniList: recorded people, studios and errors are mapped', async () => {
  const answers = skipWithout('anilist');
  const whole = (part: string) =>
    answers
      .map(({ body }) => objectAt(objectAt(body as JsonObject, 'data'), 'Media'))
      .find((media) => part in media);
  const parts = ['characters', 'staff', 'studios'].map((part) => [part, objectAt(whole(part) ?? {}, part)]);
  const media = { ...Object.fromEntries(parts), id: 99426, title: { romaji: 'x' } };
  const details = await detailsOf(media);
  const named = details?.credits.map(({ name, role, character }) => `${name} | ${role} | ${character ?? ''}`);
  expect(named).toContain('Inori Minase | actor | Mari Tamaki');
  expect(named?.join()).not.toContain('Leonie Landa');
  expect(details?.credits.some(({ role }) => role === 'director')).toBe(true);
  expect(details?.credits.some(({ role }) => role === 'composer')).toBe(true);
  expect(details?.companies[0]).toBe('MADHOUSE');
  const ref = { provider: 'anilist', id: '1', kind: 'series' } as const;
  const missing = answers.find(({ status }) => status === 404);
  expect(await anilist.details?.(ref, providerContext(() => missing?.body).context)).toBeNull();
  const limited = answers.find(({ status }) => status === 429);
  await expect(anilist.details?.(ref, providerContext(() => limited?.body).context)).rejects.toMatchObject({
    failure: { code: 'rate-limited' },
  });
});

test('OpenSubtitles: every recorded search offers all its files', async () => {
  const answers = skipWithout('opensubtitles');
  const searches = answers.filter(({ url }) => url.pathname === '/api/v1/subtitles');
  expect(searches.length).toBeGreaterThan(30);
  for (const { body, name, url } of searches) {
    const { context } = providerContext(() => body);
    const offers = await opensubtitles.subtitles?.(QUERY, context);
    const rows = objectsAt(body as JsonObject, 'data').map((row) => objectAt(row, 'attributes'));
    expect(offers, name).toHaveLength(rows.flatMap((row) => objectsAt(row, 'files')).length);
    const asked = url.searchParams.get('languages')?.split(',') ?? [];
    for (const { language } of offers ?? [])
      ok(asked.includes(language.toLowerCase()), `${name}: ${language}`);
    const matching = rows.filter((row) => row.moviehash_match === true).length;
    expect(offers?.filter(({ matchesHash }) => matchesHash).length).toBe(matching);
  }
});

test('OpenSubtitles: the recorded download leads to a host that may be asked', async () => {
  const answers = skipWithout('opensubtitles');
  const bodyOf = (path: string) => answers.find(({ url }) => url.pathname === `/api/v1/${path}`)?.body;
  const asked: string[] = [];
  const { context } = providerContext(() => bodyOf('download'));
  const text = async ({ path }: { readonly path: string }) => {
    asked.push(path);
    return '1';
  };
  const offer = { fileId: '962144', fileName: null } as SubtitleOffer;
  const file = await opensubtitles.downloadSubtitle?.(offer, { ...context, http: { ...context.http, text } });
  expect(file).toMatchObject({ remaining: 19, fileName: expect.stringMatching(/\.srt$/) });
  expect(opensubtitles.facts.hosts).toContain(new URL(asked[0] ?? '').host);
  const secrets = { key: 'k', username: 'u', password: 'p' };
  const logIn = providerContext(({ path }) => (path === '/login' ? { token: 't' } : bodyOf('infos/user')), {
    secrets,
  });
  await opensubtitles.test(logIn.context);
});

for (const provider of [anilist, opensubtitles])
  test(`${provider.facts.name}: recorded answers with anything in the wrong place are no accident`, async () => {
    const answers = skipWithout(provider.facts.id);
    const junk = fc.constantFrom<unknown>(
      undefined,
      null,
      0,
      -1,
      1e99,
      '',
      '<b>x</b>',
      true,
      [],
      {},
      [null],
      ['x'],
    );
    const changes = fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 5 });
    for (const { body: recorded, name } of answers)
      await fc.assert(
        fc.asyncProperty(changes, async (places) => {
          const body = asked(structuredClone(smaller(recorded)));
          for (const [place, value] of places) change(body, place, value);
          deepEqual(
            { name, faults: [...(await faultsWith(provider, body)), ...(await furtherFaults(body))] },
            { name, faults: [] },
          );
        }),
        { numRuns: 12 },
      );
  });

/** An answer with at most five of each list: as telling, and changed sooner. */
function smaller(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 5).map(smaller);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, smaller(inner)]));
}

/** An answer under the names it is asked for here, and with what every anime has. */
function asked(body: unknown): unknown {
  const data = objectAt(isObject(body) ? body : {}, 'data');
  if (!('Media' in data || 'page1' in data)) return body;
  const [first] = objectsAt(objectAt(data, 'page1'), 'media');
  const media = { id: 1, format: 'TV', title: { romaji: 'x' }, ...(first ?? objectAt(data, 'Media')) };
  return { data: { Media: media, Page: data.page1 ?? { media: [media] } } };
}

/** What goes wrong with a body as the answer to whatever else can be asked. */
async function furtherFaults(body: unknown): Promise<readonly string[]> {
  const secrets = { key: 'k', username: 'u', password: 'p' };
  const faults: string[] = [];
  const ask = async (question: () => Promise<unknown> | undefined) => {
    try {
      await question();
    } catch (error) {
      if (!(error instanceof ProviderError)) faults.push(String((error as Error).stack));
    }
  };
  const context = () => providerContext(() => body, { secrets }).context;
  await ask(() => opensubtitles.subtitles?.(QUERY, context()));
  const offer = { fileId: '1', fileName: null } as SubtitleOffer;
  await ask(() => opensubtitles.downloadSubtitle?.(offer, context()));
  await ask(() => opensubtitles.test(context()));
  await ask(() => anilist.test(context()));
  const media = mediaOf(body)[0];
  const details = media && (await detailsOf(media).catch(() => null));
  if (details && TAG.test(details.overview ?? '')) faults.push(`a tag: ${details.overview}`);
  return faults;
}

/** Puts a value in the place of one of those within: the same number finds the same place. */
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
