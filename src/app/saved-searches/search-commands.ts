import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { SavedSearch } from '../../shared/saved-search.ts';
import type { App } from '../app.ts';

/** What these commands need of the app. Failures are shown; none is thrown. */
type Parts = Pick<App, 'backend' | 'savedSearches' | 'toasts'>;

/** Deletes a search and offers to bring it back. */
export async function deleteSearch(app: Parts, search: SavedSearch): Promise<void> {
  const { backend, savedSearches, toasts } = app;
  const rest = savedSearches.value.searches.filter(({ id }) => id !== search.id);
  await telling(app, async () => {
    const removed = await savedSearches.expect(rest, () => backend.savedSearches.delete(search.id));
    const undo = () =>
      telling(app, async () => {
        const { name } = await backend.savedSearches.restore(removed);
        if (name !== removed.name)
          toasts.show({
            kind: 'info',
            title: `“${removed.name}” is now “${name}”`,
            text: 'Its name had been taken.',
          });
      });
    toasts.show({
      kind: 'info',
      title: `“${search.name}” was deleted`,
      action: { label: 'Undo', run: () => void undo() },
    });
  });
}

/** Moves a search to a position from 0 on. */
export async function moveSearch(app: Parts, search: SavedSearch, to: number): Promise<void> {
  const { backend, savedSearches } = app;
  const rest = savedSearches.value.searches.filter(({ id }) => id !== search.id);
  await telling(app, () =>
    savedSearches.expect(rest.toSpliced(to, 0, search), () => backend.savedSearches.move(search.id, to)),
  );
}

/** Puts a search into the side bar, or takes it out. */
export async function pinSearch(app: Parts, search: SavedSearch, isPinned: boolean): Promise<void> {
  const { backend, savedSearches } = app;
  const expected = savedSearches.value.searches.map((one) =>
    one.id === search.id ? { ...one, isPinned } : one,
  );
  await telling(app, () =>
    savedSearches.expect(expected, () => backend.savedSearches.setPinned(search.id, isPinned)),
  );
}

/** Lets a search look for something else from now on, and offers to take that back. */
export async function redirectSearch(app: Parts, search: SavedSearch, criteria: ItemCriteria): Promise<void> {
  const { backend, toasts } = app;
  const { id, name, criteria: before } = search;
  await telling(app, async () => {
    await backend.savedSearches.update(id, { criteria });
    const undo = before.ok && (() => backend.savedSearches.update(id, { criteria: before.criteria }));
    toasts.show({
      kind: 'success',
      title: `“${name}” is now the present search`,
      ...(undo ? { action: { label: 'Undo', run: () => void telling(app, undo) } } : {}),
    });
  });
}

async function telling(app: Parts, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    app.toasts.showError(error);
  }
}
