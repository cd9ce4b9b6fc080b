import type { DatabaseCopy } from '../rpc/database-file-api.ts';
import { formatSize } from '../shared/format-size.ts';
import type { App } from './app.ts';
import type { Backend } from './backend.ts';
import { copyProgress } from './copy-progress.ts';
import type { JobCenter } from './jobs/job-center.ts';
import { saveFile } from './save-file.ts';

/** Chromium's way to a file of the person's choice. */
interface SaveWindow extends Window {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** A copy in the app's own storage is deleted so long after its download began, in ms: nobody tells when it ends. */
const DISCARD_AFTER = 10 * 60_000;

/** Writes the whole library to a file, shown as a job. */
export function exportDatabase(
  { backend, jobs }: { readonly backend: Backend; readonly jobs: JobCenter },
  target: FileSystemFileHandle | null,
  requestId: string = crypto.randomUUID(),
): Promise<DatabaseCopy> {
  const { databaseFile } = backend;
  return jobs.run({ jobType: 'export', title: 'Whole library', libraryId: null }, (_, onProgress, signal) => {
    signal.addEventListener('abort', () => void databaseFile.cancel(requestId));
    return databaseFile.exportDatabase(requestId, target, (progress) => onProgress(copyProgress(progress)));
  });
}

/** Exports as a person's action: asks where to, and says what came of it. */
export async function startExport(app: App): Promise<void> {
  try {
    const name = exportName(new Date());
    const target = await chooseTarget(name);
    if (target === undefined) return;
    const requestId = crypto.randomUUID();
    const copy = await exportDatabase(app, target, requestId);
    if (copy.file) download(app, name, copy.file, requestId);
    app.toasts.show({ kind: 'success', title: 'Export done', text: `${name} · ${formatSize(copy.bytes)}` });
  } catch (error) {
    app.toasts.showError(error);
  }
}

/** Name of an exported file, with the day it was made. */
function exportName(now: Date): string {
  return `reelshelf ${now.toISOString().slice(0, 10)}.sqlite`;
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

/** The copy is thrown away once the browser has had time to take it; when the tab goes before, by a later start. */
function download(app: App, name: string, file: File, requestId: string): void {
  saveFile(name, file);
  setTimeout(() => void app.backend.databaseFile.discardExport(requestId), DISCARD_AFTER);
}
