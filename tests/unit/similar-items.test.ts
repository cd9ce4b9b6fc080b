import { expect, test } from '@playwright/test';
import { buildPersonItems, PersonItems } from '../../src/workers/db/search/person-items.ts';
import { similarItems } from '../../src/workers/db/search/similar-items.ts';
import { buildColumns } from '../support/item-columns-session.ts';
import type { ModelItem } from '../support/item-model.ts';

const film = (id: number, genre: number[], more: Partial<ModelItem> = {}): ModelItem => ({
  id,
  mediaType: 'movie',
  libraryId: 7,
  year: 1990,
  rating: 5,
  runtimeMin: null,
  addedAt: 0,
  lastWatchedAt: null,
  size: null,
  flags: 0,
  sortTitle: `film ${String(id).padStart(3, '0')}`,
  votes: null,
  people: [],
  words: [],
  ...more,
  sets: { genre, ...more.sets },
});

test('who and what is rare weighs more than what all have; the title itself, episodes and what is not wanted are left out', () => {
  const common = Array.from({ length: 40 }, (_, at) => film(at + 10, [5]));
  const items = [
    film(1, [5], { sets: { collection: [6] } }),
    film(2, [5], { sets: { collection: [6] } }),
    film(3, [], { year: 1950 }),
    film(4, [5], { mediaType: 'episode', sets: { collection: [6] } }),
    film(5, [5], { sets: { collection: [6] } }),
    ...common,
  ];
  const { columns } = buildColumns(items);
  const slotOf = (id: number) => columns.slotOf(id) ?? -1;
  // One director of the first and the third.
  const persons = new PersonItems(
    buildPersonItems(1, Uint32Array.of(slotOf(1), slotOf(3)), Uint32Array.of(0, 0), Uint8Array.of(1, 1)),
  );
  const found = similarItems(
    columns,
    persons,
    slotOf(1),
    [{ slot: 0, isDirector: true }],
    4,
    (slot) => columns.idOf(slot) !== 5,
  );
  expect(found.map(({ slot, shared }) => [columns.idOf(slot), shared])).toEqual([
    [2, { kind: 'value', field: 'collection', value: 6 }],
    [3, { kind: 'person', slot: 0 }],
    [10, { kind: 'value', field: 'genre', value: 5 }],
    [11, { kind: 'value', field: 'genre', value: 5 }],
  ]);
});
