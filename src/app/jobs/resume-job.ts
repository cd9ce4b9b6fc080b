import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { parseResumeNote } from '../import/resume-note.ts';

/** Whether a job ended early and left what is needed to go on. A scan looks at its folders again, and needs no more. */
export function isResumable(job: JobRun): boolean {
  const isEarly = job.status === 'interrupted' || job.status === 'failed' || job.status === 'cancelled';
  if (!isEarly || job.libraryId === null) return false;
  return job.jobType === 'scan' || parseResumeNote(job.resume) !== undefined;
}

/** Goes on with a job; asks for its files or folders where the browser does not give them again. */
export function startResuming(app: App, job: JobRun): void {
  resume(app, job).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'permission-revoked') askAgain(app, job, error);
    else app.toasts.showError(error);
  });
}

async function resume(app: App, job: JobRun): Promise<JobRun> {
  return job.jobType === 'scan' ? (await app.scans()).resume(job, { ask: true }) : app.imports.resume(job);
}

/** A scan's folders are allowed, or chosen again, where they are listed. */
function askAgain(app: App, job: JobRun, error: AppError): void {
  const library = app.libraries.find(job.libraryId);
  if (job.jobType !== 'scan') app.dialog.set({ kind: 'resume', jobId: job.id });
  else if (library) app.dialog.set({ kind: 'library', library });
  else app.toasts.showError(error);
}
