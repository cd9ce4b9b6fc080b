import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { JsonObject } from '../../src/providers/fields/json-fields.ts';
import { AllowedAddresses } from '../../src/providers/http/allowed-addresses.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import type { ProviderRequest } from '../../src/providers/provider-http.ts';
import { wikidata } from '../../src/providers/wikidata/wikidata.ts';
import { wikidataFacts } from '../../src/providers/wikidata/wikidata-facts.ts';
import { isObject } from '../../src/shared/is-object.ts';
import { providerContext } from '../support/provider-context.ts';
import { faultsWith } from '../support/provider-questions.ts';
import { recordedAnswers, recordedFolder } from '../support/recorded-answers.ts';

const value = (type: string, content: unknown) => ({
  snaktype: 'value',
  datavalue: { type, value: content },
});
const claim = (snak: unknown, more: object = {}) => ({ mainsnak: snak, rank: 'normal', ...more });
const text = (content: string) => claim(value('string', content));
const link = (id: string, more: object = {}) => claim(value('wikibase-entityid', { id }), more);
const time = (date: string, precision: number) =>
  claim(value('time', { time: `+${date}T00:00:00Z`, precision }));
const label = (language: string, content: string) => ({ [language]: { language, value: content } });

const FILM: JsonObject = {
  id: 'Q900',
  labels: { ...label('en', 'The Salt Road'), ...label('de', 'Die Salzstraße') },
  descriptions: label('en', '1987 film by <b>Ida Marsh</b>'),
  aliases: { en: [{ language: 'en', value: 'Salt Road' }] },
  claims: {
    P31: [link('Q11424')],
    P1476: [claim(value('monolingualtext', { text: 'La ruta de la sal', language: 'es' }))],
    P577: [time('1988-00-00', 9), time('1987-03-05', 11), claim({ snaktype: 'somevalue' })],
    P2047: [claim(value('quantity', { amount: '+1.5', unit: 'http://www.wikidata.org/entity/Q25235' }))],
    P57: [link('Q1', { rank: 'deprecated' }), link('Q2')],
    P161: [link('Q3', { qualifiers: { P453: [value('wikibase-entityid', { id: 'Q4' })] } }), link('Q404')],
    P136: [link('Q5')],
    P495: [link('Q6')],
    P345: [text('tt0990900')],
    P4947: [text('7001')],
    P3383: [text('Salt road poster.jpg')],
    P1651: [text('abcdefghijk'), text('javascript:alert(1)')],
  },
  sitelinks: { enwiki: { url: 'https://en.wikipedia.org/wiki/The_Salt_Road' } },
};

const NAMES: Readonly<Record<string, string>> = {
  Q2: 'Ida Marsh',
  Q3: 'Leo Brand',
  Q4: 'Salvador',
  Q5: 'drama',
};

function answer({ path, query = {} }: ProviderRequest): unknown {
  if (path.startsWith('https://en.wikipedia.org/api/rest_v1/page/summary/'))
    return { type: 'standard', extract: 'The Salt Road is a 1987 film.' };
  if (query.list === 'search') return { query: { search: [{ title: 'Q900' }, { title: 'Property:P1' }] } };
  if (query.prop === 'imageinfo') {
    const info = {
      url: 'https://upload.wikimedia.org/full.jpg',
      thumburl: 'https://upload.wikimedia.org/t.jpg',
      width: 800,
      height: 1200,
    };
    return { query: { pages: [{ title: 'File:Salt road poster.jpg', imageinfo: [info] }] } };
  }
  const entities = String(query.ids)
    .split('|')
    .map((id) => {
      if (id === 'Q900') return FILM;
      if (id === 'Q6') return { id, labels: label('en', 'Spain'), claims: { P297: [text('ES')] } };
      return NAMES[id] ? { id, labels: label('en', NAMES[id]) } : { id, missing: '' };
    });
  return { entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])) };
}

