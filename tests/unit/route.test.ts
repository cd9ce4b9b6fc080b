import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { HOME_ROUTE, parseRoute, printRoute, type Route } from '../../src/app/route.ts';
import { ITEM_SORTS } from '../../src/shared/item-criteria.ts';
import { MEDIA_TYPES } from '../../src/shared/media-type.ts';

const id = fc.nat(1_000_000_000);

/** A record with some of its optional properties left out. */
const criteria = fc
  .record(
    {
      libraryId: id,
      mediaType: fc.constantFrom(...MEDIA_TYPES),
      sort: fc.constantFrom(...ITEM_SORTS),
      descending: fc.boolean(),
    },
    { requiredKeys: ['sort', 'descending'] },
  )
  .map((value) => ({ ...value }));

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
  fc.record({ page: fc.constantFrom('item' as const, 'person' as const, 'job' as const), id }),
  fc.record({ page: fc.constantFrom('jobs' as const, 'settings' as const, 'measure' as const) }),
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
  expect(parseRoute('#/jobs/5')).toEqual({ page: 'job', id: 5 });
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
