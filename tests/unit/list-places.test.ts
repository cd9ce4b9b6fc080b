import { expect, test } from '@playwright/test';
import { ListPlaces, parsePlaces } from '../../src/app/list-places.ts';
import { DEFAULT_CRITERIA } from '../../src/shared/item-criteria.ts';

/** As much of a browser's storage as the places use. */
function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  } as unknown as Storage;
}

test('each list has its own place, also after a reload', () => {
  const storage = memoryStorage();
  const places = new ListPlaces(storage, 'places');
  places.set(DEFAULT_CRITERIA, { index: 120, offset: 33, itemId: 9 });
  places.set({ ...DEFAULT_CRITERIA, libraryId: 2 }, { index: 5, offset: 0 });
  const reloaded = new ListPlaces(storage, 'places');
  expect(reloaded.get(DEFAULT_CRITERIA)).toEqual({ index: 120, offset: 33, itemId: 9 });
  expect(reloaded.get({ ...DEFAULT_CRITERIA, libraryId: 2 })).toEqual({ index: 5, offset: 0 });
  expect(reloaded.get({ ...DEFAULT_CRITERIA, descending: true })).toBeUndefined();
});

test('a list that tells the place it was left at keeps its title; one that was scrolled does not', () => {
  const places = new ListPlaces(memoryStorage(), 'places');
  places.set('people', { index: 405, offset: 12, itemId: 7 });
  places.moveTo('people', 405, 12.4);
  expect(places.get('people')).toEqual({ index: 405, offset: 12.4, itemId: 7 });
  places.moveTo('people', 405, 30);
  expect(places.get('people')).toEqual({ index: 405, offset: 30 });
  places.moveTo('other', 3, 0);
  expect(places.get('other')).toEqual({ index: 3, offset: 0 });
});

test('the place of the list not seen for the longest is forgotten', () => {
  const places = new ListPlaces(memoryStorage(), 'places');
  for (let libraryId = 1; libraryId <= 101; libraryId += 1) {
    places.set({ ...DEFAULT_CRITERIA, libraryId }, { index: libraryId, offset: 0 });
  }
  expect(places.get({ ...DEFAULT_CRITERIA, libraryId: 1 })).toBeUndefined();
  expect(places.get({ ...DEFAULT_CRITERIA, libraryId: 2 })?.index).toBe(2);
});

for (const text of [
  null,
  '',
  '{}',
  'x',
  '[1]',
  '[["a"]]',
  '[["a",{"index":-1,"offset":0}]]',
  '[["a",{"index":1}]]',
]) {
  test(`no place is read from ${text === null ? 'nothing' : `the text ${text}`}`, () => {
    expect(parsePlaces(text)).toEqual([]);
  });
}