test('a search asks for titles of the kind, and gives them with names in all wanted languages and a picture', async () => {
  const { context, requests } = providerContext(answer, { languages: ['de-AT', 'en'] });
  expect(await wikidata.search?.({ kind: 'movie', title: 'Salt: the "road"', year: 1987 }, context)).toEqual([
    {
      ref: { provider: 'wikidata', id: 'Q900', kind: 'movie' },
      title: 'Die Salzstraße',
      originalTitle: 'La ruta de la sal',
      alternativeTitles: ['The Salt Road', 'Salt Road'],
      year: 1987,
      overview: '1987 film by <b>Ida Marsh</b>'.replace(/<\/?b>/g, ''),
      posterUrl: 'https://upload.wikimedia.org/t.jpg',
      runtimeMin: 90,
      seasonCount: null,
      episodeCount: null,
      isAnime: false,
      externalIds: { wikidata: 'Q900', imdb: 'tt0990900', tmdb: '7001' },
      url: 'https://www.wikidata.org/wiki/Q900',
    },
  ]);
  expect(requests[0]).toMatchObject({ path: '', query: { origin: '*', format: 'json' } });
  expect(String(requests[0]?.query?.srsearch)).toMatch(
    /^Salt\s+the\s+road\s+haswbstatement:P31=Q11424\|P31=/,
  );
  expect(await wikidata.search?.({ kind: 'series', title: 'salt road', year: null }, context)).toEqual([]);
});

test('details name people, parts, genres and countries, with Wikipedia’s summary', async () => {
  const { context } = providerContext(answer, { languages: ['de', 'en'] });
  const ref = { provider: 'wikidata', id: 'Q900', kind: 'movie' } as const;
  expect(await wikidata.details?.(ref, context)).toMatchObject({
    title: 'Die Salzstraße',
    overview: 'The Salt Road is a 1987 film.',
    language: 'en',
    airedDate: '1987-03-05',
    genres: ['drama'],
    countries: ['ES'],
    credits: [
      { name: 'Ida Marsh', role: 'director', personExternalId: 'wikidata:Q2' },
      { name: 'Leo Brand', role: 'actor', character: 'Salvador' },
    ],
    images: [{ type: 'poster', url: 'https://upload.wikimedia.org/t.jpg', width: 800, height: 1200 }],
    trailers: [{ url: 'https://www.youtube.com/watch?v=abcdefghijk' }],
  });
  expect(await wikidata.details?.({ ...ref, id: 'Q1234' }, context)).toBeNull();
  expect(await wikidata.details?.({ ...ref, id: '../x' }, context)).toBeNull();
});

test('facts are there also when Wikipedia or Commons fails', async () => {
  const { context } = providerContext((request) => {
    if (request.path.includes('wikipedia') || request.query?.prop === 'imageinfo')
      throw new ProviderError('wikidata', 'server-error', 'Wikidata has a fault of its own.');
    return answer(request);
  });
  const ref = { provider: 'wikidata', id: 'Q900', kind: 'movie' } as const;
  expect(await wikidata.details?.(ref, context)).toMatchObject({
    title: 'The Salt Road',
    overview: null,
    language: 'en',
    genres: ['drama'],
    images: [],
  });
});

test('a title is found by the ids of other catalogues; a number of TMDB only when it is known of what', async () => {
  const { context, requests } = providerContext(answer);
  expect(await wikidata.find?.({ tmdb: '7001' }, 'movie', context)).toMatchObject([{ year: 1987 }]);
  expect(requests[0]?.query?.srsearch).toBe('haswbstatement:P4947=7001');
  const before = requests.length;
  expect(await wikidata.find?.({ tmdb: '7001' }, null, context)).toEqual([]);
  expect(requests).toHaveLength(before);
});

test('a long title is asked for by as many of its words as the search takes', async () => {
  const { context, requests } = providerContext(answer);
  await wikidata.search?.({ kind: 'movie', title: 'salt '.repeat(100), year: null }, context);
  await wikidata.search?.({ kind: 'series', title: 'x'.repeat(400), year: null }, context);
  const asked = requests.flatMap(({ query }) => query?.srsearch ?? []).map(String);
  expect(asked).toHaveLength(2);
  for (const question of asked) expect(question.length).toBeLessThanOrEqual(300);
  expect(asked[0]).toMatch(/^salt( salt)+ haswbstatement:P31=/);
});

