import { formatCount } from '../../shared/format-number.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { readSearchFile, type SearchImport } from './search-file.ts';

/** The largest file that is read, in bytes: a thousand searches take a hundredth of it. */
const LARGEST_FILE = 20_000_000;

/** Adds what can be read of a file to the saved searches. Throws where it is no file of searches at all. */
export async function importSearches({ backend }: Pick<App, 'backend'>, file: File): Promise<SearchImport> {
  const text = await textOf(file);
  const read = readSearchFile(text);
  if (!read.ok) throw new AppError('invalid-argument', `“${file.name}” cannot be imported. ${read.reason}`);
  const { searches, faults, isNewer } = read;
  const made = searches.length === 0 ? [] : await backend.savedSearches.importMany(searches);
  const added = made.map(({ name }, index) => ({ name, nameInFile: searches[index]?.name ?? name }));
  return { fileName: file.name, added, faults, isNewer };
}

/** Imports a file and tells what came of it: shortly when all of it was taken as it is, else one by one. */
export async function importAndTell(app: App, file: File): Promise<void> {
  try {
    const outcome = await importSearches(app, file);
    const isPlain = outcome.faults.length === 0 && outcome.added.every((one) => one.name === one.nameInFile);
    if (!isPlain) app.dialog.set({ kind: 'search-import', outcome });
    else if (outcome.added.length === 0)
      app.toasts.show({ kind: 'info', title: `“${file.name}” holds no searches` });
    else app.toasts.show({ kind: 'success', title: `${countSearches(outcome.added.length)} imported` });
  } catch (error) {
    app.toasts.showError(error);
  }
}

/** "1 search", "2 searches". */
export function countSearches(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'search' : 'searches'}`;
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
