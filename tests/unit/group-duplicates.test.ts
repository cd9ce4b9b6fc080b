import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { DUPLICATE_REASONS } from '../../src/shared/duplicates/duplicate-report.ts';
import {
  type FoundTogether,
  groupDuplicates,
  type MemberFacts,
} from '../../src/shared/duplicates/group-duplicates.ts';

const { 'external-id': BY_ID, title: BY_TITLE, fingerprint: BY_CONTENT, size: BY_SIZE } = DUPLICATE_REASONS;

interface Known {
  readonly kinds?: Readonly<Record<number, string>>;
  readonly ids?: Readonly<Record<number, Readonly<Record<string, string>>>>;
  readonly apart?: readonly (readonly [number, number])[];
}

function factsOf({ kinds = {}, ids = {}, apart = [] }: Known): MemberFacts {
  return {
    kindOf: (id) => kinds[id] ?? 'movie',
    externalIdsOf: (id) =>
      new Map(Object.entries(ids[id] ?? {}).map(([source, one]) => [source, new Set([one])])),
    apartFrom: (id) =>
      new Set(apart.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : []))),
  };
}

test('titles reached by several reasons are one group with all of them', () => {
  const found = [
    { reason: BY_TITLE, ids: [3, 1] },
    { reason: BY_CONTENT, ids: [3, 7] },
    { reason: BY_SIZE, ids: [20, 21] },
  ];
  expect(groupDuplicates(found, factsOf({}))).toEqual([
    { ids: [1, 3, 7], reasons: BY_TITLE | BY_CONTENT, isCertain: false },
    { ids: [20, 21], reasons: BY_SIZE, isCertain: false },
  ]);
});

test('films of one title and year that a provider knows by two ids are two films', () => {
  const found = [{ reason: BY_TITLE, ids: [1, 2, 3] }];
  const ids = { 1: { tmdb: '5' }, 2: { tmdb: '6' }, 3: { imdb: 'tt1' } };
  expect(groupDuplicates(found, factsOf({ ids }))).toEqual([
    { ids: [1, 3], reasons: BY_TITLE, isCertain: false },
  ]);
});

test('files of the same content are reported though their ids differ', () => {
  const ids = { 1: { tmdb: '5' }, 2: { tmdb: '6' } };
  expect(groupDuplicates([{ reason: BY_CONTENT, ids: [1, 2] }], factsOf({ ids }))).toHaveLength(1);
});

test('one id at a provider is certain, unless another speaks against it; a film and a series never are one', () => {
  const found = [
    { reason: BY_ID, ids: [1, 2] },
    { reason: BY_ID, ids: [3, 4] },
    { reason: BY_ID, ids: [5, 6] },
  ];
  const ids = {
    1: { tmdb: '5' },
    2: { tmdb: '5' },
    3: { tmdb: '7', imdb: 'a' },
    4: { tmdb: '7', imdb: 'b' },
  };
  const groups = groupDuplicates(found, factsOf({ ids, kinds: { 6: 'series' } }));
  expect(groups.map((group) => [group.ids, group.isCertain])).toEqual([
    [[1, 2], true],
    [[3, 4], false],
  ]);
});

test('what a person said is not one stays apart, whatever leads from one to the other', () => {
  const found = [
    { reason: BY_TITLE, ids: [1, 2] },
    { reason: BY_CONTENT, ids: [2, 9] },
  ];
  expect(groupDuplicates(found.slice(0, 1), factsOf({ apart: [[1, 2]] }))).toEqual([]);
  expect(groupDuplicates(found, factsOf({ apart: [[1, 2]] }))).toEqual([
    { ids: [2, 9], reasons: BY_CONTENT, isCertain: false },
  ]);
  expect(groupDuplicates([...found, { reason: BY_ID, ids: [1, 9] }], factsOf({ apart: [[1, 2]] }))).toEqual([
    { ids: [1, 9], reasons: BY_ID, isCertain: true },
  ]);
});

const FOUND = fc.array(
  fc.record({
    reason: fc.constantFrom(...Object.values(DUPLICATE_REASONS)),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 }),
  }),
  { maxLength: 12 },
);
const KNOWN = fc.record({
  ids: fc.dictionary(
    fc.integer({ min: 1, max: 12 }).map(String),
    fc.dictionary(fc.constantFrom('tmdb', 'imdb'), fc.constantFrom('1', '2')),
  ),
  apart: fc.array(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 2 })
      .map(([a = 0, b = 0]) => [a, b] as const),
    { maxLength: 3 },
  ),
});

test('the order in which things were found makes no difference, and no title is in two groups', () => {
  const shuffled = FOUND.chain((found) =>
    fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
  );
  fc.assert(
    fc.property(shuffled, KNOWN, ([found, other], known) => {
      const facts = factsOf(known);
      const groups = groupDuplicates(found, facts);
      const turned = other.map((one): FoundTogether => ({ ...one, ids: one.ids.toReversed() }));
      expect(groupDuplicates(turned, facts)).toEqual(groups);
      const all = groups.flatMap(({ ids }) => ids);
      expect(new Set(all).size).toBe(all.length);
      for (const { ids, reasons } of groups) {
        expect(ids.length).toBeGreaterThan(1);
        expect(reasons).toBeGreaterThan(0);
        for (const id of ids) expect(ids.some((one) => facts.apartFrom(id).has(one))).toBe(false);
      }
    }),
  );
});