test('pictures are asked for in widths that Commons has, and may be fetched where it has them', async () => {
  const { context, requests } = providerContext(answer);
  await wikidata.search?.({ kind: 'movie', title: 'salt road', year: null }, context);
  await wikidata.details?.({ provider: 'wikidata', id: 'Q900', kind: 'movie' }, context);
  expect(requests.flatMap(({ query }) => query?.iiurlwidth ?? [])).toEqual([250, 960]);
  for (const host of ['upload', 'thumb'])
    expect(
      new AllowedAddresses(wikidataFacts).allows(
        new URL(`https://${host}.wikimedia.org/wikipedia/commons/a.jpg`),
      ),
    ).toBe(true);
});

test('names are those of a region where they differ, and Norwegian is asked for as Wikidata calls it', async () => {
  const regional = {
    ...FILM,
    labels: {
      ...label('pt', 'A Rota do Sal'),
      ...label('pt-br', 'O Caminho do Sal'),
      ...label('nb', 'Saltveien'),
    },
    sitelinks: { nowiki: { url: 'https://no.wikipedia.org/wiki/Salt/veien' } },
  };
  const ask = async (language: string) => {
    const { context, requests } = providerContext(
      (request) => {
        if (request.path.startsWith('https:')) return { type: 'standard', extract: 'En film.' };
        return String(request.query?.ids) === 'Q900' ? { entities: { Q900: regional } } : answer(request);
      },
      { languages: [language] },
    );
    const details = await wikidata.details?.({ provider: 'wikidata', id: 'Q900', kind: 'movie' }, context);
    return { title: details?.title, overview: details?.overview, requests };
  };
  expect((await ask('pt-BR')).title).toBe('O Caminho do Sal');
  expect((await ask('pt-PT')).title).toBe('A Rota do Sal');
  for (const language of ['nb', 'no']) {
    const { title, overview, requests } = await ask(language);
    expect([title, overview]).toEqual(['Saltveien', 'En film.']);
    expect(requests[0]?.query).toMatchObject({ languages: 'nb|en|mul', sitefilter: 'nowiki|enwiki' });
    expect(requests.map(({ path }) => path)).toContain(
      'https://no.wikipedia.org/api/rest_v1/page/summary/Salt%2Fveien',
    );
  }
});

test('a fault that Wikidata tells of is a failure', async () => {
  const { context } = providerContext(() => ({ error: { code: 'maxlag', info: 'Waiting for a server' } }));
  await expect(wikidata.test(context)).rejects.toThrow(
    'Wikidata did not take the question: Waiting for a server',
  );
});

test('every Wikipedia may be asked, and no host that only looks like one', () => {
  const addresses = new AllowedAddresses(wikidataFacts);
  const allows = (url: string) => addresses.allows(new URL(url));
  expect(allows('https://de.wikipedia.org/api/rest_v1/page/summary/X')).toBe(true);
  expect(allows('https://wikipedia.org/')).toBe(false);
  expect(allows('https://a.b.wikipedia.org/')).toBe(false);
  expect(allows('https://evil-wikipedia.org/')).toBe(false);
  expect(allows('http://de.wikipedia.org/')).toBe(false);
  expect(addresses.resolve({ path: '', query: { action: 'query' } })?.href).toBe(
    'https://www.wikidata.org/w/api.php?action=query',
  );
});

test('recorded entities are mapped or are a failure, whatever is missing or of another type', async () => {
  const answers = recordedAnswers('wikidata');
  test.skip(answers.length === 0, `${recordedFolder('wikidata')} is not here.`);
  for (const { body, name } of answers) expect(await faultsWith(wikidata, body), name).toEqual([]);
  const entities = answers.flatMap(({ body }) =>
    isObject(body) && isObject(body.entities) ? Object.values(body.entities).filter(isObject) : [],
  );
  expect(entities.length).toBeGreaterThan(3);
  const junk = fc.constantFrom<unknown>(null, 0, '', '<script>x</script>', [], {}, [null], true);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...entities),
      fc.constantFrom('claims', 'labels', 'aliases', 'sitelinks'),
      fc.nat(),
      junk,
      async (entity, part, place, value) => {
        const inner = isObject(entity[part]) ? { ...entity[part] } : {};
        const names = Object.keys(inner);
        const changed = {
          ...entity,
          id: 'Q1',
          [part]: { ...inner, [names[place % Math.max(1, names.length)] ?? 'en']: value },
        };
        expect(
          await faultsWith(wikidata, { entities: { Q1: changed }, query: { search: [{ title: 'Q1' }] } }),
        ).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
