import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { JsonObject } from '../../src/providers/fields/json-fields.ts';
import { wikidata } from '../../src/providers/wikidata/wikidata.ts';
import { isObject } from '../../src/shared/is-object.ts';
import { changeWithin } from '../support/change-within.ts';
import { providerContext } from '../support/provider-context.ts';
import { faultsWith } from '../support/provider-questions.ts';
import { recordedAnswers, recordedFolder } from '../support/recorded-answers.ts';

const claim = (type: string, value: unknown, more: object = {}) => ({
  mainsnak: { snaktype: 'value', datavalue: { type, value } },
  rank: 'normal',
  ...more,
});
const link = (id: string, more?: object) => claim('wikibase-entityid', { id }, more);
const amount = (number: string, unit: string) =>
  claim('quantity', {
    amount: number,
    unit: unit === '1' ? unit : `http://www.wikidata.org/entity/${unit}`,
  });
const day = (date: string) => claim('time', { time: `+${date}T00:00:00Z`, precision: 11 });
const named = (id: string, name: string) => ({ id, labels: { en: { language: 'en', value: name } } });
const film = (claims: object): JsonObject => ({
  ...named('Q1', 'Low Tide'),
  claims: { P31: [link('Q11424')], ...claims },
});
const REF = { provider: 'wikidata', id: 'Q1', kind: 'movie' } as const;

/** A context that knows these entities by the ids they are asked for, and finds `Q1` whatever is searched for. */
const knowing = (entities: Readonly<Record<string, unknown>>) =>
  providerContext(({ query = {} }) =>
    query.list === 'search'
      ? { query: { search: [{ title: 'Q1' }] } }
      : {
          entities: Object.fromEntries(
            String(query.ids)
              .split('|')
              .map((id) => [id, entities[id] ?? { id, missing: '' }]),
          ),
        },
  );

test('a person that was merged into another keeps the name', async () => {
  const merged = { ...named('Q9', 'Mara Quill'), redirects: { from: 'Q8', to: 'Q9' } };
  const { context } = knowing({ Q1: film({ P57: [link('Q8')] }), Q8: merged });
  expect((await wikidata.details?.(REF, context))?.credits).toMatchObject([
    { name: 'Mara Quill', role: 'director' },
  ]);
});

test('a title without a name in the wanted languages has its original one', async () => {
  const french = claim('monolingualtext', { text: 'Marée basse', language: 'fr' });
  const { context } = knowing({ Q1: { ...film({ P1476: [french] }), labels: {} } });
  const found = await wikidata.search?.({ kind: 'movie', title: 'Marée basse', year: null }, context);
  expect(found).toMatchObject([{ title: 'Marée basse', originalTitle: 'Marée basse' }]);
  expect(await wikidata.details?.(REF, context)).toMatchObject({ title: 'Marée basse', language: null });
});

test('when its own id is gone, a title is found by the others', async () => {
  const { context } = knowing({ Q1: film({}) });
  const found = await wikidata.find?.({ wikidata: 'Q77', imdb: 'tt0000001' }, 'movie', context);
  expect(found).toMatchObject([{ ref: REF }]);
});

test('a subclass that is not listed is found by ids that only its kind has', async () => {
  const subclass = { ...film({ P4947: [claim('string', '7')] }) };
  const { context, requests } = knowing({
    Q1: { ...subclass, claims: { ...(subclass.claims as object), P31: [link('Q999999')] } },
  });
  const search = { title: 'Low Tide', year: null } as const;
  expect(await wikidata.search?.({ ...search, kind: 'movie' }, context)).toHaveLength(1);
  await wikidata.search?.({ ...search, kind: 'series' }, context);
  const asked = requests.flatMap(({ query }) => query?.srsearch ?? []).map(String);
  expect(asked[0]).toMatch(/\|P4947$/);
  expect(asked[1]).toMatch(/\|P4983\|P8600$/);
});

test('days that are none and durations without a unit of time are not believed', async () => {
  const { context } = knowing({
    Q1: film({ P577: [day('1999-02-30')], P2047: [amount('+9', '1'), amount('+5400', 'Q11574')] }),
  });
  expect(await wikidata.details?.(REF, context)).toMatchObject({
    year: 1999,
    airedDate: null,
    runtimeMin: 90,
  });
});

test('an answer to a search without results is a failure, not an empty one', async () => {
  const search = { kind: 'movie', title: 'x', year: null } as const;
  for (const [body, code] of [
    [{}, 'unexpected'],
    [{ query: {} }, 'unexpected'],
    [{ error: { code: 'maxlag' } }, 'refused'],
    [[], 'unexpected'],
  ] as const)
    await expect(wikidata.search?.(search, providerContext(() => body).context)).rejects.toMatchObject({
      failure: { provider: 'wikidata', code },
    });
});

const junk = fc.constantFrom<unknown>(undefined, null, 0, -1, 1e99, '', '<b>', 'Q1', true, [], {}, [null], {
  id: 'Q1',
});
const changes = fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 5 });

async function expectNoFaults(entity: JsonObject, changed: readonly (readonly [number, unknown])[]) {
  const picture = { title: 'File:A.jpg', imageinfo: [{ url: 'https://upload.wikimedia.org/a.jpg' }] };
  const body = {
    type: 'standard',
    extract: 'x',
    entities: { Q1: structuredClone(entity) },
    query: { search: [{ title: 'Q1' }], pages: [picture] },
  };
  for (const [place, value] of changed) changeWithin(body, place, value);
  expect(await faultsWith(wikidata, body)).toEqual([]);
}

test('whatever is wrong anywhere in an answer about a film, it is mapped or is a failure', async () => {
  const whole: JsonObject = {
    ...film({
      P57: [link('Q1')],
      P161: [link('Q1', { qualifiers: { P453: [link('Q1').mainsnak] } })],
      P495: [link('Q1')],
      P297: [claim('string', 'FR')],
      P577: [day('1999-03-30')],
      P2047: [amount('+90', 'Q7727')],
      P18: [claim('string', 'A.jpg')],
      P1651: [claim('string', 'abcdefghijk')],
    }),
    sitelinks: { enwiki: { url: 'https://en.wikipedia.org/wiki/Low_Tide' } },
  };
  await fc.assert(
    fc.asyncProperty(changes, (changed) => expectNoFaults(whole, changed)),
    { numRuns: 300 },
  );
});

test('recorded entities taken for films are mapped or are a failure, whatever is wrong in them', async () => {
  const answers = recordedAnswers('wikidata');
  test.skip(answers.length === 0, `${recordedFolder('wikidata')} is not here.`);
  const entities = answers
    .flatMap(({ body }) => Object.values((body as { entities?: object }).entities ?? {}))
    .filter(isObject)
    .filter((entity) => JSON.stringify(entity).length < 100_000)
    .map((entity) => ({
      ...entity,
      id: 'Q1',
      claims: { ...(entity.claims as object), P31: [link('Q11424')] },
    }));
  expect(entities.length).toBeGreaterThan(3);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...entities), changes, expectNoFaults), { numRuns: 100 });
});
