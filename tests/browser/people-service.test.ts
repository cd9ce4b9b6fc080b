import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/people-service.ts';

const SCENARIOS = '/tests/browser/scenarios/people-service.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('a person’s page has their roles counted and their works newest first, undated last', async ({
  runInWorker,
}) => {
  const { roles, titles, works, company } = await runInWorker<Outcome<'pages'>>(SCENARIOS, 'pages');
  expect(roles).toEqual([
    { role: 'actor', count: 240 },
    { role: 'director', count: 60 },
  ]);
  expect(titles).toBe(240);
  expect(works).toHaveLength(300);
  const years = works.map(({ year }) => year ?? 0);
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(years.at(-1)).toBe(0);
  expect(works[0]).toEqual({
    itemId: 6,
    title: 'Film 006',
    year: 1906,
    mediaType: 'movie',
    role: 'actor',
    character: 'Part 6',
  });
  expect(company.titles).toBe(120);
  expect(company.years).toHaveLength(120);
  expect(company.years[0]).toBe(1906);
  expect(company.years.at(-1)).toBeNull();
});

test('shared titles are counted once each, and nobody works with themself', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'summaries'>>(SCENARIOS, 'summaries');
  expect(found).toEqual([
    {
      looked: 240,
      people: [
        { id: 2, name: 'Bea Cole', count: 120 },
        { id: 3, name: 'Cy Dee', count: 3 },
      ],
      genres: [
        { name: 'Drama', count: 120 },
        { name: 'Comedy', count: 120 },
      ],
    },
    {
      looked: 3,
      people: [
        { id: 1, name: 'Ann Ames', count: 3 },
        { id: 2, name: 'Bea Cole', count: 1 },
      ],
      genres: [{ name: 'Drama', count: 3 }],
    },
    {
      looked: 120,
      people: [
        { id: 1, name: 'Ann Ames', count: 120 },
        { id: 2, name: 'Bea Cole', count: 120 },
        { id: 3, name: 'Cy Dee', count: 1 },
      ],
      genres: [
        { name: 'Drama', count: 60 },
        { name: 'Comedy', count: 60 },
      ],
    },
    { looked: 0, people: [], genres: [] },
  ]);
});

test('people come by name from either end, in chunks and by what is typed', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'lists'>>(SCENARIOS, 'lists')).toEqual({
    head: [
      { id: 1, name: 'Ann Ames', works: 240, role: 'actor' },
      { id: 4, name: 'Ann Ames', works: 0, role: null },
      { id: 2, name: 'Bea Cole', works: 120, role: 'actor' },
    ],
    tail: ['Жанна', 'éric', 'Cy Dee'],
    total: 6,
    order: [1, 4, 2, 3, 5, 6],
    landmarks: [
      { label: 'A', at: 0 },
      { label: 'B', at: 2 },
      { label: 'C', at: 3 },
      { label: '…', at: 4 },
      { label: 'Ж', at: 5 },
    ],
    rows: [6, 2],
    sought: [1, 2, 5, 3],
    companies: [
      { id: 3, name: 'Éclair', works: 1 },
      { id: 1, name: 'Zeta', works: 120 },
    ],
  });
});

// Fewer are hidden than shown, then more.
for (const films of [100, 200])
  test(`what lists do not show is neither counted nor given, and takes no place (${films} of 240)`, async ({
    runInWorker,
  }) => {
    const even = Array.from({ length: 10 }, (_, at) => films + 2 * (at + 1));
    expect(await runInWorker<Outcome<'hidden'>>(SCENARIOS, 'hidden', films)).toEqual({
      works: Array.from({ length: 10 }, (_, at) => films + at + 1),
      companyWorks: even,
      people: [
        ['Ann Ames', 240 - films, 'actor'],
        ['Bea Cole', (240 - films) / 2, 'actor'],
        ['Cy Dee', 0, null],
      ],
      titles: (240 - films) / 2,
      looked: [240 - films, (240 - films) / 2],
      // The others have no titles at all.
      companies: [['Zeta', (240 - films) / 2]],
    });
  });

test('while a first load has the indexes down, names come in order of arrival, uncounted', async ({
  runInWorker,
}) => {
  const { rows, order, companies } = await runInWorker<Outcome<'firstLoad'>>(SCENARIOS, 'firstLoad');
  expect(rows).toEqual([
    { id: 1, name: 'Ann Ames', works: null, role: null },
    { id: 2, name: 'Bea Cole', works: null, role: null },
  ]);
  expect([...order.ids]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(order.landmarks).toEqual([]);
  expect(companies.map(({ name, works }) => [name, works])).toEqual([
    ['alpha', null],
    ['Éclair', null],
    ['Zeta', null],
  ]);
});

test('what is not there or too much is refused, and long reads are stopped', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'refusals'>>(SCENARIOS, 'refusals')).toEqual({
    person: 'not-found',
    company: 'not-found',
    noRows: 'invalid-argument',
    tooMany: 'invalid-argument',
    stopped: 'cancelled,cancelled,cancelled',
  });
});
