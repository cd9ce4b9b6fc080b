import { formatCount } from '../../shared/format-number.ts';
import type { JobRun } from '../../shared/job-run.ts';
import type { App } from '../app.ts';
import { batchNote } from '../edits/batch-note.ts';
import { codeOf, detailsOf } from '../error-facts.ts';
import { messageFor } from '../error-message.ts';
import { startMatch } from '../metadata/match-titles.ts';
import { type SelectedNote, selectedNote } from '../metadata/selected-note.ts';
import type { Toast } from '../toasts.ts';
import { isResumable } from './job-kinds.ts';
import { jobOutcome, notedLines } from './job-outcome.ts';
import { startResuming } from './resume-job.ts';
import { retitledBy } from './retitled-by.ts';
import { isUndoable, undoJob } from './undo-job.ts';

/** Says what came of a job of this tab; after an import, asks the browser to keep the library. */
export function announceJob(app: App, run: JobRun, error: unknown): void {
  const { title, text, isGood } = jobOutcome(run);
  const action = actionFor(app, run);
  const advice = error === undefined ? '' : ` ${messageFor(codeOf(error)).advice}`;
  app.toasts.show({
    kind: isGood ? 'success' : 'error',
    title,
    text: isGood ? text : `${text}${advice}`,
    ...(action ? { action } : {}),
    ...(isGood ? {} : { details: detailsOf(error) }),
  });
  const isLibrary = run.jobType === 'import' || run.jobType === 'scan';
  if (isLibrary && run.status === 'completed') void app.storage.ask();
}

function actionFor(app: App, job: JobRun): Toast['action'] {
  const { router } = app;
  const { id, jobType } = job;
  if (jobType === 'batch') return batchAction(app, job);
  const selected = selectedNote(job);
  if (selected !== undefined) return selectedAction(app, job, selected);
  if (job.status === 'interrupted' && isResumable(job))
    return { label: 'Resume', run: () => startResuming(app, job) };
  const left = job.skipped + job.rejected;
  if (jobType === 'match' && left > 0) return decideAction(app, left);
  const noted = notedLines(job);
  if (noted !== null) return { label: `Show ${noted}`, run: () => router.go({ page: 'job', id }) };
  if (jobType === 'remove-library') return undefined;
  const library = app.libraries.find(job.libraryId);
  const isNew = job.added > 0 || (retitledBy(job) ?? 0) > 0;
  if (jobType === 'scan' && job.status === 'completed' && isNew && library)
    return { label: 'Find posters and facts', run: () => startMatch(app, library) };
  // Not “Undo”: that of the last act may stand beside it.
  if (jobType !== 'scan' && job.status === 'completed' && isUndoable(job))
    return { label: 'Take it back', run: () => undoJob(app, job) };
  return { label: 'Show jobs', run: () => router.go({ page: 'jobs' }) };
}

/** Of a selection: what was stopped goes on, what was changed can be taken back. */
function selectedAction(app: App, job: JobRun, { actId, unsure, unknown }: SelectedNote): Toast['action'] {
  if (job.status === 'interrupted' || job.status === 'failed')
    return { label: 'Resume', run: () => startResuming(app, job) };
  if (actId !== null) return { label: 'Undo', run: () => turnAct(app, actId, 'undo') };
  if (unsure + unknown > 0) return decideAction(app, unsure + unknown);
  return { label: 'Show jobs', run: () => app.router.go({ page: 'jobs' }) };
}

function decideAction(app: App, left: number): Toast['action'] {
  return { label: `Decide on ${formatCount(left)}`, run: () => app.router.go({ page: 'inbox' }) };
}

/** What is done in a batch is taken back as any act. */
function batchAction(app: App, job: JobRun): Toast['action'] {
  const note = batchNote(job);
  if (note === undefined) return { label: 'Show jobs', run: () => app.router.go({ page: 'jobs' }) };
  return note.work === 'undo'
    ? { label: 'Redo', run: () => turnAct(app, note.actId, 'redo') }
    : { label: 'Undo', run: () => turnAct(app, note.actId, 'undo') };
}

function turnAct(app: App, actId: number, direction: 'undo' | 'redo'): void {
  app.edits().then(
    (edits) => edits[direction](actId),
    (error: unknown) => app.toasts.showError(error),
  );
}
