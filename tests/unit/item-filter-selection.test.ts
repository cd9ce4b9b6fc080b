import { deepEqual, equal } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { ItemFilter } from '../../src/shared/item-filter.ts';
import { MEDIA_TYPES } from '../../src/shared/media-type.ts';
import { selectItems } from '../../src/workers/db/search/select-items.ts';
import { anyChanges, applyChange } from '../support/item-changes.ts';
import { ItemColumnsSession } from '../support/item-columns-session.ts';
import {
  anyFilter,
  anyItems,
  anyLibraries,
  isSelected,
  LIBRARIES,
  type ModelItem,
} from '../support/item-model.ts';

const scopes = fc.record(
  {
    libraryId: fc.constantFrom(...LIBRARIES.map(([id]) => id)),
    mediaType: fc.constantFrom(...MEDIA_TYPES),
    filter: anyFilter,
  },
  { requiredKeys: [] },
);

test('a filter selects the items that meet it, also after any changes', () => {
  fc.assert(
    fc.property(
      anyItems,
      anyLibraries,
      fc.array(scopes, { minLength: 1, maxLength: 6 }),
      anyChanges,
      fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
      (items, inactive, criterias, changes, words) => {
        const session = new ItemColumnsSession(items, inactive);
        const check = (): void => {
          for (const criteria of criterias) {
            const isWanted = (item: ModelItem) =>
              (criteria.libraryId === undefined
                ? !inactive.has(item.libraryId)
                : criteria.libraryId === item.libraryId) &&
              (criteria.mediaType ?? item.mediaType) === item.mediaType &&
              (words === undefined || item.words.includes(words)) &&
              (criteria.filter === undefined || isSelected(item, criteria.filter));
            const tiers = words === undefined ? null : session.context.text(words);
            const { mask, count } = selectItems(session.columns, criteria, session.context, tiers);
            const found = session.ids(Array.from(mask.keys()).filter((slot) => mask[slot] !== 0));
            equal(mask.length, session.columns.count);
            equal(count, found.length);
            deepEqual(new Set(found), new Set(session.ids(session.slots(isWanted))));
          }
        };
        check();
        for (const change of changes) applyChange(session, change);
        check();
      },
    ),
    { numRuns: 150 },
  );
});

test('names that come to be, change and go select by what they are now', () => {
  const item = { people: [], words: [] };
  const facts: ModelItem = {
    ...item,
    ...{
      id: 1,
      mediaType: 'movie',
      libraryId: 7,
      year: 1999,
      rating: null,
      runtimeMin: null,
      addedAt: 0,
      size: null,
    },
    ...{ votes: null, lastWatchedAt: null, sortTitle: 'a', flags: 0, sets: { tag: [70] } },
  };
  const session = new ItemColumnsSession([facts], new Set());
  const count = (filter: ItemFilter) => selectItems(session.columns, { filter }, session.context, null).count;
  const isMoody: ItemFilter = { field: 'tag', anyOf: ['mood'] };
  const { names } = session.context;
  expect(count(isMoody)).toBe(0);
  names.set('tag', 70, 'Mood/Slow burn');
  expect(count(isMoody)).toBe(1);
  names.set('tag', 70, 'Moods');
  expect(count(isMoody)).toBe(0);
  expect(count({ field: 'tag', anyOf: ['MOODS'] })).toBe(1);
  names.delete('tag', 70);
  expect(count({ field: 'tag', anyOf: ['MOODS'] })).toBe(0);
  names.setLibrary(7, 'Films', false);
  expect(count({ all: [] })).toBe(0);
});

test('names without ids are numbered by what they are when folded', () => {
  const { names } = new ItemColumnsSession([], new Set()).context;
  const ivory = names.intern('country', 'Côte d’Ivoire');
  expect(names.intern('country', 'COTE D’IVOIRE')).toBe(ivory);
  expect(names.intern('country', 'Ghana')).not.toBe(ivory);
  expect(names.nameOf('country', ivory)).toBe('Côte d’Ivoire');
});
