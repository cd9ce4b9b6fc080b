import type { JobRun } from '../../shared/job-run.ts';
import type { App } from '../app.ts';

/** Whether a job that has ended brought titles, which can be taken back. */
export function isUndoable({ jobType, status, added }: JobRun): boolean {
  const brings = jobType === 'import' || jobType === 'generate' || jobType === 'scan';
  return brings && added > 0 && status !== 'running' && status !== 'queued' && status !== 'paused';
}

/** Takes back what a job brought; a failure is shown. */
export function undoJob(app: Pick<App, 'edits' | 'toasts'>, { id }: JobRun): void {
  app.edits().then(
    (edits) => edits.undoJob(id),
    (error: unknown) => app.toasts.showError(error),
  );
}
