import type { CopyProgress, DatabaseFileInfo } from '../rpc/database-file-api.ts';
import { AppError } from '../shared/reply.ts';
import type { Backend } from './backend.ts';
import { copyProgress } from './copy-progress.ts';
import type { JobCenter } from './jobs/job-center.ts';

/** What restoring needs of the app. */
type RestoreParts = { readonly backend: Backend; readonly jobs: JobCenter };

/** A file that was checked and waits, as a copy, to become the whole library. */
export interface CheckedDatabase {
  readonly found: DatabaseFileInfo;
  /** Replaces the whole library by it. Rejects with `busy` while a job is running; it then goes on waiting. */
  accept(): Promise<void>;
  /** Deletes the copy. */
  discard(): Promise<void>;
}

/** Copies a file in and checks all of it. Rejects when it is refused or the signal stops it; nothing is left then. */
export async function checkDatabase(
  { databaseFile }: Backend,
  file: File,
  onProgress: (progress: CopyProgress) => void,
  signal: AbortSignal,
): Promise<CheckedDatabase> {
  const requestId = crypto.randomUUID();
  signal.addEventListener('abort', () => void databaseFile.cancel(requestId));
  const found = await databaseFile.receiveDatabase(requestId, file, onProgress);
  const discard = () => databaseFile.discardDatabase(requestId);
  if (signal.aborted) {
    await discard();
    throw new AppError('cancelled', 'Cancelled.');
  }
  return { found, discard, accept: () => databaseFile.acceptDatabase(requestId) };
}

/** What a file holds, once all of it has been checked; shown as a job. Rejects when it could not be restored. */
export async function inspectDatabase(parts: RestoreParts, file: File): Promise<DatabaseFileInfo> {
  const { found, discard } = await checkAsJob(parts, file);
  await discard();
  return found;
}

/** Replaces the whole library by a file's contents without asking; shown as a job. Rejects when it is refused. */
export async function restoreDatabase(parts: RestoreParts, file: File): Promise<DatabaseFileInfo> {
  const { found, accept, discard } = await checkAsJob(parts, file);
  try {
    await accept();
  } catch (error) {
    await discard();
    throw error;
  }
  return found;
}

function checkAsJob({ backend, jobs }: RestoreParts, file: File): Promise<CheckedDatabase> {
  return jobs.run({ jobType: 'restore', title: file.name, libraryId: null }, (_, onProgress, signal) =>
    checkDatabase(backend, file, (progress) => onProgress(copyProgress(progress)), signal),
  );
}
