import { expect, test } from '@playwright/test';
import type { Backend } from '../../src/app/backend.ts';
import { SavedSearches } from '../../src/app/saved-searches.ts';
import type { ChangeEvent } from '../../src/rpc/change-event.ts';
import { freeName } from '../../src/shared/free-name.ts';
import type { ItemCriteria } from '../../src/shared/item-criteria.ts';
import type { SavedSearch } from '../../src/shared/saved-search.ts';
import { targetOf } from '../../src/ui/row-drag.ts';

const BY_YEAR: ItemCriteria = { sort: 'year', descending: true };

const searchOf = (
  name: string,
  criteria: SavedSearch['criteria'] = { ok: true, criteria: BY_YEAR },
): SavedSearch => ({
  id: name.charCodeAt(0),
  name,
  description: null,
  criteria,
  stored: '{}',
  isPinned: false,
  createdAt: 0,
  updatedAt: 0,
});

/** A backend whose list is `stored`, and what tells of a change. */
function startStore() {
  const stored = { searches: [searchOf('A'), searchOf('B')], reads: 0 };
  let tell: (event: ChangeEvent) => void = () => undefined;
  const backend = {
    savedSearches: {
      list: async () => {
        stored.reads += 1;
        return stored.searches;
      },
    },
    onChange: (listener: typeof tell) => {
      tell = listener;
    },
  } as unknown as Backend;
  const store = new SavedSearches(backend);
  const names = () => store.value.searches.map(({ name }) => name).join('');
  return { store, stored, names, tell: (kinds: ChangeEvent['kinds']) => tell({ kinds, libraryIds: [] }) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('saved searches are not read before they are asked for, and then follow changes of theirs alone', async () => {
  const { store, stored, names, tell } = startStore();
  tell(['saved-search']);
  await settled();
  expect([stored.reads, store.value.isKnown]).toEqual([0, false]);
  await store.refresh();
  stored.searches = [searchOf('C')];
  tell(['item']);
  await settled();
  expect(names()).toBe('AB');
  tell(['saved-search']);
  await settled();
  expect(names()).toBe('C');
});

test('what is expected is shown until every change has been stored, whatever is told meanwhile', async () => {
  const { store, stored, names, tell } = startStore();
  await store.refresh();
  const [a, b] = stored.searches as [SavedSearch, SavedSearch];
  const ends: (() => void)[] = [];
  const change = () => new Promise<void>((resolve) => ends.push(resolve));
  const one = store.expect([b, a], change);
  const two = store.expect([a, b], change);
  stored.searches = [b, a];
  tell(['saved-search']);
  ends[0]?.();
  await one;
  expect(names()).toBe('AB');
  stored.searches = [a, b];
  ends[1]?.();
  await two;
  expect(names()).toBe('AB');
});

test('when a change fails, what is stored is shown again', async () => {
  const { store, names } = startStore();
  await store.refresh();
  await expect(store.expect([], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(names()).toBe('AB');
});

test('a list is found again by its criteria; one that cannot be read never is', async () => {
  const { store, stored } = startStore();
  const plain: ItemCriteria = { sort: 'title', descending: false };
  stored.searches = [
    searchOf('A', { ok: false, code: 'damaged', message: 'It is damaged.' }),
    searchOf('B', { ok: true, criteria: plain }),
  ];
  await store.refresh();
  expect([store.find(plain)?.name, store.find(BY_YEAR)?.name]).toEqual(['B', undefined]);
});

test('a row that is dragged comes to stand behind those whose middle it has passed', () => {
  const middles = [20, 60, 100, 160];
  expect([-200, -50, -30, 0, 30, 50, 200].map((dy) => targetOf(middles, 1, dy))).toEqual([
    0, 0, 1, 1, 1, 2, 3,
  ]);
});

test('a free name keeps to its longest length', () => {
  expect(freeName('Élan', ['e\u0301LAN'])).toBe('Élan (2)');
  expect(freeName('12345', ['12345'], 6)).toBe('12 (2)');
});
