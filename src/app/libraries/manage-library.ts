import type { LibraryEdit } from '../../shared/edits/library-edit.ts';
import { formatThings } from '../../shared/format-number.ts';
import type { Library } from '../../shared/library.ts';
import type { App } from '../app.ts';
import { MOST_AT_ONCE } from '../edits/run-batch.ts';
import { countItems } from '../library-list.ts';
import { HOME_ROUTE } from '../route.ts';

/** Does something to a library; a failure is shown. Tells whether it was done. */
export async function editLibrary(app: App, libraryId: number, edit: LibraryEdit): Promise<boolean> {
  try {
    await (await app.edits()).editLibrary(libraryId, edit);
    return true;
  } catch (error) {
    app.toasts.showError(error);
    return false;
  }
}

/** Puts a library into the bin; its own list gives way to that of all titles. */
export async function deleteLibrary(app: App, library: Library): Promise<void> {
  leaveList(app, library.id);
  await editLibrary(app, library.id, { kind: 'library-delete' });
}

/** Asks which library another one is to go into, and merges them. */
export function askToMerge(app: App, library: Library): void {
  app.dialog.set({
    kind: 'choose-library',
    heading: `Merge “${library.name}” into another library`,
    text: `Its ${formatThings(countItems(library), 'title')}, folders and rules go into the one you choose. A title that both have stays twice; the duplicates show it. Files on disk are not touched.`,
    action: 'Merge',
    exceptId: library.id,
    run: async (into) => {
      const edits = await app.edits();
      const isDone = edits
        .mergeLibrary(library, into)
        .then((isMerged) => isMerged && leaveList(app, library.id));
      // A job tells of itself: nobody waits for it in the dialog.
      if (countItems(library) <= MOST_AT_ONCE) await isDone;
    },
  });
}

function leaveList(app: App, libraryId: number): void {
  const { value } = app.router;
  if (value.page === 'library' && value.criteria.libraryId === libraryId) app.router.go(HOME_ROUTE);
}
