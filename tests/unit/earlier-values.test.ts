import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { earlierOf, earlierWords, withValue } from '../../src/app/edits/earlier-values.ts';
import { draftOf, editsOf } from '../../src/app/edits/item-draft.ts';
import type { EarlierValue } from '../../src/shared/edits/earlier-value.ts';
import type { Row } from '../../src/shared/edits/row-changes.ts';
import { diffRows } from '../../src/shared/edits/row-changes.ts';
import type { ItemDetail } from '../../src/shared/media-item.ts';
import { pictureKeysOf } from '../../src/workers/db/repositories/act-pictures.ts';
import { turnRows } from '../../src/workers/db/services/title-state.ts';

const item = {
  ...{ title: 'Harbour', originalTitle: null, year: 1998, airedDate: null, runtimeMin: 96, rating: null },
  ...{
    season: null,
    episode: null,
    description: null,
    countries: [],
    keywords: [],
    tags: [],
    collections: [],
  },
  ...{ genres: ['Noir', 'Drama'], pictures: [], isFavourite: false, favouriteNotes: null },
  credits: [{ personId: 7, name: 'Ada Lang', role: 'actor', character: null, order: 0 }],
} as unknown as ItemDetail;
const draft = draftOf(item, []);
const told = { giver: null, until: 1 };
const earlier: readonly EarlierValue[] = [
  { field: 'genres', value: ['Drama', 'Noir'], ...told },
  { field: 'genres', value: ['Crime'], ...told },
  { field: 'year', value: 1998, ...told },
  { field: 'year', value: 1990, ...told },
  {
    field: 'credits',
    value: [{ personId: 8, name: 'Bo Lind', role: 'actor', character: 'Keeper' }],
    ...told,
  },
];

test('earlier values are offered but the one that is there, and chosen into the draft', () => {
  expect(earlierOf(earlier, draft, 'genres').map(({ value }) => value)).toEqual([['Crime']]);
  expect(earlierOf(earlier, draft, 'year').map(({ value }) => value)).toEqual([1990]);
  const [people] = earlierOf(earlier, draft, 'credits');
  if (people === undefined) throw new Error('There is one.');
  expect(earlierWords(draft, people)).toBe('Bo Lind (Keeper)');
  expect(editsOf(draft, withValue(draft, people))).toEqual([{ kind: 'credits', credits: people.value }]);
  const [genres] = earlierOf(earlier, draft, 'genres');
  expect(genres && editsOf(draft, withValue(draft, genres))).toEqual([
    { kind: 'list', field: 'genres', add: ['Crime'], remove: ['Noir', 'Drama'] },
  ]);
});

test('rows are turned to what they were before changes, and back', () => {
  const rows = fc
    .uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a', 'b'), fc.constantFrom(null, 1)),
      {
        selector: ([id]) => id,
      },
    )
    .map((all): readonly Row[] => all);
  const sorted = (all: readonly Row[]) => [...all].sort((one, other) => Number(one[0]) - Number(other[0]));
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const changes = diffRows(before, after, 1);
      expect(sorted(turnRows(after, changes, 1, 'undo'))).toEqual(sorted(before));
      expect(sorted(turnRows(before, changes, 1, 'redo'))).toEqual(sorted(after));
    }),
  );
});

test('acts name pictures in rows, and in snapshots within JSON', () => {
  const key = '0123456789abcdef0123456789abcdef';
  const snapshot = JSON.stringify({ artwork: [{ localPath: key }], other: `${key}0` });
  expect(pictureKeysOf('match', JSON.stringify({ before: { json: snapshot } }))).toEqual([key]);
  expect(pictureKeysOf('own_artwork', JSON.stringify([[null, [1, 'poster', 'own:a', key]]]))).toEqual([key]);
  expect(pictureKeysOf('item_text', JSON.stringify([[null, [1, key]]]))).toEqual([]);
});
