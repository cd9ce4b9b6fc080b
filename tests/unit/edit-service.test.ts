import { expect, test } from '@playwright/test';
import { EditService } from '../../src/app/edits/edit-service.ts';
import { Toasts } from '../../src/app/toasts.ts';
import type { Act } from '../../src/shared/edits/item-edit.ts';

/** An act of one title; `undoneAt` null: it holds. */
const act = (undoneAt: number | null): Act => ({
  ...{ id: 7, edits: [{ kind: 'user-rating', rating: 8 }], itemId: 1, title: 'Harbour', itemCount: 1 },
  ...{ doneAt: 1, undoneAt },
});

for (const [what, undoneAt, left, said] of [
  ['taken back', 2, 0, ['Undone', 'Redo']],
  ['left as it is, because it was changed since', null, 1, ['Nothing was undone', undefined]],
] as const) {
  test(`an act that is ${what} is told as that`, async () => {
    const toasts = new Toasts();
    const edits = {
      acts: async () => [act(null)],
      undo: async () => ({ act: act(undoneAt), left }),
    };
    type Parts = ConstructorParameters<typeof EditService>[0];
    const service = new EditService({ backend: { edits }, toasts } as unknown as Parts);
    service.undo(7);
    await expect.poll(() => toasts.value.map(({ title, action }) => [title, action?.label])).toEqual([said]);
  });
}
