import { deepEqual, equal } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { loadQueryLanguage } from '../../src/app/list-address.ts';
import { searchBoxText } from '../../src/app/query-address.ts';
import { HOME_ROUTE, parseRoute, printRoute, type Route } from '../../src/app/route.ts';
import { itemCriteriaOf } from '../../src/shared/query-language/query-criteria.ts';
import { anyText, boxCriteria } from '../support/arbitrary-criteria.ts';

const id = fc.nat(1_000_000_000);

const libraryId = fc.option(id, { nil: undefined });

/** Criteria of plain lists and of searches. */
const criteria = fc.tuple(boxCriteria, libraryId).map(([query, library]) => itemCriteriaOf(query, library));

/** Texts that an address can hold: no half of a character. */
const wellFormed = anyText.map((text) => text.replaceAll(/\p{Surrogate}/gu, ''));

/** A list of people, or without a role one of companies. */
const names = fc.record(
  {
    criteria: fc.record(
      {
        text: wellFormed.filter((text) => text.trim() !== ''),
        sort: fc.constantFrom('name' as const, 'works' as const),
        descending: fc.boolean(),
        role: wellFormed,
      },
      { requiredKeys: ['sort', 'descending'] },
    ),
    at: fc.nat(2_000_000),
  },
  { requiredKeys: ['criteria'] },
);

test.beforeAll(loadQueryLanguage);

const route: fc.Arbitrary<Route> = fc.oneof(
  fc
    .record(
      {
        page: fc.constant('library' as const),
        criteria,
        at: fc.nat(2_000_000),
        view: fc.constantFrom('grid' as const, 'table' as const),
      },
      { requiredKeys: ['page', 'criteria'] },
    )
    .map((value) => ({ ...value })),
  fc.record({
    page: fc.constantFrom(
      'item' as const,
      'person' as const,
      'company' as const,
      'collection' as const,
      'job' as const,
    ),
    id,
  }),
  names.map(({ criteria: { role: _, ...rest }, ...place }) => ({
    ...place,
    page: 'companies' as const,
    criteria: rest,
  })),
  fc.record(
    {
      page: fc.constant('inbox' as const),
      list: fc.constantFrom('failed' as const, 'skipped' as const, 'matched' as const),
    },
    { requiredKeys: ['page'] },
  ),
  names.map((place) => ({ ...place, page: 'people' as const })),
  fc.record(
    { page: fc.constant('dashboard' as const), libraryId: fc.nat() },
    { requiredKeys: ['page'], noNullPrototype: true },
  ),
  fc.record({
    page: fc.constantFrom(
      'jobs' as const,
      'settings' as const,
      'measure' as const,
      'providers' as const,
      'history' as const,
      'home' as const,
      'favourites' as const,
      'tags' as const,
      'collections' as const,
    ),
  }),
  fc.record(
    { page: fc.constant('recent' as const), list: fc.constantFrom('watched' as const, 'begun' as const) },
    { requiredKeys: ['page'] },
  ),
  fc.record({
    page: fc.constant('settings' as const),
    section: fc.constantFrom('providers' as const, 'cache' as const),
  }),
);

test('a place printed and read again is the same place', () => {
  fc.assert(fc.property(route, (place) => expect(parseRoute(printRoute(place))).toEqual(place)));
});

test('reading any text gives a place that is printed and read alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const place = parseRoute(text);
      expect(parseRoute(printRoute(place))).toEqual(place);
    }),
  );
});

test('whatever is typed into the box is in the box again after a reload', () => {
  fc.assert(
    fc.property(wellFormed, libraryId, (query, library) => {
      const address = new URLSearchParams({ q: query });
      const place = parseRoute(`#/library/${library ?? 'all'}?${address}`);
      equal(place.page, 'library');
      if (place.page !== 'library' || query.trim() === '') return;
      equal(searchBoxText(place), query);
      deepEqual(parseRoute(printRoute(place)), place);
    }),
    { numRuns: 1000 },
  );
});

test('a search has its text in the address', () => {
  const address = '#/library/all?q=noir+-watched+year:1940..1959+sort:year-';
  const place = parseRoute(address);
  expect(place).toEqual({
    page: 'library',
    criteria: {
      text: 'noir',
      filter: {
        all: [{ not: { field: 'is', state: 'watched' } }, { field: 'year', from: 1940, to: 1959 }],
      },
      sort: 'year',
      descending: true,
    },
  });
  expect(printRoute(place)).toBe(address);
});

test('a text that cannot be read is kept beside the list', () => {
  expect(parseRoute('#/library/3?q=noir+(&sort=year')).toEqual({
    page: 'library',
    criteria: { libraryId: 3, sort: 'year', descending: false },
    query: 'noir (',
  });
});

test('a text that no longer says what the criteria do is given up', () => {
  const place = { page: 'library', criteria: { text: 'noir', sort: 'year', descending: false } } as const;
  expect(printRoute({ ...place, query: 'noir  sort:rating' })).toBe('#/library/all?q=noir+sort:year');
  expect(printRoute({ ...place, query: 'noir  sort:year' })).toBe('#/library/all?q=noir++sort:year');
});

test('type and order beside a text count where it says nothing of them', () => {
  expect(parseRoute('#/library/all?q=noir+sort:rating-&type=movie&sort=year')).toMatchObject({
    criteria: { text: 'noir', mediaType: 'movie', sort: 'rating', descending: true },
  });
});

test('addresses read as people see them', () => {
  expect(parseRoute('#/library/all?at=123&sort=year&down=1&type=movie&view=grid')).toEqual({
    page: 'library',
    criteria: { sort: 'year', descending: true, mediaType: 'movie' },
    at: 123,
    view: 'grid',
  });
  expect(parseRoute('#/library/3?at=7')).toEqual({
    page: 'library',
    criteria: { libraryId: 3, sort: 'title', descending: false },
    at: 7,
  });
  expect(parseRoute('#/item/42')).toEqual({ page: 'item', id: 42 });
  expect(parseRoute('#/settings/cache')).toEqual({ page: 'settings', section: 'cache' });
  expect(parseRoute('#/settings/nothing')).toEqual({ page: 'settings' });
  expect(parseRoute('#/jobs/5')).toEqual({ page: 'job', id: 5 });
  expect(parseRoute('#/dashboard/3')).toEqual({ page: 'dashboard', libraryId: 3 });
  expect(parseRoute('#/dashboard/x')).toEqual({ page: 'dashboard' });
});

test('the shortest address is printed', () => {
  expect(printRoute(HOME_ROUTE)).toBe('#/library/all');
  expect(
    printRoute({ page: 'library', criteria: { libraryId: 3, sort: 'rating', descending: true }, at: 9 }),
  ).toBe('#/library/3?at=9&sort=rating&down=1');
});

for (const text of ['', '#', '#/', '#/nothing', '#/item/x', '#/item/', '#/item/-1', '#/person/1e9']) {
  test(`the address "${text}" leads home`, () => {
    expect(parseRoute(text)).toEqual(HOME_ROUTE);
  });
}

test('unknown values in an address are left out', () => {
  expect(parseRoute('#/library/all?sort=size&type=book&at=-4&view=list&down=yes')).toEqual(HOME_ROUTE);
});
