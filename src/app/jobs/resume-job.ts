import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { fetchPictures } from '../metadata/fetch-pictures.ts';
import { retrySelected } from '../metadata/match-selection.ts';
import { matchTitles } from '../metadata/match-titles.ts';
import { selectedNote } from '../metadata/selected-note.ts';

type ResumeParts = Pick<App, 'imports' | 'metadata' | 'queue' | 'scans'>;

/** May ask for permission: during a click only. */
interface Asking {
  readonly ask?: boolean;
}

/**
 * Goes on with a job that did not end; settles with its record. Rejects with `permission-revoked` when its files or
 * folders have to be chosen or allowed again. `files` are those of an import.
 */
export async function resumeJob(
  app: ResumeParts,
  job: JobRun,
  { ask = false }: Asking = {},
  files?: readonly File[],
): Promise<JobRun> {
  switch (job.jobType) {
    case 'scan':
    case 'read-files':
      return (await app.scans()).resume(job, { ask });
    case 'match':
    case 'pictures':
      return (await app.queue()).resume(job.id);
    default:
      return (await app.imports()).resume(job, files);
  }
}

/** Tries again what failed in a job, without all the rest. Settles and rejects as {@link resumeJob} does. */
export async function retryJob(app: ResumeParts, job: JobRun, { ask = false }: Asking = {}): Promise<JobRun> {
  const { id, jobType, libraryId, title } = job;
  if (jobType === 'scan' || jobType === 'read-files') return (await app.scans()).retry(job, { ask });
  if (jobType === 'pictures') return fetchPictures(app, id);
  const selected = selectedNote(job);
  if (selected !== undefined) return retrySelected(app, job, selected.wish);
  if (jobType !== 'match' || libraryId === null)
    throw new AppError('invalid-argument', `Nothing of job ${id} can be tried again.`);
  const { inbox } = await app.metadata();
  const itemIds = [...(await inbox.order('failed', libraryId))];
  // Where nobody answered at all, no title is noted as failed: those that wait are asked for.
  const only = itemIds.length > 0 ? { itemIds } : {};
  return matchTitles(app, { id: libraryId, name: title }, only);
}

/** Goes on with a job, as a person's action; asks for its files or folders where the browser does not give them again. */
export function startResuming(app: App, job: JobRun): void {
  resumeJob(app, job, { ask: true }).catch((error: unknown) => askAgain(app, job, error));
}

/** The same with what failed in it. */
export function startRetrying(app: App, job: JobRun): void {
  retryJob(app, job, { ask: true }).catch((error: unknown) => askAgain(app, job, error));
}

/** Folders are allowed, or chosen again, where they are listed. */
function askAgain(app: App, job: JobRun, error: unknown): void {
  const library = app.libraries.find(job.libraryId);
  const isRevoked = error instanceof AppError && error.code === 'permission-revoked';
  if (!isRevoked) app.toasts.showError(error);
  else if (job.jobType === 'import') app.dialog.set({ kind: 'resume', jobId: job.id });
  else if (library) app.dialog.set({ kind: 'library', library });
  else app.toasts.showError(error);
}
