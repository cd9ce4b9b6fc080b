import fc from 'fast-check';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';

const NAME = fc.constantFrom('Noir', 'noir', 'To see', 'Sea/Storm', 'Été');
const NAMES = fc.record({ add: fc.array(NAME, { maxLength: 2 }), remove: fc.array(NAME, { maxLength: 2 }) });
/** A stored picture of one's own. */
export const PICTURE = {
  type: 'poster' as const,
  url: 'own:mine.png',
  key: '0123456789abcdef0123456789abcdef',
  width: 640,
  height: 960,
  bytes: 5000,
  dominantColor: '#102030',
};
const EDIT: fc.Arbitrary<ItemEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    field: fc.constant('title' as const),
    value: fc.constantFrom('A', 'The B'),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    field: fc.constant('year' as const),
    value: fc.constantFrom(null, 1999, 2001),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    field: fc.constant('rating' as const),
    value: fc.constantFrom(null, 7, 7.5),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    field: fc.constant('description' as const),
    value: fc.constantFrom(null, 'New.'),
  }),
  NAMES.map((names) => ({ kind: 'list' as const, field: 'genres' as const, ...names })),
  NAMES.map((names) => ({ kind: 'list' as const, field: 'countries' as const, ...names })),
  NAMES.map((names) => ({ kind: 'list' as const, field: 'keywords' as const, ...names })),
  fc
    .uniqueArray(fc.constantFrom('Ada Lang', 'Bo Lind', 'Cy Moor'), { maxLength: 3 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record({
            personId: fc.constant(null),
            name: fc.constant(name),
            role: fc.constantFrom('actor', 'director'),
            character: fc.constantFrom(null, 'Keeper'),
          }),
        ),
      ),
    )
    .map((credits) => ({ kind: 'credits' as const, credits })),
  fc
    .constantFrom(null, PICTURE)
    .map((picture) => ({ kind: 'artwork' as const, type: 'poster' as const, picture })),
  NAMES.map((names) => ({ kind: 'tags' as const, ...names })),
  NAMES.map((names) => ({ kind: 'collections' as const, ...names })),
  fc.record({
    kind: fc.constant('favourite' as const),
    isFavourite: fc.boolean(),
    notes: fc.constantFrom(null, 'Good.'),
  }),
  fc.record({ kind: fc.constant('watched' as const), isWatched: fc.boolean() }),
  fc.record({ kind: fc.constant('user-rating' as const), rating: fc.constantFrom(null, 0, 8.5) }),
  fc.record({
    kind: fc.constant('lock' as const),
    field: fc.constant('year' as const),
    isLocked: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('release' as const), field: fc.constant('title' as const) }),
);
/** Edits of some of three titles. */
export const ACT = fc.tuple(
  fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 }),
  fc.array(EDIT, { minLength: 1, maxLength: 3 }),
);
