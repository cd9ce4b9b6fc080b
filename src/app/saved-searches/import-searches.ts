import type { Act } from '../../shared/edits/item-edit.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { readSearchFile, type SearchImport } from './search-file.ts';

/** The largest file that is read, in bytes: a thousand searches take a hundredth of it. */
const LARGEST_FILE = 20_000_000;

const NOTHING = { value: [], act: null } as const;

/** What came of a file, and the act it is; null: nothing was added. */
export interface ImportedSearches {
  readonly outcome: SearchImport;
  readonly act: Act | null;
}

/** Adds what can be read of a file to the saved searches. Throws where it is no file of searches at all. */
export async function importSearches(
  { backend }: Pick<App, 'backend'>,
  file: File,
): Promise<ImportedSearches> {
  const text = await textOf(file);
  const read = readSearchFile(text);
  if (!read.ok) throw new AppError('invalid-argument', `“${file.name}” cannot be imported. ${read.reason}`);
  const { searches, faults, isNewer } = read;
  const { value: made, act } =
    searches.length === 0 ? NOTHING : await backend.savedSearches.importMany(searches);
  const added = made.map(({ name }, index) => ({ name, nameInFile: searches[index]?.name ?? name }));
  return { outcome: { fileName: file.name, added, faults, isNewer }, act };
}

/** Imports a file and tells what came of it: shortly when all of it was taken as it is, else one by one. */
export async function importAndTell(app: App, file: File): Promise<void> {
  try {
    const { outcome, act } = await importSearches(app, file);
    if (act) (await app.edits()).tell(act);
    const isPlain = outcome.faults.length === 0 && outcome.added.every((one) => one.name === one.nameInFile);
    if (!isPlain) app.dialog.set({ kind: 'search-import', outcome });
    else if (act === null) app.toasts.show({ kind: 'info', title: `“${file.name}” holds no searches` });
  } catch (error) {
    app.toasts.showError(error);
  }
}

async function textOf(file: File): Promise<string> {
  if (file.size > LARGEST_FILE)
    throw new AppError('invalid-argument', `“${file.name}” is too large to be a file of saved searches.`);
  try {
    return await file.text();
  } catch {
    throw new AppError('file-unreadable', `“${file.name}” cannot be read.`);
  }
}
