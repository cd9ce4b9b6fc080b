import type { ItemEdit } from '../../shared/edits/item-edit.ts';
import { formatThings } from '../../shared/format-number.ts';
import type { Library } from '../../shared/library.ts';
import type { App } from '../app.ts';
import { MOST_AT_ONCE } from '../edits/run-batch.ts';

/** Titles that are to be deleted or moved. */
export interface ChosenTitles {
  readonly itemIds: readonly number[];
  /** What the only one is called; absent where they are several. */
  readonly title?: string;
  /** None of them is a series; absent: that is not known. */
  readonly isWithoutSeries?: boolean;
}

/**
 * Asks whether titles are to be deleted, and puts them into the bin.
 * @param onDone Called when they are there.
 */
export function askToDelete(app: App, titles: ChosenTitles, onDone?: () => void): void {
  const { itemIds, title, isWithoutSeries = false } = titles;
  const isOne = itemIds.length === 1;
  const also = isWithoutSeries
    ? ''
    : isOne && title !== undefined
      ? ', with its episodes,'
      : ', a series with its episodes,';
  app.dialog.set({
    kind: 'confirm',
    heading: `Delete ${nameOf(titles)}?`,
    text: `${isOne && title !== undefined ? 'It goes' : 'They go'} into the bin for 30 days${also} and can be restored. Files on disk are not touched: scans know them still, and do not bring ${isOne ? 'it' : 'them'} back.`,
    action: 'Delete',
    run: async () => {
      if (await edit(app, itemIds, { kind: 'remove' })) onDone?.();
    },
  });
}

/** Asks which library titles are to be in, and moves them there. @param libraryId Where they are now, if in one. */
export function askToMove(app: App, titles: ChosenTitles, libraryId?: number): void {
  app.dialog.set({
    kind: 'choose-library',
    heading: `Move ${nameOf(titles)}`,
    text: 'A series goes with its episodes, and an episode only with its series. Files on disk stay where they are, and scans find them as before.',
    action: 'Move',
    ...(libraryId === undefined ? {} : { exceptId: libraryId }),
    run: (library) => moveTo(app, titles.itemIds, library),
  });
}

/** Takes titles out of the bin; a failure is shown. Tells whether it was done. */
export function restoreTitles(app: App, itemIds: readonly number[]): Promise<boolean> {
  return edit(app, itemIds, { kind: 'restore' });
}

/** Asks whether titles of the bin are to be deleted for good, and does it. */
export function askToForget(app: App, titles: ChosenTitles, onDone?: () => void): void {
  app.dialog.set({
    kind: 'confirm',
    heading: `Delete ${nameOf(titles)} for good?`,
    text: 'All that is known of it here is gone then: this cannot be undone. Files on disk are not touched; those in a folder that is scanned will be found as new titles.',
    action: 'Delete for good',
    run: () => {
      app.backend.libraries.forget(Uint32Array.from(titles.itemIds)).then(
        () => onDone?.(),
        (error: unknown) => app.toasts.showError(error),
      );
    },
  });
}

/** Very many are a job, which tells of itself. */
async function moveTo(app: App, itemIds: readonly number[], { id, name }: Library): Promise<unknown> {
  const edits = await app.edits();
  const move: ItemEdit = { kind: 'move', libraryId: id, libraryName: name };
  if (itemIds.length <= MOST_AT_ONCE) return edits.edit(itemIds, [move]);
  void edits.editMany(Uint32Array.from(itemIds), [move]);
  return undefined;
}

function nameOf({ itemIds, title }: ChosenTitles): string {
  return title === undefined ? formatThings(itemIds.length, 'title') : `“${title}”`;
}

async function edit(app: App, itemIds: readonly number[], done: ItemEdit): Promise<boolean> {
  try {
    return await (await app.edits()).editMany(Uint32Array.from(itemIds), [done]);
  } catch (error) {
    app.toasts.showError(error);
    return false;
  }
}
