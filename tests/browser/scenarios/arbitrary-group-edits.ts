import fc from 'fast-check';
import type { GroupEdit } from '/src/shared/edits/group-edit.ts';
import type { ItemEdit } from '/src/shared/edits/item-edit.ts';

const TAG = fc.constantFrom(
  'Mood',
  'mood/warm',
  'Sea',
  'Sea/Deep',
  'Sea/Deep/Cold',
  'New',
  'Mood/Sea',
  'Deep',
);
const COLLECTION = fc.integer({ min: 1, max: 3 });
/** An edit of a tag or a collection of any kind. */
export const GROUP_EDIT: fc.Arbitrary<GroupEdit> = fc.oneof(
  fc.record({ kind: fc.constant('rename-tag' as const), name: TAG, to: TAG, mayMerge: fc.boolean() }),
  fc.record({ kind: fc.constant('color-tag' as const), name: TAG, color: fc.constantFrom(null, '#112233') }),
  fc.record({ kind: fc.constant('delete-tag' as const), name: TAG }),
  fc.record({ kind: fc.constant('make-collection' as const), name: fc.constantFrom('Third', 'best') }),
  fc.record({
    kind: fc.constant('rename-collection' as const),
    id: COLLECTION,
    to: fc.constantFrom('Later', 'BEST', 'Else'),
    mayMerge: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('describe-collection' as const),
    id: COLLECTION,
    description: fc.constantFrom(null, 'Mine.'),
  }),
  fc.record({
    kind: fc.constant('picture-collection' as const),
    id: COLLECTION,
    artwork: fc.constantFrom(null, { key: 'ab12', color: '#101010' }),
  }),
  fc.record({
    kind: fc.constant('order-collection' as const),
    id: COLLECTION,
    itemId: fc.integer({ min: 1, max: 5 }),
    after: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  fc.record({ kind: fc.constant('delete-collection' as const), id: COLLECTION }),
);
/** An edit of what titles are grouped by. */
export const GROUP_ITEM_EDIT: fc.Arbitrary<ItemEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('tags' as const),
    add: fc.array(TAG, { maxLength: 2 }),
    remove: fc.array(TAG, { maxLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('collections' as const),
    add: fc.constantFrom([], ['Best'], ['Else']),
    remove: fc.constantFrom([], ['Later']),
  }),
);
