import { expect, test } from '@playwright/test';
import { actWords } from '../../src/app/edits/act-words.ts';
import { effectReach, effectTitle, spreadWords } from '../../src/app/edits/effect-words.ts';
import { castChoicesFault, castEdits, chooseMember, NO_CAST } from '../../src/app/edits/many-cast.ts';
import {
  chooseName,
  clearField,
  commonValue,
  leaveField,
  manyEditsOf,
  manyFault,
  notesDraftFault,
  typeText,
  UNTOUCHED,
} from '../../src/app/edits/many-draft.ts';
import type { EditEffect, MemberCount, ValueSpread } from '../../src/shared/edits/many-values.ts';

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

const MEMBER: MemberCount = {
  ...{ personId: 7, name: 'Ada Lang', role: 'actor', count: 3 },
  characters: { values: [{ value: 'Keeper', count: 3 }], distinct: 1 },
};

test('somebody of the cast is given to all, given another part, taken out, or left', () => {
  const given = chooseMember(NO_CAST, MEMBER, { reach: 'all' });
  const who = { personId: 7, name: 'Ada Lang', role: 'actor' };
  expect(castEdits(given)).toEqual([
    { kind: 'cast', add: [{ ...who, character: 'Keeper' }], remove: [], change: [] },
  ]);
  const changed = chooseMember(given, MEMBER, { toRole: 'writer', toCharacter: ' ' });
  expect(castEdits(changed)).toMatchObject([
    {
      add: [{ role: 'writer', character: null }],
      change: [{ ...who, toRole: 'writer', toCharacter: null }],
    },
  ]);
  const out = chooseMember({ ...changed, remove: ['Bo Lind'] }, MEMBER, { reach: 'none' });
  expect(castEdits(out)).toMatchObject([
    { add: [], remove: [who], change: [] },
    { add: [], remove: [{ personId: null, name: 'Bo Lind', role: null }], change: [] },
  ]);
  const left = chooseMember(out, MEMBER, { reach: 'held', toRole: 'actor', toCharacter: undefined });
  expect(castEdits({ ...left, remove: [] })).toEqual([]);
  const long = chooseMember(NO_CAST, MEMBER, { toCharacter: 'x'.repeat(301) });
  expect(castChoicesFault(long)).toMatch(/^The character of “.+” has at most 300 characters\.$/);
});

test('notes come with the favourites that are made, or are of those that are there', () => {
  const notes = { how: 'append', text: ' Good. ' } as const;
  expect(manyEditsOf({ ...UNTOUCHED, notes })).toEqual([{ kind: 'notes', notes: 'Good.', isAppended: true }]);
  expect(manyEditsOf({ ...UNTOUCHED, notes, isFavourite: true })).toEqual([
    { kind: 'favourite', isFavourite: true, notes: 'Good.', isAppended: true },
  ]);
  expect(manyEditsOf({ ...UNTOUCHED, notes, isFavourite: false })).toEqual([
    { kind: 'favourite', isFavourite: false },
  ]);
  expect(manyEditsOf({ ...UNTOUCHED, notes: { how: 'clear', text: 'x' } })).toEqual([
    { kind: 'notes', notes: null },
  ]);
  expect(manyEditsOf({ ...UNTOUCHED, notes: { how: 'replace', text: ' ' } })).toEqual([]);
  const long = { ...UNTOUCHED, notes: { how: 'replace', text: 'x'.repeat(10_001) } } as const;
  expect(notesDraftFault(long)).toBe('Notes have at most 10,000 characters.');
});

test('a picture is chosen for all or given back, and a text of which the beginning is known is not taken', () => {
  const given = { ...UNTOUCHED, pictures: { poster: null } };
  expect(manyEditsOf(given)).toEqual([{ kind: 'artwork', type: 'poster', picture: null }]);
  const value = 'x'.repeat(2000);
  expect(commonValue({ values: [{ value, count: 4 }], distinct: 1 })).toBeUndefined();
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
  expect(effectReach(edit, effect(12, 28, SAME))).toBe('for 12 of 40; already so for 28');
  expect(effectReach(edit, effect(0, 40, null))).toBe('already so for all 40');
  expect(effectTitle(edit, effect(4, 0, MIXED))).toBe('Year: several values → 2000');
  expect(spreadWords(MIXED)).toBe('1999 (3), nothing (1)');
  expect(spreadWords({ values: [{ value: 'A', count: 1 }], distinct: null })).toBe('all different');
  expect(effectTitle({ kind: 'tags', add: ['a', 'b'], remove: ['c'] }, effect(1, 0, null))).toBe(
    'Tags: add a, b; remove c',
  );
  const ada = { personId: null, name: 'Ada Lang', role: 'actor' };
  const cast = {
    kind: 'cast',
    add: [{ ...ada, character: 'Keeper' }],
    remove: [{ ...ada, name: 'Bo Lind', role: null }],
    change: [{ ...ada, toRole: 'writer', toCharacter: null }],
  } as const;
  expect(effectTitle(cast, effect(1, 0, null))).toBe(
    'Cast and crew: add Ada Lang (actor, as Keeper); remove Bo Lind; Ada Lang (actor): writer, without a character',
  );
  expect(effectReach({ ...cast, add: [] }, effect(2, 3, null))).toBe('for 2 of 5; nothing changes in 3');
  const added = { ...cast, remove: [], change: [] };
  expect(actWords({ edits: [added], itemCount: 4, title: null })).toBe(
    'Added Ada Lang to the cast and crew of 4 titles',
  );
  expect(effectTitle({ kind: 'notes', notes: 'Good.', isAppended: true }, effect(1, 0, null))).toBe(
    'Notes of favourites: add “Good.”',
  );
});
