import { expect, test } from '@playwright/test';
import { effectReach, effectTitle, spreadWords } from '../../src/app/edits/effect-words.ts';
import {
  chooseName,
  clearField,
  leaveField,
  manyEditsOf,
  manyFault,
  typeText,
  UNTOUCHED,
} from '../../src/app/edits/many-draft.ts';
import type { EditEffect, ValueSpread } from '../../src/shared/edits/many-values.ts';

const MIXED: ValueSpread = {
  values: [
    { value: 1999, count: 3 },
    { value: null, count: 1 },
  ],
  distinct: 2,
};
const SAME: ValueSpread = { values: [{ value: 1999, count: 4 }], distinct: 1 };

test('a field of many titles is changed only when it is touched', () => {
  expect(manyEditsOf(UNTOUCHED)).toEqual([]);
  const typed = typeText(UNTOUCHED, 'year', '2000', MIXED);
  expect(manyEditsOf(typed)).toEqual([{ kind: 'set', field: 'year', value: 2000 }]);
  expect(manyEditsOf(typeText(typed, 'year', ' ', MIXED))).toEqual([]);
  expect(manyEditsOf(typeText(typed, 'year', '1999', SAME))).toEqual([]);
  expect(manyEditsOf(typeText(UNTOUCHED, 'year', '', SAME))).toEqual([
    { kind: 'set', field: 'year', value: null },
  ]);
  expect(manyEditsOf(clearField(UNTOUCHED, 'year'))).toEqual([{ kind: 'set', field: 'year', value: null }]);
  expect(manyEditsOf(leaveField(typed, 'year'))).toEqual([]);
  expect(manyFault(typeText(UNTOUCHED, 'year', '19x', MIXED), 'year')).toBe('Year is a number.');
  expect(manyFault(typeText(UNTOUCHED, 'userRating', '11', MIXED), 'userRating')).toBe(
    'Your rating is between 0 and 10.',
  );
});

test('a name is given to all titles, taken from all, or left to those that have it', () => {
  const added = chooseName(UNTOUCHED, 'tags', 'noir', 'add');
  const removed = chooseName(added, 'genres', 'Drama', 'remove');
  expect(manyEditsOf(removed)).toEqual([
    { kind: 'list', field: 'genres', add: [], remove: ['Drama'] },
    { kind: 'tags', add: ['noir'], remove: [] },
  ]);
  const turned = chooseName(removed, 'tags', 'noir', 'remove');
  expect(turned.names.tags).toEqual({ add: [], remove: ['noir'] });
  expect(manyEditsOf(chooseName(turned, 'tags', 'noir', 'leave'))).toHaveLength(1);
});

test('what will change is told in words', () => {
  const edit = { kind: 'set', field: 'year', value: 2000 } as const;
  const effect = (changes: number, same: number, before: ValueSpread | null): EditEffect => ({
    changes,
    same,
    before,
    examples: [],
  });
  expect(effectTitle(edit, effect(12, 28, SAME))).toBe('Year: 1999 → 2000');
  expect(effectReach(effect(12, 28, SAME))).toBe('for 12 of 40; already so for 28');
  expect(effectReach(effect(0, 40, null))).toBe('already so for all 40');
  expect(effectTitle(edit, effect(4, 0, MIXED))).toBe('Year: several values → 2000');
  expect(spreadWords(MIXED)).toBe('1999 (3), nothing (1)');
  expect(spreadWords({ values: [{ value: 'A', count: 1 }], distinct: null })).toBe('all different');
  expect(effectTitle({ kind: 'tags', add: ['a', 'b'], remove: ['c'] }, effect(1, 0, null))).toBe(
    'Tags: add a, b; remove c',
  );
});
