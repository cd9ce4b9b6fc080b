import type { App } from '../app.ts';
import type { Drop } from '../import/dropped-files.ts';
import { isList, placeOfFolder, placeOfList } from './choose-folder.ts';
import type { ChosenPlace } from './chosen-place.ts';
import { placeOfEntry } from './files-of-entries.ts';

/** Folders and lists of paths are to be scanned, other files imported; of both together, the folders come first. */
export async function openDropped(app: App, { files, folders }: Drop): Promise<void> {
  const route = app.router.value;
  const libraryId = route.page === 'library' ? route.criteria.libraryId : undefined;
  const into = libraryId === undefined ? {} : { libraryId };
  const lists = files.filter(({ file }) => isList(file));
  if (folders.length + lists.length === 0) {
    if (files.length > 0) app.dialog.set({ kind: 'import', files });
    return;
  }
  const places: ChosenPlace[] = lists.map(({ file }) => placeOfList(file));
  for (const folder of folders)
    places.push(
      folder instanceof FileSystemDirectoryHandle ? placeOfFolder(folder) : await placeOfEntry(folder),
    );
  app.dialog.set({ kind: 'add-folder', places, ...into });
}
