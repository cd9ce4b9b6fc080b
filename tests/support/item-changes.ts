import fc from 'fast-check';
import type { ItemColumnsSession } from './item-columns-session.ts';
import { itemWithId, type ModelItem } from './item-model.ts';

/** What may happen to a library's items. */
export type ItemChange =
  | { readonly delete: number }
  | { readonly put: ModelItem }
  | { readonly putAll: readonly ModelItem[] }
  | { readonly reload: true };

const someId = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 900_000_000, 30, 31, 32);

/** Changes, deletions and additions, one at a time and many together. */
export const anyChanges: fc.Arbitrary<readonly ItemChange[]> = fc.array(
  fc.oneof(
    someId.map((id) => ({ delete: id })),
    itemWithId(someId).map((put) => ({ put })),
    fc
      .uniqueArray(itemWithId(someId), { selector: ({ id }) => id, maxLength: 5 })
      .map((putAll) => ({ putAll })),
    fc.constant({ reload: true as const }),
  ),
  { maxLength: 8 },
);

export function applyChange(session: ItemColumnsSession, change: ItemChange): void {
  if ('delete' in change) session.delete(change.delete);
  else if ('put' in change) session.put(change.put);
  else if ('putAll' in change) session.putAll(change.putAll);
  else session.reload();
}
