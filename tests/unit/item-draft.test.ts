import { expect, test } from '@playwright/test';
import { changeRole, creditsByRole, moveCredit } from '../../src/app/edits/credit-draft.ts';
import { draftOf, editsOf, type ItemDraft, rebase, textFault } from '../../src/app/edits/item-draft.ts';
import type { ItemDetail } from '../../src/shared/media-item.ts';

const item = {
  title: 'Harbour',
  originalTitle: null,
  year: 1998,
  airedDate: null,
  runtimeMin: 96,
  rating: 7.4,
  season: null,
  episode: null,
  description: 'A quiet one.',
  genres: ['Drama'],
  countries: [],
  keywords: [],
  pictures: [],
  tags: ['sea'],
  collections: [],
  credits: [
    { personId: 7, name: 'Ada Lang', role: 'actor', character: null, order: 0 },
    { personId: 8, name: 'Bo Lind', role: 'actor', character: 'Keeper', order: 1 },
  ],
  isFavourite: false,
  favouriteNotes: null,
} as unknown as ItemDetail;

const before = draftOf(item, [{ field: 'year', isEdited: false, isLocked: true, changedAt: 1 }]);
const typed = (texts: Partial<ItemDraft['texts']>, more: Partial<ItemDraft> = {}): ItemDraft => ({
  ...before,
  ...more,
  texts: { ...before.texts, ...texts },
});

test('a draft is stored as what differs and no more', () => {
  expect(editsOf(before, typed({ year: ' 1998 ', rating: '7,4' }))).toEqual([]);
  expect(editsOf(before, typed({}, { notes: 'of no favourite' }))).toEqual([]);
  const changed = typed(
    { title: 'The Harbour', runtimeMin: '' },
    {
      names: { ...before.names, genres: ['Crime'], tags: ['sea', 'noir'] },
      isFavourite: true,
      notes: 'With friends. ',
      locked: ['title'],
    },
  );
  expect(editsOf(before, changed)).toEqual([
    { kind: 'set', field: 'title', value: 'The Harbour' },
    { kind: 'set', field: 'runtimeMin', value: null },
    { kind: 'list', field: 'genres', add: ['Crime'], remove: ['Drama'] },
    { kind: 'tags', add: ['noir'], remove: [] },
    { kind: 'favourite', isFavourite: true, notes: 'With friends.' },
    { kind: 'lock', field: 'title', isLocked: true },
    { kind: 'lock', field: 'year', isLocked: false },
  ]);
  expect(editsOf(before, typed({}, { released: ['year'], locked: [] }))).toEqual([
    { kind: 'release', field: 'year' },
  ]);
});

test('what is typed is judged as it is typed', () => {
  expect([
    textFault('title', '  '),
    textFault('year', '19x8'),
    textFault('year', '1998.5'),
    textFault('rating', '7,5'),
    textFault('airedDate', '2023-02-29'),
    textFault('runtimeMin', ''),
    textFault('year', '0x7d0'),
    textFault('rating', '1e0'),
    textFault('rating', '\u0667\u066b\u0665'),
    textFault('rating', '.5'),
    textFault('rating', '7.'),
    textFault('rating', '.'),
  ]).toEqual([
    'Title cannot be empty.',
    'Year is a number.',
    'Year is a whole number.',
    undefined,
    'Date is a day such as 2024-02-29.',
    undefined,
    'Year is a number.',
    'Rating is a number.',
    undefined,
    undefined,
    undefined,
    'Rating is a number.',
  ]);
});

test('a title that was changed elsewhere: what was not touched follows, what was is asked about', () => {
  const now = draftOf({ ...item, title: 'Port', year: 1999, tags: ['sea', 'port'] } as ItemDetail, []);
  const { draft, conflicts, taken } = rebase(before, typed({ title: 'The Harbour', year: '1999' }), now);
  expect({ conflicts, taken }).toEqual({ conflicts: ['title'], taken: ['tags'] });
  expect(draft.texts.title).toBe('The Harbour');
  expect(draft.names.tags).toEqual(['sea', 'port']);
  expect(editsOf(now, draft)).toEqual([{ kind: 'set', field: 'title', value: 'The Harbour' }]);
});

test('locks are brought together field by field, and what another tab has edited is not given back', () => {
  const lock = (field: 'title' | 'genres' | 'year') => ({
    field,
    isEdited: false,
    isLocked: true,
    changedAt: 1,
  });
  const now = draftOf(item, [lock('year'), lock('title')]);
  const { draft } = rebase(before, typed({}, { locked: ['year', 'genres'] }), now);
  expect(editsOf(now, draft)).toEqual([{ kind: 'lock', field: 'genres', isLocked: true }]);
  const unlocked = rebase(before, typed({}, { locked: [] }), now).draft;
  expect(editsOf(now, unlocked)).toEqual([{ kind: 'lock', field: 'year', isLocked: false }]);
  const theirs = draftOf(item, []);
  expect(rebase(before, typed({}, { locked: ['year', 'genres'] }), theirs).draft.locked).toEqual(['genres']);
  const edited = draftOf({ ...item, title: 'Port' } as ItemDetail, []);
  const released = typed({}, { released: ['title', 'year'], locked: [] });
  expect(rebase(before, released, edited).draft.released).toEqual(['year']);
});

test('people of a role are moved among themselves, and given another', () => {
  const credits = [
    { personId: 1, name: 'A', role: 'actor', character: '' },
    { personId: 2, name: 'D', role: 'director', character: '' },
    { personId: 3, name: 'B', role: 'actor', character: '' },
    { personId: 4, name: 'C', role: 'actor', character: '' },
  ];
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('');
  expect(names(moveCredit(credits, 0, 2))).toBe('BDCA');
  expect(names(moveCredit(credits, 3, 0))).toBe('CDAB');
  expect(names(moveCredit(credits, 1, 0))).toBe('ADBC');
  expect(creditsByRole(changeRole(credits, 0, 'director'), ['director', 'actor'])).toEqual([
    { role: 'director', places: [0, 3] },
    { role: 'actor', places: [1, 2] },
  ]);
  const draft: ItemDraft = { ...before, credits: moveCredit(before.credits, 1, 0) };
  expect(editsOf(before, draft)).toEqual([
    {
      kind: 'credits',
      credits: [
        { personId: 8, name: 'Bo Lind', role: 'actor', character: 'Keeper' },
        { personId: 7, name: 'Ada Lang', role: 'actor', character: null },
      ],
    },
  ]);
});
