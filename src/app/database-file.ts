import type { CopyProgress, DatabaseCopy, DatabaseFileInfo } from '../rpc/database-file-api.ts';
import { formatCount } from '../shared/format-number.ts';
import { formatSize } from '../shared/format-size.ts';
import { AppError } from '../shared/reply.ts';
import type { App } from './app.ts';
import type { Backend } from './backend.ts';
import type { JobCenter } from './jobs/job-center.ts';
import { saveFile } from './save-file.ts';

/** What saving and restoring need of the app. */
type FileParts = { readonly backend: Backend; readonly jobs: JobCenter };

/** Chromium's way to a file of the person's choice. */
interface SaveWindow extends Window {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** The first bytes of every SQLite file. */
const SQLITE_HEADER = 'SQLite format 3\0';

/** Name of an exported file, with the day it was made. */
export function exportName(now: Date): string {
  return `reelshelf ${now.toISOString().slice(0, 10)}.sqlite`;
}

/** Writes the whole library to a file, shown as a job. */
export function exportDatabase(parts: FileParts, target: FileSystemFileHandle | null): Promise<DatabaseCopy> {
  const requestId = crypto.randomUUID();
  const { databaseFile } = parts.backend;
  return parts.jobs.run(
    { jobType: 'export', title: 'Whole library', libraryId: null },
    (_, onProgress, signal) => {
      signal.addEventListener('abort', () => void databaseFile.cancel(requestId));
      return databaseFile.exportDatabase(requestId, target, (progress) => onProgress(copyProgress(progress)));
    },
  );
}

/** Replaces the whole library by a file's contents, shown as a job. Rejects when the file is refused. */
export async function restoreDatabase(parts: FileParts, file: File): Promise<DatabaseFileInfo> {
  await refuseOther(file);
  const requestId = crypto.randomUUID();
  const { databaseFile } = parts.backend;
  return parts.jobs.run(
    { jobType: 'restore', title: file.name, libraryId: null },
    (_, onProgress, signal) => {
      signal.addEventListener('abort', () => void databaseFile.cancel(requestId));
      return databaseFile.replaceDatabase(requestId, file, (progress) => onProgress(copyProgress(progress)));
    },
  );
}

/** Rejects what is no SQLite file at all, before anyone is asked whether to replace the library by it. */
export async function refuseOther(file: File): Promise<void> {
  const head = await file.slice(0, SQLITE_HEADER.length).text();
  if (head !== SQLITE_HEADER)
    throw new AppError('database-not-ours', `“${file.name}” is no SQLite database.`);
}

/** Exports as a person's action: asks where to, and says what came of it. */
export async function startExport(app: App): Promise<void> {
  try {
    const name = exportName(new Date());
    const target = await chooseTarget(name);
    if (target === undefined) return;
    const copy = await exportDatabase(app, target);
    if (copy.file) download(app, name, copy.file);
    app.toasts.show({ kind: 'success', title: 'Export done', text: `${name} · ${formatSize(copy.bytes)}` });
  } catch (error) {
    app.toasts.showError(error);
  }
}

/** Restores as a person's action, after they agreed to what is replaced. */
export async function startRestore(app: App, file: File): Promise<void> {
  try {
    const { libraries, items } = await restoreDatabase(app, file);
    const what = `${formatCount(libraries)} ${libraries === 1 ? 'library' : 'libraries'}, ${formatCount(items)} titles`;
    app.toasts.show({ kind: 'success', title: `Restored from ${file.name}`, text: what });
  } catch (error) {
    app.toasts.showError(error);
  }
}

/** A file of the person's choice; null where the browser downloads instead, undefined when they left. */
async function chooseTarget(suggestedName: string): Promise<FileSystemFileHandle | null | undefined> {
  try {
    return (await (window as SaveWindow).showSaveFilePicker?.({ suggestedName })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The copy is thrown away once the browser has had time to take it. */
function download(app: App, name: string, file: File): void {
  saveFile(name, file);
  setTimeout(() => void app.backend.databaseFile.discardExports(), 60_000);
}

function copyProgress({ phase, bytes, totalBytes }: CopyProgress): { phase: string; fraction: number } {
  const fraction = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
  return { phase: `${phase} · ${formatSize(bytes)} of ${formatSize(totalBytes)}`, fraction };
}
