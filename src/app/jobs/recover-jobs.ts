import { basePath } from '../../pwa/base-path.ts';
import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import { storageName } from '../../shared/storage-prefix.ts';
import type { App } from '../app.ts';
import { hasLeftover } from '../measure/leftover-note.ts';
import { isResumable } from './job-kinds.ts';
import { jobOutcome, jobTypeName } from './job-outcome.ts';
import { startResuming } from './resume-job.ts';

/** Finishes what a killed browser or tab left, and offers to go on with the import it interrupted. */
export async function recoverJobs(app: App): Promise<void> {
  await finishWhatIsLeft(app);
  if (hasLeftover()) {
    const { removeLeftover } = await import('../measure/remove-leftover.ts');
    await removeLeftover(app);
  }
  const [newest] = await app.backend.jobs.list(1);
  if (newest?.jobType === 'batch' && newest.status === 'interrupted') {
    tellOnce(app, newest);
    return;
  }
  if (newest?.status !== 'interrupted' || newest.isQuiet || !isResumable(newest)) return;
  app.toasts.show({
    kind: 'info',
    title: `${jobTypeName(newest.jobType)} of “${newest.title}” was interrupted`,
    text: 'What it had stored is here.',
    action: { label: 'Resume', run: () => startResuming(app, newest) },
  });
}

/** There is nothing to be done about it: it is told at the next start, not at each. */
function tellOnce(app: App, job: JobRun): void {
  const key = storageName(basePath(), 'told-job');
  if (localStorage.getItem(key) === String(job.id)) return;
  localStorage.setItem(key, String(job.id));
  const { title, text } = jobOutcome(job);
  app.toasts.show({ kind: 'info', title, text });
}

/** Stands in the tray only when there is something to finish, which the first progress tells. */
async function finishWhatIsLeft({ backend, jobs }: App): Promise<void> {
  let tell: ((progress: JobProgress) => void) | undefined;
  const work: Promise<void> = backend.runner.recover((progress) => {
    if (tell === undefined) {
      const job = { jobType: 'import', title: 'Finishing what was interrupted', libraryId: null } as const;
      void jobs.run(job, (_, onProgress) => {
        tell = onProgress;
        return work;
      });
    }
    tell?.(progress);
  });
  await work;
}
