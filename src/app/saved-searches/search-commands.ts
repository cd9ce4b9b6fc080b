import type { Done } from '../../shared/edits/item-edit.ts';
import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { SavedSearch } from '../../shared/saved-search.ts';
import type { App } from '../app.ts';

/** What these commands need of the app. Each says what was done and offers Undo; failures are shown, none is thrown. */
type Parts = Pick<App, 'backend' | 'edits' | 'savedSearches' | 'toasts'>;

/** Deletes a search. */
export async function deleteSearch(app: Parts, search: SavedSearch): Promise<void> {
  const { backend, savedSearches } = app;
  const rest = savedSearches.value.searches.filter(({ id }) => id !== search.id);
  await perform(app, () => savedSearches.expect(rest, () => backend.savedSearches.delete(search.id)));
}

/** Moves a search to a position from 0 on. */
export async function moveSearch(app: Parts, search: SavedSearch, to: number): Promise<void> {
  const { backend, savedSearches } = app;
  const rest = savedSearches.value.searches.filter(({ id }) => id !== search.id);
  await perform(app, () =>
    savedSearches.expect(rest.toSpliced(to, 0, search), () => backend.savedSearches.move(search.id, to)),
  );
}

/** Puts a search into the side bar, or takes it out. */
export async function pinSearch(app: Parts, search: SavedSearch, isPinned: boolean): Promise<void> {
  const { backend, savedSearches } = app;
  const expected = savedSearches.value.searches.map((one) =>
    one.id === search.id ? { ...one, isPinned } : one,
  );
  await perform(app, () =>
    savedSearches.expect(expected, () => backend.savedSearches.setPinned(search.id, isPinned)),
  );
}

/** Lets a search look for something else from now on. */
export async function redirectSearch(app: Parts, { id }: SavedSearch, criteria: ItemCriteria): Promise<void> {
  await perform(app, () => app.backend.savedSearches.update(id, { criteria }));
}

/** At once: what is expected of it shows before the next key is pressed. */
async function perform(app: Parts, work: () => Promise<Done<unknown>>): Promise<void> {
  try {
    const [{ act }, edits] = await Promise.all([work(), app.edits()]);
    if (act) edits.tell(act);
  } catch (error) {
    app.toasts.showError(error);
  }
}
