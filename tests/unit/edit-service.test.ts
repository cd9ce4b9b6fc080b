import { expect, test } from '@playwright/test';
import { EditService } from '../../src/app/edits/edit-service.ts';
import { Toasts } from '../../src/app/toasts.ts';
import type { Act } from '../../src/shared/edits/item-edit.ts';
import { AppError } from '../../src/shared/reply.ts';

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

for (const [what, undoneAt, said] of [
  ['holds', null, 'Undone'],
  ['was undone', 2, 'It was undone already.'],
] as const) {
  test(`what a job brought is found behind hundreds of newer acts: it ${what}`, async () => {
    const toasts = new Toasts();
    const brought: Act = { ...act(undoneAt), brought: { jobId: 3, how: 'import', changed: 0 } };
    const all = [...Array.from({ length: 450 }, (_, at) => ({ ...act(null), id: 500 - at })), brought];
    const edits = {
      acts: async ({ before = Number.POSITIVE_INFINITY, limit }: { before?: number; limit: number }) =>
        all.filter(({ id }) => id < before).slice(0, limit),
      undo: async () => ({ act: { ...brought, undoneAt: 2 }, left: 0 }),
    };
    type Parts = ConstructorParameters<typeof EditService>[0];
    new EditService({ backend: { edits }, toasts } as unknown as Parts).undoJob(3);
    await expect.poll(() => toasts.value.map(({ title }) => title)).toEqual([said]);
  });
}

for (const [what, actId, said] of [
  ['no act holds', undefined, 'There is nothing to undo.'],
  ['the one that is meant was undone', 7, 'This was undone already.'],
] as const) {
  test(`why nothing can be undone is told as it is: ${what}`, async () => {
    const toasts = new Toasts();
    const edits = {
      acts: async () => [],
      undo: async () => {
        throw new AppError('not-found', 'This was undone already.');
      },
    };
    type Parts = ConstructorParameters<typeof EditService>[0];
    new EditService({ backend: { edits }, toasts } as unknown as Parts).undo(actId);
    await expect
      .poll(() => toasts.value.map(({ title, text }) => [title, text]))
      .toEqual([[said, undefined]]);
  });
}
