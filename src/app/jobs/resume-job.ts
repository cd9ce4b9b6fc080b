import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { parseResumeNote } from '../import/resume-note.ts';

/** Whether a job ended early and left what is needed to go on. */
export function isResumable(job: JobRun): boolean {
  const isEarly = job.status === 'interrupted' || job.status === 'failed' || job.status === 'cancelled';
  return isEarly && job.libraryId !== null && parseResumeNote(job.resume) !== undefined;
}

/** Goes on with a job; asks for its files where the browser does not give them again. */
export function startResuming(app: App, job: JobRun): void {
  app.imports.resume(job).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'permission-revoked') {
      app.dialog.set({ kind: 'resume', jobId: job.id });
    } else app.toasts.showError(error);
  });
}
