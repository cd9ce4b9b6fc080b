import { expect, test } from '@playwright/test';
import { isFacetOn, toggleFacet } from '../../src/app/search/facet-conditions.ts';
import {
  conditionOn,
  conditionsOf,
  replaceCondition,
  toggleCondition,
} from '../../src/app/search/filter-edit.ts';
import type { ItemCriteria } from '../../src/shared/item-criteria.ts';
import type { ItemFilter } from '../../src/shared/item-filter.ts';

const ALL: ItemCriteria = { sort: 'title', descending: false };
const crime: ItemFilter = { field: 'genre', anyOf: ['Crime'] };
const rated: ItemFilter = { field: 'rating', from: 8 };

test('a condition that is added and taken away leaves the criteria as they were', () => {
  const one = toggleCondition(ALL, crime);
  expect(one.filter).toEqual(crime);
  const two = toggleCondition(one, rated);
  expect(two.filter).toEqual({ all: [crime, rated] });
  expect(toggleCondition(two, rated)).toEqual(one);
  expect(toggleCondition(one, crime)).toEqual(ALL);
});

test('a condition is known by what it says, whatever the order of its properties', () => {
  const filter: ItemFilter = { to: 1959, field: 'year', from: 1940 };
  expect(toggleCondition({ ...ALL, filter }, { field: 'year', from: 1940, to: 1959 })).toEqual(ALL);
});

test('a group that is the whole filter is one condition, kept when others join it', () => {
  const either: ItemFilter = { any: [crime, { not: rated }] };
  expect(conditionsOf(either)).toEqual([either]);
  expect(conditionOn(either, 'genre')).toBeUndefined();
  expect(replaceCondition({ ...ALL, filter: either }, undefined, rated).filter).toEqual({
    all: [either, rated],
  });
});

test('a changed condition stays in its place', () => {
  const criteria = { ...ALL, filter: { all: [rated, crime] } };
  expect(replaceCondition(criteria, rated, { field: 'rating', from: 7 }).filter).toEqual({
    all: [{ field: 'rating', from: 7 }, crime],
  });
});

test('of what a title has one of, another value of a facet takes the place of the first', () => {
  const forties = toggleFacet(ALL, 'decade', '1940');
  expect(forties.filter).toEqual({ field: 'year', from: 1940, to: 1949 });
  const fifties = toggleFacet(forties, 'decade', '1950');
  expect(fifties.filter).toEqual({ field: 'year', from: 1950, to: 1959 });
  expect(isFacetOn(fifties, 'decade', '1940')).toBe(false);
  expect(toggleFacet(fifties, 'decade', '1950')).toEqual(ALL);
  const seen = toggleFacet(toggleFacet(ALL, 'watched', 'no'), 'watched', 'yes');
  expect(seen.filter).toEqual({ field: 'is', state: 'watched' });
  expect(toggleFacet(toggleFacet(ALL, 'type', 'series'), 'type', 'movie').mediaType).toBe('movie');
});

test('genres narrow each other, as their counts do', () => {
  const both = toggleFacet(toggleFacet(ALL, 'genre', 'Crime'), 'genre', 'Drama');
  expect(both.filter).toEqual({ all: [crime, { field: 'genre', anyOf: ['Drama'] }] });
});
