import type { TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import type { BatchField } from '../../../app/selection/batch-field.ts';
import type { ListSelection } from '../../../app/selection/list-selection.ts';
import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { iconLayers } from '../../icons.ts';
import {
  iconBookmark,
  iconCheck,
  iconFolder,
  iconHeart,
  iconOff,
  iconRefresh,
  iconRemove,
  iconRename,
  iconSparkles,
  iconStar,
  iconTag,
} from '../../later-icons.ts';

/** One thing to do to what is selected. */
export interface SelectionDeed {
  readonly name: string;
  readonly icon: TemplateResult;
  /** It stands beside the menu too, where there is room (`rare`: much room). */
  readonly isQuick?: boolean | 'rare';
  /** What it does to series, where that is not just as with films. */
  readonly note?: string;
  /** It begins another group in the menu. */
  readonly isFirst?: boolean;
  readonly run: (ids: Uint32Array) => unknown;
}

const WITH_EPISODES = 'A series with its episodes';

/** What can be done to what is selected. */
export function selectionDeeds(app: App): readonly SelectionDeed[] {
  const edit = (edit: ItemEdit) => async (itemIds: Uint32Array) => {
    await (await app.edits()).editMany(itemIds, [edit]);
  };
  const ask = (field: BatchField) => (itemIds: Uint32Array) =>
    app.dialog.set({ kind: 'batch-edit', field, itemIds });
  return [
    { name: 'Edit…', icon: iconRename, run: (itemIds) => app.dialog.set({ kind: 'edit-many', itemIds }) },
    { name: 'Tags…', icon: iconTag, isQuick: true, run: ask('tags') },
    { name: 'Genres…', icon: iconBookmark, isQuick: 'rare', run: ask('genres') },
    { name: 'Collections…', icon: iconLayers, isQuick: 'rare', run: ask('collections') },
    { name: 'Your rating…', icon: iconStar, isQuick: 'rare', run: ask('rating') },
    {
      name: 'Watched',
      icon: iconCheck,
      isQuick: true,
      isFirst: true,
      note: WITH_EPISODES,
      run: edit({ kind: 'watched', isWatched: true }),
    },
    {
      name: 'Not watched',
      icon: iconOff,
      note: WITH_EPISODES,
      run: edit({ kind: 'watched', isWatched: false }),
    },
    {
      name: 'Favourite',
      icon: iconHeart,
      isQuick: true,
      run: edit({ kind: 'favourite', isFavourite: true }),
    },
    { name: 'No favourite', icon: iconOff, run: edit({ kind: 'favourite', isFavourite: false }) },
    {
      name: 'Match again',
      icon: iconSparkles,
      isFirst: true,
      note: 'Of an episode its series',
      run: async (ids) =>
        (await import('../../../app/metadata/match-selection.ts')).matchSelection(app, ids, 'again'),
    },
    {
      name: 'Refresh details',
      icon: iconRefresh,
      note: 'Of an episode its series',
      run: async (ids) =>
        (await import('../../../app/metadata/match-selection.ts')).matchSelection(app, ids, 'refresh'),
    },
    {
      name: 'Move to library…',
      icon: iconFolder,
      isFirst: true,
      note: WITH_EPISODES,
      run: async (ids) => {
        const { askToMove } = await import('../../../app/libraries/delete-titles.ts');
        askToMove(app, { itemIds: [...ids] }, app.list.model.criteria.libraryId);
      },
    },
    {
      name: 'Delete from library…',
      icon: iconRemove,
      note: WITH_EPISODES,
      run: async (ids) => {
        const { askToDelete } = await import('../../../app/libraries/delete-titles.ts');
        askToDelete(app, { itemIds: [...ids] });
      },
    },
  ];
}

/** Does a deed to what is selected; what goes wrong is shown. */
export async function doDeed(app: App, selection: ListSelection, { run }: SelectionDeed): Promise<void> {
  try {
    const ids = await selection.ids();
    if (ids.length > 0) await run(ids);
  } catch (error) {
    app.toasts.showError(error);
  }
}
